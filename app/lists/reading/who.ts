import { calmName, digits, readBirth, writeBirth } from '#app/people/index.ts'
import { fold } from '#platform/language/fold.ts'
import { showDay } from '#platform/language/time.ts'
import { notKnown, type Known, type Reading, type Say, type Told } from './row.ts'

const titles = /^(ông|bà|anh|chị|cụ|em|già làng)\s+(?=\S+\s+\S)/iu

export function nameOf(text: string) {
  const calm = calmName(text.replace(/^\s*\d+[.)]\s*/, ''))
  const title = titles.exec(calm)?.[1]?.toLowerCase()
  const sexOfTitle = title === 'ông' || title === 'anh' ? ('male' as const) : title === 'bà' || title === 'chị' ? ('female' as const) : null
  return { name: calm.replace(titles, ''), sexOfTitle }
}

const groupNames =
  /^(tập thể|tổ|đội|nhóm|câu lạc bộ|clb|hợp tác xã|htx|chi hội|chi đoàn|chi bộ|hội|ban|ấp|thôn|trường|phòng|nhân dân|ubnd|công ty|trạm|mặt trận)\s/iu

export function kindOf(said: string, name: string): Reading['kind'] {
  const folded = fold(said)
  if (/^household|^ho\b|gia dinh/.test(folded)) return 'household'
  if (/^collective|tap the/.test(folded)) return 'collective'
  if (/^individual|ca nhan/.test(folded)) return 'individual'
  if (/^(hộ|gia đình)\s/iu.test(name)) return 'household'
  return groupNames.test(name) ? 'collective' : 'individual'
}

export function sexOf(told: Told, ofTitle: 'female' | 'male' | null, say: Say) {
  if (told('birthFemale') || told('femaleMark')) return told('birthMale') && told('birthFemale') ? ofTitle : ('female' as const)
  if (told('birthMale') || told('maleMark')) return 'male' as const
  const said = fold(told('sex'))
  if (!said) return ofTitle
  if (/^(nu|female|f)\b/.test(said)) return 'female' as const
  if (/^(nam|male|m)\b/.test(said)) return 'male' as const
  if (said === 'x' || said === '-') return ofTitle
  say('sex', 'sexWrong', told('sex'))
  return null
}

export function bornOf(told: Told, say: Say) {
  const text = told('birth') || told('birthFemale') || told('birthMale')
  if (!text || notKnown.test(fold(text))) return ''
  const birth = readBirth(serialDay(text) ?? text)
  if (birth) return writeBirth(birth.bornOn, birth.bornPrecision)
  say('birth', 'birthWrong', text)
  return ''
}

/** Excel keeps days as numbers of days since 30/12/1899; a bare 31848 in a column of births is one. */
function serialDay(text: string) {
  if (!/^\d{4,5}$/.test(text) || Number(text) < 2200 || Number(text) > 60_000) return null
  return showDay(Temporal.PlainDate.from('1899-12-30').add({ days: Number(text) }))
}

export function ethnicOf(text: string, chosen: string | undefined, known: Known, say: Say) {
  if (chosen) return chosen
  if (!text || notKnown.test(fold(text))) return null
  const found = known.ethnic(text)
  if (found && 'slug' in found) return found.slug
  if (found)
    say(
      'ethnicGroup',
      'ethnicMany',
      text,
      found.choices.map(({ slug, name }) => ({ id: slug, label: name })),
    )
  else say('ethnic', 'ethnicUnknown', text)
  return null
}

export function phoneOf(text: string, say: Say) {
  if (!text || notKnown.test(fold(text))) return null
  const first = text.split(/[;/]|\s-\s/)[0] ?? ''
  const bare = digits(first)
  const phone = /^[35789]\d{8}$/.test(bare) ? `0${bare}` : bare
  if (/^\d{8,15}$/.test(phone)) return phone
  say('phone', 'phoneWrong', text)
  return null
}

export function idNumberOf(text: string, say: Say) {
  const bare = text.replace(/\D/g, '')
  if (!text || notKnown.test(fold(text))) return null
  const number = bare.length === 11 ? `0${bare}` : bare
  if (/^(\d{9}|\d{12})$/.test(number)) return number
  say('idNumber', 'idNumberWrong', text)
  return null
}
