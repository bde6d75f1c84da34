import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface joins the one that is there
    interface IntrinsicElements {
      'ballot-papers': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'ballot-box': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'read-aloud': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'open-votes': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'my-ballot': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
    }
  }
}
