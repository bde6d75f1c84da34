import { asset } from '#platform/ui/assets.ts'

type Props = { follow?: number | undefined; seat?: string | undefined }

/** The room's own small program and style; `follow` looks again every so many seconds, `seat` says whose papers are on the device. */
export function Room({ follow, seat }: Props) {
  return (
    <>
      <link rel="stylesheet" href={asset('council.css')} />
      <script type="module" src={asset('council.js')} />
      {seat && <span hidden data-seat={seat} />}
      {follow && <span hidden data-follow={String(follow)} />}
    </>
  )
}
