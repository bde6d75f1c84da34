import { sql } from 'kysely'
import { openTo } from '#app/closures/index.ts'
import { organisationName } from '#app/people/index.ts'
import { visibleModels } from '#app/replication/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { awayList } from './list.ts'

/** Also a way of working that is published stays out where its case is closed to this person. */
function modelsFor(tx: Tx, actor: Actor) {
  return visibleModels(tx, actor)
    .where(openTo(actor, 'nomination', 'stories.nominationId'))
    .where(openTo(actor, 'subject', 'stories.subjectId'))
    .where(openTo(actor, 'story', 'stories.id'))
}

const steps =
  sql<string>`(select string_agg(s.n || '. ' || concat_ws(': ', s.step->>'title', nullif(s.step->>'words', '')), E'\n' order by s.n)
  from jsonb_array_elements(models.steps) with ordinality as s(step, n))`.as('stepsText')

export const models = awayList({
  name: 'models',
  is: { vi: 'Cách làm', en: 'Model cards' },
  count: (tx, actor) =>
    modelsFor(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    modelsFor(tx, actor)
      .selectAll('models')
      .select(['subjects.name as storyName', steps])
      .where('models.id', '>', id)
      .orderBy('models.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã cách làm', en: 'Model' }, width: 38, of: (row) => row.id },
    { is: { vi: 'Cách làm', en: 'Title' }, width: 40, of: (row) => row.title },
    { is: { vi: 'Từ gương của', en: 'From the story of' }, width: 28, of: (row) => row.storyName },
    { is: { vi: 'Câu mở đầu', en: 'Lead' }, width: 50, of: (row) => row.lead },
    { is: { vi: 'Chuyện khó ban đầu', en: 'Problem' }, width: 40, of: (row) => row.problem },
    { is: { vi: 'Các bước', en: 'Steps' }, width: 60, of: (row) => row.stepsText },
    { is: { vi: 'Cần có', en: 'Needed' }, width: 40, of: (row) => row.needed },
    { is: { vi: 'Chi phí (đồng)', en: 'Cost (VND)' }, of: (row) => row.cost },
    { is: { vi: 'Về chi phí', en: 'About the cost' }, width: 30, of: (row) => row.costNote },
    { is: { vi: 'Số tháng có kết quả', en: 'Months to a result' }, of: (row) => row.monthsToResult },
    { is: { vi: 'Kết quả', en: 'Results' }, width: 40, of: (row) => row.results },
    { is: { vi: 'Làm được khi', en: 'It works when' }, width: 40, of: (row) => row.conditions },
    { is: { vi: 'Chuyện chưa thành', en: 'What did not work' }, width: 40, of: (row) => row.failures },
    { is: { vi: 'Khi nào nên dừng', en: 'When to stop' }, width: 40, of: (row) => row.stopSigns },
    { is: { vi: 'Ngày duyệt', en: 'Approved on' }, width: 14, of: (row) => row.approvedAt && showDay(dayOf(row.approvedAt)) },
  ],
})

const results = sql<string | null>`(select string_agg(to_char(r.on_date, 'DD/MM/YYYY') || ': ' || r.text, E'\n' order by r.on_date, r.id)
  from adoption_results r where r.adoption_id = adoptions.id)`.as('results')
const confirmed = sql<number>`(select count(*) from adoption_confirmations c where c.adoption_id = adoptions.id)`.as('confirmed')

export const adoptions = awayList({
  name: 'adoptions',
  is: { vi: 'Nơi làm theo', en: 'Adoptions' },
  count: (tx, actor) =>
    modelsFor(tx, actor)
      .innerJoin('adoptions', 'adoptions.modelId', 'models.id')
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    modelsFor(tx, actor)
      .innerJoin('adoptions', 'adoptions.modelId', 'models.id')
      .select(['adoptions.id', 'adoptions.modelId', 'models.title', 'adoptions.place', 'adoptions.what', 'adoptions.people'])
      .select(['adoptions.beganOn', 'adoptions.endedOn', 'adoptions.endedBecause', results, confirmed])
      .select(organisationName('adoptions.organisationId').as('organisationName'))
      .where('adoptions.id', '>', id)
      .orderBy('adoptions.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã cách làm', en: 'Model' }, width: 38, of: (row) => row.modelId },
    { is: { vi: 'Cách làm', en: 'Title' }, width: 40, of: (row) => row.title },
    { is: { vi: 'Đơn vị làm theo', en: 'Adopted by' }, width: 28, of: (row) => row.organisationName },
    { is: { vi: 'Nơi', en: 'Place' }, width: 28, of: (row) => row.place },
    { is: { vi: 'Làm theo điều gì', en: 'What was taken up' }, width: 50, of: (row) => row.what },
    { is: { vi: 'Số người', en: 'People' }, width: 10, of: (row) => row.people },
    { is: { vi: 'Từ ngày', en: 'Since' }, width: 12, of: (row) => showDay(row.beganOn) },
    { is: { vi: 'Số bên đã xác nhận (đủ là 2)', en: 'Confirmed by (2 is all)' }, width: 14, of: (row) => row.confirmed },
    { is: { vi: 'Đến nay ra sao', en: 'How it goes' }, width: 50, of: (row) => row.results },
    { is: { vi: 'Dừng ngày', en: 'Ended on' }, width: 12, of: (row) => row.endedOn && showDay(row.endedOn) },
    { is: { vi: 'Vì sao dừng', en: 'Why it ended' }, width: 30, of: (row) => row.endedBecause },
  ],
})
