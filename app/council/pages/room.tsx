import { asset } from '#platform/ui/assets.ts'

/** The room's own small program and style; `follow` looks again every so many seconds. */
export function Room({ follow }: { follow?: number | undefined }) {
  return (
    <>
      <link rel="stylesheet" href={asset('council.css')} />
      <script type="module" src={asset('council.js')} />
      {follow && <span hidden data-follow={String(follow)} />}
    </>
  )
}
