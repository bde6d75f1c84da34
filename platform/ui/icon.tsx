import type { IconName } from './icon-names.ts'
import { icons } from './icons.ts'

export type { IconName } from './icon-names.ts'

type Props = { name: IconName; tone?: string | undefined; class?: string | undefined }

/** Decoration beside a word; it is never the only sign, so it stays silent for a screen reader. */
export function Icon({ name, tone = '', class: extra = '' }: Props) {
  return (
    <svg
      class={`icon ${tone} ${extra}`.trim()}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: icons[name] }}
    />
  )
}
