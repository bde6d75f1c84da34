/** An error for the log: its kind, code and stack. Messages of databases may carry names of people, so they are left out. */
export function logText(error: unknown) {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return `${error.name}${code}\n${stack.join('\n')}`
}
