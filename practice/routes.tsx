import { deviceOf, newSecret, openSignIn } from '#app/accounts/index.ts'
import { NotFound } from '#platform/errors.ts'
import type { Module } from '#platform/web/app.tsx'
import { routes } from '#platform/web/context.ts'
import { doorPage } from '#platform/web/page.tsx'
import { cards, cast, units } from './cast.ts'
import { messages } from './messages.ts'
import { textOf } from '#platform/web/form.ts'
import { CardsPage, TellingPage } from './page.tsx'

/** The door of the practice office: a card instead of a password, and one button that puts everything back. */
export function practiceModule(startOver: () => void): Module {
  const practice = routes()

  practice.get('/office/practice', async (c) => {
    const { t, db, actor } = c.var
    const people = await db.selectFrom('users').select(['id', 'name']).execute()
    const shown = cards.map((card) => ({ ...card, person: people.find(({ name }) => name === cast[card.who].name) }))
    const props = {
      t,
      me: actor?.id ?? null,
      cards: shown.flatMap(({ person, ...card }) => (person ? [{ ...card, ...person, unit: units[cast[card.who].unit] }] : [])),
    }
    return doorPage(
      c,
      { title: t(messages.title), agency: units.agency, wide: true, lead: <h1>{t(messages.title)}</h1> },
      <CardsPage {...props} />,
    )
  })

  practice.get('/office/sign-in', (c) => c.redirect('/office/practice', 303))

  practice.post('/office/practice/roles', async (c) => {
    const { program, now } = c.var
    const id = textOf(await c.req.formData(), 'person')
    const person = await program.db
      .selectFrom('users')
      .select('id')
      .where((is) => is(is.cast<string>('id', 'text'), '=', id))
      .executeTakeFirst()
    if (!person) throw new NotFound('role')
    const secret = newSecret()
    await openSignIn(program, person.id, now, { idHash: secret.hash, device: deviceOf(c), ownDevice: true })
    secret.keep(c)
    return c.redirect('/office', 303)
  })

  practice.post('/office/practice/beginning', (c) => {
    const { t } = c.var
    setImmediate(startOver)
    c.header('Refresh', '12; url=/office/practice')
    return doorPage(c, { title: t(messages.telling), agency: units.agency }, <TellingPage t={t} />)
  })

  return { name: 'practice', routes: practice }
}
