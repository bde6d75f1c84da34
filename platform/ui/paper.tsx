import type { ComponentChildren } from 'preact'

/** A paper as it will be printed, beside the data it is made of. */
export function PaperFrame({ label, foot, children }: { label: string; foot?: ComponentChildren; children: ComponentChildren }) {
  return (
    <figure class="sheet">
      <div class="paper" role="document" aria-label={label} tabIndex={0}>
        {children}
      </div>
      {foot && <figcaption>{foot}</figcaption>}
    </figure>
  )
}
