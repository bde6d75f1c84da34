import { showDay, showMoment } from '#platform/language/time.ts'
import type { T } from '#platform/language/messages.ts'
import type { Moment } from '#platform/ui/progress.tsx'
import type { Life } from './life.ts'
import { messages } from './life-messages.ts'

const told = new Map([
  ['record opened', messages.opened],
  ['record changed', messages.changed],
  ['records merged', messages.mergedIn],
  ['merge undone', messages.mergeUndone],
  ['member added', messages.memberAdded],
  ['member removed', messages.memberRemoved],
  ['companion added', messages.companionAdded],
  ['companion ended', messages.companionEnded],
])

/** One thread through one life: awards, nominations and what was done to the record, newest first. */
export function momentsOf(t: T, life: Life): Moment[] {
  const dated: (Moment & { on: string })[] = [
    ...life.pastAwards.map((award) => ({
      on: award.decidedOn?.toString() ?? `${award.year}`,
      key: award.id,
      icon: 'award' as const,
      tone: 'honour' as const,
      title: t(messages.awarded, { award: award.awardName }),
      words: award.decidedOn ? showDay(award.decidedOn) : String(award.year),
    })),
    ...life.given.map((one) => ({
      on: one.issuedOn?.toString() ?? `${one.bookYear}`,
      key: one.id,
      icon: 'award' as const,
      tone: 'honour' as const,
      title: t(messages.awarded, { award: one.awardName }),
      words: one.issuedOn ? showDay(one.issuedOn) : '',
    })),
    ...life.nominations.map((one) => ({
      on: (one.submittedAt ?? one.createdAt).toString(),
      key: one.id,
      icon: 'file-text' as const,
      title: t(messages.nominated, { award: one.awardName }),
      words: showMoment(one.submittedAt ?? one.createdAt),
    })),
    ...life.events.flatMap((event) => {
      const sentence = told.get(event.event)
      return sentence
        ? [
            {
              on: event.at.toString(),
              key: `j${event.id}`,
              icon: 'history' as const,
              title: t(sentence),
              words: `${event.name} · ${showMoment(event.at)}`,
            },
          ]
        : []
    }),
  ]
  return dated.sort((a, b) => (a.on < b.on ? 1 : -1)).map(({ on: _, ...moment }) => moment)
}
