import { createContext, h, type ComponentChildren } from 'preact'
import { useContext } from 'preact/hooks'
import { render } from 'preact-render-to-string'
import type { T } from '../language/messages.ts'

/** What was typed and what is wrong with it; made by `readForm`. Repeated fields (`name[]`) live in `lists`. */
export type Form = { values: Record<string, string>; lists: Record<string, string[]>; problems: Record<string, string> }

/** A form of this page that was sent and not taken: its address, what was typed, and whether the page still has it. */
export type SentBack = {
  action: string
  form: Form
  shown: boolean
  /** Where the page has no such form, why nothing was done stands at its head; and whether it does. */
  why: string | null
  told: boolean
}

/** Set once, around the page that comes back. */
export const SentBackForm = createContext<SentBack | null>(null)

/** Where the page stands, for its forms to say where they were filled in: browsers may be told not to. */
export const PageAddress = createContext<string | null>(null)

/** For whom the page was drawn: its forms say so, and count for nobody else who signs in on this device meanwhile. */
export const PageOwner = createContext<string | null>(null)

/** Set around the fields of the form that came back, so that each shows what was typed into it. */
export const TypedForm = createContext<Form | null>(null)

/** What was typed into the form of this address and with these hidden values, if it is the one that came back. */
export function useSentBack(action: string, values: Record<string, string> = {}): Form | null {
  const back = useContext(SentBackForm)
  if (back === null || back.action !== (action.split('?')[0] ?? action)) return null
  if (Object.entries(values).some(([name, value]) => back.form.values[name] !== value)) return null
  back.shown = true
  return back.form
}

/** Whether the form that came back stands among these: they are drawn once only to find out. */
export function useHoldsSentBack(children: ComponentChildren): boolean {
  const back = useContext(SentBackForm)
  if (back === null) return false
  const asked = { ...back, shown: false }
  render(h(SentBackForm.Provider, { value: asked }, children))
  return asked.shown
}

/** For fields that draw themselves: what was typed, if this form came back, else what it was given. */
export function useTypedForm(given: Form): Form {
  return useContext(TypedForm) ?? given
}

/** Set around fields that are drawn only to hear what they are called. */
export const HeardLabels = createContext<Map<string, string> | null>(null)

type Asked = { form: Form; name?: string; label?: string }

/** A field of a form that came back shows what was typed; any other shows what it was given. */
export function useTyped<Props extends Asked>(props: Props): Props {
  const typed = useContext(TypedForm)
  const heard = useContext(HeardLabels)
  if (props.name && props.label) heard?.set(props.name, props.label)
  return typed ? { ...props, form: typed } : props
}

/** Somebody else saved the record meanwhile: who, and what each wrote where the two differ. */
export type Clash = {
  who: string
  fields: Record<string, { mine: string; theirs: string; mineShown?: string | undefined; theirsShown?: string | undefined }>
}

/** What a form that changes a record carries: its version, what stood in its fields, and what a person has to pick. */
export type Standing = { version: number; was: string; clash: Clash | null }

/** Set around the fields of a form in which two writers met. */
export const ClashOfForm = createContext<{ t: T; clash: Clash } | null>(null)

export function useClash(name: string) {
  const met = useContext(ClashOfForm)
  const field = met?.clash.fields[name]
  return met && field ? { t: met.t, who: met.clash.who, ...field } : null
}
