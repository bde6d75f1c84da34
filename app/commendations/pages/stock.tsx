import type { T } from '#platform/language/messages.ts'
import { blocks } from '#platform/paper/certificate-places.ts'
import { Head } from '#platform/ui/blocks.tsx'
import { Button, LinkButton } from '#platform/ui/buttons.tsx'
import { NumberField, TextField } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import type { Form } from '#platform/web/form.ts'
import type { Standing } from '#platform/ui/typed.ts'
import { messages as say } from '../messages.ts'
import { blockNames } from '../stock.ts'

export function StockPage({ t, form, standing }: { t: T; form: Form; standing: Standing }) {
  return (
    <>
      <Head t={t} title={t(say.stock)} words={t(say.stockWords)} back={[{ href: '/office/commendations', label: t(say.commendations) }]}>
        <LinkButton href="/office/commendations/stock/test-sheet.pdf" icon="printer" download>
          {t(say.testSheet)}
        </LinkButton>
      </Head>
      <FormCard
        t={t}
        form={form}
        standing={standing}
        action="/office/commendations/stock"
        foot={<Button kind="primary">{t(say.saveStock)}</Button>}
      >
        <NumberField form={form} name="width" label={t(say.sheetWidth)} span={3} />
        <NumberField form={form} name="height" label={t(say.sheetHeight)} span={3} />
        <NumberField form={form} name="offsetX" label={t(say.offsetX)} hint={t(say.offsetHint)} span={3} />
        <NumberField form={form} name="offsetY" label={t(say.offsetY)} hint={t(say.offsetHint)} span={3} />
        {blocks.map((block) => (
          <TextField form={form} name={block} key={block} label={t(blockNames[block])} hint={t(say.placeHint)} span={6} />
        ))}
      </FormCard>
    </>
  )
}
