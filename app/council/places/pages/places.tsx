import { RelyFields, type Relied } from '#app/rulebook/index.ts'
import type { T } from '#platform/language/messages.ts'
import { Card } from '#platform/ui/blocks.tsx'
import { ButtonForm } from '#platform/ui/buttons.tsx'
import { Checks } from '#platform/ui/choices.tsx'
import { NumberField, TextField } from '#platform/ui/fields.tsx'
import { State } from '#platform/ui/state.tsx'
import { Table } from '#platform/ui/table.tsx'
import { emptyForm } from '#platform/web/form.ts'
import { placeMessages as say } from '../place-messages.ts'
import { stepsInWords } from '../place-words.ts'
import type { Ranking } from '../places.ts'

export type PlacesShown = {
  /** Awards of this agenda that may still be limited. */
  awards: readonly { code: string; name: string; free: boolean }[]
  rankings: readonly Ranking[]
  unchecked: readonly NonNullable<Relied>[]
}
type Props = PlacesShown & { t: T; sessionId: string; mayRun: boolean; mayDecide: boolean }

/** How many of each award may go on; once all have their outcome, who does and why. */
export function PlacesCard({ t, sessionId, awards, rankings, unchecked, mayRun, mayDecide }: Props) {
  const waiting = awards.filter(({ free }) => free && mayRun)
  if (waiting.length === 0 && rankings.length === 0) return null
  const action = `/office/council/sessions/${sessionId}/places`
  return (
    <Card title={t(say.places)}>
      <p class="text-secondary">{t(say.placesWords)}</p>
      {waiting.map(({ code, name }) => {
        const known = rankings.find(({ awardCode }) => awardCode === code)
        const fields = (
          <>
            <NumberField form={emptyForm} name="places" label={t(say.howMany)} span={4} required />
            <TextField form={emptyForm} name="basis" label={t(say.basis)} required />
            <RelyFields t={t} rules={unchecked} />
          </>
        )
        const ask = { title: t(say.limitNow), words: name, confirm: t(say.limitNow), fields }
        return (
          <p class="d-flex flex-wrap gap-2 align-items-center" key={code}>
            <span>
              {known ? t(say.limited, { award: name, places: known.places, basis: known.basis }) : t(say.notLimited, { award: name })}
            </span>
            <ButtonForm t={t} small id={`places-${code}`} action={action} values={{ awardCode: code }} ask={ask}>
              {t(say.limit)}
            </ButtonForm>
          </p>
        )
      })}
      {rankings
        .filter(({ awardCode }) => !waiting.some(({ code }) => code === awardCode))
        .map((ranking) => (
          <Ranked key={ranking.awardCode} {...{ t, sessionId, ranking, mayDecide }} />
        ))}
    </Card>
  )
}

type One = { t: T; sessionId: string; ranking: Ranking; mayDecide: boolean }

function Ranked({ t, sessionId, ranking, mayDecide }: One) {
  const { awardName, places, basis, tiers, filled, people } = ranking
  const rows = (tiers ?? []).flatMap(({ ids, steps }) => ids.map((id) => ({ id, steps })))
  return (
    <>
      <h3 class="card-title">{t(say.limited, { award: awardName, places, basis })}</h3>
      {!filled && <p>{t(say.waitForAll)}</p>}
      {filled && filled.leftOut.length === 0 && !filled.open && <p>{t(say.allGoOn)}</p>}
      {filled && (filled.leftOut.length > 0 || filled.open) && (
        <Table
          t={t}
          caption={awardName}
          rows={rows}
          columns={[
            { head: t(say.candidate), cell: ({ id }) => people.get(id) ?? '' },
            { head: t(say.standing), cell: ({ id }) => <Standing t={t} ranking={ranking} id={id} /> },
            { head: t(say.why), cell: ({ steps }) => stepsInWords(t, steps) },
          ]}
        />
      )}
      {ranking.chosen && <p class="mb-0">{`${ranking.chosen.name}: ${ranking.chosen.because}`}</p>}
      {filled?.open && mayDecide && <Choose {...{ t, sessionId, ranking, mayDecide }} />}
    </>
  )
}

function Standing({ t, ranking: { filled }, id }: { t: T; ranking: Ranking; id: string }) {
  if (filled?.open?.ids.includes(id)) return <State tone="wait">{t(say.toChoose)}</State>
  return filled?.goOn.includes(id) ? <State tone="ok">{t(say.goOn)}</State> : <State tone="no">{t(say.out)}</State>
}

function Choose({ t, sessionId, ranking: { awardCode, filled, people } }: One) {
  const open = filled?.open
  if (!open) return null
  const fields = (
    <>
      <Checks
        form={emptyForm}
        name="items"
        label={t(say.whom)}
        options={open.ids.map((id) => ({ id, label: people.get(id) ?? '' }))}
        required
      />
      <TextField form={emptyForm} name="because" label={t(say.because)} required />
    </>
  )
  const ask = { title: t(say.chooseNow), words: t(say.chooseWords, { count: open.free }), confirm: t(say.chooseNow), fields }
  return (
    <ButtonForm
      t={t}
      id={`choose-${awardCode}`}
      action={`/office/council/sessions/${sessionId}/equals`}
      values={{ awardCode }}
      kind="primary"
      ask={ask}
    >
      {t(say.choose)}
    </ButtonForm>
  )
}
