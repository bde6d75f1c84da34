import type { Sentence, T } from '#platform/language/messages.ts'
import { Card, Head } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { FileField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'

type Props = { t: T; form: Form; action: string; title: Sentence; label: Sentence; words: Sentence; ourFingerprint: string }

/** One file from the other office: a package from below, or a reply from above. */
export function TakeFilePage({ t, form, action, title, label, words, ourFingerprint }: Props) {
  return (
    <>
      <Head t={t} title={t(title)} words={t(words)} back={[{ href: '/office/forwarding', label: t(say.forwarding) }]} />
      <FormCard
        t={t}
        form={form}
        action={action}
        files
        foot={
          <Button kind="primary" icon="download">
            {t(title)}
          </Button>
        }
      >
        <FileField t={t} form={form} name="file" label={t(label)} accept=".zip" required />
      </FormCard>
      <Card title={t(say.ourFingerprint)}>
        <p class="mb-1">
          <code>{ourFingerprint}</code>
        </p>
        <p class="text-secondary mb-0">{t(say.ourFingerprintWords)}</p>
      </Card>
    </>
  )
}
