import { acknowledgeTask, finishTask, giveTask, makePlan, reportProgress } from '#app/plans/index.ts'
import { planForm, taskForm } from '#app/plans/form.ts'
import { showDay } from '#platform/language/time.ts'
import type { Somebody, Unit } from '../cast.ts'
import type { Story } from '../story.ts'

type Task = { part: string; text: string; lead: Unit; by: Somebody; due: number; output: string; state: 'given' | 'under way' | 'done' }

const tasks: readonly Task[] = [
  {
    part: 'III.2',
    text: 'Tham mưu Hội đồng họp xét, công nhận điển hình tiên tiến cơ sở',
    lead: 'office',
    by: 'clerk',
    due: 150,
    output: 'Biên bản họp, Quyết định',
    state: 'done',
  },
  {
    part: 'III.3',
    text: 'Viết và đăng gương điển hình trên trang của cơ quan, mỗi tháng ít nhất một bài',
    lead: 'publicity',
    by: 'publicity',
    due: 330,
    output: 'Bài đăng',
    state: 'under way',
  },
  {
    part: 'III.3',
    text: 'Đưa gương điển hình vào Bản tin dân tộc thiểu số và miền núi',
    lead: 'publicity',
    by: 'publicity',
    due: 180,
    output: 'Bản tin quý',
    state: 'under way',
  },
  {
    part: 'III.6',
    text: 'Mỗi phòng giới thiệu ít nhất hai gương điển hình từ địa bàn phụ trách',
    lead: 'division',
    by: 'krong',
    due: 260,
    output: 'Danh sách giới thiệu',
    state: 'given',
  },
  {
    part: 'III.6',
    text: 'Giới thiệu ít nhất hai người của xã, gửi danh sách có xác nhận của thôn, sóc',
    lead: 'suoiMau',
    by: 'commune',
    due: 257,
    output: 'Danh sách giới thiệu',
    state: 'given',
  },
  {
    part: 'III.1',
    text: 'Phát động đoàn viên học tập gương điển hình, mỗi người ghi một việc làm theo',
    lead: 'union',
    by: 'union',
    due: 300,
    output: 'Bản đăng ký',
    state: 'given',
  },
]

/** The plan that all of this belongs to: one task done, one late, others under way. */
export async function steer(story: Story) {
  story.at(250, '09:00')
  const [fromOn, toOn] = [story.today(), story.today().add({ days: 360 })]
  const plan = planForm.parse({
    title: 'Kế hoạch tuyên truyền gương điển hình tiên tiến ngành Dân tộc (mẫu)',
    number: '39/KH-BDT',
    issuedOn: showDay(fromOn),
    basis: 'Kế hoạch của Ủy ban nhân dân tỉnh Mẫu (mẫu)',
    fromOn: showDay(fromOn),
    toOn: showDay(toOn),
  })
  const planId = await story.does('chair', (act) => makePlan(act, plan))
  for (const task of tasks) await give(story, planId, task, fromOn)
}

async function give(story: Story, planId: string, { part, text, lead, by, due, output, state }: Task, fromOn: Temporal.PlainDate) {
  const input = taskForm.parse({
    part,
    text,
    leadId: story.made.units[lead],
    support: [],
    dueOn: showDay(fromOn.add({ days: due })),
    output,
  })
  const id = await story.does('chair', (act) => giveTask(act, planId, input))
  if (state === 'given') return
  await story.does(by, (act) => acknowledgeTask(act, id))
  await story.does(by, (act) => reportProgress(act, id, { text: 'Đang làm theo đúng tiến độ.', percent: 40 }))
  if (state === 'done') await story.does(by, (act) => finishTask(act, id, 'Hội đồng đã họp; Quyết định đã ban hành (mẫu).'))
}
