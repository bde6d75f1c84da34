import type { Sentence } from '../language/messages.ts'
import { LinkButton } from '../ui/buttons.tsx'
import type { Problem } from './problem-answer.ts'
import type { Context } from './context.ts'
import { doorPage, page, portalPage } from './page.tsx'
import { messages as say } from './problem-messages.ts'

const titles: Record<Problem['status'], Sentence> = {
  400: say.title400,
  403: say.title403,
  404: say.title404,
  409: say.title409,
  413: say.title413,
  429: say.title429,
  500: say.title500,
  503: say.title503,
}
const whatNow: Record<Problem['status'], Sentence> = {
  400: say.words400,
  403: say.words403,
  404: say.words404,
  409: say.words409,
  413: say.words413,
  429: say.words429,
  500: say.words500,
  503: say.words503,
}

/** What a person sees when something could not be done: what it was, what to do now, and the id to quote when it is our bug. */
export function problemPage(c: Context, problem: Problem) {
  const { status, sentence, requestId } = problem
  const { t } = c.var
  if (c.req.path.startsWith('/api/')) return c.json({ error: t(sentence ?? titles[status]), requestId }, status)
  const office = c.req.path === '/office' || c.req.path.startsWith('/office/')
  if (!office) return portalProblem(c, problem)
  const title = t(sentence ?? titles[status])
  if (status < 500 && c.var.actor) return page(c, { title, status }, <OfficeProblem c={c} problem={problem} />)
  return doorPage(c, { title, status, agency: '', lead: <></> }, <OfficeProblem c={c} problem={problem} />)
}

function OfficeProblem({ c, problem: { status, sentence, requestId } }: { c: Context; problem: Problem }) {
  const { t, actor } = c.var
  return (
    <section class="card">
      <div class="card-body trouble">
        <h1>{t(sentence ?? titles[status])}</h1>
        <p class="text-secondary">{t(whatNow[status])}</p>
        {status >= 500 && (
          <p class="small text-secondary">
            {t(say.quote)} <code>{requestId}</code>
          </p>
        )}
        <div class="deeds">
          <LinkButton href={actor ? '/office' : '/office/sign-in'} kind="primary" icon="arrow-left">
            {t(actor ? say.toToday : say.toSignIn)}
          </LinkButton>
        </div>
      </div>
    </section>
  )
}

function portalProblem(c: Context, { status, sentence, requestId }: Problem) {
  const { t } = c.var
  const title = t(sentence ?? (status === 404 ? say.portal404 : titles[status]))
  return portalPage(
    c,
    { title, description: title, agency: 'Gương Sáng', look: 'roman', hide: true, status },
    <div>
      <h1>{title}</h1>
      <p class="lead">{t(status === 404 ? say.portalWords404 : whatNow[status])}</p>
      {status >= 500 && (
        <p class="soft">
          {t(say.quote)} {requestId}
        </p>
      )}
      <p>
        <a class="button" href="/">
          {t(say.toPortal)}
        </a>
      </p>
    </div>,
  )
}
