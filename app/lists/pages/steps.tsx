import type { T } from '#platform/language/messages.ts'
import { Steps } from '#platform/ui/progress.tsx'
import { messages as say } from '../messages.ts'

export function ListSteps({ t, at }: { t: T; at: number }) {
  return (
    <div class="mb-3">
      <Steps label={t(say.steps)} steps={[t(say.stepUpload), t(say.stepColumns), t(say.stepCheck), t(say.stepTake)]} at={at} />
    </div>
  )
}
