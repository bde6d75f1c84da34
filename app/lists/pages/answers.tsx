import { peopleWords } from '#app/people/index.ts'
import type { T } from '#platform/language/messages.ts'
import { messages as say } from '../messages.ts'
import type { ListRow } from '../queries.ts'
import type { Problem } from '../reading/row.ts'
import { fieldWords } from './status.ts'

/** One cell put right in its place: the sentence, and a field or a choice. Nothing is chosen beforehand. */
export function Fix({ t, at, row, problem }: { t: T; at: string; row: ListRow; problem: Problem }) {
  const id = `fix-${at}-${problem.field}`
  const name = `fix.${at}.${problem.field}`
  const label = t(fieldWords[problem.field] ?? say.problem)
  const told = { id, name, 'aria-describedby': `${id}-says`, 'aria-invalid': 'true' as const }
  return (
    <div class="mb-2">
      <label class="form-label" for={id}>
        {label}
      </label>
      {problem.choices?.length ? (
        <select class="form-select is-invalid" {...told}>
          <option value="">…</option>
          {problem.choices.map((choice) => (
            <option value={choice.id} key={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : problem.field === 'achievement' ? (
        <textarea class="form-control is-invalid" rows={2} {...told} value={row.typed[problem.field] ?? problem.written} />
      ) : (
        <input class="form-control is-invalid" {...told} value={row.typed[problem.field] ?? problem.written} autocomplete="off" />
      )}
      <p class="invalid-feedback mb-0 mt-1" id={`${id}-says`}>
        {t(say[problem.says], { written: problem.written })}
      </p>
    </div>
  )
}

/** Who may be meant, side by side with the reason; the machine never decides. */
export function Doubles({ t, at, row }: { t: T; at: string; row: ListRow }) {
  return (
    <fieldset>
      <legend class="visually-hidden">{t(say.double)}</legend>
      {row.matches.map((match) => (
        <div class="mb-1" key={match.id || 'twin'}>
          {match.id ? (
            <label class="form-check mb-0">
              <input class="form-check-input" type="radio" name={`same.${at}`} value={match.id} />
              <span class="form-check-label">
                {t(say.sameName)}:{' '}
                <a class="a" href={`/office/people/${match.id}`}>
                  {match.name}
                </a>{' '}
                · {[match.born, match.village, match.place, match.phone].filter(Boolean).join(' · ')}
              </span>
              <small class="sub">{match.reasons.map((reason) => reasonText(t, reason)).join(' · ')}</small>
            </label>
          ) : (
            <span>{t(say.twinInFile, { row: match.twin ?? 0 })}</span>
          )}
        </div>
      ))}
      <label class="form-check mb-0">
        <input class="form-check-input" type="radio" name={`same.${at}`} value="new" />
        <span class="form-check-label">{t(say.newOne)}</span>
      </label>
    </fieldset>
  )
}

function reasonText(t: T, reason: string) {
  const sentence = Object.entries(peopleWords).find(([name]) => name === reason)?.[1]
  return sentence ? t(sentence) : ''
}
