/**
 * Does the office find the same person, and leave two people two? 500 made-up pairs, labelled by how they were made, asked
 * through the ordinary question over a real database: `node scripts/run.mjs bench/likeness.ts`. The target is ours to
 * choose: a question too many costs a minute, a person recorded twice costs a streak of years.
 */
import { randomUUIDv7 } from 'node:crypto'
const { testHouse } = await import('#test/app.ts')
const { makeAgency, makeUser, noon } = await import('#test/makers.ts')
const { listAlike } = await import('#app/people/alike.ts')

type Person = {
  name: string
  bornOn: Temporal.PlainDate | null
  bornPrecision: string | null
  placeId: string | null
  village: string | null
  phone: string | null
  sex: string | null
  ethnicGroup: string | null
}
type Change = { what: string; same: boolean; make: (person: Person, at: number) => Person }

const house = await testHouse()
const agency = await makeAgency(house.db)
const officer = await makeUser(house.db)
const places = await Promise.all(['Suối Mẫu', 'Đồi Thử', 'Bến Thử', 'Sóc Mẫu cũ', 'An Mẫu'].map(makePlace))
await house.db
  .insertInto('placeChanges')
  .values({ fromId: places[3] ?? '', toId: places[0] ?? '', onDate: Temporal.PlainDate.from('2025-07-01') })
  .execute()

const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').replaceAll("'", '')
const year = (person: Person) => ({ ...person, bornOn: person.bornOn?.with({ month: 1, day: 1 }) ?? null, bornPrecision: 'year' })
const elsewhere = (person: Person, at: number) => ({ ...person, placeId: places[1 + (at % 2)] ?? null, village: `Ấp ${30 + at}` })

/** Ways in which one person comes twice, and in which two people look alike; the numbers of each are equal. */
const changes: Change[] = [
  { what: 'as before', same: true, make: (person) => person },
  { what: 'only the year of birth', same: true, make: year },
  { what: 'typed without marks', same: true, make: (person) => ({ ...year(person), name: bare(person.name) }) },
  { what: 'no birth, same village', same: true, make: (person) => ({ ...person, bornOn: null, bornPrecision: null, phone: null }) },
  {
    what: 'one letter mistyped',
    same: true,
    make: (person) => ({ ...person, name: `${person.name.slice(0, -1)}${person.name.endsWith('n') ? 'm' : 'n'}`, phone: null }),
  },
  {
    what: 'a middle word left out',
    same: true,
    make: (person) => ({
      ...person,
      name: person.name
        .split(' ')
        .filter((_, at, all) => at !== 1 || all.length < 3)
        .join(' '),
    }),
  },
  {
    what: 'day and month swapped',
    same: true,
    make: (person) => ({
      ...person,
      bornOn:
        person.bornOn && person.bornOn.day <= 12
          ? person.bornOn.with({ day: person.bornOn.month, month: person.bornOn.day })
          : person.bornOn,
    }),
  },
  { what: 'moved, same telephone', same: true, make: (person, at) => ({ ...elsewhere(person, at), bornOn: null, bornPrecision: null }) },
  { what: 'moved, same birthday', same: true, make: (person, at) => ({ ...elsewhere(person, at), phone: null }) },
  {
    what: 'the old name of the commune, age counted otherwise',
    same: true,
    make: (person) => ({
      ...year(person),
      bornOn: person.bornOn?.add({ years: 1 }).with({ month: 1, day: 1 }) ?? null,
      placeId: places[3] ?? null,
      phone: null,
    }),
  },
  { what: 'the same name in another commune', same: false, make: (person, at) => ({ ...elsewhere(person, at), ...other(person, at, 7) }) },
  {
    what: 'the same name and year in another commune',
    same: false,
    make: (person, at) => ({ ...elsewhere(year(person), at), phone: `07${String(at).padStart(8, '0')}` }),
  },
  { what: 'father and child of one name', same: false, make: (person, at) => ({ ...person, ...other(person, at, 24) }) },
  {
    what: 'sister and brother',
    same: false,
    make: (person, at) => ({
      ...person,
      name: sibling(person.name, at),
      ...other(person, at, 3),
      sex: person.sex === 'male' ? 'female' : 'male',
    }),
  },
  { what: 'twins of two names', same: false, make: (person, at) => ({ ...person, name: sibling(person.name, at), phone: null }) },
  {
    what: 'other marks, other village, other year',
    same: false,
    make: (person, at) => ({ ...person, name: remarked(person.name), village: `Ấp ${60 + at}`, ...other(person, at, 5) }),
  },
  {
    what: 'the same name, man and woman',
    same: false,
    make: (person, at) => ({ ...person, sex: person.sex === 'male' ? 'female' : 'male', ...other(person, at, 2) }),
  },
  {
    what: 'nothing known but a common name',
    same: false,
    make: (person) => ({
      ...person,
      bornOn: null,
      bornPrecision: null,
      placeId: null,
      village: null,
      phone: null,
      sex: null,
      ethnicGroup: null,
    }),
  },
  {
    what: 'the same telephone in one house',
    same: false,
    make: (person, at) => ({ ...person, name: sibling(person.name, at), ...other(person, at, 28), phone: person.phone }),
  },
  { what: 'neighbours', same: false, make: (person, at) => ({ ...person, name: nameOf(at * 37 + 911), ...other(person, at, 1) }) },
]

