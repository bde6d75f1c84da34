/** The same page with some of its query changed; null takes a part out. What is filtered lives in the address. */
export function withQuery(address: string, changes: Record<string, string | number | null>) {
  const [path = '', query = ''] = address.split('?')
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name)
    else params.set(name, String(value))
  }
  const text = params.toString()
  return text ? `${path}?${text}` : path
}

/** The parts of the query a GET form must carry along, so that searching does not lose the filters. */
export function queryBut(address: string, leaveOut: readonly string[]): [name: string, value: string][] {
  return [...new URLSearchParams(address.split('?')[1] ?? '')].filter(([name]) => !leaveOut.includes(name))
}

/** An id for use in the page, made of a name or an address. */
export function domId(text: string) {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
