import { placeNamedOn } from '#app/places/index.ts'
import { coverage, receiptsFor, type Person } from '#app/consents/index.ts'
import { holds, listClaims, showPeriod, standingOf, type ClaimRow } from '#app/evidence/index.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { dayOf, showNumber } from '#platform/language/time.ts'
import { findFlags } from './flags.ts'
import { listKeeps, listPeople, listPictures, listSources, type Story, type StoryText } from './queries.ts'
import { purposesOf, purposesOfOther, type Gap, type Leaning, type Need } from './rules.ts'
import { slugOf } from './slug.ts'
import { claimsIn, readText } from './text.ts'
import { fields, plateOf, type Told, type ToldClaim } from './told.ts'

/** A claim in its own words, with its figure, place and time. */
export function claimWords({ text, figure, unit, place, periodFrom, periodTo }: ClaimRow) {
  const amount = figure === null ? '' : `: ${showNumber(figure)} ${unit ?? ''}`.trimEnd()
  const when = [place, showPeriod(periodFrom, periodTo)].filter(Boolean).join(', ')
  return `${text.replace(/[.\s]+$/, '')}${amount}${when ? ` (${when})` : ''}.`
}

/** All that one language of a story is made of, gathered from where it is kept. */
export async function assemble(db: Db | Tx, story: Story, text: StoryText, now: Temporal.Instant) {
  const today = dayOf(now)
  const { language } = text
  const claims = await listClaims(db, { id: story.nominationId })
  const sources = await listSources(db, story.id, language)
  const keeps = await listKeeps(db, story.id, language)
  const pictures = await listPictures(db, story.id)
  const place = await placeNamedOn(db, story.placeId, today)
  const used = claimsIn([...readText(text.lead), ...readText(text.body)])
  const leaning = used.map((number) => ({ number, claim: claims.find(({ ordinal }) => ordinal === number) }))
  const leanings: Leaning[] = leaning.map(({ number, claim }) => ({
    number,
    holds: claim !== undefined && holds(standingOf(claim.version, claim.finding)),
    sourced: sources.some(({ claimId, text: said }) => claimId === claim?.id && (language === 'vi' || said !== null)),
  }))
  const toldClaims = leaning.flatMap(({ number, claim }) => (claim ? [tellClaim(number, claim, sources, language)] : []))
  const leansOn = leaning.flatMap(({ claim }) => (claim ? [{ claim: claim.id, version: claim.version }] : []))
  const flags = findFlags(
    text,
    keeps.map(({ phrase }) => phrase),
  )
  const portrait = pictures.find(({ size }) => size === 'portrait')
  const told = tell({ story, text, place, claims: toldClaims, described: portrait?.described ?? null, today })
  return { told, claims, sources, keeps, pictures, leanings, leansOn, flags, place }
}

type Sources = { claimId: string; text: string | null; source: string }[]

function tellClaim(number: number, claim: ClaimRow, sources: Sources, language: string): ToldClaim {
  const own = sources.find(({ claimId }) => claimId === claim.id)
  const said = language === 'vi' ? claimWords(claim) : (own?.text ?? claimWords(claim))
  const found = claim.finding ? dayOf(Temporal.Instant.from(claim.finding.at.replace(' ', 'T'))).toString() : ''
  return { number, text: said, source: own?.source ?? '', checkedOn: found, partly: claim.finding?.result === 'partly' }
}

type Parts = {
  story: Story
  text: StoryText
  place: Awaited<ReturnType<typeof placeNamedOn>>
  claims: ToldClaim[]
  described: string | null
  today: Temporal.PlainDate
}

/** One order of keys, so that equal stories have equal hashes. The home of a child stays unsaid. */
function tell({ story, text, place, claims, described, today }: Parts): Told {
  const child = story.bornOn !== null && story.bornOn.until(today, { largestUnit: 'years' }).years < 16
  const kind = story.kind === 'household' || story.kind === 'collective' ? story.kind : 'individual'
  return {
    language: text.language,
    name: story.name,
    kind,
    plate: plateOf(story),
    place: [child ? null : story.village, place?.name].filter(Boolean).join(', '),
    placeName: place?.name ?? null,
    placeSlug: place?.name ? slugOf([place.name, place.province].filter(Boolean).join(' ')) : null,
    ethnicGroup:
      story.showEthnicGroup && story.ethnicGroup ? { slug: story.ethnicGroup, name: story.ethnicGroupName ?? story.ethnicGroup } : null,
    field: fields.find((field) => field === story.field) ?? 'culture',
    year: today.year,
    title: text.title,
    lead: text.lead,
    body: text.body,
    claims,
    picture: described === null ? null : { described },
    family: story.showsFamily,
    by: story.authorName,
  }
}

type Receipts = Awaited<ReturnType<typeof receiptsFor>>

/** Everybody whose word this story needs, what they gave, and what is still missing. */
export async function consentFor(
  db: Db | Tx,
  story: Story,
  now: Temporal.Instant,
  read: (ids: string[]) => Promise<Receipts> = (ids) => receiptsFor(db, ids),
) {
  const people = await listPeople(db, story.id)
  const pictured = (await listPictures(db, story.id)).length > 0
  const receipts = await read([story.subjectId, ...people.map(({ subjectId }) => subjectId)])
  const needs: Need[] = []
  const gaps: Gap[] = []
  const ask = (person: Person & { subjectId: string; name: string }, wanted: ReturnType<typeof purposesOf>) => {
    const own = receipts.filter(({ subjectId }) => subjectId === person.subjectId)
    const { covered, missing } = coverage(person, wanted, own, dayOf(now))
    needs.push(...covered.map((one) => ({ ...one, subjectId: person.subjectId })))
    gaps.push(...missing.map((one) => ({ ...one, name: person.name })))
  }
  ask(story, purposesOf({ ...story, pictured }))
  for (const person of people) ask(person, purposesOfOther(person, pictured))
  return { needs, gaps, people }
}
