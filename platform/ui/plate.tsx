/** Who a placeholder stands for; a household and a collective show more than one person. */
export type PlateKind = 'woman' | 'man' | 'person' | 'household' | 'collective'

/**
 * A faceless print in place of a portrait: initials and one dye of the loom for each person, so that nobody gets a face
 * that is not theirs. The shapes are drawn once a page by `PlateShapes`.
 */
export function Plate({ name, kind, framed, label }: { name: string; kind: PlateKind; framed?: boolean; label?: string }) {
  return (
    <svg
      class={`plate d${dyeOf(name)} ${framed ? 'framed' : ''}`.trim()}
      viewBox="0 0 160 200"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <use href={`#p-${kind}`} />
      <text x="11" y="27" font-size="17" fill="var(--b)">
        {initials(name)}
      </text>
    </svg>
  )
}

/** Stands once in a page that shows plates. */
export function PlateShapes({ kinds }: { kinds: readonly PlateKind[] }) {
  return <svg class="symbols" aria-hidden="true" dangerouslySetInnerHTML={{ __html: [...new Set(kinds)].map(shape).join('') }} />
}

/** First and last word of the name as it is written: Thị Mai → TM, K'Brôi → K. */
function initials(name: string) {
  const words = name
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : words
  return ends.map((word) => (/\p{L}/u.exec(word)?.[0] ?? '').toUpperCase()).join('')
}

function dyeOf(name: string) {
  let sum = 0
  for (const letter of name.normalize('NFC')) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 6
}

const neck = '<path fill="var(--d)" d="M68 106h24v44H68z"/><path fill="var(--b)" opacity=".22" d="M68 116q12 12 24 0v8q-12 10-24 2z"/>'
const face = '<ellipse cx="80" cy="86" rx="27.5" ry="35" fill="var(--d)"/>'
const diamonds = Array.from({ length: 16 }, (_, at) => `M${at * 10} 190l4-5 4 5-4 5z`).join('')
const cloth = `<path fill="var(--c)" d="M0 204c2-34 10-48 34-57 14-5 26-8 32-14 5 15 23 15 28 0 6 6 18 9 32 14 24 9 32 23 34 57z"/><path fill="none" stroke="var(--a)" stroke-width="1.4" d="M61 137c5 20 33 20 38 0M56 139c6 27 42 27 48 0M4 180.5h152M1 199h158"/><path fill="var(--a)" d="${diamonds}"/>`
const bun = '<path fill="var(--b)" d="M104 20a16 15 0 1 1-.1 0zM46 96c-6-46 12-66 34-66s40 20 34 66c-1 8-5 14-10 18H56c-5-4-9-10-10-18z"/>'
const parting = '<path fill="var(--b)" d="M52 90c0-22 10-36 24-43 18 5 31 19 32 43 7-38-8-56-28-56S45 54 52 90z"/>'
const crop = '<path fill="var(--b)" d="M50 92c-6-40 6-62 30-62s36 22 30 62l-4 6H54z"/>'
const fringe = '<path fill="var(--b)" d="M51 84c-4-36 8-52 30-52 21 0 33 16 28 52-2-12-4-20-9-25-14 5-28 3-37-2-6 7-10 15-12 27z"/>'
const scarf =
  '<path fill="var(--c)" d="M46 92c-5-44 12-64 34-64s39 20 34 64l-5 4c2-34-8-46-29-46S49 62 51 96z"/><path fill="none" stroke="var(--a)" stroke-width="1.6" d="M52 58l5-4 5 4 6-5 6 4 6-4 6 4 6-4 6 5 5-4 5 4"/>'

const figures: Record<'woman' | 'man' | 'person', string> = {
  woman: `${neck}<g transform="rotate(-3 80 130)">${bun}${face}${parting}</g>${cloth}`,
  man: `${neck}<g transform="rotate(-2 80 130)">${crop}${face}${fringe}</g>${cloth}`,
  person: `${neck}<g transform="rotate(2 80 130)">${crop}${face}${scarf}</g>${cloth}`,
}

function shape(kind: PlateKind) {
  const ground = '<path fill="var(--a)" d="M0 0h160v200H0z"/>'
  const small = (who: keyof typeof figures, x: number, y: number, size: number) =>
    `<g transform="translate(${x} ${y}) scale(${size})">${figures[who]}</g>`
  const drawn =
    kind === 'household'
      ? small('man', 50, 66, 0.68) + small('woman', -14, 60, 0.7)
      : kind === 'collective'
        ? small('person', -22, 62, 0.64) + small('man', 74, 66, 0.64) + small('woman', 26, 78, 0.64)
        : figures[kind]
  return `<symbol id="p-${kind}" viewBox="0 0 160 200">${ground}${drawn}</symbol>`
}
