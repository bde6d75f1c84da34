import { z } from 'zod'
import type { Act } from '#platform/act.ts'
import type { Db, Tx } from '#platform/db/database.ts'
import { blocks, commonStock, type CertificateBlock, type Stock } from '#platform/paper/certificate-places.ts'
import { Refusal } from '#platform/errors.ts'
import { named } from '#platform/web/form.ts'
import { messages } from './messages.ts'
import { setStock } from './rules.ts'

const say = named(messages)
const decimal = (text: string) => Number(text.trim().replace(',', '.'))
const within = (from: number, to: number, message: keyof typeof messages) =>
  z
    .string()
    .default('0')
    .transform((text) => (text.trim() === '' ? 0 : decimal(text)))
    .refine((value) => Number.isFinite(value) && value >= from && value <= to, say(message))

/** left; top; width; size of letters */
const place = z
  .string()
  .transform((text) => text.split(';').map(decimal))
  .refine((numbers) => numbers.length === 4 && numbers.every((n) => Number.isFinite(n) && n >= 0 && n <= 600), say('placeWrong'))

const places: Record<CertificateBlock, typeof place> = {
  address: place,
  name: place,
  about: place,
  achievement: place,
  decision: place,
  register: place,
  placeAndDay: place,
  capacity: place,
  signer: place,
  check: place,
}

export const stockForm = z.object({
  width: within(50, 600, 'sizeWrong'),
  height: within(50, 600, 'sizeWrong'),
  offsetX: within(-50, 50, 'offsetWrong'),
  offsetY: within(-50, 50, 'offsetWrong'),
  ...places,
})
export type StockInput = z.infer<typeof stockForm>

export const blockNames: Record<CertificateBlock, (typeof messages)[keyof typeof messages]> = {
  address: messages.blockAddress,
  name: messages.blockName,
  about: messages.blockAbout,
  achievement: messages.blockAchievement,
  decision: messages.blockDecision,
  register: messages.blockRegister,
  placeAndDay: messages.blockPlaceAndDay,
  capacity: messages.blockCapacity,
  signer: messages.blockSigner,
  check: messages.blockCheck,
}

/** The stock as it was measured; common A4 stock until then. */
export async function stockOf(db: Db | Tx, organisationId: string): Promise<Stock> {
  const row = await db.selectFrom('certificateStocks').select('layout').where('organisationId', '=', organisationId).executeTakeFirst()
  return row ? JSON.parse(row.layout) : commonStock
}

export async function stockVersion(db: Db | Tx, organisationId: string) {
  const row = await db.selectFrom('certificateStocks').select('version').where('organisationId', '=', organisationId).executeTakeFirst()
  return row?.version ?? 0
}

/** As people type it: one line a block. */
export function typedStock({ sheet, offset, ...measured }: Stock) {
  const shown = (value: number) => String(value).replace('.', ',')
  const lines = measured.places.map(({ block, x, y, width, size }) => [block, [x, y, width, size].map(shown).join('; ')])
  return {
    width: shown(sheet.width),
    height: shown(sheet.height),
    offsetX: shown(offset.x),
    offsetY: shown(offset.y),
    ...Object.fromEntries(lines),
  }
}

export async function measureStock(act: Act, organisationId: string, input: StockInput, versionRead: number) {
  await act.tx.selectFrom('organisations').select('id').where('id', '=', organisationId).forUpdate().execute()
  act.authorise(setStock, null)
  if ((await stockVersion(act.tx, organisationId)) !== versionRead) throw new Refusal(messages.changedMeanwhile)
  const before = await stockOf(act.tx, organisationId)
  const layout: Stock = {
    sheet: { width: input.width, height: input.height },
    offset: { x: input.offsetX, y: input.offsetY },
    places: blocks.map((block) => placed(before, block, input[block])),
  }
  const set = { layout: JSON.stringify(layout), version: versionRead + 1, setBy: act.actor.id, setAt: act.now }
  await act.tx
    .insertInto('certificateStocks')
    .values({ organisationId, ...set })
    .onConflict((same) => same.column('organisationId').doUpdateSet(set))
    .execute()
  await act.record('certificate stock measured', { kind: 'organisation', id: organisationId }, { before, after: layout })
}

function placed(before: Stock, block: CertificateBlock, [x = 0, y = 0, width = 100, size = 14]: readonly number[]) {
  const was = before.places.find((one) => one.block === block) ?? commonStock.places.find((one) => one.block === block)
  if (!was) throw new Error(`no place for ${block}`)
  return { ...was, x, y, width, size }
}
