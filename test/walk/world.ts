import type { Program } from '#platform/web/context.ts'
import { makeAgency, makeOrganisation, makeRound } from '../makers.ts'
import { makeWalkSession } from './council.ts'
import { makeWalkCeremony } from './forwarding.ts'
import { actingFor, byToken, endAccount, endAppointments, nobody, signedIn, type Walker } from './people.ts'

/** Everybody who will ever ask, and a little ordinary data that all of them may see around. */
export async function makeWorld(program: Program) {
  const { db, files } = program
  const agency = await makeAgency(db)
  const commune = await makeOrganisation(db, { name: 'Xã Đắk Mẫu', kind: 'commune', parentId: agency })
  const elsewhere = await makeOrganisation(db, { name: 'Xã Khác Mẫu', kind: 'commune', parentId: agency })
  const division = await makeOrganisation(db, { name: 'Phòng nghiệp vụ mẫu', kind: 'unit', parentId: agency })
  const press = await makeOrganisation(db, { name: 'Báo mẫu', kind: 'partner' })
  const inAgency = (name: string, roles: Parameters<typeof signedIn>[1]['roles']) => signedIn(db, { name, roles, organisationId: agency })
  const insider = await inAgency('insider', ['office', 'publicity', 'leader'])
  const keeper = await signedIn(db, { name: 'keeper', roles: ['commune'], organisationId: commune })
  const stranger = await signedIn(db, { name: 'commune elsewhere', roles: ['commune'], organisationId: elsewhere })
  const conflicted = await inAgency('conflicted officer', ['office', 'council', 'publicity'])
  const others = {
    division: await signedIn(db, { name: 'division', roles: ['division'], organisationId: division }),
    partner: await signedIn(db, { name: 'partner', roles: ['partner'], organisationId: press }),
    ended: await inAgency('ended account', ['office']),
    past: await inAgency('past officer', ['office']),
  }
  const deputy = await actingFor(db, await inAgency('deputy', ['office']), conflicted)
  await endAccount(db, others.ended)
  await endAppointments(db, others.past)
  const outsiders = [nobody, stranger, await byToken(db, stranger), ...Object.values(others)]
  const closedOut = [conflicted, await byToken(db, conflicted), deputy]
  const roundId = await makeRound(db)
  const admin = await inAgency('admin', ['admin'])
  const sitting = { ...(await makeWalkSession(program, agency)), ...(await makeWalkCeremony(program, idOf(insider))) }
  return {
    program,
    db,
    files,
    agency,
    commune,
    elsewhere,
    roundId,
    insider,
    keeper,
    stranger,
    conflicted,
    outsiders,
    closedOut,
    admin,
    sitting,
  }
}

export type World = Awaited<ReturnType<typeof makeWorld>>

export function idOf({ actor, name }: Walker) {
  if (!actor) throw new Error(`${name} has no account`)
  return actor.id
}
