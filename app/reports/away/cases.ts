import { nominatedAward } from '#app/rulebook/index.ts'
import { sql } from 'kysely'
import { showPeriod, standingOf, type Result, type Standing } from '#app/evidence/index.ts'
import { nominationWords as say, stageChoices, visibleCases } from '#app/nominations/index.ts'
import { kindName, organisationName, placeName } from '#app/people/index.ts'
import { speak, type Sentence } from '#platform/language/messages.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { awayList } from './list.ts'

const t = speak('vi')
const stageNames = new Map(stageChoices(t).map(({ id, label }) => [id, label]))

const stage = sql<string>`coalesce((select s.stage from case_stages s where s.nomination_id = nominations.id), nominations.status)`

export const nominations = awayList({
  name: 'nominations',
  is: say.nominations,
  count: (tx, actor) =>
    visibleCases(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    visibleCases(tx, actor)
      .select(['nominations.id', 'nominations.number', 'nominations.subjectId', 'nominations.achievement', 'nominations.receivedOn'])
      .select(['subjects.name as subjectName', 'subjects.kind as subjectKind', 'subjects.village', 'rounds.name as roundName'])
      .select([nominatedAward().as('awardName'), stage.as('stage'), placeName('subjects.placeId').as('placeName')])
      .select(organisationName('nominations.organisationId').as('organisationName'))
      .where('nominations.id', '>', id)
      .orderBy('nominations.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã đề nghị', en: 'Nomination' }, width: 38, of: (row) => row.id },
    { is: { vi: 'Mã hồ sơ', en: 'Record' }, width: 38, of: (row) => row.subjectId },
    { is: say.number, width: 14, of: (row) => row.number },
    { is: say.subject, width: 28, of: (row) => row.subjectName },
    {
      is: say.lifeRecord,
      width: 30,
      of: (row) => [kindName(t, row.subjectKind), row.village, row.placeName].filter(Boolean).join(' · '),
    },
    { is: say.award, width: 24, of: (row) => row.awardName },
    { is: say.round, width: 28, of: (row) => row.roundName },
    { is: say.achievement, width: 60, of: (row) => row.achievement },
    { is: say.status, width: 16, of: (row) => stageNames.get(row.stage) ?? row.stage },
    { is: say.received, width: 12, of: (row) => row.receivedOn && showDay(row.receivedOn) },
    { is: say.organisation, width: 28, of: (row) => row.organisationName },
  ],
})

const standings: Record<Standing, Sentence> = {
  shown: { vi: 'Có minh chứng', en: 'Shown' },
  partly: { vi: 'Có một phần', en: 'Partly shown' },
  'not shown': { vi: 'Chưa có minh chứng', en: 'Not shown' },
  changed: { vi: 'Đã sửa sau khi kiểm', en: 'Changed since it was checked' },
  unchecked: { vi: 'Chưa kiểm', en: 'Not checked' },
}

type Found = { result: Result; version: number; reason: string; checker: string; at: string }

const finding = sql<Found | null>`(select json_build_object('result', f.result, 'version', f.claim_version, 'reason', f.reason,
  'checker', u.name, 'at', f.found_at) from findings f join users u on u.id = f.checker_id where f.claim_id = claims.id
  order by f.found_at desc, f.id desc limit 1)`.as('finding')

export const claims = awayList({
  name: 'claims',
  is: { vi: 'Thành tích và kết quả kiểm', en: 'Claims and findings' },
  count: (tx, actor) =>
    visibleCases(tx, actor)
      .innerJoin('claims', 'claims.nominationId', 'nominations.id')
      .where('claims.withdrawnAt', 'is', null)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    visibleCases(tx, actor)
      .innerJoin('claims', 'claims.nominationId', 'nominations.id')
      .select(['claims.id', 'claims.nominationId', 'claims.ordinal', 'claims.text', 'claims.figure', 'claims.unit', 'claims.place'])
      .select(['claims.periodFrom', 'claims.periodTo', 'claims.version', 'nominations.number', 'subjects.name as subjectName', finding])
      .where('claims.withdrawnAt', 'is', null)
      .where('claims.id', '>', id)
      .orderBy('claims.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã đề nghị', en: 'Nomination' }, width: 38, of: (row) => row.nominationId },
    { is: say.number, width: 14, of: (row) => row.number },
    { is: say.subject, width: 28, of: (row) => row.subjectName },
    { is: { vi: 'Thành tích số', en: 'Claim' }, width: 12, of: (row) => row.ordinal },
    { is: { vi: 'Đã làm được gì', en: 'What was done' }, width: 60, of: (row) => row.text },
    { is: { vi: 'Con số', en: 'Figure' }, width: 12, of: (row) => row.figure },
    { is: { vi: 'Đơn vị tính', en: 'Unit' }, width: 12, of: (row) => row.unit },
    { is: { vi: 'Thời gian', en: 'Period' }, of: (row) => showPeriod(row.periodFrom, row.periodTo) },
    { is: { vi: 'Nơi', en: 'Place' }, of: (row) => row.place },
    { is: { vi: 'Kết quả kiểm', en: 'Finding' }, of: (row) => t(standings[standingOf(row.version, row.finding)]) },
    { is: { vi: 'Dựa vào đâu', en: 'Reason' }, width: 40, of: (row) => row.finding?.reason ?? null },
    { is: { vi: 'Người kiểm', en: 'Checked by' }, width: 24, of: (row) => row.finding?.checker ?? null },
    {
      is: { vi: 'Ngày kiểm', en: 'Checked on' },
      width: 12,
      of: (row) => row.finding && showDay(dayOf(Temporal.Instant.from(row.finding.at))),
    },
  ],
})
