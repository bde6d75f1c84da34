import assert from 'node:assert/strict'
import { draftDecision } from '#app/commendations/index.ts'
import { addSeries, draftDocument } from '#app/documents/index.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { acceptedFields, makeNomination, makeRound, makeSubject } from '#test/makers.ts'
import { sampleDecision } from '#test/sample-decision.ts'
import { form } from '../browser.ts'
import { linesOf, oneForm, type Scenario } from '../scenario.ts'

export const registering: Scenario = {
  name: 'registering a paper',
  points: ['number taken'],
  async begin({ as, officer, agency }) {
    const series = { name: 'Quyết định', source: 'register', basis: 'dữ liệu mẫu', last: 0, kinds: ['QĐ'] } as const
    await as(officer, (act) => addSeries(act, agency, dayOf(act.now).year, { ...series, kinds: [...series.kinds] }))
  },
  async next(office) {
    const { db, as, officer, agency } = office
    const draft = {
      kind: 'QĐ',
      symbol: 'QĐ-BDT',
      abstract: 'dữ liệu mẫu',
      paper: sampleDecision(1),
      organisationId: agency,
      signer: 'Điểu Mẫu',
    } as const
    const id = await as(officer, (act) => draftDocument(act, { ...draft, recipients: ['Lưu: VT.'], cause: null, nominationIds: [] }))
    return {
      carryOut: oneForm(form(`/office/documents/${id}/registration`, { version: '1', issuedOn: today() })),
      async once() {
        const { status, number } = await db
          .selectFrom('documents')
          .select(['status', 'number'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        assert.equal(status, 'issued')
        assert.equal(await linesOf(office, 'paper registered', id), 1, `paper ${number} has one line in the journal`)
      },
    }
  },
  async sound({ db }) {
    const taken = await db.selectFrom('takenNumbers').select('number').orderBy('number').execute()
    assert.deepEqual(
      taken.map(({ number }) => number),
      taken.map((_, place) => place + 1),
      'numbers have neither a hole nor a double',
    )
  },
}

function today() {
  return showDay(dayOf(Temporal.Now.instant()))
}

export const issuing: Scenario = {
  name: 'registering a decision with people in it',
  points: ['number taken', 'decision numbered'],
  begin: registering.begin,
  async next(office) {
    const { db, as, officer, agency } = office
    const subjectId = await makeSubject(db, { keptBy: agency, createdBy: officer.id })
    const nominationId = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: officer, status: 'verified' })
    const sessionId = await makeAgreedSession(db, { by: officer, nominationIds: [nominationId], awardCode: 'GK' })
    const id = await as(officer, (act) => draftDecision(act, { awardCode: 'GK', sessionId, nominationIds: [nominationId] }))
    await db.updateTable('commendationDecisions').set({ signer: 'Phan Văn Mẫu' }).where('id', '=', id).execute()
    return {
      carryOut: oneForm(form(`/office/commendations/${id}/issue`, { version: '1', issuedOn: today(), number: '', ...acceptedFields })),
      async once() {
        const people = await db.selectFrom('commendations').select('status').where('decisionId', '=', id).execute()
        assert.deepEqual(people, [{ status: 'effective' }])
        assert.equal(await linesOf(office, 'decision issued: award', id), 1)
      },
    }
  },
  async sound(office) {
    await registering.sound(office)
    const book = await office.db
      .selectFrom('commendations')
      .select('bookNumber')
      .where('bookNumber', 'is not', null)
      .orderBy('bookNumber')
      .execute()
    assert.deepEqual(
      book.map(({ bookNumber }) => bookNumber),
      book.map((_, place) => place + 1),
      'the book has neither a hole nor a double',
    )
  },
}
