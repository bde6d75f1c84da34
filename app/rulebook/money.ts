/** Reward money: coefficient × base salary, rounded up to the next ten thousand đồng. Thousandths keep it whole. */
export function rewardAmount(thousandths: number, baseSalary: number) {
  const exact = thousandths * baseSalary
  return Math.ceil(exact / 10_000_000) * 10_000
}

/** 0,3 · 1,5 · 0,45 */
export function coefficientText(thousandths: number) {
  return (thousandths / 1000).toLocaleString('vi-VN', { maximumFractionDigits: 3 })
}
