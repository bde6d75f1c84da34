import { consentText, recordConsent } from '#app/consents/index.ts'
import { approveText, changeDetails, publishText, saveSource, saveText, setPicture, startStory, submitText } from '#app/stories/index.ts'
import { drawSizes } from '#app/stories/picture.ts'
import { store } from '#platform/uploads.ts'
import { units, type Somebody } from '../cast.ts'
import { draw } from '../drawing.ts'
import { road, type Told } from '../stories.ts'
import type { Story } from '../story.ts'
import { honoured } from '../subjects/honoured.ts'

/** One story from its consent to the portal; a day or two lie between writing and approving. */
export const tellStory = (told: Told, daysAgo: number) => async (story: Story) => {
  story.at(daysAgo, '09:00')
  await agree(story, told)
  const id = await write(story, told)
  story.at(daysAgo - 2, '15:00')
  const hash = await newestHash(story, id)
  await story.does('vice', (act) => approveText(act, id, 'vi', hash))
  await story.does('writer', (act) => publishText(act, id, 'vi', ''))
  story.made.ids.set(`story ${told.key}`, id)
}

/** Another waits for approval: its consent is there, the visitor may read and approve it. */
export async function tellAnother(story: Story) {
  story.at(9, '09:00')
  await agree(story, road)
  await write(story, road)
}

async function agree(story: Story, { key, speaker }: Told) {
  const { name, by } = sampleOf(key)
  const purposes = ['DOSSIER', 'WEB_STORY', 'PHOTO', 'BULLETIN_PRINT', 'SHOW_ETHNICITY'] as const
  const input = {
    purposes: [...purposes],
    givenBy: speaker ? ('representative' as const) : ('self' as const),
    givenByName: speaker ?? null,
    method: 'signature' as const,
    witness: null,
    explainedIn: 'tiếng mẹ đẻ và tiếng Việt',
    givenOn: story.today(),
    givenAtPlace: 'tại nhà',
    expiresOn: null,
  }
  await story.does(by, (act) => recordConsent(act, story.id(`subject ${key}`), { input, shown: consentText(units.agency, name) }))
}

function sampleOf(key: string): { name: string; by: Somebody; kind: string } {
  const sample = honoured.find((one) => one.key === key)
  if (!sample) throw new Error(`nobody is called ${key}`)
  return sample
}

async function write(story: Story, { key, title, lead, body, sources, field, pictured }: Told) {
  const nominationId = story.id(`nomination ${key}`)
  const id = await story.does('writer', (act) => startStory(act, { nominationId, title, field }))
  await story.does('writer', (act) => saveText(act, id, 'vi', { title, lead, body: body.join('\n\n'), version: 1 }))
  for (const [at, source] of sources.entries())
    await story.does('writer', (act) =>
      saveSource(act, id, { claimId: story.id(`claim ${key} ${at + 1}`), language: 'vi' }, { text: '', source }),
    )
  const showEthnicGroup = sampleOf(key).kind === 'individual'
  await story.does('writer', (act) => changeDetails(act, id, { field, showEthnicGroup, showsFamily: false }, 1))
  if (pictured) await picture(story, id, pictured)
  await story.does('writer', (act) => submitText(act, id, 'vi', 2))
  return id
}

async function picture(story: Story, storyId: string, described: string) {
  const { files } = story.program
  const cuts = await drawSizes(await draw('teacher'))
  const drawn = await Promise.all(
    cuts.map(async ({ type, bytes, ...cut }) => ({ ...cut, upload: await store(files, { bytes, type, name: cut.size }) })),
  )
  await story.does('writer', (act) => setPicture(act, storyId, { described, drawn, files }))
}

async function newestHash({ program }: Story, storyId: string) {
  const newest = program.db
    .selectFrom('storyEditions')
    .select('hash')
    .where('storyId', '=', storyId)
    .where('language', '=', 'vi')
    .orderBy('number', 'desc')
  return (await newest.executeTakeFirstOrThrow()).hash
}
