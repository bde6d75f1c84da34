/** A form of a rendered page, filled in as somebody in a hurry would. */
export type FoundForm = {
  action: string
  fields: [name: string, value: string][]
  /** Names of the fields that must be filled in. */
  required: string[]
  /** Names of those that are not seen, that are ticked, and that take words. */
  hidden: string[]
  ticks: string[]
  words: string[]
  /** Whether it carries files. */
  files: boolean
}

/** Every form of a page that does something (method post), with plausible words in each empty field. */
export function formsOf(html: string): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    const action = attribute(head, 'action')
    if (attribute(head, 'method') !== 'post' || !action) return []
    return [{ action, fields: fieldsOf(inside), ...kindsOf(inside), files: /multipart/.test(head) }]
  })
}

function kindsOf(inside: string) {
  const tags = [...inside.matchAll(/<(input|textarea|select)\b((?:"[^"]*"|[^">])*)>/g)].map(([, kind = '', tag = '']) => ({
    name: attribute(tag, 'name').replace(/~find$/, ''),
    type: kind === 'input' ? attribute(tag, 'type') || 'text' : kind,
    must: /aria-required="true"|\srequired(=|\s|\/|$)/.test(tag),
  }))
  const groups = [...inside.matchAll(/<fieldset\b([^>]*aria-required="true"[^>]*)>([\s\S]*?)<\/fieldset>/g)].map(([, , within = '']) =>
    attribute(/<input\b[^>]*>/.exec(within)?.[0] ?? '', 'name'),
  )
  const named = (of: (tag: (typeof tags)[number]) => boolean) => tags.filter((tag) => tag.name && of(tag)).map(({ name }) => name)
  const required = new Set([...named(({ must }) => must), ...groups.filter(Boolean)])
  return {
    required: [...required],
    hidden: named(({ type, name }) => type === 'hidden' && !required.has(name)),
    ticks: named(({ type }) => type === 'radio' || type === 'checkbox'),
    words: named(({ type }) => type === 'text' || type === 'textarea'),
  }
}

function fieldsOf(inside: string): FoundForm['fields'] {
  const inputs = [...inside.matchAll(/<input\b((?:"[^"]*"|[^">])*?)\/?>/g)].flatMap(([, tag = '']) => filled(tag))
  const areas = [...inside.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, tag = '', text = '']): [string, string] => [
    attribute(tag, 'name'),
    plain(text) || words,
  ])
  const selects = [...inside.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = '', options = '']): [string, string] => [
    attribute(tag, 'name'),
    chosen(options),
  ])
  return [...inputs, ...areas, ...selects].filter(([name]) => name)
}

const words = 'Chữ mẫu đủ dài để không ai bảo là ngắn quá, viết một lần rồi gửi hai lần'

function filled(tag: string): [string, string][] {
  const [name, type, value] = [attribute(tag, 'name'), attribute(tag, 'type') || 'text', plain(attribute(tag, 'value'))]
  if (type === 'file' || / disabled/.test(tag)) return []
  if (type === 'checkbox') return [[name, value]]
  if (type === 'radio') return [[name, value]]
  if (value || type === 'hidden') return [[name, value]]
  if (/data-day/.test(tag)) return [[name, '05/10/2026']]
  if (type === 'password') return [[name, 'bon xa bo song Be 2026']]
  if (attribute(tag, 'inputMode') || attribute(tag, 'inputmode')) return [[name, '5']]
  return [[name, 'Chữ mẫu']]
}

function chosen(options: string) {
  const values = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, tag = '']) => ({
    value: attribute(tag, 'value'),
    on: / selected/.test(tag),
  }))
  return values.find(({ on, value }) => on && value)?.value ?? values.find(({ value }) => value)?.value ?? ''
}

function attribute(tag: string, name: string) {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function plain(text: string) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
}
