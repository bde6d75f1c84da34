declare module 'htmx.org/dist/htmx.esm.js'
declare module 'tom-select/dist/esm/plugins/remove_button/plugin.js' {
  const plugin: (this: unknown, options: object) => void
  export default plugin
}
declare module 'tom-select/dist/js/tom-select.base.js' {
  class TomSelect {
    static define(name: string, plugin: (this: unknown, options: object) => void): void
    sync(): void
    constructor(select: HTMLSelectElement, settings: object)
  }
  export default TomSelect
}
