import type { T } from '#platform/language/messages.ts'
import { showDay } from '#platform/language/time.ts'
import type { Form } from '#platform/web/form.ts'
import { publicMessages as say } from '../public-messages.ts'
import type { PublicNotice } from '../public-notices.ts'

type Listed = { id: string; title: string; closesOn: Temporal.PlainDate; cases: number }
type Looked = { typed: string; found: { receivedOn: Temporal.PlainDate; handledOn: Temporal.PlainDate | null } | null }

export function PublicNoticesPage({ t, notices, looked }: { t: T; notices: readonly Listed[]; looked: Looked | null }) {
  return (
    <>
      <div>
        <h1>{t(say.notices)}</h1>
        <p class="lead">{t(notices.length > 0 ? say.noticesWords : say.none)}</p>
      </div>
      {notices.map(({ id, title, closesOn, cases }) => (
        <article class="row" key={id}>
          <h2>
            <a href={`/thong-bao/${id}`}>{title}</a>
          </h2>
          <p>{t(say.until, { day: showDay(closesOn), count: cases })}</p>
        </article>
      ))}
      <form class="find" action="/thong-bao">
        <div class="wide">
          <div>
            <label for="ma">
              {t(say.receipt)} <span class="hint">{t(say.receiptHint)}</span>
            </label>
            <input id="ma" name="ma" value={looked?.typed} autocomplete="off" autocapitalize="characters" spellcheck={false} />
          </div>
          <button type="submit">{t(say.look)}</button>
        </div>
        {looked && <p role="status">{wordsOf(t, looked)}</p>}
      </form>
    </>
  )
}

function wordsOf(t: T, { found }: Looked) {
  if (!found) return t(say.unknown)
  const day = showDay(found.receivedOn)
  return found.handledOn ? t(say.handled, { day, done: showDay(found.handledOn) }) : t(say.received, { day })
}

export function PublicNoticePage({ t, notice, form, receipt }: { t: T; notice: PublicNotice; form: Form; receipt: string }) {
  const masked = notice.people.some(({ achievement }) => achievement === null)
  return (
    <div class="row">
      <div>
        <h1>{notice.title}</h1>
        <p class="lead">{t(say.period, { from: showDay(notice.opensOn), to: showDay(notice.closesOn) })}</p>
        <ol>
          {notice.people.map(({ place, name, about, achievement, awardName }) => (
            <li key={place} value={place}>
              <b>{name}</b>
              {about && `, ${about}`}
              <br />
              {t(say.award)}: {awardName}
              {achievement && (
                <>
                  <br />
                  {achievement}
                </>
              )}
            </li>
          ))}
        </ol>
        {masked && <p class="hint">{t(say.initials)}</p>}
      </div>
      <ObjectionForm t={t} notice={notice} form={form} receipt={receipt} />
    </div>
  )
}

function ObjectionForm({ t, notice, form, receipt }: { t: T; notice: PublicNotice; form: Form; receipt: string }) {
  const { values, problems } = form
  return (
    <form method="post" action={`/thong-bao/${notice.id}`} id="y-kien">
      <h2>{t(say.say)}</h2>
      <p>{t(say.sayWords)}</p>
      <input type="hidden" name="receipt" value={values['receipt'] ?? receipt} />
      <p>
        <label for="place">{t(say.about)}</label>
        <select id="place" name="place" {...invalid(problems, 'place')}>
          {notice.people.map(({ place, name }) => (
            <option key={place} value={place} selected={values['place'] === String(place)}>
              {place}. {name}
            </option>
          ))}
        </select>
        <Problem problems={problems} name="place" />
      </p>
      <p>
        <label for="text">
          {t(say.text)} <span class="hint">{t(say.textHint)}</span>
        </label>
        <textarea id="text" name="text" rows={6} required {...invalid(problems, 'text')}>
          {values['text'] ?? ''}
        </textarea>
        <Problem problems={problems} name="text" />
      </p>
      <p>
        <label for="fromName">{t(say.fromName)}</label>
        <input id="fromName" name="fromName" value={values['fromName']} autocomplete="off" {...invalid(problems, 'fromName')} />
        <Problem problems={problems} name="fromName" />
      </p>
      <p>
        <label for="contact">{t(say.contact)}</label>
        <input id="contact" name="contact" value={values['contact']} autocomplete="off" {...invalid(problems, 'contact')} />
        <Problem problems={problems} name="contact" />
      </p>
      <button type="submit">{t(say.send)}</button>
    </form>
  )
}

function invalid(problems: Form['problems'], name: string) {
  return problems[name] ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${name}-wrong` } : {}
}

function Problem({ problems, name }: { problems: Form['problems']; name: string }) {
  return problems[name] ? (
    <span class="wrong" id={`${name}-wrong`} role="alert">
      {problems[name]}
    </span>
  ) : null
}

export function ThanksPage({ t, receipt }: { t: T; receipt: string }) {
  return (
    <div class="row">
      <div>
        <h1>{t(say.thanks)}</h1>
        <p class="lead">{t(say.thanksWords)}</p>
        <p>
          {t(say.receipt)}: <b>{receipt}</b>
        </p>
      </div>
    </div>
  )
}
