import type { T } from '#platform/language/messages.ts'
import { Check, Checks, Choice } from '#platform/ui/choices.tsx'
import { TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { tieCriteria, type RuleKind } from '../kinds.ts'
import { items, subjectKinds } from '../awards.ts'
import { messages as say } from '../messages.ts'
import { itemWords, subjectWords, tieWords } from './words.ts'

type Props = { t: T; form: Form }
type Word = keyof typeof say

const options = (t: T, ids: readonly (readonly [string, Word])[]) => ids.map(([id, word]) => ({ id, label: t(say[word]) }))

/** What a rule on votes says; the same fields on the trial page and where a version is written. */
export function ThresholdFields({ t, form }: Props) {
  const pick = (name: string, label: Word, ids: readonly (readonly [string, Word])[]) => (
    <Choice t={t} form={form} name={name} label={t(say[label])} options={options(t, ids)} span={6} empty={null} />
  )
  return (
    <>
      <Check form={form} name="voteRequired" label={t(say.voteRequired)} />
      <TextField form={form} name="share" label={t(say.share)} hint={t(say.shareHint)} span={6} required />
      {pick('comparison', 'comparison', [
        ['atLeast', 'atLeast'],
        ['moreThan', 'moreThan'],
      ])}
      {pick('denominator', 'denominatorLabel', [
        ['members', 'members'],
        ['present', 'present'],
        ['presentAndConsulted', 'presentAndConsulted'],
        ['validBallots', 'validBallots'],
      ])}
      {pick('secrecy', 'secrecyLabel', [
        ['secret', 'secret'],
        ['open', 'open'],
        ['either', 'either'],
      ])}
      {pick('recused', 'recusedLabel', [
        ['stays', 'stays'],
        ['leaves', 'leaves'],
      ])}
      {pick('absent', 'absentLabel', [
        ['notAgree', 'notAgree'],
        ['writtenCounts', 'writtenCounts'],
        ['notCounted', 'notCounted'],
      ])}
      <TextField form={form} name="quorumShare" label={t(say.quorumShare)} hint={t(say.quorumHint)} span={6} />
      {pick('quorumOf', 'quorumOf', [
        ['members', 'members'],
        ['votingMembers', 'votingMembers'],
      ])}
      {pick('tie', 'tieLabel', [
        ['fails', 'tieFailsOption'],
        ['chairDecides', 'chairDecides'],
        ['voteAgain', 'voteAgainOption'],
        ['authorityDecides', 'authorityOption'],
      ])}
      {pick('blankBallots', 'blankLabel', [
        ['valid', 'blankValid'],
        ['setAside', 'setAside'],
      ])}
      <Check form={form} name="quorumRecused" label={t(say.quorumRecused)} />
      <Check form={form} name="mustIncludeChair" label={t(say.mustIncludeChair)} />
      <Check form={form} name="proxy" label={t(say.proxyAllowed)} />
      <Check form={form} name="change" label={t(say.changeAllowed)} />
      <Check form={form} name="mixing" label={t(say.mixingAllowed)} />
    </>
  )
}

/** What a rule of the given kind says. */
export function BodyFields({ t, form, kind }: Props & { kind: RuleKind }) {
  const field = (name: string, label: Word, span: 4 | 6 | 12 = 6) => <TextField form={form} name={name} label={t(say[label])} span={span} />
  switch (kind) {
    case 'award':
      return <AwardFields t={t} form={form} />
    case 'threshold':
      return <ThresholdFields t={t} form={form} />
    case 'coefficient':
      return (
        <>
          {field('individual', 'individual', 4)}
          {field('collective', 'collective', 4)}
          {field('household', 'household', 4)}
          <Check form={form} name="maximum" label={t(say.maximum)} />
        </>
      )
    case 'base salary':
      return field('amount', 'amount')
    case 'quota':
      return <QuotaFields t={t} form={form} />
    case 'day count':
      return <DayFields t={t} form={form} />
    case 'dossier':
    case 'condition':
      return <TextArea form={form} name="parts" label={t(say.parts)} rows={6} />
    case 'decider':
      return (
        <>
          <TextArea form={form} name="who" label={t(say.who)} rows={2} />
          <Check form={form} name="agencyMayDecide" label={t(say.agencyMayDecide)} />
        </>
      )
    case 'conflict':
      return (
        <OneOf
          t={t}
          form={form}
          name="sameUnit"
          label="sameUnit"
          ids={[
            ['asks', 'sameUnitAsks'],
            ['closes', 'sameUnitCloses'],
          ]}
        />
      )
    case 'law change':
      return (
        <OneOf
          t={t}
          form={form}
          name="receivedBefore"
          label="receivedBefore"
          ids={[
            ['old law', 'underOldLaw'],
            ['new law', 'underNewLaw'],
          ]}
        />
      )
    case 'tie-break':
      return <TieFields t={t} form={form} />
    case 'type exclusion':
      return field('excluded', 'excludedTypes', 12)
    case 'principle':
      return <TextArea form={form} name="text" label={t(say.text)} rows={3} />
  }
}

function QuotaFields({ t, form }: Props) {
  const roundings: OneOfProps['ids'] = [
    ['down', 'roundDown'],
    ['up', 'roundUp'],
  ]
  return (
    <>
      <TextField form={form} name="percent" label={t(say.percent)} span={6} />
      <OneOf t={t} form={form} name="rounding" label="rounding" ids={roundings} span={6} />
      <TextField form={form} name="numerator" label={t(say.numerator)} span={6} />
      <TextField form={form} name="denominator" label={t(say.denominator)} span={6} />
      <Check form={form} name="strict" label={t(say.strict)} />
    </>
  )
}

function DayFields({ t, form }: Props) {
  const units: OneOfProps['ids'] = [
    ['working', 'working'],
    ['calendar', 'calendarDays'],
  ]
  return (
    <>
      <TextField form={form} name="days" label={t(say.days)} span={6} />
      <OneOf t={t} form={form} name="unit" label="unit" ids={units} span={6} />
      <TextField form={form} name="what" label={t(say.what)} />
    </>
  )
}

type OneOfProps = Props & { name: string; label: Word; ids: readonly (readonly [string, Word])[]; span?: 6 }

/** One of a few that always holds. */
function OneOf({ t, form, name, label, ids, span }: OneOfProps) {
  return <Choice t={t} form={form} name={name} label={t(say[label])} options={options(t, ids)} span={span} empty={null} />
}

/** What an award is called from a day on, for whom it is, and what is handed over with it. */
export function AwardFields({ t, form }: Props) {
  return (
    <>
      <TextField form={form} name="nameVi" label={t(say.nameVi)} span={6} required />
      <TextField form={form} name="nameEn" label={t(say.nameEn)} span={6} />
      <Checks
        form={form}
        name="subjects"
        label={t(say.forWhom)}
        options={subjectKinds.map((id) => ({ id, label: t(subjectWords[id]) }))}
        inline
        required
      />
      <Checks form={form} name="items" label={t(say.givenWith)} options={items.map((id) => ({ id, label: t(itemWords[id]) }))} inline />
    </>
  )
}

/** The words of the rule, and what the program may tell equals apart by, first to last. */
function TieFields({ t, form }: Props) {
  const criteria = tieCriteria.map((id) => ({ id, label: t(tieWords[id]) }))
  return (
    <>
      <TextArea form={form} name="text" label={t(say.text)} rows={3} required />
      <Choice t={t} form={form} name="first" label={t(say.firstBy)} options={criteria} span={4} required />
      <Choice t={t} form={form} name="second" label={t(say.thenBy)} options={criteria} empty={t(say.thenNobody)} span={4} />
      <Choice t={t} form={form} name="third" label={t(say.thenBy)} options={criteria} empty={t(say.thenNobody)} span={4} />
    </>
  )
}
