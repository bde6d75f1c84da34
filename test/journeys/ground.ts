import { randomUUIDv7 } from 'node:crypto'
import { after } from 'node:test'
import { hashPassword } from '#platform/passwords.ts'
import { testHouse } from '#test/app.ts'
import { openBrowser, serve } from '#test/browser.ts'
import { openHouse } from '#test/device.ts'

/** A house, its server and a real browser, ended with the tests of the file. Who asks is read from cookies, as in real life. */
export async function journeyHouse() {
  const house = await testHouse()
  const server = await serve(openHouse(house.program).fetch)
  const browser = await openBrowser()
  after(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
    await house[Symbol.asyncDispose]()
  })
  return { house, browser, origin: server.origin }
}

/** A name and a password this person can sign in with. */
export async function giveLogin({ db }: Awaited<ReturnType<typeof testHouse>>, userId: string) {
  const [login, password] = [`mau-${randomUUIDv7()}`, 'suối mát rừng xanh']
  const passwordHash = await hashPassword(password)
  await db.updateTable('users').set({ login, passwordHash }).where('id', '=', userId).execute()
  return { login, password }
}
