import type { T } from '#platform/language/messages.ts'
import { Check, Choice } from '#platform/ui/choices.tsx'
import { NumberField, type Form } from '#platform/ui/fields.tsx'
import { messages as say } from '../messages.ts'

type Props = { t: T; form: Form }
type Word = keyof typeof say

/** The four numbers nearly every vote is told by. */
export function RoomNumbers({ t, form }: Props) {
  return (
    <>
      <NumberField form={form} name="members" label={t(say.countMembers)} span={3} />
      <NumberField form={form} name="present" label={t(say.countPresent)} span={3} />
      <NumberField form={form} name="yes" label={t(say.yes)} span={3} />
      <NumberField form={form} name="no" label={t(say.no)} span={3} />
    </>
  )
}

const seldom = ['blank', 'invalid', 'recusedMembers', 'recusedPresent', 'consulted', 'written', 'proxies'] as const

/** Open as soon as one of them says something out of the ordinary, or is wrong. */
export function isMoreAsked({ values, problems }: Form) {
  if (seldom.some((name) => problems[name] || (values[name] ?? '0').trim().replace(/^0*$/, '') !== '')) return true
  return values.deadlinePassed !== 'yes' || values.method === 'open' || (values.chair ?? 'unknown') !== 'unknown'
}

/** Everything else that may have happened in the room. */
export function MoreNumbers({ t, form }: Props) {
  const number = (name: string, label: Word) => <NumberField form={form} name={name} label={t(say[label])} span={3} />
  const pick = (name: string, label: Word, ids: readonly (readonly [string, Word])[]) => {
    const options = ids.map(([id, word]) => ({ id, label: t(say[word]) }))
    return <Choice t={t} form={form} name={name} label={t(say[label])} options={options} span={6} empty={null} />
  }
  return (
    <>
      {number('blank', 'blank')}
      {number('invalid', 'invalid')}
      {number('recusedMembers', 'countRecused')}
      {number('recusedPresent', 'countRecusedPresent')}
      {number('consulted', 'countConsulted')}
      {number('written', 'countWritten')}
      {number('proxies', 'countProxies')}
      <Check form={form} name="deadlinePassed" label={t(say.deadlinePassed)} />
      {pick('method', 'method', [
        ['secret', 'secret'],
        ['open', 'open'],
      ])}
      {pick('chair', 'chairView', [
        ['unknown', 'unknown'],
        ['agreed', 'agreed'],
        ['disagreed', 'disagreed'],
      ])}
    </>
  )
}
