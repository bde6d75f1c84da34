import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { useContext } from 'preact/hooks'
import type { T } from '../language/messages.ts'
import { type Form, fieldId } from './fields.tsx'
import { Icon } from './icon.tsx'
import { messages as say } from './messages.ts'
import { Together } from './pick.tsx'
import { HeardLabels, PageAddress, PageOwner, TypedForm, useSentBack, type Standing } from './typed.ts'

type FormCardProps = {
  t: T
  form: Form
  action: string
  title?: string | undefined
  children: ComponentChildren
  /** The buttons, main deed first. */
  foot: ComponentChildren
  /** True when files are sent. */
  files?: boolean
  /** Names the form and its record, e.g. `plan:0198…`: then it saves itself while one writes, and offers what was left. */
  draft?: string | undefined
  id?: string
  /** Present when a record is changed: what its writer began from, and what two writers have to agree on. */
  standing?: Standing | null | undefined
}

/** A form that is one deed. Everything typed stays on failure; the same form sent twice has one effect. */
export function FormCard({ t, form, action, title, children, foot, files, draft, id, standing }: FormCardProps) {
  const back = useSentBack(action)
  return (
    <form
      class="card"
      method="post"
      action={action}
      id={id}
      encType={files ? 'multipart/form-data' : undefined}
      noValidate
      data-deed
      data-draft={draft && `/office/drafts/${encodeURIComponent(draft)}`}
    >
      <Once />
      {draft && <input type="hidden" name="_draft" value={draft} />}
      {title && (
        <div class="card-header">
          <h2 class="card-title">{title}</h2>
        </div>
      )}
      <div class="card-body">
        <ProblemSummary t={t} form={back ?? form} fields={children} />
        {draft && <DraftOffer t={t} />}
        <TypedForm.Provider value={back}>
          <Fields>
            <Together t={t} form={back ?? form} standing={standing}>
              {children}
            </Together>
          </Fields>
        </TypedForm.Provider>
      </div>
      <div class="card-footer foot">
        {foot}
        {draft && <SaveState t={t} />}
      </div>
    </form>
  )
}

/** Shown by the script when this form was left unsent before. */
function DraftOffer({ t }: { t: T }) {
  return (
    <div class="flash flash-draft" hidden data-draft-offer role="status">
      <Icon name="history" />
      <span data-words={t(say.draftLeft)} />
      <button class="btn btn-sm" type="button" data-draft-take>
        {t(say.draftTake)}
      </button>
      <button class="btn btn-sm" type="button" data-draft-drop>
        {t(say.draftDrop)}
      </button>
    </div>
  )
}

type TypedProps = { t: T; action: string; values?: Record<string, string>; children: ComponentChildren }

/** The fields of a small form that draws itself: when it came back, what was typed and what is wrong stand in them. */
export function Typed({ t, action, values, children }: TypedProps) {
  const back = useSentBack(action, values)
  return (
    <TypedForm.Provider value={back}>
      {back && <ProblemSummary t={t} form={back} fields={children} />}
      {children}
    </TypedForm.Provider>
  )
}

/** A form folded away until it is wanted, and open when it came back. */
export function Fold({ action, words, small, class: more = '', children }: FoldProps) {
  return (
    <details class={`fold ${more}`.trim()} open={useSentBack(action) !== null}>
      <summary class={small ? 'btn btn-sm' : 'btn'}>{words}</summary>
      {children}
    </details>
  )
}

type FoldProps = { action: string; words: string; small?: boolean; class?: string; children: ComponentChildren }

/**
 * Marks one sending of a form, so that a double click or a sending repeated by the network counts once; and says which
 * page the form stands on, so that a wrong one comes back there, and who has it open, so that nobody else sends it.
 */
export function Once() {
  const from = useContext(PageAddress)
  const me = useContext(PageOwner)
  return (
    <>
      <input type="hidden" name="_key" value={crypto.randomUUID()} />
      {me && <input type="hidden" name="_me" value={me} />}
      {from && <input type="hidden" name="_from" value={from} />}
    </>
  )
}

/** The grid that fields lie in. */
export function Fields({ children }: { children: ComponentChildren }) {
  return <div class="row g-3">{children}</div>
}

type Summary = { t: T; form: Form; fields?: ComponentChildren }

/** What must be put right, on top, each line leading to its field. A problem of the whole form has the name `form`. */
export function ProblemSummary({ t, form, fields }: Summary) {
  const problems = Object.entries(form.problems)
  if (problems.length === 0) return null
  const labels = labelsOf(fields)
  const heading = problems.length === 1 ? t(say.fixOne) : t(say.fixMany, { count: problems.length })
  return (
    <div class="alert alert-danger problems" role="alert" tabIndex={-1} data-problems>
      <b>{heading}.</b> <span class="text-secondary">{t(say.kept)}</span>
      <ul>
        {problems.map(([name, sentence]) => (
          <li key={name}>
            {name === 'form' ? (
              sentence
            ) : (
              <a class="a" href={`#${fieldId(name)}`}>
                {named(labels.get(name), sentence)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The fields are drawn once only to hear what they call themselves: so no form keeps a second list of its labels. */
function labelsOf(fields: ComponentChildren) {
  const heard = new Map<string, string>()
  render(<HeardLabels.Provider value={heard}>{fields}</HeardLabels.Provider>)
  return heard
}

/** "Từ ngày: xin ghi ngày…", but not "Tên buổi: xin đặt tên buổi". */
function named(label: string | undefined, sentence: string) {
  return label && !sentence.toLowerCase().includes(label.toLowerCase()) ? `${label}: ${sentence}` : sentence
}

export type Saving = 'nothing' | 'saving' | 'saved' | 'offline' | 'signed out'

/** Where the words are now, beside the button that sends them. The script keeps it true. */
export function SaveState({ t, state = 'nothing', time = '' }: { t: T; state?: Saving; time?: string }) {
  const looks = {
    nothing: ['circle-dashed', '', t(say.unsaved)],
    saving: ['refresh', '', t(say.saving)],
    saved: ['cloud-check', 'ok', t(say.savedAt, { time: time || '{time}' })],
    offline: ['cloud-off', 'wait', t(say.offline)],
    'signed out': ['lock', 'wait', t(say.signedOut)],
  } as const
  return (
    <output class="save-state" data-state={state}>
      {Object.entries(looks).map(([name, [icon, tone, words]]) => (
        <span key={name} data-when={name} hidden={name !== state}>
          <Icon name={icon} tone={tone} /> <span data-words={words}>{words}</span>
        </span>
      ))}
    </output>
  )
}
