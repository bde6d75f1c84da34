/**
 * Weight and first paint of public pages on a weak network: `node scripts/run.mjs bench/first-paint.ts`, or with ORIGIN PATH…
 * against a program that is running. Chromium emulates 400 kbit/s with 400 ms; each page is a first visit; medians of five.
 */
import { testHouse } from '#test/app.ts'
import { openBrowser, phone, serve } from '#test/browser.ts'
import { newsroom, tell } from '#test/telling.ts'

const runs = 5
const network = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }

export async function benchFirstPaint(origin: string, paths: readonly string[]) {
  const browser = await openBrowser()
  const rows = []
  for (const path of paths) {
    const visits = []
    for (let run = 0; run < runs; run++) visits.push(await visit(browser, origin + path))
    const paints = visits.map(({ paint }) => paint).sort((a, b) => a - b)
    rows.push({
      page: path,
      'kB on the wire': Math.round(median(visits.map(({ bytes }) => bytes)) / 100) / 10,
      requests: median(visits.map(({ requests }) => requests)),
      'first paint, ms': Math.round(median(paints)),
      spread: `${Math.round(paints[0] ?? 0)}–${Math.round(paints.at(-1) ?? 0)}`,
      target: '< 700 ms; list ≤ 30 kB, story ≤ 40 kB; ≤ 4 requests',
    })
  }
  await browser.close()
  return rows
}

async function visit(browser: Awaited<ReturnType<typeof openBrowser>>, address: string) {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', network)
  let bytes = 0
  let requests = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  page.on('request', (request) => {
    if (request.url().startsWith('http')) requests++
  })
  await page.goto(address, { waitUntil: 'load', timeout: 60_000 })
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, { timeout: 60_000 })
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN)
  await context.close()
  return { paint, bytes, requests }
}

function median(figures: readonly number[]) {
  const sorted = [...figures].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

const [origin, ...paths] = process.argv.slice(2)
if (process.argv[1]?.endsWith('first-paint.ts')) {
  console.table(origin ? await benchFirstPaint(origin, paths.length ? paths : ['/', '/guong']) : await onOwnHouse())
  process.exit(0)
}

/** Twenty-five stories told through the desk, served as the program serves them. */
async function onOwnHouse() {
  await using house = await testHouse()
  const room = await newsroom(house)
  const body = `${'Sáng nào nhà chị cũng có tiếng thanh gỗ dập vào sợi, dưới hiên sáu khung dệt buộc vào hàng cột. '.repeat(20)}\n\nĐến nay có [26 người](#1) dệt thành thạo.`
  const told = []
  for (let at = 1; at <= 25; at++) told.push(await tell(room, { name: `Người Mẫu ${at}`, body }))
  await using served = await serve(house.app.fetch)
  return await benchFirstPaint(served.origin, ['/', '/guong', `/guong/${told[0]?.slug}`])
}
