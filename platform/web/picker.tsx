import { render } from 'preact-render-to-string'
import type { Option } from '../ui/choices.tsx'
import { PickerLines } from '../ui/picker.tsx'
import type { Context } from './context.ts'

/** What a picker's source answers: the lines to choose from, kept by nobody. */
export function pickerAnswer(c: Context, found: readonly Option[]) {
  c.header('Cache-Control', 'no-store')
  return c.html(render(<PickerLines t={c.var.t} found={found} />))
}
