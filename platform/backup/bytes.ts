/** Reads an exact number of bytes from chunks of any size. */
export function byteReader(source: AsyncIterable<Uint8Array>) {
  const chunks = source[Symbol.asyncIterator]()
  let held: Buffer[] = []
  let size = 0

  async function fill(wanted: number) {
    while (size < wanted) {
      const next = await chunks.next()
      if (next.done) return
      held.push(Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength))
      size += next.value.byteLength
    }
  }

  function cut(length: number) {
    const all = held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
    const part = all.subarray(0, length)
    held = length < all.length ? [all.subarray(length)] : []
    size = all.length - length
    return part
  }

  return {
    /** Exactly so many bytes, or null when the source ends before. */
    async take(length: number): Promise<Buffer | null> {
      await fill(length)
      return size < length ? null : cut(length)
    },
    /** So many bytes, fewer only at the end of the source. */
    async takeUpTo(length: number): Promise<Buffer> {
      await fill(length)
      return cut(Math.min(length, size))
    },
  }
}
