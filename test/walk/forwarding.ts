import { randomUUIDv7 } from 'node:crypto'
import type { Program } from '#platform/web/context.ts'
import { noon, today } from '../makers.ts'

/** A ceremony that was there before any case. */
export async function makeWalkCeremony({ db }: Program, byId: string) {
  const ceremony = randomUUIDv7()
  await db
    .insertInto('ceremonies')
    .values({ id: ceremony, title: 'Lễ mẫu', heldOn: today, occasion: 'Dịp mẫu', madeBy: byId, madeAt: noon })
    .execute()
  return { ceremony }
}

/** The case on its way to the level above, with what is told of it there. */
export async function addPackage({ db }: Program, byId: string, nominationId: string, mark: string) {
  const [pack, part] = [randomUUIDv7(), randomUUIDv7()]
  const row = {
    id: pack,
    sharedId: pack,
    direction: 'out',
    title: mark,
    otherParty: 'Sở mẫu',
    awardCode: 'GK',
    status: 'sent',
    createdBy: byId,
    createdAt: noon,
  }
  await db.insertInto('packages').values(row).execute()
  await db.insertInto('packageEvents').values({ packageId: pack, event: 'sent', at: noon, byName: 'Văn phòng mẫu' }).execute()
  await db
    .insertInto('packageCases')
    .values({ packageId: pack, ordinal: 1, nominationId, name: mark, summary: JSON.stringify({ achievement: mark, claims: [] }) })
    .execute()
  await db
    .insertInto('packageParts')
    .values({ id: part, packageId: pack, ordinal: 1, part: 'Tờ trình', status: 'not needed', because: mark })
    .execute()
  return { package: pack, 'package part': part }
}
