import assert from 'node:assert/strict'
import { draftDecision } from '#app/commendations/index.ts'
import { addSeries, draftDocument } from '#app/documents/index.ts'
import { perform } from '#platform/act.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { makeAgreedSession } from '#test/agreed-session.ts'
import { makeNomination, makeRound, makeSubject } from '#test/makers.ts'
import { sampleDecision } from '#test/sample-decision.ts'
import { type Form, form, type Office } from './office.ts'

/** A deed that may be cut short, and how one sees afterwards that it was done once and wholly. */
export type Scenario = {
  name: string
  /** The point inside the deed at which the power goes. */
  pauseAt: string
  /** What must stand before the first deed. */
  begin: (office: Office) => Promise<void>
  /** One more deed of the kind, and the check that it had exactly one effect. */
  next: (office: Office) => Promise<{ form: Form; once: () => Promise<void> }>
  /** What must hold over all of them at any time. */
  sound: (office: Office) => Promise<void>
}

const registration: Scenario = {
  name: 'registering a paper',
  pauseAt: 'number taken',
  async begin({ db, jobs, officer, agency }) {
    const now = Temporal.Now.instant()
    const series = { name: 'Quyết định', source: 'register', basis: 'dữ liệu mẫu', last: 0, kinds: ['QĐ'] } as const
    await perform({ db, jobs }, officer, now, (act) => addSeries(act, agency, dayOf(now).year, { ...series, kinds: [...series.kinds] }))
  },
  async next({ db, jobs, officer, agency }) {
    const now = Temporal.Now.instant()
    const draft = {
      kind: 'QĐ',
      symbol: 'QĐ-BDT',
      abstract: 'dữ liệu mẫu',
      paper: sampleDecision(1),
      organisationId: agency,
      signer: 'Điểu Mẫu',
    } as const
    const id = await perform({ db, jobs }, officer, now, (act) =>
      draftDocument(act, { ...draft, recipients: ['Lưu: VT.'], cause: null, nominationIds: [] }),
    )
    return {
      form: form(`/office/documents/${id}/registration`, { version: '1', issuedOn: showDay(dayOf(now)) }),
      async once() {
        const { status, number } = await db
          .selectFrom('documents')
          .select(['status', 'number'])
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
        assert.equal(status, 'issued')
        const lines = await db
          .selectFrom('journal')
          .select('id')
          .where('event', '=', 'paper registered')
          .where('subjectId', '=', id)
          .execute()
        assert.equal(lines.length, 1, `paper ${number} has one line in the journal`)
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

const issue: Scenario = {
  name: 'registering a decision with people in it',
  pauseAt: 'decision numbered',
  begin: registration.begin,
  async next({ db, jobs, officer, agency }) {
    const now = Temporal.Now.instant()
    const subjectId = await makeSubject(db, { keptBy: agency, createdBy: officer.id })
    const nominationId = await makeNomination(db, { subjectId, roundId: await makeRound(db), nominator: officer, status: 'verified' })
    const sessionId = await makeAgreedSession(db, { by: officer, nominationIds: [nominationId], awardCode: 'GK' })
    const choice = { awardCode: 'GK', sessionId, nominationIds: [nominationId] }
    const id = await perform({ db, jobs }, officer, now, (act) => draftDecision(act, choice))
    await db.updateTable('commendationDecisions').set({ signer: 'Phan Văn Mẫu' }).where('id', '=', id).execute()
    return {
      form: form(`/office/commendations/${id}/issue`, { version: '1', issuedOn: showDay(dayOf(now)), number: '' }),
      async once() {
        const people = await db.selectFrom('commendations').select(['status', 'code']).where('decisionId', '=', id).execute()
        assert.deepEqual(
          people.map(({ status }) => status),
          ['effective'],
        )
        const lines = await db
          .selectFrom('journal')
          .select('id')
          .where('event', '=', 'decision issued: award')
          .where('subjectId', '=', id)
          .execute()
        assert.equal(lines.length, 1)
      },
    }
  },
  async sound(office) {
    await registration.sound(office)
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

export const scenarios: readonly Scenario[] = [registration, issue]
