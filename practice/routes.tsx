import { deviceOf, newSecret, openSignIn } from '#app/accounts/index.ts'
import { NotFound } from '#platform/errors.ts'
import { routes, type Context, type Program } from '#platform/web/context.ts'
import { flash } from '#platform/web/flash.ts'
import { textOf } from '#platform/web/form.ts'
import { doorPage } from '#platform/web/page.tsx'
import { isId } from '#platform/web/params.ts'
import type { PracticeOffice } from '../app.ts'
import { answerFile } from './above.ts'
import { cards, cast, seats, units, type Somebody } from './cast.ts'
import { practiceClock, type PracticeClock } from './clock.ts'
import { messages as say } from './messages.ts'
import { callOthers } from './others.ts'
import { CardsPage, TellingPage } from './page.tsx'
import { findRoom } from './room.ts'
import { sessionOn, stripFor } from './strip.ts'
import { stations } from './tour.ts'

/** The door of the practice office: a card instead of a password, and one button that puts everything back. */
export function practiceRoom(program: Program, startOver: () => void, clock: PracticeClock = practiceClock(program.clock)): PracticeOffice {
  const practice = routes()
  const others = callOthers(program)

  practice.get('/office/practice', (c) => cardsPage(c))
  practice.get('/office/sign-in', (c) => c.redirect('/office/practice', 303))
  practice.post('/office/practice/roles', async (c) => {
    const body = await c.req.formData()
    const person = await enter(c, textOf(body, 'person'))
    const to = textOf(body, 'to')
    return c.redirect(isOwn(to) ? to : await placeFor(c, person.name, textOf(body, 'from')), 303)
  })

  practice.post('/office/practice/others', async (c) => {
    const body = await c.req.formData()
    const did = await others.act(idIn(textOf(body, 'session')), c.var.actor?.id ?? '')
    const said = did && { arrive: say.arrived, 'take papers': say.tookPapers, vote: say.haveVoted }[did.deed]
    flash(c, said ?? say.nothingToDo, { count: did?.count ?? 0 })
    return c.redirect(back(body), 303)
  })

  practice.post('/office/practice/envelopes', async (c) => {
    const body = await c.req.formData()
    const room = await findRoom(c.var.db, idIn(textOf(body, 'session')))
    const did = room && (await others.written.act(room, c.var.actor?.id ?? ''))
    flash(c, did ? { send: say.awaySent, read: say.tellersHaveRead }[did] : say.nothingToDo)
    return c.redirect(back(body), 303)
  })

  practice.post('/office/practice/time', async (c) => {
    const body = await c.req.formData()
    const room = await findRoom(c.var.db, idIn(textOf(body, 'session')))
    if (room?.complaintsUntil) clock.passUntil(room.complaintsUntil)
    flash(c, say.timePassed)
    return c.redirect(back(body), 303)
  })

  practice.post('/office/practice/answers', async (c) => {
    const body = await c.req.formData()
    const file = await answerFile(program, idIn(textOf(body, 'session')))
    if (!file) {
      flash(c, say.aboveSilent)
      return c.redirect(back(body), 303)
    }
    return c.body(Uint8Array.from(file.bytes), 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="tra-loi-${file.event}.zip"`,
    })
  })

  practice.post('/office/practice/beginning', (c) => {
    const { t } = c.var
    setImmediate(startOver)
    c.header('Refresh', '3; url=/office/practice')
    return doorPage(c, { title: t(say.telling), agency: units.agency }, <TellingPage t={t} />)
  })

  return { module: { name: 'practice', routes: practice }, strip: (c) => stripFor(c, others, clock) }
}

async function cardsPage(c: Context) {
  const { t, db, actor } = c.var
  const people = await db.selectFrom('users').select(['id', 'name']).execute()
  const idOf = (who: Somebody) => people.find(({ name }) => name === cast[who].name)?.id
  const stops = (await stations(db)).flatMap(({ who, to, title, words }) => {
    const person = idOf(who)
    return person ? [{ person, to, who: cast[who].name, title: t(title), words: t(words) }] : []
  })
  const shown = cards.flatMap((card) => {
    const id = idOf(card.who)
    return id ? [{ ...card, id, name: cast[card.who].name, unit: units[cast[card.who].unit] }] : []
  })
  return doorPage(
    c,
    { title: t(say.title), agency: units.agency, wide: true, lead: <h1>{t(say.title)}</h1> },
    <CardsPage t={t} me={actor?.id ?? null} cards={shown} stops={stops} />,
  )
}

async function enter(c: Context, id: string) {
  const { program, now } = c.var
  const person = isId(id) && (await program.db.selectFrom('users').select(['id', 'name']).where('id', '=', id).executeTakeFirst())
  if (!person) throw new NotFound('role')
  const secret = newSecret()
  await openSignIn(program, person.id, now, { idHash: secret.hash, device: deviceOf(c), ownDevice: true })
  secret.keep(c)
  return person
}

/** Whoever changes roles inside a session stays in it: members at their seat, the others at the table. */
async function placeFor(c: Context, name: string, from: string) {
  const sessionId = await sessionOn(c.var.db, from)
  if (!sessionId) return '/office'
  const at = `/office/council/sessions/${sessionId}`
  if (from === `${at}/minutes` || from === `${at}/projector`) return from
  const seat = seats.find(({ who }) => cast[who].name === name)
  return seat && seat.part !== 'secretary' ? `${at}/seat` : at
}

const isOwn = (address: string) => address.startsWith('/office/')
const idIn = (text: string) => (isId(text) ? text : '')

function back(body: FormData) {
  const from = textOf(body, 'from')
  return isOwn(from) ? from : '/office'
}
