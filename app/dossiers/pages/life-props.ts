import type { Option } from '#platform/ui/choices.tsx'
import type { T } from '#platform/language/messages.ts'
import type { Life } from '../life.ts'

export type LifeProps = { t: T; life: Life; may: { edit: boolean; nominate: boolean; merge: boolean }; accounts: readonly Option[] }
