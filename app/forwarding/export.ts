import type { Actor } from '#platform/act.ts'
import type { Db } from '#platform/db/database.ts'
import { NotFound } from '#platform/errors.ts'
import type { FileStore } from '#platform/files.ts'
import type { Signer } from '#platform/signing.ts'
import { sealPackage, sealReply, type PackagedCase, type Paper } from './package.ts'
import { isWithOthers } from './rules.ts'
import { findPackage, listCases, listEvents, listParts } from './queries.ts'

type Summary = Omit<PackagedCase, 'born' | 'address' | 'vote'> & { vote?: string | null } & {
  bornOn: string | null
  village: string | null
  place: string | null
}

/** Who sends: the name on the package, and the key that signs it. */
type Sender = { name: string; signer: Signer }

/** The signed zip of a package that was sent; what came back and is being changed is no package until it goes again. */
export async function exportPackage(db: Db, files: FileStore, actor: Actor, id: string, sender: Sender): Promise<Uint8Array> {
  const pack = await findPackage(db, actor, id)
  if (pack.direction !== 'out' || !isWithOthers(pack)) throw new NotFound(`package ${id}`)
  const [cases, parts, events] = [await listCases(db, id), await listParts(db, id), await listEvents(db, id)]
  const sent = events.findLast(({ event }) => event === 'sent' || event === 'sent again')
  if (!sent) throw new NotFound(`package ${id}`)
  const manifest = {
    format: 'guong-sang-package',
    version: 1,
    id: pack.sharedId,
    title: pack.title,
    from: sender.name,
    to: pack.otherParty,
    awardCode: pack.awardCode,
    awardName: pack.awardName,
    organisationAuthored: pack.organisationAuthored,
    rule: pack.ruleCitation && pack.ruleFrom ? { citation: pack.ruleCitation, validFrom: pack.ruleFrom.toString() } : null,
    sentAt: sent.at.toString(),
    cases: cases.map(({ summary }) => packaged(summary)),
    checklist: parts.map(({ part, status, because }) => ({ part, status: partStatus(status), because })),
    history: events.map(({ event, at, byName, note }) => ({ event, at: at.toString(), byName, note })),
  } as const
  return sealPackage({ ...manifest, checklist: [...manifest.checklist] }, await papersOf(files, parts), sender.signer)
}

/** The frozen summary is ours: written by `sendPackage` from `summaryOf`. */
function packaged(summary: unknown): PackagedCase {
  const {
    bornOn,
    village,
    place,
    number,
    kind,
    name,
    sex,
    bornPrecision,
    ethnicGroup,
    position,
    unit,
    achievement,
    achievementFrom,
    achievementTo,
    vote,
    claims,
  } = asSummary(summary)
  const address = [village, place].filter(Boolean).join(', ') || null
  return {
    number,
    kind,
    name,
    sex,
    born: bornOn,
    bornPrecision,
    ethnicGroup,
    address,
    position,
    unit,
    achievement,
    achievementFrom,
    achievementTo,
    vote: vote ?? null,
    claims,
  }
}

function asSummary(summary: unknown): Summary {
  if (!isSummary(summary)) throw new Error('a package was sent without the summary of a case')
  return summary
}

function isSummary(summary: unknown): summary is Summary {
  return typeof summary === 'object' && summary !== null && 'achievement' in summary && 'claims' in summary
}

function partStatus(status: string): 'missing' | 'there' | 'not needed' {
  return status === 'there' || status === 'not needed' ? status : 'missing'
}

type Part = { ordinal: number; part: string; fileName: string | null; fileSha256: string | null }

async function papersOf(files: FileStore, parts: readonly Part[]): Promise<Paper[]> {
  const papers: Paper[] = []
  for (const { ordinal, part, fileName, fileSha256 } of parts) {
    if (!fileName || !fileSha256) continue
    const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0] ?? ''
    papers.push({ path: `papers/${String(ordinal).padStart(2, '0')}${ending}`, part, name: fileName, bytes: await files.read(fileSha256) })
  }
  return papers
}

/** The signed answer to a package that we received: its latest state, for the sender to take in. */
export async function exportReply(db: Db, actor: Actor, id: string, sender: Sender): Promise<Uint8Array> {
  const pack = await findPackage(db, actor, id)
  const event = replyEvent(pack.status)
  if (pack.direction !== 'in' || !event) throw new NotFound(`package ${id}`)
  const events = await listEvents(db, id)
  const last = events.findLast((one) => one.event === event)
  if (!last) throw new NotFound(`package ${id}`)
  const results = event === 'decided' ? await resultsOf(db, id) : []
  const { at, byName, note } = last
  return sealReply(
    {
      format: 'guong-sang-reply',
      version: 1,
      packageId: pack.sharedId,
      event,
      at: at.toString(),
      from: sender.name,
      byName,
      note,
      receiptNumber: pack.receiptNumber,
      results,
      history: events.flatMap((one) => {
        const name = replyEvent(one.event)
        return name ? [{ event: name, at: one.at.toString(), byName: one.byName, note: one.note }] : []
      }),
    },
    sender.signer,
  )
}

function replyEvent(status: string) {
  return status === 'received' || status === 'returned' || status === 'decided' ? status : null
}

async function resultsOf(db: Db, id: string) {
  const cases = await listCases(db, id)
  return cases.map(({ ordinal, result, resultReason, resultDecision, resultOn, resultBy }) => ({
    ordinal,
    result: result === 'awarded' ? ('awarded' as const) : ('not awarded' as const),
    reason: resultReason,
    decision: resultDecision,
    on: resultOn?.toString() ?? null,
    by: resultBy,
  }))
}
