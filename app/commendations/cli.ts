import { readFile } from 'node:fs/promises'
import { textOf, type ConsoleCommand } from '#platform/console/command.ts'
import { filled, type Sentence } from '#platform/language/messages.ts'
import { judge, readRevokedList, type Verdict } from './proof.ts'

const words = {
  check: {
    vi: 'kiểm tra giấy khen không cần mạng, bằng chữ trong mã QR và khóa công khai của cơ quan',
    en: 'check a certificate without a network, from the text of its QR and the agency’s public key',
  },
  qr: { vi: 'chữ đọc được từ mã QR', en: 'the text read from the QR' },
  key: { vi: 'tệp khóa công khai (tải ở /giay-khen/khoa.pem)', en: 'file of the public key (from /giay-khen/khoa.pem)' },
  revoked: { vi: 'tệp danh sách thu hồi (tải ở /giay-khen/thu-hoi.txt)', en: 'file of the revoked list (from /giay-khen/thu-hoi.txt)' },
  name: { vi: 'tên in trên giấy, để đối chiếu', en: 'the name printed on the paper, to compare' },
  needed: { vi: 'Xin ghi --qr "…" và --key <tệp>.', en: 'Please give --qr "…" and --key <file>.' },
  forged: {
    vi: 'KHÔNG ĐÚNG: chữ ký không khớp với khóa này. Giấy giả, hoặc của cơ quan khác.',
    en: 'WRONG: the signature does not match this key. A forgery, or another agency’s paper.',
  },
  badList: {
    vi: 'Danh sách thu hồi không đúng chữ ký của khóa này; không dùng được.',
    en: 'The revoked list is not signed by this key and cannot be used.',
  },
  signed: {
    vi: 'Chữ ký đúng: Quyết định số {decision} ngày {on}, {award}, số vào sổ {book}.',
    en: 'The signature is right: decision {decision} of {on}, {award}, book number {book}.',
  },
  otherName: { vi: 'TÊN KHÔNG KHỚP với tên đã ký.', en: 'THE NAME DIFFERS from the one that was signed.' },
  sameName: { vi: 'Tên khớp.', en: 'The name matches.' },
  isRevoked: { vi: 'ĐÃ THU HỒI, theo danh sách ngày {asOf}.', en: 'REVOKED, by the list of {asOf}.' },
  stands: { vi: 'Không có trong danh sách thu hồi ngày {asOf}.', en: 'Not in the revoked list of {asOf}.' },
  unknown: {
    vi: 'Chưa có danh sách thu hồi: không biết giấy còn giá trị hay không.',
    en: 'Without a revoked list it is not known whether the paper still stands.',
  },
} satisfies Record<string, Sentence>

const check: ConsoleCommand = {
  name: 'check-certificate',
  say: words.check,
  options: [
    { flags: '--qr <text>', say: words.qr },
    { flags: '--key <file>', say: words.key },
    { flags: '--revoked <file>', say: words.revoked },
    { flags: '--name <name>', say: words.name },
  ],
  async run(_, input) {
    const [qr, key, list] = [textOf(input, 'qr'), textOf(input, 'key'), textOf(input, 'revoked')]
    if (!qr || !key) return { ok: false, say: [words.needed], json: { error: words.needed } }
    const publicPem = await readFile(key, 'utf8')
    const revoked = list ? readRevokedList(await readFile(list, 'utf8'), publicPem) : null
    if (list && !revoked) return { ok: false, say: [words.badList], json: { error: words.badList } }
    const verdict = judge({ qr, publicPem, revoked, name: textOf(input, 'name') })
    return { ok: isGood(verdict), say: said(verdict), json: verdict }
  },
}

function isGood(verdict: Verdict) {
  return verdict.signed && verdict.sameName !== false && verdict.revoked !== true
}

function said(verdict: Verdict): Sentence[] {
  if (!verdict.signed) return [words.forged]
  const { decision, on, award, book } = verdict.proven
  const asOf = verdict.asOf ?? ''
  return [
    filled(words.signed, { decision, on, award, book }),
    ...(verdict.sameName === null ? [] : [verdict.sameName ? words.sameName : words.otherName]),
    verdict.revoked === null ? words.unknown : filled(verdict.revoked ? words.isRevoked : words.stands, { asOf }),
  ]
}

export const commendationCommands: readonly ConsoleCommand[] = [check]
