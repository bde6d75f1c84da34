import { fold } from '#platform/language/fold.ts'

/** What a column of a list may be. */
export const fields = [
  'ordinal',
  'name',
  'birth',
  'birthMale',
  'birthFemale',
  'sex',
  'femaleMark',
  'maleMark',
  'ethnic',
  'kind',
  'position',
  'organisation',
  'village',
  'commune',
  'address',
  'achievement',
  'award',
  'phone',
  'idNumber',
  'notes',
  'year',
  'decisionNumber',
  'decidedOn',
  'issuer',
] as const
export type Field = (typeof fields)[number]

export function isField(text: string): text is Field {
  return fields.some((field) => field === text)
}

/** Words of a title, folded, the more telling first. A pattern must meet the whole title or begin it. */
const words: readonly [Field, RegExp][] = [
  ['ordinal', /^(stt|tt|so tt|so thu tu|no)$/],
  ['birthMale', /^(nam sinh|ngay sinh|sinh nam|sinh|ngay thang nam sinh|ngay, thang, nam sinh).* \/ nam$/],
  ['birthFemale', /^(nam sinh|ngay sinh|sinh nam|sinh|ngay thang nam sinh|ngay, thang, nam sinh).* \/ nu$/],
  ['birth', /^(nam sinh|ngay sinh|sinh nam|ngay,? thang,? nam sinh|ngay thang sinh|nam)$/],
  ['maleMark', /^(gioi tinh|gioi) \/ nam$/],
  ['femaleMark', /^((gioi tinh|gioi) \/ )?nu$/],
  ['sex', /^(gioi tinh|gioi|nam[/ ,]*nu|phai)$/],
  [
    'name',
    /^(ho,? (va )?(chu lot,? )?(ten dem,? )?ten|ho ten|ten ca nhan|ten tap the|ten ho|ten|ca nhan|nguoi duoc (de nghi|gioi thieu)|ho va ten.*|ho ten.*|ten .*(ca nhan|tap the|ho gia dinh).*)$/,
  ],
  ['ethnic', /^(dan toc|thanh phan dan toc|dt)$/],
  ['kind', /^(loai|doi tuong|loai hinh|ca nhan[/, ]+tap the.*|loai doi tuong)$/],
  [
    'award',
    /^(hinh thuc( de nghi)?( khen( thuong)?)?|de nghi( khen( thuong)?)?( hinh thuc)?|hinh thuc khen.*|danh hieu.*|de nghi tang.*|muc khen|duoc khen|khen thuong)$/,
  ],
  [
    'achievement',
    /^((tom tat )?thanh tich.*|viec (lam|da lam).*|noi dung thanh tich.*|ket qua.*|ly do khen.*|tom tat.*|nhung viec.*|guong.*)$/,
  ],
  ['phone', /^(so )?(dien thoai|dt|sdt|dtdd|di dong|lien he).*$/],
  ['idNumber', /^(so )?(cccd|cmnd|can cuoc.*|cmt|so dinh danh.*|cccd\/cmnd|cmnd\/cccd)$/],
  ['commune', /^(xa|phuong|xa[/, ]+phuong.*|ten xa.*|xa,? phuong,? thi tran|phuong[/, ]+xa|don vi xa)$/],
  ['village', /^(thon|ap|soc|bon|buon|ban|khu pho|thon[/, ].*|ap[/, ].*|to dan pho.*|noi cu tru \/ (thon|ap).*|khu dan cu)$/],
  ['address', /^(dia chi.*|noi (o|cu tru|cu ngu|thuong tru).*|cho o.*|que quan|ho khau.*|thuong tru|thon,? xa|ap,? xa)$/],
  ['position', /^(chuc vu.*|chuc danh.*|nghe( nghiep)?|cong viec.*|chuc vu[/, ].*|nghe nghiep.*|vi tri.*)$/],
  ['organisation', /^(don vi( cong tac)?|noi cong tac|co quan.*|don vi cong tac.*|noi lam viec|to chuc)$/],
  ['decisionNumber', /^(so (quyet dinh|qd).*|so,? ngay.*|quyet dinh( so)?|so hieu)$/],
  ['decidedOn', /^(ngay (quyet dinh|qd|ky|ban hanh).*|ngay thang qd)$/],
  ['issuer', /^(co quan (ban hanh|ky|khen).*|cap (khen|ban hanh).*|nguoi ky)$/],
  ['year', /^(nam khen.*|nam duoc khen.*|nam nhan.*)$/],
  ['notes', /^(ghi chu|chu thich|luu y|gc)$/],
]

/** What a title most likely means; null when nothing is known. */
export function fieldOf(title: string): Field | null {
  const folded = fold(title)
    .replace(/[.:*]/g, '')
    .replace(/\([^)]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (!folded) return null
  const whole = meaning(folded)
  const last = folded.split(' / ').at(-1) ?? ''
  const part = last === folded ? null : meaning(last)
  // "Nơi ở hiện nay / Xã": the lower title says which part of the address stands here
  if (whole === 'address' && (part === 'village' || part === 'commune')) return part
  return whole ?? part
}

function meaning(folded: string) {
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
