import type { Db, Tx } from '#platform/db/database.ts'
import { fold } from '#platform/language/fold.ts'
import { textOf } from '#platform/web/form.ts'
import { letterheadOn } from './queries.ts'
import { signingForms, type SigningForm } from './signing-forms.ts'

/** Somebody the accounts know as able to sign, and in which forms. */
export type Signer = { name: string; title: string; forms: readonly SigningForm[] }

/**
 * Who may sign for the agency on a day, as far as its accounts say: the head by the title printed above the signature,
 * deputies for them (KT.), the chief of office by order (TL.), and whoever stands in for the head by a paper of their own.
 */
export async function listSigners(db: Db | Tx, day: Temporal.PlainDate): Promise<Signer[]> {
  const { headTitle } = await letterheadOn(db, day)
  const rows = await db
    .selectFrom('appointments')
    .innerJoin('users', 'users.id', 'appointments.userId')
    .leftJoin('deputies', (join) =>
      join.onRef('deputies.deputyId', '=', 'users.id').on('deputies.fromOn', '<=', day).on('deputies.toOn', '>=', day),
    )
    .select(['users.id', 'users.name', 'appointments.title', 'appointments.role', 'deputies.form', 'deputies.forId'])
    .distinct()
    .where('appointments.title', 'is not', null)
    .where('users.endedAt', 'is', null)
    .where('appointments.fromOn', '<=', day)
    .where((is) => is.or([is('appointments.toOn', 'is', null), is('appointments.toOn', '>=', day)]))
    .orderBy('users.name')
    .orderBy('users.id')
    .execute()
  const head = rows.find((one) => isHead(one, headTitle))?.id
  const all = Map.groupBy(rows, ({ id }) => id)
  return [...all.values()].flatMap((own) => {
    const forms = signingForms.filter((form) => own.some((one) => (one.form === form && one.forId === head) || bears(form, one, headTitle)))
    const [first] = own
    return first?.title && forms.length > 0 ? [{ name: first.name, title: first.title, forms }] : []
  })
}

type Post = { title: string | null; role: string }

function bears(form: SigningForm, post: Post, headTitle: string) {
  if (form === 'head' || form === 'TM.') return isHead(post, headTitle)
  if (form === 'KT.') return post.role === 'leader' && begins(post, 'phó')
  return form === 'TL.' && begins(post, 'chánh văn phòng')
}

const isHead = (post: Post, headTitle: string) => post.role === 'leader' && begins(post, headTitle)
const begins = ({ title }: Post, words: string) => fold(title ?? '').startsWith(fold(words))

/** The one person known for a form of signing; null where nobody is, or more than one. */
export function signerFor(form: string, signers: readonly Signer[]): Signer | null {
  const able = signers.filter(({ forms }) => forms.some((one) => one === form))
  return able.length === 1 ? (able[0] ?? null) : null
}

/** The head by name, for papers the head signs; null where the accounts do not say. */
export async function headName(db: Db | Tx, day: Temporal.PlainDate) {
  return signerFor('head', await listSigners(db, day))?.name ?? null
}

/**
 * A form of signing that was chosen brings the person known for it: where nobody is named yet, or still somebody known only
 * for another form. What was typed of somebody the accounts do not know stays.
 */
export function withKnownSigner(body: FormData, signers: readonly Signer[]) {
  const [form = '', title = '', name = ''] = ['signingForm', 'signerTitle', 'signer'].map((field) => textOf(body, field).trim())
  const named = signers.find((one) => one.name === name)
  const signsThis = named?.forms.some((one) => one === form) ?? name !== ''
  if (signsThis) {
    if (named && title === '' && !ownRight(form)) body.set('signerTitle', named.title)
    return body
  }
  const known = signerFor(form, signers)
  body.set('signer', known?.name ?? '')
  const typedByHand = title !== '' && !signers.some((one) => one.title === title)
  if (ownRight(form) || !typedByHand) body.set('signerTitle', titleFor(form, known))
  return body
}

const titleFor = (form: string, known: Signer | null) => (known && !ownRight(form) ? known.title : '')

/** Whoever heads the body signs without another title. */
const ownRight = (form: string) => form === 'head' || form === 'TM.'
