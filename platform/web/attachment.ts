import type { Context } from './context.ts'

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
}

export type FileFormat = keyof typeof types

/** A file we made: saved by the browser, never opened in the place of our pages, never kept by a proxy. */
export function attachment(c: Context, bytes: Uint8Array, format: FileFormat, name: string) {
  return c.body(Uint8Array.from(bytes), 200, {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${format}`)}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}
