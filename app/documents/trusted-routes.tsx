import { Forbidden } from '#platform/errors.ts'
import type { Sentence } from '#platform/language/messages.ts'
import { authorityOf, certificatesIn, type AuthorityCertificate } from '#platform/pdf-signatures/certificates.ts'
import { actorOf, routes, type Context } from '#platform/web/context.ts'
import { emptyForm, type Form } from '#platform/web/form.ts'
import { page } from '#platform/web/page.tsx'
import { idOf } from '#platform/web/params.ts'
import { TrustedPage } from './pages/trusted.tsx'
import { seeTrusted, setTrusted } from './rules.ts'
import { signatureMessages as say } from './signature-messages.ts'
import { installTrusted, listTrusted, removeTrusted } from './trusted.ts'

export const trustedRoutes = routes()

trustedRoutes.get('/office/trusted-certificates', (c) => show(c, emptyForm))

trustedRoutes.post('/office/trusted-certificates', async (c) => {
  if (!setTrusted.allows(actorOf(c), null)) throw new Forbidden(setTrusted.deed)
  const { certificates, problem } = await takeCertificates((await c.req.formData()).get('file'))
  if (problem) return show(c, { ...emptyForm, problems: { file: c.var.t(problem) } })
  await c.var.perform((act) => installTrusted(act, certificates))
  return c.redirect('/office/trusted-certificates', 303)
})

trustedRoutes.post('/office/trusted-certificates/:id/removal', async (c) => {
  await c.var.perform((act) => removeTrusted(act, idOf(c)))
  return c.redirect('/office/trusted-certificates', 303)
})

const largest = 200 * 1024

type Taken = { certificates: AuthorityCertificate[]; problem: null } | { certificates: null; problem: Sentence }

/** All certificates of the file, or none: one that may not be trusted keeps the others out too. */
async function takeCertificates(file: FormDataEntryValue | null): Promise<Taken> {
  const no = (problem: Sentence) => ({ certificates: null, problem })
  if (!(file instanceof File) || file.size === 0) return no(say.needFile)
  if (file.size > largest) return no(say.tooBig)
  const found = certificatesIn(new Uint8Array(await file.arrayBuffer()))
  if (!found?.length) return no(say.notCertificates)
  const certificates = found.map(authorityOf).filter((one) => one !== null)
  return certificates.length === found.length ? { certificates, problem: null } : no(say.notAuthority)
}

async function show(c: Context, form: Form) {
  const { db, t, now } = c.var
  const actor = actorOf(c)
  if (!seeTrusted.allows(actor, null)) throw new Forbidden(seeTrusted.deed)
  const status = Object.keys(form.problems).length > 0 ? 422 : 200
  const props = { t, form, now, rows: await listTrusted(db), maySet: setTrusted.allows(actor, null) }
  return page(c, { title: t(say.trusted), status }, <TrustedPage {...props} />)
}
