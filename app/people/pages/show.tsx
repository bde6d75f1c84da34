import type { T } from '#platform/language/messages.ts'
import { showDay, showMoment } from '#platform/language/time.ts'
import { Card, EmptyState, Facts, Head, Notice } from '#platform/ui/blocks.tsx'
import { ButtonForm, LinkButton } from '#platform/ui/buttons.tsx'
import { Timeline } from '#platform/ui/progress.tsx'
import { Table } from '#platform/ui/table.tsx'
import { showBorn } from '../born.ts'
import type { Candidate } from '../duplicates.ts'
import { messages as say } from '../messages.ts'
import type { listMerges, listNominationsOf, listPastAwards, SubjectDetails } from '../queries.ts'
import { kindWords, reasonWords, sexWords } from './words.ts'

export type ShownSubject = {
  t: T
  subject: SubjectDetails
  awards: Awaited<ReturnType<typeof listPastAwards>>
  nominations: Awaited<ReturnType<typeof listNominationsOf>>
  merges: Awaited<ReturnType<typeof listMerges>>
  likely: readonly Candidate[]
  may: { change: boolean; award: boolean; join: boolean; nominate: boolean }
}

export function SubjectPage(shown: ShownSubject) {
  const { t, subject, may } = shown
  return (
    <>
      <Head
        t={t}
        title={subject.name}
        words={[kindWords(t, subject.kind), subject.village, subject.placeName].filter(Boolean).join(' · ')}
        back={[{ href: '/office/people', label: t(say.people) }]}
      >
        {may.change && (
          <LinkButton href={`/office/people/${subject.id}/edit`} icon="pencil">
            {t(say.edit)}
          </LinkButton>
        )}
        {may.nominate && (
          <LinkButton href={`/office/nominations/new?subject=${subject.id}`} kind="primary" icon="award">
            {t(say.nominate)}
          </LinkButton>
        )}
      </Head>
      {subject.mergedInto && (
        <Notice tone="wait">
          {t(say.goesOn)} <a href={`/office/people/${subject.mergedInto}`}>{t(say.seeKept)}</a>
        </Notice>
      )}
      <LikelyCard {...shown} />
      <div class="row g-3">
        <div class="col-lg-7">
          <Card title={t(say.nominations)} count={shown.nominations.length} flush>
            <NominationsTable {...shown} />
          </Card>
          <AwardsCard {...shown} />
        </div>
        <div class="col-lg-5">
          <Card>
            <Facts facts={facts(shown)} />
          </Card>
          <Card title={t(say.timeline)}>
            <Timeline t={t} moments={moments(shown)} />
          </Card>
        </div>
      </div>
    </>
  )
}

function facts({ t, subject }: ShownSubject) {
  const masked = subject.idNumber && `•••• ${subject.idNumber.slice(-4)}`
  const rows: [keyof typeof say, string | null][] = [
    ['otherNames', subject.otherNames.join(', ')],
    ['born', showBorn(subject.bornOn, subject.bornPrecision, t(say.about))],
    ['sex', sexWords(t, subject.sex)],
    ['ethnicGroup', subject.groupName],
    ['unit', subject.unitName],
    ['position', subject.position],
    ['phone', subject.phone],
    ['idNumber', masked],
    ['notes', subject.notes],
  ]
  return rows.flatMap(([label, value]) => (value ? [{ label: t(say[label]), value }] : []))
}

function LikelyCard({ t, subject, likely, may }: ShownSubject) {
  if (!likely.length) return null
  return (
    <Card title={t(say.duplicates)} count={likely.length}>
      {likely.map((one) => (
        <div class="d-flex flex-wrap gap-2 align-items-center mb-2" key={one.id}>
          <span class="me-auto">
            <a class="who" href={`/office/people/${one.id}`}>
              {one.name}
            </a>
            <small class="sub">{reasonWords(t, one.reasons)}</small>
          </span>
          <ButtonForm t={t} small action={`/office/people/${subject.id}/different`} values={{ other: one.id }} id={`different-${one.id}`}>
            {t(say.different)}
          </ButtonForm>
          {may.join && (
            <LinkButton small href={`/office/people/${subject.id}/merge/${one.id}`} icon="arrow-merge">
              {t(say.compare)}
            </LinkButton>
          )}
        </div>
      ))}
    </Card>
  )
}

function NominationsTable({ t, nominations }: ShownSubject) {
  if (!nominations.length) return <EmptyState title={t(say.noNominations)} words="" icon="award" />
  return (
    <Table
      t={t}
      caption={t(say.nominations)}
      rows={nominations}
      columns={[
        {
          head: t(say.nominations),
          cell: ({ id, number, roundName }) => (
            <>
              <a class="who" href={`/office/nominations/${id}`}>
                {number ?? roundName}
              </a>
              <small class="sub">{roundName}</small>
            </>
          ),
        },
        { head: t(say.year), slim: true, cell: ({ createdAt }) => showMoment(createdAt) },
      ]}
    />
  )
}

function AwardsCard({ t, subject, awards, may }: ShownSubject) {
  const add = may.award && (
    <LinkButton small href={`/office/people/${subject.id}/awards/new`} icon="plus">
      {t(say.addAward)}
    </LinkButton>
  )
  return (
    <Card title={t(say.pastAwards)} count={awards.length} aside={add} flush>
      {awards.length === 0 ? (
        <EmptyState title={t(say.noAwards)} words="" icon="certificate">
          {add}
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t(say.pastAwards)}
          rows={awards}
          columns={[
            { head: t(say.year), slim: true, cell: ({ year }) => year },
            {
              head: t(say.award),
              cell: ({ awardName, issuer }) => (
                <>
                  <b class="fw-medium">{awardName}</b>
                  <small class="sub">{issuer}</small>
                </>
              ),
            },
            {
              head: t(say.decision),
              cell: ({ decisionNumber, decidedOn }) => [decisionNumber, decidedOn && showDay(decidedOn)].filter(Boolean).join(' · '),
            },
          ]}
        />
      )}
    </Card>
  )
}

function moments({ t, subject, merges, may }: ShownSubject) {
  const merged = merges.map(({ id, name, mergedAt, byName }) => ({
    key: id,
    icon: 'arrow-merge' as const,
    title: t(say.mergedFrom, { name }),
    words: (
      <>
        {showMoment(mergedAt)} · {byName}{' '}
        {may.join && (
          <ButtonForm t={t} small action={`/office/people/merges/${id}/parting`}>
            {t(say.part)}
          </ButtonForm>
        )}
      </>
    ),
  }))
  const begun = {
    key: 'begun',
    icon: 'notebook' as const,
    title: t(say.recordBegun, { name: subject.createdByName ?? '' }),
    words: showMoment(subject.createdAt),
  }
  return [...merged, begun]
}
