import type { HTMLAttributes } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'ballot-papers': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'ballot-box': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
      'my-ballot': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string }
    }
  }
}
