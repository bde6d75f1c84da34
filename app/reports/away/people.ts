import { sql } from 'kysely'
import { groupName, kindName, organisationName, peopleWords as say, placeName, visiblePeople, writeBirth } from '#app/people/index.ts'
import { speak } from '#platform/language/messages.ts'
import { awayList } from './list.ts'

const t = speak('vi')

/** One line for each reward somebody brought along from before. */
const pastAwards = sql<string | null>`(select string_agg(concat_ws(', ', p.year, p.award_name, p.issuer, p.decision_number), E'\n'
  order by p.year, p.entered_at) from past_awards p where p.subject_id = subjects.id)`.as('pastAwards')

/** The identity number and the notes stay in the house. */
export const people = awayList({
  name: 'people',
  is: say.people,
  count: (tx, actor) =>
    visiblePeople(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    visiblePeople(tx, actor)
      .select(['subjects.id', 'subjects.name', 'otherNames', 'kind', 'sex', 'bornOn', 'bornPrecision', 'village', 'position', 'phone'])
      .select([placeName('subjects.placeId').as('placeName'), groupName('subjects.ethnicGroup').as('ethnicName'), pastAwards])
      .select([organisationName('subjects.organisationId').as('organisationName'), organisationName('subjects.keptBy').as('keeperName')])
      .where('subjects.id', '>', id)
      .orderBy('subjects.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã hồ sơ', en: 'Record' }, width: 38, of: (row) => row.id },
    { is: say.nameShort, width: 28, of: (row) => row.name },
    { is: say.otherNames, width: 24, of: (row) => row.otherNames.join('; ') },
    { is: say.kind, width: 12, of: (row) => kindName(t, row.kind) },
    { is: say.sex, width: 8, of: (row) => (row.sex === 'female' ? t(say.female) : row.sex === 'male' ? t(say.male) : '') },
    { is: say.born, width: 12, of: (row) => writeBirth(row.bornOn, row.bornPrecision) },
    { is: say.ethnicGroup, width: 14, of: (row) => row.ethnicName },
    { is: say.village, of: (row) => row.village },
    { is: say.place, width: 22, of: (row) => row.placeName },
    { is: say.position, width: 24, of: (row) => row.position },
    { is: say.organisation, width: 28, of: (row) => row.organisationName },
    { is: say.phone, width: 14, of: (row) => row.phone },
    { is: { vi: 'Khen thưởng đã có', en: 'Past awards' }, width: 60, of: (row) => row.pastAwards },
    { is: { vi: 'Đơn vị giữ hồ sơ', en: 'Record kept by' }, width: 28, of: (row) => row.keeperName },
  ],
})
