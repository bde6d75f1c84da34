// A reporter beside the readable one: what each file really ran, and which tests failed why, as the runner saw it. One JSON line each.
export default async function* count(source) {
  for await (const { type, data } of source) {
    if (type === 'test:summary') yield `${JSON.stringify({ file: data.file ?? null, counts: data.counts })}\n`
    if (type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed')
      yield `${JSON.stringify({ file: data.file ?? null, failed: data.name, why: whyOf(data.details.error) })}\n`
  }
}

function whyOf(error) {
  const told = error?.cause?.message ?? error?.cause ?? error?.message ?? ''
  return String(told).split('\n', 1)[0].slice(0, 200)
}
