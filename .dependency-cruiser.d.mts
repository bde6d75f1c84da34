export const processOrder: readonly string[]
