import type { ComponentChildren } from 'preact'

/** One shelf of the gallery. */
export function Section({
  id,
  title,
  words,
  bare,
  children,
}: {
  id: string
  title: string
  words: string
  bare?: boolean
  children: ComponentChildren
}) {
  return (
    <section class="mb-4" id={id} aria-labelledby={`${id}-title`}>
      <h2 class="fs-3 mb-1" id={`${id}-title`}>
        {title}
      </h2>
      <p class="text-secondary mb-2">{words}</p>
      {bare ? (
        children
      ) : (
        <div class="card">
          <div class="card-body">{children}</div>
        </div>
      )}
    </section>
  )
}
