import { printDocx } from '#platform/paper/docx.ts'
import { printPdf } from '#platform/paper/pdf.ts'
import { dayPhrase, moneyInWords, numberPhrase } from '#platform/paper/words.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { idOf } from '#platform/web/params.ts'
import { dayOf } from '#platform/language/time.ts'
import { headName, letterheadOn, sendPaper, showPaper } from '#app/documents/index.ts'
import { certificatesOf } from './certificates.ts'
import { fromCase, fromDecision } from './drafting.ts'
import { paymentPaper } from './papers/payment-list.ts'
import { findDecision, listCommendations } from './queries.ts'
import { checkIssuedAward } from './rules.ts'

/** Files of an issued decision: certificates, and the list the accountant pays by. */
export const paperRoutes = routes()

paperRoutes.get('/office/commendations/:id/certificates.pdf', async (c) => {
  const { db, now, program } = c.var
  const decision = await findDecision(db, actorOf(c), idOf(c))
  const people = await listCommendations(db, decision.id)
  const design = c.req.query('on') === 'stock' ? 'on stock' : 'whole'
  const site = program.settings.publicUrl ?? new URL(c.req.url).origin
  const { pdf } = await certificatesOf(db, { decision, people, design, site, now })
  return sendPaper(c, pdf, 'pdf', `giay-khen-${decision.number}-${decision.symbol}`.replace(/[^\p{L}\p{N}-]+/gu, '-'))
})

paperRoutes.get('/office/commendations/:id/payments', async (c) => {
  const { data } = await payments(c)
  const paper = paymentPaper(data)
  const back = { href: `/office/commendations/${data.decision.id}`, label: data.decision.abstract }
  return showPaper(c, { title: paper.title, papers: [paper], back, fileAt: (format) => `${back.href}/payments.${format}` })
})

paperRoutes.get('/office/commendations/:id/payments.docx', async (c) => {
  const { data, name } = await payments(c)
  return sendPaper(c, await printDocx(paymentPaper(data)), 'docx', name)
})

paperRoutes.get('/office/commendations/:id/payments.pdf', async (c) => {
  const { data, name } = await payments(c)
  return sendPaper(c, await printPdf(paymentPaper(data), c.var.now), 'pdf', name)
})

paperRoutes.get('/office/commendations/:id/payments.xlsx', async (c) => {
  const { data, name } = await payments(c)
  const head = [
    'STT',
    'Họ tên, tập thể, hộ gia đình',
    'Chức vụ, đơn vị, nơi ở',
    'Số tiền (đồng)',
    'Số tài khoản, ngân hàng',
    'Thuế (nếu có)',
    'Ký nhận',
  ]
  const rows = data.people.map(({ address, name: person, about, amount }, i) => [
    i + 1,
    `${address} ${person}`.trim(),
    about,
    amount,
    null,
    null,
    null,
  ])
  const { number, symbol, issuedOn } = data.decision
  const decided = `Quyết định số ${numberPhrase({ value: number, symbol })}${issuedOn ? ` ${dayPhrase(issuedOn)}` : ''}`
  const total = data.people.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const bytes = await writeRows({
    name: 'Chi tiền thưởng',
    head,
    rows: [...rows, [null, 'Cộng', null, total, null, null, null], [null, `Bằng chữ: ${moneyInWords(total)}`], [null, `Theo ${decided}`]],
    widths: [6, 34, 40, 18, 26, 14, 20],
  })
  return sendPaper(c, bytes, 'xlsx', name)
})

async function payments(c: Context) {
  const { db } = c.var
  const decision = await findDecision(db, actorOf(c), idOf(c))
  checkIssuedAward(decision)
  const { superior, body, place, headTitle } = await letterheadOn(db, decision.issuedOn ?? dayOf(c.var.now))
  const people = (await listCommendations(db, decision.id)).filter(
    ({ status, amount }) => (status === 'effective' || status === 'restored') && (amount ?? 0) > 0,
  )
  const data = {
    from: fromDecision(decision.id),
    letterhead: { superior, body, place },
    year: dayOf(c.var.now).year,
    headTitle,
    headName: await headName(db, dayOf(c.var.now)),
    decision,
    people: people.map((one) => ({ ...one, from: fromCase(one) })),
  }
  return { data, name: `chi-tien-thuong-${decision.number}-${decision.symbol}`.replace(/[^\p{L}\p{N}-]+/gu, '-') }
}