function other(person: Person, at: number, years: number) {
  return { bornOn: person.bornOn?.add({ years, months: 3, days: 5 }) ?? null, phone: `08${String(at).padStart(8, '0')}` }
}

const [surnames, middles, given] = [
  ['Nguyễn', 'Trần', 'Điểu', 'Lý', 'Hoàng', 'Nông', 'Lò', 'Vàng', 'Thị', "K'"],
  ['Thị', 'Văn', 'Minh', 'Đức', 'Xuân', 'Thanh', 'Hữu'],
  ['Mai', 'Hà', 'Krơng', 'Brôi', 'Lan', 'Dũng', 'Hòa', 'Thủy', 'Mẫu', 'Sơn', 'Bình', 'Nhung', 'Quý'],
]

function nameOf(at: number) {
  const [first = '', middle = '', last = ''] = [
    surnames[at % 10],
    middles[Math.floor(at / 10) % 7],
    given[(at * 5 + Math.floor(at / 70)) % 13],
  ]
  return first === "K'" ? `K'${last}` : first === 'Thị' ? `Thị ${last}` : `${first} ${middle} ${last}`
}

function sibling(name: string, at: number) {
  const words = name.split(' ')
  const next = given[(given.indexOf((words.at(-1) ?? '').replace("K'", '')) + 1 + (at % 5)) % 13] ?? 'Lành'
  return name.startsWith("K'") ? `K'${next}` : [...words.slice(0, -1), next].join(' ')
}

function remarked(name: string) {
  return name.replace(/(\S+)$/, (word) => bare(word).replace(/a/, 'á').replace(/o/, 'ó').replace(/u/, 'ú'))
}

const results = changes.map(({ what, same }) => ({ what, same, asked: 0, of: 0 }))
for (let at = 0; at < 500; at++) {
  const change = changes[at % changes.length]
  const result = results[at % changes.length]
  if (!change || !result) continue
  const person: Person = {
    name: nameOf(at),
    bornOn: Temporal.PlainDate.from({ year: 1945 + (at % 55), month: 1 + (at % 12), day: 1 + ((at * 7) % 28) }),
    bornPrecision: 'day',
    placeId: places[0] ?? null,
    village: `Ấp ${at % 9}`,
    phone: `09${String(at).padStart(8, '0')}`,
    sex: at % 3 ? 'female' : 'male',
    ethnicGroup: at % 2 ? 'xtieng' : 'kinh',
  }
  const id = randomUUIDv7()
  await house.db
    .insertInto('subjects')
    .values({
      ...person,
      id,
      kind: 'individual',
      bornPrecision: 'day',
      sex: at % 3 ? 'female' : 'male',
      givenName: 'x',
      keptBy: agency,
      createdBy: officer.id,
      createdAt: noon,
      changedAt: noon,
    })
    .execute()
  const found = await listAlike(house.db, officer, { kind: 'individual', otherNames: [], idNumber: null, ...change.make(person, at) })
  result.of++
  if (found.some((one) => one.id === id)) result.asked++
}
const hits = results.filter(({ same }) => same).reduce((sum, { asked }) => sum + asked, 0)
const wrong = results.filter(({ same }) => !same).reduce((sum, { asked }) => sum + asked, 0)
const all = results.filter(({ same }) => same).reduce((sum, { of }) => sum + of, 0)
console.table(results)
console.table([{ pairs: 500, recall: (hits / all).toFixed(3), precision: (hits / (hits + wrong)).toFixed(3) }])
await house[Symbol.asyncDispose]()
process.exit(0)

async function makePlace(name: string) {
  const id = randomUUIDv7()
  await house.db.insertInto('places').values({ id, level: 'commune', createdAt: noon }).execute()
  await house.db.insertInto('placeNames').values({ id: randomUUIDv7(), placeId: id, kind: 'xã', name }).execute()
  return id
}
