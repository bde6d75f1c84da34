import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enterRule } from '#app/rulebook/commands.ts'
import { bodyOf, ruleKinds, type RuleKind } from '#app/rulebook/kinds.ts'
import { listRulesInForce } from '#app/rulebook/index.ts'
import { perform } from '#platform/act.ts'
import { dayOf } from '#platform/language/time.ts'
import { tell } from '../practice/tell.ts'
import { testHouse } from './app.ts'
import { makeUser } from './makers.ts'

/**
 * The whole practice office: votes, minutes, decisions, money, appraisals, notices, packages, replies. Then every rule that
 * is in force gets a new version that says something else, from its own first day on; nothing that was done may move.
 */
const house = await testHouse()
after(() => house[Symbol.asyncDispose]())
const { db, program } = house
await tell({ ...program, settings: { ...program.settings, practice: true } })
const agency = await db.selectFrom('organisations').select('id').where('kind', '=', 'agency').executeTakeFirstOrThrow()
const officer = await makeUser(db, { name: 'Y Mới', roles: ['office', 'leader'], organisationId: agency.id })

const kept = {
  outcomes: () => db.selectFrom('outcomes').selectAll().orderBy('itemId').orderBy('voteRound').execute(),
  items: () => db.selectFrom('agendaItems').select(['id', 'ruleId', 'awardCode', 'status']).orderBy('id').execute(),
  rewards: () => db.selectFrom('commendations').selectAll().orderBy('id').execute(),
  decisions: () => db.selectFrom('commendationDecisions').selectAll().orderBy('id').execute(),
  appraisals: () => db.selectFrom('appraisals').selectAll().orderBy('id').execute(),
  notices: () => db.selectFrom('publicNotices').selectAll().orderBy('id').execute(),
  consultations: () => db.selectFrom('consultations').selectAll().orderBy('id').execute(),
  packages: () => db.selectFrom('packages').selectAll().orderBy('id').execute(),
  used: () => db.selectFrom('rulesUsed').selectAll().orderBy('recordId').orderBy('ruleId').execute(),
  documents: () => db.selectFrom('documents').selectAll().orderBy('id').execute(),
}

/** Pages of what is over and done: signed minutes, issued decisions, papers, packages that went out, public lists. */
async function finished() {
  const signed = await db.selectFrom('councilSessions').select('id').where('status', '=', 'signed').execute()
  const counted = await db.selectFrom('agendaItems').select('id').where('status', '=', 'counted').execute()
  const issued = await db
    .selectFrom('commendationDecisions')
    .innerJoin('documents', 'documents.id', 'documentId')
    .select(['commendationDecisions.id', 'documentId'])
    .where('documents.number', 'is not', null)
    .execute()
  const sent = await db.selectFrom('packages').select('id').where('status', '<>', 'prepared').execute()
  const lists = await db.selectFrom('publicNotices').select('id').execute()
  return [
    ...signed.map(({ id }) => `/office/council/sessions/${id}/minutes`),
    ...counted.map(({ id }) => `/office/council/items/${id}`),
    ...issued.flatMap(({ id, documentId }) => [`/office/commendations/${id}`, `/office/documents/${documentId}`]),
    ...sent.map(({ id }) => `/office/forwarding/${id}`),
    ...lists.map(({ id }) => `/office/notices/${id}`),
  ]
}

const plainPage = async (path: string) => {
  const answer = await house.ask(officer, path)
  assert.equal(answer.status, 200, path)
  return (await answer.text()).replaceAll(/value="[0-9a-f]{8}-[0-9a-f-]{27}"/g, '').replaceAll(/nonce="[^"]*"|nonce-[\w+/=]+/g, '')
}

test('a new version of every rule there is changes no act that was done: no outcome, no sum, no paper, no list', async () => {
  const pages = await finished()
  for (const kind of ['minutes', 'items', 'commendations', 'documents', 'notices'])
    assert.ok(
      pages.some((path) => path.includes(kind)),
      `the practice office has ${kind}`,
    )
  const before = await everything(pages)
  assert.ok(before.used.length > 20, 'acts keep what they rest on')
  await rewriteEveryRule()
  const since = await everything(pages)
  for (const [table, rows] of Object.entries(before.rows)) assert.deepEqual(since.rows[table], rows, table)
  for (const [path, text] of before.pages) assert.equal(since.pages.get(path), text, path)
})

async function everything(pages: readonly string[]) {
  const rows: Record<string, readonly object[]> = {}
  for (const [table, read] of Object.entries(kept)) rows[table] = await read()
  const texts = new Map<string, string>()
  for (const path of pages) texts.set(path, await plainPage(path))
  return { rows, used: rows.used ?? [], pages: texts } satisfies {
    rows: Record<string, readonly object[]>
    used: readonly object[]
    pages: Map<string, string>
  }
}

/** Something else, of the same kind. */
const changed: { [Kind in Exclude<RuleKind, 'award'>]: (body: unknown) => object } = {
  threshold: (body) => ({ ...bodyOf('threshold', body), share: { over: 99, under: 100 }, quorum: null, denominator: 'validBallots' }),
  coefficient: () => ({ individual: 7777, collective: 7777, household: 7777, maximum: true }),
  'base salary': () => ({ amount: 9_999_000 }),
  quota: (body) => ({ ...bodyOf('quota', body), percentOver: 1 }),
  'day count': (body) => ({ ...bodyOf('day count', body), days: 99, unit: 'calendar' }),
  dossier: () => ({ parts: ['Giấy tờ mới <script>'] }),
  condition: () => ({ parts: ['Điều kiện mới', 'Ba năm liền [liên tục CSTDCS 3]'] }),
  decider: () => ({ who: 'Người khác', agencyMayDecide: false }),
  principle: () => ({ text: 'Căn cứ văn bản mới' }),
  conflict: () => ({ sameUnit: 'closes' }),
  'tie-break': () => ({ text: 'Quy tắc mới', criteria: ['higher score'] }),
  'law change': () => ({ receivedBefore: 'new law' }),
  'type exclusion': () => ({ excluded: ['MERIT'] }),
}

async function rewriteEveryRule() {
  for (const kind of ruleKinds) {
    if (kind === 'award') continue
    for (const rule of await listRulesInForce(db, kind, dayOf(house.time.now)))
      await perform(program, officer, house.time.now, (act) =>
        enterRule(act, kind, {
          key: rule.key,
          validFrom: rule.validFrom,
          validTo: null,
          citation: 'Văn bản mới (mẫu)',
          certainty: 'read',
          note: '',
          body: changed[kind](rule.body),
        }),
      )
  }
}
