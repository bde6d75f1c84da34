import type { T } from '#platform/language/messages.ts'
import { showMoment } from '#platform/language/time.ts'
import { asset } from '#platform/ui/assets.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Tabs } from '#platform/ui/record.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Hidden, TextArea, TextField, type Form } from '#platform/ui/fields.tsx'
import { FormCard } from '#platform/ui/form.tsx'
import { messages as say } from '../messages.ts'
import { readText, wordsIn } from '../text.ts'
import { Flags } from './flags.tsx'
import { NextStep } from './next.tsx'
import { ClaimsBeside, ConsentBeside } from './beside.tsx'
import { Elements, type DetailsMet } from './elements.tsx'
import type { Desk } from './desk.ts'
import { StoryState } from './list.tsx'

type Props = { t: T; desk: Desk; form: Form; draftAt: Temporal.Instant | null; other?: Clash | undefined; met?: DetailsMet }
export type Clash = { name: string; theirs: Record<string, string> }

/** The story desk: words on the left, what they may lean on at the right. */
export function WritePage({ t, desk, form, draftAt, other, met = null }: Props) {
  const { story, text } = desk
  return (
    <>
      <Head
        t={t}
        title={text?.title || story.name}
        words={
          <>
            {t(say.about, { name: story.name })} ·{' '}
            <StoryState t={t} work={text?.work ?? 'writing'} withdrawn={story.withdrawnAt !== null} />
          </>
        }
        back={[{ href: '/office/stories', label: t(say.stories) }]}
      />
      <Tabs label={t(say.language)} tabs={languageTabs(t, desk)} />
      <NextStep t={t} desk={desk} />
      {draftAt && <Notice tone="info">{t(say.draftFound, { time: showMoment(draftAt) })}</Notice>}
      {other && <Notice tone="wait">{t(say.changedMeanwhile, { name: other.name })}</Notice>}
      {desk.outdated && <Notice tone="wait">{t(say.outdated)}</Notice>}
      <div class="row g-3">
        <div class="col-12 col-lg-8 d-grid gap-3 align-content-start">
          {desk.may.write ? <Words t={t} desk={desk} form={form} other={other} /> : <Card title={text?.title ?? ''}>{text?.body}</Card>}
          <Flags t={t} desk={desk} />
        </div>
        <div class="col-12 col-lg-4 d-grid gap-3 align-content-start">
          <ClaimsBeside t={t} desk={desk} />
          <ConsentBeside t={t} desk={desk} />
        </div>
        {desk.may.write && (
          <div class="col-12 col-lg-8 d-grid gap-3 align-content-start">
            <Elements t={t} desk={desk} met={met} />
          </div>
        )}
      </div>
      <link rel="stylesheet" href={asset('story-editor.css')} />
      <script type="module" src={asset('story-editor.js')} />
    </>
  )
}

function languageTabs(t: T, { story, language, texts }: Desk) {
  return (['vi', 'en'] as const).map((code) => {
    const there = texts.some((one) => one.language === code)
    const label = there ? t(say[code]) : t(say.startLanguage, { language: inSentence(t(say[code])) })
    return { href: `/office/stories/${story.id}/texts/${code}`, label, current: code === language }
  })
}

/** “Tiếng Anh” inside a sentence: only its first letter becomes small. */
function inSentence(words: string) {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function Words({ t, desk, form, other }: Pick<Props, 't' | 'desk' | 'form' | 'other'>) {
  const { story, language, text } = desk
  const words = wordsIn(readText(form.values.body ?? ''))
  const count = t(say.words, { words, minutes: Math.max(1, Math.round(words / 160)) })
  const theirs = (name: string) =>
    other && name in other.theirs ? <Theirs t={t} name={other.name} words={other.theirs[name] ?? ''} /> : null
  return (
    <FormCard
      t={t}
      form={form}
      id="story-text"
      action={`/office/stories/${story.id}/texts/${language}`}
      draft={`story:${story.id}:${language}`}
      foot={
        <>
          <Button kind={text?.work === 'writing' && !desk.ready ? 'primary' : 'plain'} icon="device-floppy">
            {t(say.saveText)}
          </Button>
          <span class="text-secondary small">{count}</span>
        </>
      }
    >
      <Hidden name="version" value={form.values.version ?? text?.version ?? 0} />
      <TextField form={form} name="title" label={t(say.title)} maxLength={150} required />
      {theirs('title')}
      <TextArea form={form} name="lead" label={t(say.lead)} rows={2} maxLength={300} required />
      {theirs('lead')}
      <div class="col-12" data-story-editor={JSON.stringify(editorWords(t, desk))}>
        <TextArea form={form} name="body" label={t(say.body)} hint={t(say.bodyHint)} rows={20} required />
      </div>
      {theirs('body')}
    </FormCard>
  )
}

function editorWords(t: T, { claims }: Desk) {
  return {
    bold: 'B',
    heading: t({ vi: 'Đề mục', en: 'Heading' }),
    quote: t({ vi: 'Lời kể', en: 'Quote' }),
    claim: t(say.insert),
    claims: claims.map(({ ordinal }) => ordinal),
  }
}

/** What the other person saved, to copy from. */
function Theirs({ t, name, words }: { t: T; name: string; words: string }) {
  return (
    <div class="col-12">
      <span class="form-label">{t(say.theirs, { name })}</span>
      <div class="border rounded p-2 text-break white-space-pre">{words || '–'}</div>
    </div>
  )
}
