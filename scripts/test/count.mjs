// A reporter beside the readable one: what each file really ran, as the runner saw it. One JSON line a file.
export default async function* count(source) {
  for await (const { type, data } of source) {
    if (type !== 'test:summary') continue
    yield `${JSON.stringify({ file: data.file ?? null, counts: data.counts })}\n`
  }
}
