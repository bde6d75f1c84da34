import { PlateShapes } from '#platform/ui/plate.tsx'
import { Glance, Tree, Ways, type Branch } from '#platform/ui/portal-papers.tsx'
import { Leaf, Opening } from '#platform/ui/portal-pieces.tsx'
import { showDay, showMoney } from '#platform/language/time.ts'
import { messages as say } from '../messages.ts'
import type { CopyRow, ModelRow } from '../model-queries.ts'
import { plateOf } from './list.tsx'
import { inLanguage, sitePage, type Spoken } from './site.tsx'

/** Ways that work, each with what it costs and where it was taken up. */
export function modelsPage(spoken: Spoken, models: readonly ModelRow[]) {
  const { t, language } = spoken
  const body = (
    <>
      <div>
        <h1>{t(say.models)}</h1>
        <p class="lead">{t(say.modelsLead)}</p>
        {models.length === 0 && (
          <>
            <p>{t(say.noModels)}</p>
            <p>
              <a class="button plain" href={inLanguage('/guong', language)}>
                {t(say.people)}
              </a>
            </p>
          </>
        )}
      </div>
      {models.map((model) => (
        <Leaf title={model.title} id={model.slug} key={model.slug}>
          <p class="lead">
            <a href={inLanguage(`/cach-lam/${model.slug}`, language)}>{model.lead}</a>
          </p>
          <p class="place">
            {t(say.startedBy)} {model.storyName}, {model.storyPlace}
          </p>
          <Glance facts={glance(spoken, model)} />
        </Leaf>
      ))}
    </>
  )
  return sitePage(spoken, { title: t(say.models), description: t(say.modelsLead), look: 'roman' }, body)
}

function glance({ t, language }: Spoken, { needed, cost, monthsToResult, copies, ended }: ModelRow) {
  const taken =
    copies === 0
      ? t(say.takenNowhere)
      : ended
        ? t(say.takenAndStopped, { count: copies, stopped: ended })
        : t(say.takenBy, { count: copies })
  return [
    { label: t(say.needed), value: needed },
    { label: t(say.cost), value: cost === null ? t(say.noCost) : showMoney(cost, language) },
    ...(monthsToResult ? [{ label: t(say.resultAfter), value: t(say.afterMonths, { count: monthsToResult }) }] : []),
    { label: t(say.taken), value: taken },
  ]
}

/** One way of working, whole: with its price, its limits, its failures and its copies. */
export function modelPage(spoken: Spoken, model: ModelRow, copies: readonly CopyRow[]) {
  const { t, language } = spoken
  const kind = plateOf({ plate: model.storyPlate, kind: model.storyKind })
  const photo = model.pictureId ? { src: `/anh/${model.pictureId}`, width: 240, height: 300, alt: model.storyName } : undefined
  const story = (
    <>
      {t(say.startedBy)} <a href={inLanguage(`/guong/${model.storySlug}`, language)}>{model.storyName}</a>
      {model.storyPlace && `, ${model.storyPlace}`}
    </>
  )
  const texts = [
    ['conditions', say.conditions, model.conditions],
    ['results', say.results, model.results],
    ['failures', say.failures, model.failures],
    ['stop', say.stopSigns, model.stopSigns],
  ] as const
  const body = (
    <article>
      <div class="small">
        <Opening likeness={{ name: model.storyName, kind, photo }} caption={story}>
          <h1>{model.title}</h1>
          <p class="lead">{model.lead}</p>
          <Glance facts={glance(spoken, model)} />
        </Opening>
      </div>
      <Leaf title={t(say.problem)} id="problem">
        <Paragraphs text={model.problem} />
      </Leaf>
      <Leaf title={t(say.steps, { count: model.steps.length })} id="steps">
        <Ways steps={model.steps} />
      </Leaf>
      {model.costNote && (
        <Leaf title={t(say.costDetails)} id="cost">
          <Paragraphs text={model.costNote} />
        </Leaf>
      )}
      {texts.map(([id, title, text]) => (
        <Leaf title={t(title)} id={id} key={id}>
          <Paragraphs text={text} />
        </Leaf>
      ))}
      {copies.length > 0 && (
        <Leaf title={t(say.tree)} id="tree" words={t(say.treeWords)}>
          <Tree branches={[{ name: model.storyName, words: model.storyPlace, branches: branchesOf(spoken, copies, null) }]} />
        </Leaf>
      )}
      {!photo && <PlateShapes kinds={[kind]} />}
    </article>
  )
  return sitePage(spoken, { title: model.title, description: model.lead, look: 'story' }, body)
}

function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n+/).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

/** Copies under the place they learned from. A circle cannot close: each is drawn under its own parent only once. */
function branchesOf(spoken: Spoken, copies: readonly CopyRow[], parent: string | null): Branch[] {
  const known = new Set(copies.map(({ id }) => id))
  const above = ({ copiedFrom }: CopyRow) => (copiedFrom && known.has(copiedFrom) ? copiedFrom : null)
  return copies
    .filter((copy) => above(copy) === parent)
    .map((copy) => ({ name: copy.place, words: copyWords(spoken, copy), branches: branchesOf(spoken, copies, copy.id) }))
}

function copyWords({ t }: Spoken, { what, beganOn, people, endedOn, endedBecause, results }: CopyRow) {
  const last = results.at(-1)
  return [
    `${what.replace(/[.\s]+$/, '')}, ${t(say.since, { day: showDay(beganOn) })}${people ? `, ${t(say.peopleIn, { count: people })}` : ''}.`,
    last && `${showDay(Temporal.PlainDate.from(last.on))}: ${last.text}`,
    endedOn && t(say.stopped, { day: showDay(endedOn), why: endedBecause ?? '' }),
  ]
    .filter(Boolean)
    .join(' ')
}
