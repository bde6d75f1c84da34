import { dayOf, readDay, showDay } from '#platform/language/time.ts'
import { writeRows } from '#platform/spreadsheet/write.ts'
import { attachment } from '#platform/web/attachment.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { formOf } from '#platform/web/form.ts'
import { askedOf, exportHrefOf, wholeOf, type Asked } from '#platform/web/list.ts'
import { addressOf, page } from '#platform/web/page.tsx'
import { askedIn } from '#platform/web/params.ts'
import { listAwardKinds } from './awards.ts'
import { inWords, narrowed, type WantedRules } from './list.ts'
import { messages as say } from './messages.ts'
import { RulesPage } from './pages/list.tsx'
import { listRules } from './queries.ts'
import { withRemarks } from './remarks.ts'
import { writeRules } from './rules.ts'

/** The rulebook as a list of one day (or of all), and what is fetched of it. */
export const ruleListRoutes = routes()

const address = '/office/rulebook'

ruleListRoutes.get(address, async (c) => {
  const { t } = c.var
  const wanted = wantedOf(c, askedOf(c))
  const { rules, awards, day, typed } = await found(c, wanted)
  const form = formOf({ on: typed })
  if (typed && !day) form.problems.on = t(say.badDay)
  const first = (wanted.page - 1) * wanted.size
  const props = {
    t,
    rules: rules.slice(first, first + wanted.size),
    total: rules.length,
    wanted,
    awards,
    form,
    address: addressOf(c),
    exportHref: exportHrefOf(c, address),
    mayWrite: writeRules.allows(actorOf(c), null),
  }
  return page(c, { title: t(say.rulebook) }, <RulesPage {...props} />)
})

/** Exactly what is seen in the list, all its pages. */
ruleListRoutes.get(`${address}/export.xlsx`, async (c) => {
  const { t } = c.var
  const { rules } = await found(c, wantedOf(c, wholeOf(c)))
  const head = [say.about, say.kind, say.says, say.standing, say.validFrom, say.untilHead, say.source, say.certainty, say.author]
  const bytes = await writeRows({
    name: t(say.rulebook),
    head: head.map((sentence) => t(sentence)),
    rows: rules.map((rule) => [
      rule.about,
      rule.kindName,
      rule.says,
      rule.standing && t(rule.standing === 'governs' ? say.governsOnDay : say.standsBehind),
      showDay(rule.validFrom),
      rule.validTo && showDay(rule.validTo),
      withRemarks(t, rule.citation),
      t(rule.lastCheck ? say.isChecked : say.needsCheck),
      rule.enteredByName ?? t(say.shipped),
    ]),
    widths: [34, 26, 70, 24, 14, 14, 60, 20, 24],
  })
  return attachment(c, bytes, 'xlsx', 'so-quy-tac')
})

function wantedOf(c: Context, asked: Asked): WantedRules {
  return { ...asked, kind: askedIn(c, 'kind'), key: askedIn(c, 'key'), checked: askedIn(c, 'checked'), whose: askedIn(c, 'whose') }
}

async function found(c: Context, wanted: WantedRules) {
  const { db, t, language, now } = c.var
  const asked = c.req.query('on')
  const day = asked === undefined ? dayOf(now) : readDay(asked)
  const [all, awards] = await Promise.all([
    listRules(db, { kind: wanted.kind || undefined, key: wanted.key || undefined, on: day ?? undefined }),
    listAwardKinds(db, language, day ?? dayOf(now)),
  ])
  const names = new Map(awards.map(({ code, name }) => [code, name]))
  const rules = narrowed(t, inWords(t, all, names, day), wanted)
  return { rules, awards, day, typed: day ? showDay(day) : (asked ?? '').trim() }
}
