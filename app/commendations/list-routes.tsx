import { lastChangedBy } from '#app/accounts/index.ts'
import { letterheadOn } from '#app/documents/index.ts'
import { givenAbove } from '#app/rulebook/index.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { numberPhrase } from '#platform/paper/words.ts'
import { rowsForFile, writeRows } from '#platform/spreadsheet/write.ts'
import { withQuery } from '#platform/ui/address.ts'
import type { NavEntry } from '#platform/ui/navigation.ts'
import type { Clash } from '#platform/ui/typed.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { collectForm, formOf, readForm, type Form } from '#platform/web/form.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn, isId, pageOf } from '#platform/web/params.ts'
import { meet, savedTogether, standingOf, type Kept } from '#platform/web/together.ts'
import { agreedOn, withoutVote } from './candidates.ts'
import { draftDecision } from './commands.ts'
import { fundForm } from './form.ts'
import { enterFund, findFund, type Fund } from './fund.ts'
import { groupsOf } from './groups.ts'
import { countDecisions, decisionChoices, listDecisions, type WantedDecisions } from './list.ts'
import { listMessages as words } from './list-messages.ts'
import { messages as say } from './messages.ts'
import { CommendationsPage } from './pages/commendations.tsx'
import { kindWords } from './pages/kind-words.ts'
import { draftDecisions, setFund, setStock } from './rules.ts'

export const commendationsNav: readonly NavEntry[] = [
  { href: '/office/commendations', label: say.commendations, icon: 'award', roles: ['office', 'leader', 'council', 'party', 'publicity'] },
]

export const listRoutes = routes()

const address = '/office/commendations'
listRoutes.get(address, (c) => list(c, null))

/** Exactly what is seen in the list, all its pages. */
listRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { db, t } = c.var
  const rows = await listDecisions(db, actorOf(c), { ...wantedOf(c), size: rowsForFile })
  const bytes = await writeRows({
    name: t(say.decisions),
    head: [say.abstract, say.award, words.kind, words.number, words.issuedOn, words.people, words.money].map((sentence) => t(sentence)),
    rows: rows.map((row) => [
      row.abstract,
      row.awardName,
      t(kindWords[row.kind]),
      row.number === null ? t(words.stateDraft) : numberPhrase({ value: row.number, symbol: row.symbol }),
      row.issuedOn && showDay(row.issuedOn),
      row.people,
      row.amount,
    ]),
    widths: [52, 26, 18, 16, 14, 14, 20],
  })
  return attachment(c, bytes, 'xlsx', 'quyet-dinh-khen-thuong')
})

listRoutes.post(`${address}/fund`, async (c) => {
  const today = dayOf(c.var.now)
  const { organisationId } = await letterheadOn(c.var.db, today)
  const fund = await findFund(c.var.db, actorOf(c), organisationId, today.year)
  const kept = fundKept(c, organisationId, fund)
  const met = await meet(await c.req.formData(), kept, c.var.t)
  if (met.clash) return list(c, met.form, met.clash)
  const { input, form } = readForm(fundForm, say, met.body, c.var.t)
  if (!input) return list(c, form)
  await c.var.perform((act) => enterFund(act, organisationId, today.year, { ...input, version: kept.version }))
  if (met.together) flash(c, savedTogether)
  return c.redirect('/office/commendations#fund', 303)
})

const fundKept = (c: Context, organisationId: string, fund: Fund): Kept => ({
  saved: formOf(typedFund(fund)),
  version: fund.row?.version ?? 0,
  by: () => lastChangedBy(c.var.db, 'organisation', organisationId),
})

const wantedOf = (c: Context): WantedDecisions => ({
  q: askedIn(c, 'q'),
  state: askedIn(c, 'state'),
  kind: askedIn(c, 'kind'),
  award: askedIn(c, 'award'),
  year: askedIn(c, 'year'),
  sort: askedIn(c, 'sort'),
  down: c.req.query('down') === '1',
})

async function list(c: Context, form: Form | null, clash: Clash | null = null) {
  const { db, t } = c.var
  const actor = actorOf(c)
  const groups = draftDecisions.allows(actor, null) ? await waitingGroups(c) : []
  const { organisationId } = await letterheadOn(db, dayOf(c.var.now))
  const fund = await findFund(db, actor, organisationId, dayOf(c.var.now).year)
  const props = {
    t,
    fund: draftDecisions.allows(actor, null) ? fund : null,
    fundForm: form ?? formOf(typedFund(fund)),
    fundStanding: standingOf(fundKept(c, organisationId, fund), clash),
    maySetFund: setFund.allows(actor, null),
    groups,
    ...(await decisionsOf(c)),
    mayDraft: draftDecisions.allows(actor, null),
    mayMeasure: setStock.allows(actor, null),
    today: dayOf(c.var.now),
  }
  return page(c, { title: t(say.commendations), status: clash ? 409 : form ? 422 : 200 }, <CommendationsPage {...props} />)
}

/** The decisions as they are asked for, with what the list around them needs. */
async function decisionsOf(c: Context) {
  const { db } = c.var
  const actor = actorOf(c)
  const wanted = { ...wantedOf(c), page: pageOf(c), size: 50 }
  const [decisions, total, choices] = await Promise.all([
    listDecisions(db, actor, wanted),
    countDecisions(db, actor, wanted),
    decisionChoices(db, actor),
  ])
  const here = addressOf(c).replace(`${address}/fund`, address)
  const exportHref = withQuery(here.replace(address, `${address}/export.xlsx`), { page: null })
  return { decisions, choices, wanted, address: here, exportHref, found: { total, page: wanted.page, size: wanted.size } }
}

function typedFund({ row }: Fund) {
  const { amount, setAsidePercent, spentAside, basis } = row ?? { amount: '', setAsidePercent: 20, spentAside: 0, basis: '' }
  return { amount: String(amount), setAsidePercent, spentAside: String(spentAside), basis }
}

async function waitingGroups(c: Context) {
  const actor = actorOf(c)
  const today = dayOf(c.var.now)
  const [agreed, free, above] = await Promise.all([
    agreedOn(c.var.db, actor),
    withoutVote(c.var.db, actor, today),
    givenAbove(c.var.db, today),
  ])
  return groupsOf(agreed, free, above)
}

listRoutes.post(address, async (c) => {
  const { values, lists } = collectForm(await c.req.formData())
  const awardCode = values['awardCode'] ?? ''
  const sessionId = isId(values['sessionId'] ?? '') ? (values['sessionId'] ?? null) : null
  const ticked = (lists['nominationIds'] ?? []).filter(isId)
  const group = (await waitingGroups(c)).find((one) => one.awardCode === awardCode && one.sessionId === sessionId)
  const nominationIds = ticked.length > 0 ? ticked : (group?.people.map(({ nominationId }) => nominationId) ?? [])
  const id = await c.var.perform((act) => draftDecision(act, { awardCode, sessionId, nominationIds }))
  return c.redirect(`/office/commendations/${id}`, 303)
})
