import { randomUUIDv7 } from 'node:crypto'
import { appoint, nameDeputy, openAccount } from '#app/accounts/index.ts'
import { addOrganisation, setUp } from '#app/organisations/index.ts'
import { importPlaces, provincesOn, readPlaceFile, searchPlaces } from '#app/places/index.ts'
import type { Actor } from '#platform/act.ts'
import { fold } from '#platform/language/fold.ts'
import { cast, units, type Somebody, type Unit } from '../cast.ts'
import type { Story } from '../story.ts'

/** The office opens: places, the agency with its units, and everybody's account. */
export async function openOffice(story: Story) {
  story.at(330, '08:00')
  const founder = await found(story)
  await bringPlaces(story, founder)
  await addUnits(story, founder)
  for (const who of Object.keys(cast)) if (isSomebody(who) && who !== 'admin') await welcome(story, founder, who)
}

/** While the head is often away, his deputy may sign for him. */
export async function lendAuthority(story: Story) {
  story.at(8, '09:00')
  const days = { fromOn: story.today(), toOn: story.today().add({ days: 60 }) }
  await story.does('admin', (act) =>
    nameDeputy(act, idOf(story, 'chair'), { deputyId: idOf(story, 'vice'), form: 'KT.', basis: 'Giấy ủy quyền 03/BDT (mẫu)', ...days }),
  )
}

const isSomebody = (name: string): name is Somebody => name in cast

function idOf({ made }: Story, who: Somebody) {
  return made.people[who] ?? ''
}

/** Nobody in the practice office has a password: they come in by card. */
const noPassword = () => randomUUIDv7() + randomUUIDv7()

async function found(story: Story): Promise<Actor> {
  const { name } = cast.admin
  const founder: Actor = {
    id: randomUUIDv7(),
    name,
    subjectId: null,
    organisationId: '',
    roles: new Set(['admin']),
    reach: 'all',
    onBehalfOf: null,
  }
  const provinces = await provincesOn(story.program.db, story.today())
  const provinceId = provinces.find(({ label }) => label.endsWith('Đồng Nai'))?.id ?? ''
  const password = noPassword()
  const input = {
    code: '',
    agencyName: units.agency,
    abbreviation: 'BDT',
    provinceId,
    superiorName: 'Ủy ban nhân dân tỉnh Mẫu',
    placeName: 'Tỉnh Mẫu',
    headTitle: 'TRƯỞNG BAN',
    units: [units.office, units.publicity, units.division, units.union],
    name,
    login: 'hoang.thu',
    password,
    repeatPassword: password,
  }
  story.made.units.agency = await story.does(founder, (act) => setUp(act, input))
  story.made.people.admin = founder.id
  return founder
}

const communes = `province_code,province,commune_code,commune,kind
75,Đồng Nai,99001,Xã Suối Mẫu,Xã
75,Đồng Nai,99002,Xã Đăk Mẫu,Xã
75,Đồng Nai,99003,Phường Mẫu Đông,Phường
75,Đồng Nai,99004,Xã Bù Mẫu,Xã
`

async function bringPlaces(story: Story, founder: Actor) {
  const file = readPlaceFile(new TextEncoder().encode(communes))
  if (!file) throw new Error('the sample list of places is a list')
  await story.does(founder, (act) => importPlaces(act, file, { fromOn: Temporal.PlainDate.from('2025-07-01'), document: 'Danh mục mẫu' }))
  for (const name of ['Suối Mẫu', 'Đăk Mẫu', 'Mẫu Đông', 'Bù Mẫu']) {
    const [place] = await searchPlaces(story.program.db, name, { currentOnly: true })
    story.made.ids.set(`place ${name}`, place?.id ?? '')
  }
}

async function addUnits(story: Story, founder: Actor) {
  const { db } = story.program
  const rows = await db.selectFrom('organisationNames').select(['organisationId', 'name']).execute()
  const known: readonly Unit[] = ['office', 'publicity', 'division', 'union']
  for (const unit of known) story.made.units[unit] = rows.find((row) => row.name === units[unit])?.organisationId ?? ''
  const parentId = story.made.units.agency ?? null
  const further: readonly Unit[] = ['suoiMau', 'dakMau', 'mauDong', 'buMau']
  for (const unit of further)
    story.made.units[unit] = await story.does(founder, (act) =>
      addOrganisation(act, { kind: 'commune', name: units[unit], abbreviation: null, parentId, fromOn: null, basis: null }),
    )
}

async function welcome(story: Story, founder: Actor, who: Somebody) {
  const { name, roles, unit, title } = cast[who]
  const organisationId = story.made.units[unit] ?? ''
  const [first, ...more] = roles
  const common = { organisationId, title, basis: 'Quyết định phân công (mẫu)', fromOn: story.today(), toOn: null }
  const login = fold(name).replace(/[^a-z]+/g, '.')
  const id = await story.does(founder, (act) => openAccount(act, { name, login, phone: null, role: first, ...common }, noPassword()))
  for (const role of more) await story.does(founder, (act) => appoint(act, id, { role, ...common }))
  story.made.people[who] = id
}
