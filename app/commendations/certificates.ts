import type { Db, Tx } from '#platform/db/database.ts'
import { printCertificates } from '#platform/paper/certificate-pdf.ts'
import type { CertificateBatch } from '#platform/paper/certificate.ts'
import { whole } from '#platform/paper/text.ts'
import { dayPhrase, numberPhrase } from '#platform/paper/words.ts'
import { installationSigner, type Signer } from '#platform/signing.ts'
import { bookLine, proofOf } from './proof.ts'
import { showCode } from '#platform/codes.ts'
import { authorityOf, capacityOf, letterheadOn } from '#app/documents/index.ts'
import type { CommendationRow, DecisionDetails } from './queries.ts'
import { checkIssuedAward } from './rules.ts'
import { stockOf } from './stock.ts'

type Print = {
  decision: DecisionDetails
  people: readonly CommendationRow[]
  design: CertificateBatch['design']
  site: string
  now: Temporal.Instant
}

/** One file for the whole decision: a sheet for each commendation that stands. */
export async function certificatesOf(db: Db | Tx, { decision, people, design, site, now }: Print) {
  checkIssuedAward(decision)
  const issuedOn = decision.issuedOn
  if (!issuedOn) throw new Error('an issued decision has a day')
  const agency = await letterheadOn(db, issuedOn)
  const signer = await installationSigner(db, now)
  const given = {
    decision: numberPhrase({ value: decision.number, symbol: decision.symbol }),
    award: decision.awardCode,
    on: issuedOn.toString(),
  }
  const day = dayPhrase(issuedOn)
  return printCertificates(
    {
      title: `${decision.awardName}: ${decision.abstract}`,
      author: agency.body,
      design,
      stock: await stockOf(db, agency.organisationId),
      authority: authorityOf(agency.headTitle, agency.body),
      verb: decision.family === 'title' ? 'Tặng danh hiệu' : decision.family === 'form' ? 'Tặng' : 'Công nhận',
      award: decision.awardName,
      decision: `Quyết định số ${numberPhrase({ value: decision.number, symbol: decision.symbol })} ${day}`,
      placeAndDay: `${whole(agency.place)}, ${day}`,
      capacity: capacityOf(decision.signingForm, agency.headTitle, decision.signerTitle, agency.body),
      signer: decision.signer || null,
      certificates: people
        .filter(({ status }) => status === 'effective' || status === 'restored')
        .map((one) => sheetOf(one, site, given, signer)),
    },
    now,
  )
}

type Given = { decision: string; award: string; on: string }

function sheetOf(row: CommendationRow, site: string, given: Given, signer: Signer) {
  const { address, name, about, achievement, period, bookYear, bookNumber, code } = row
  const when = period && !achievement.includes(period) ? ` (${period})` : ''
  const book = bookYear === null || bookNumber === null ? '' : bookLine(bookYear, bookNumber)
  const proof = (sheet: string) => proofOf({ ...given, book }, { name, code: sheet }, signer)
  return {
    address,
    name,
    about,
    achievement: achievement.replace(/[\s.;]+$/u, '') + when,
    register: bookNumber === null ? null : `Số vào sổ: ${showBookNumber(bookNumber)}`,
    check: code ? { url: `${site}/giay-khen/${code}#${proof(code)}`, code: showCode(code) } : null,
  }
}

/** 0142 */
export function showBookNumber(number: number) {
  return String(number).padStart(4, '0')
}
