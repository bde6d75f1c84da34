import { plainText, readText, readTold, visibleStories } from '#app/stories/index.ts'
import type { Actor } from '#platform/act.ts'
import type { Tx } from '#platform/db/database.ts'
import { dayOf, showDay } from '#platform/language/time.ts'
import { awayList } from './list.ts'

/** What the public can read at this moment, of the cases this person may see. */
function toldStories(tx: Tx, actor: Actor) {
  return visibleStories(tx, actor)
    .innerJoin('publicFace.stories as told', 'told.id', 'stories.id')
    .where('told.language', '=', 'vi')
    .where('told.content', 'is not', null)
}

/** A cell of a sheet holds 32,767 letters; a long story goes on in the next. */
const cell = 32_000
const bodyOf = ({ content }: { content: string | null }) => (content ? plainText(readText(readTold(content).body)) : '')

export const stories = awayList({
  name: 'stories',
  is: { vi: 'Bài viết đã đăng', en: 'Published stories' },
  count: (tx, actor) =>
    toldStories(tx, actor)
      .select((of) => of.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  after: (tx, actor, id, size) =>
    toldStories(tx, actor)
      .select(['stories.id', 'stories.nominationId', 'stories.slug', 'told.name', 'told.title', 'told.lead', 'told.content'])
      .select(['told.place', 'told.year', 'told.firstOn', 'told.changedAt'])
      .where('stories.id', '>', id)
      .orderBy('stories.id')
      .limit(size)
      .execute(),
  columns: [
    { is: { vi: 'Mã đề nghị', en: 'Nomination' }, width: 38, of: (row) => row.nominationId },
    { is: { vi: 'Địa chỉ trên cổng', en: 'Address on the portal' }, width: 30, of: (row) => `/guong/${row.slug}` },
    { is: { vi: 'Tên', en: 'Name' }, width: 28, of: (row) => row.name },
    { is: { vi: 'Nơi', en: 'Place' }, width: 28, of: (row) => row.place },
    { is: { vi: 'Năm', en: 'Year' }, width: 8, of: (row) => row.year },
    { is: { vi: 'Tên bài', en: 'Title' }, width: 40, of: (row) => row.title },
    { is: { vi: 'Câu mở đầu', en: 'Lead' }, width: 50, of: (row) => row.lead },
    { is: { vi: 'Nội dung', en: 'Story' }, width: 80, of: (row) => bodyOf(row).slice(0, cell) },
    { is: { vi: 'Nội dung (tiếp)', en: 'Story (continued)' }, of: (row) => bodyOf(row).slice(cell) },
    { is: { vi: 'Đăng lần đầu', en: 'First published' }, width: 14, of: (row) => row.firstOn && showDay(dayOf(row.firstOn)) },
    { is: { vi: 'Sửa gần nhất', en: 'Last changed' }, width: 14, of: (row) => row.changedAt && showDay(dayOf(row.changedAt)) },
  ],
})
