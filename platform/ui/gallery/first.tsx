import type { T } from '../../language/messages.ts'
import { Fold } from '../form.tsx'
import { SentBackForm } from '../typed.ts'
import { Button, ButtonForm, LinkButton, Menu, MenuLink } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { Chip, State } from '../state.tsx'
import { Sum } from '../sum.tsx'
import { Section } from './section.tsx'
import { messages as say } from './messages.ts'

const colours = [
  ['ink', say.ink, '15,0'],
  ['ink-2', say.ink2, '7,1'],
  ['brick', say.brick, '7,4'],
  ['stop', say.stop, '6,5'],
  ['amber', say.amber, '6,1'],
  ['leaf', say.leaf, '6,4'],
  ['cham', say.cham, '8,1'],
  ['gold', say.gold, '6,0'],
] as const

export function Colours({ t }: { t: T }) {
  return (
    <Section id="colours" title={t(say.colours)} words={t(say.coloursWords)} bare>
      <div class="row g-2">
        {colours.map(([name, label, contrast]) => (
          <div class="col-6 col-md-3 col-xl" key={name}>
            <div class="card h-100">
              <div class={`swatch bg-${name}`} />
              <div class="p-2">
                <b class="fw-medium">{t(label)}</b>
                <small class="sub">
                  --{name}
                  <br />
                  {contrast} : 1
                </small>
              </div>
            </div>
          </div>
        ))}
      </div>
    </Section>
  )
}

export function Buttons({ t, form }: { t: T; form: Parameters<typeof TextArea>[0]['form'] }) {
  const cameBack = { values: { because: '' }, lists: {}, problems: { because: t(say.reasonProblem) } }
  const words = (
    <ul>
      <li>{t(say.askOne)}</li>
      <li>{t(say.askTwo)}</li>
    </ul>
  )
  return (
    <Section id="buttons" title={t(say.buttons)} words={t(say.buttonsWords)}>
      <div class="deeds">
        <ButtonForm
          t={t}
          action="/office/gallery/send"
          kind="primary"
          values={{ session: '04' }}
          ask={{ title: t(say.askTitle), words, confirm: t(say.askYes) }}
        >
          {t(say.send)}
        </ButtonForm>
        <ButtonForm t={t} action="/office/gallery/remind" icon="bell">
          {t(say.remind)}
        </ButtonForm>
        <ButtonForm
          t={t}
          action="/office/gallery/revoke"
          kind="danger"
          icon="trash"
          ask={{
            title: t(say.revokeTitle),
            words: t(say.revokeWords),
            confirm: t(say.revokeYes),
            fields: <TextArea form={form} name="reason" label={t(say.reason)} required rows={2} />,
          }}
        >
          {t(say.revoke)}
        </ButtonForm>
        <SentBackForm.Provider value={{ action: '/office/gallery/undo', form: cameBack, shown: false, why: null, told: false }}>
          <ButtonForm
            t={t}
            action="/office/gallery/undo"
            ask={{
              title: t(say.revokeTitle),
              words: t(say.cameBack),
              confirm: t(say.revokeYes),
              fields: <TextArea form={form} name="because" label={t(say.reason)} required rows={2} />,
            }}
          >
            {t(say.revoke)}
          </ButtonForm>
        </SentBackForm.Provider>
        <Fold action="/office/gallery/more" words={t(say.folded)}>
          <p class="mt-2 mb-0">{t(say.foldedWords)}</p>
        </Fold>
        <Button icon="device-floppy">{t(say.draft)}</Button>
        <Button small>{t(say.remind)}</Button>
        <Button disabled>{t(say.closed)}</Button>
        <Button kind="quiet">{t(say.quiet)}</Button>
        <LinkButton href="#buttons" icon="file-spreadsheet">
          {t(say.importExcel)}
        </LinkButton>
        <Menu label={t(say.edit)}>
          <MenuLink href="#buttons" icon="pencil">
            {t(say.edit)}
          </MenuLink>
          <MenuLink href="#buttons" icon="eye" current>
            {t(say.whoRead)}
          </MenuLink>
        </Menu>
      </div>
    </Section>
  )
}

export function States({ t }: { t: T }) {
  return (
    <Section id="states" title={t(say.states)} words={t(say.statesWords)}>
      <div class="d-flex flex-wrap gap-4 align-items-center">
        <State>{t(say.nobodyYet)}</State>
        <State tone="wait">{t(say.waitsCheck)}</State>
        <State tone="info">{t(say.onSite)}</State>
        <State tone="ok">{t(say.shown)}</State>
        <State tone="no">{t(say.notShown)}</State>
        <State icon="player-pause">{t(say.paused)}</State>
        <State tone="honour">{t(say.award2026)}</State>
        <Chip href="#states" on icon="check">
          {t(say.waitsCheck)}
        </Chip>
        <Chip href="#states">{t(say.shown)}</Chip>
      </div>
    </Section>
  )
}

export function Sums({ t }: { t: T }) {
  return (
    <Section id="sums" title={t(say.sums)} words={t(say.sumsWords)}>
      <div class="d-grid gap-3">
        <Sum t={t} sum="6/7 = 85,71 % ≥ 80 %" met words={t(say.sumsMore)} cite={t(say.cite)} />
        <Sum t={t} sum="5/7 = 71,43 % < 80 %" met={false} cite={t(say.cite)} small />
        <Sum t={t} sum={t(say.noRule)} met={null} outcome={t(say.noRuleOutcome)} cite={t(say.noRuleCite)} small />
      </div>
    </Section>
  )
}
