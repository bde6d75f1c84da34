import type { T } from '#platform/language/messages.ts'
import { Card, Head, Notice } from '#platform/ui/blocks.tsx'
import { Button } from '#platform/ui/buttons.tsx'
import { Choice, type Option } from '#platform/ui/choices.tsx'
import { TextField, type Form } from '#platform/ui/fields.tsx'
import { Fields, Once, ProblemSummary } from '#platform/ui/form.tsx'
import { formOf } from '#platform/web/form.ts'
import { messages as say } from '../messages.ts'
import type { List, SheetState } from '../queries.ts'
import { fields } from '../reading/fields.ts'
import { fieldWords } from './status.ts'
import { ListSteps } from './steps.tsx'

type SheetSample = { samples: string[]; converted: { before: string; after: string }[] }
type Props = { t: T; list: List; form: Form; samples: readonly SheetSample[]; rounds: readonly Option[]; awards: readonly Option[] }

/** What each column means: guessed, shown with an example, changed by hand, remembered. */
export function ColumnsPage({ t, list, form, samples, rounds, awards }: Props) {
  const codes = [
    { id: '', label: t(say.unicode) },
    { id: 'tcvn3', label: 'TCVN3 (.VnTime)' },
    { id: 'vni', label: 'VNI' },
  ]
  const converted = samples.flatMap((sample) => sample.converted)
  return (
    <>
      <Head
        t={t}
        title={t(say.columnsTitle)}
        words={t(say.columnsWords)}
        back={[
          { href: '/office/lists', label: t(say.lists) },
          { href: `/office/lists/${list.id}`, label: list.fileName },
        ]}
      />
      <ListSteps t={t} at={1} />
      <form method="post" action={`/office/lists/${list.id}/columns`} class="d-grid gap-3" data-deed>
        <Once />
        <ProblemSummary t={t} form={form} />
        {converted.length > 0 && <Converted t={t} list={list} converted={converted} />}
        <Card>
          <Fields>
            <Choice
              t={t}
              form={formOf({ oldCode: list.oldCode })}
              name="oldCode"
              label={t(say.oldCode)}
              options={codes}
              empty={null}
              span={4}
            />
            {list.purpose === 'nominations' && (
              <Choice t={t} form={formOf({ roundId: list.roundId })} name="roundId" label={t(say.round)} options={rounds} span={4} />
            )}
            {list.purpose === 'nominations' && (
              <Choice t={t} form={formOf({ awardCode: list.awardCode })} name="awardCode" label={t(say.award)} options={awards} span={4} />
            )}
          </Fields>
        </Card>
        {list.sheets.map((sheet, at) => (
          <SheetCard t={t} sheet={sheet} at={at} samples={samples[at]?.samples ?? []} key={at} />
        ))}
        <p>
          <Button kind="primary" icon="checklist">
            {t(say.runCheck)}
          </Button>
        </p>
      </form>
    </>
  )
}

function Converted({ t, list, converted }: { t: T; list: List; converted: SheetSample['converted'] }) {
  return (
    <Notice tone="info">
      <p class="mb-1">{t(say.oldFound, { code: list.oldCode === 'vni' ? 'VNI' : 'TCVN3' })}</p>
      <table class="table table-sm mb-0">
        <thead>
          <tr>
            <th>{t(say.before)}</th>
            <th>{t(say.after)}</th>
          </tr>
        </thead>
        <tbody>
          {converted.slice(0, 6).map(({ before, after }) => (
            <tr key={before}>
              <td>{before}</td>
              <td>
                <b class="fw-medium">{after}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}

function SheetCard({ t, sheet, at, samples }: { t: T; sheet: SheetState; at: number; samples: readonly string[] }) {
  const options = fields.map((field) => ({ id: field, label: t(fieldWords[field] ?? say.notUsed) }))
  const use = (
    <label class="form-check mb-0">
      <input class="form-check-input" type="checkbox" name={`use.${at}`} value="yes" checked={sheet.used} />
      <span class="form-check-label">{t(say.useSheet)}</span>
    </label>
  )
  return (
    <Card title={`${sheet.name || 'CSV'} · ${t(say.sheetRows, { count: sheet.rows, row: sheet.headerAt + 1 })}`} aside={use} flush>
      <div class="card-body">
        <Fields>
          <TextField
            form={formOf({ [`header.${at}`]: sheet.headerAt + 1 })}
            name={`header.${at}`}
            label={t(say.headerRow)}
            inputMode="numeric"
            span={3}
          />
          <TextField
            form={formOf({ [`headerRows.${at}`]: sheet.headerRows })}
            name={`headerRows.${at}`}
            label={t(say.headerRows)}
            inputMode="numeric"
            span={3}
          />
        </Fields>
      </div>
      <div class="table-responsive">
        <table class="table card-table stack">
          <caption class="visually-hidden">{t(say.columnsTitle)}</caption>
          <thead>
            <tr>
              <th>{t(say.inFile)}</th>
              <th>{t(say.meaning)}</th>
              <th>{t(say.sample)}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.titles.map((title, column) => (
              <tr key={column}>
                <td>
                  {letterOf(column)} · {title || t(say.empty)}
                </td>
                <td>
                  <select class="form-select" name={`column.${at}.${column}`} aria-label={`${letterOf(column)} ${title}`}>
                    <option value="">{t(say.notUsed)}</option>
                    {options.map(({ id, label }) => (
                      <option value={id} key={id} selected={sheet.columns[column] === id}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
                <td class="text-secondary">{(samples[column] ?? '').slice(0, 80)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** A, B … Z, AA, as Excel names columns. */
function letterOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)
}
