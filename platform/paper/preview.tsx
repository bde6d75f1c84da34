import type { ComponentChildren } from 'preact'
import type { Block, Head, SettledSignature, SettledTable } from './blocks.ts'
import type { Paper, Run } from './parts.ts'
import { settle } from './settle.ts'

/** The paper on screen, with the words, breaks and marks it will be printed with. Goes inside a `PaperFrame`. */
export function PaperPreview({ paper, rows = 12 }: { paper: Paper; rows?: number }) {
  return (
    <>
      {settle(paper).sections.map((section, i) => (
        <section class={i > 0 ? 'annex' : undefined} key={i}>
          {section.blocks.map((block, j) => (
            <BlockOf key={j} block={block} rows={rows} />
          ))}
        </section>
      ))}
    </>
  )
}

function BlockOf({ block, rows }: { block: Block; rows: number }) {
  switch (block.block) {
    case 'head':
      return <HeadOf head={block} />
    case 'centered':
      return (
        <p class={`middle ${block.weight} ${block.rule ? 'ruled' : ''}`}>
          {block.italic ? <i>{broken(block.lines)}</i> : broken(block.lines)}
        </p>
      )
    case 'para':
      return (
        <p class={`${block.align} ${block.first > 0 ? 'first' : ''} ${block.left > 0 ? 'in' : ''}`}>
          {block.runs.map((run, i) => (
            <RunOf key={i} run={run} />
          ))}
        </p>
      )
    case 'table':
      return <TableOf table={block} rows={rows} />
    case 'dotted':
      return (
        <>
          {Array.from({ length: block.lines }, (_, i) => (
            <p class="dotted" key={i}>
              <span>{i === 0 ? block.label : ''}</span>
            </p>
          ))}
        </>
      )
    case 'closing':
      return (
        <div class="two">
          <Recipients items={block.recipients} />
          <SignatureOf signature={block.signature} />
        </div>
      )
    case 'signatures':
      return (
        <>
          <div class="two">
            <SignatureOf signature={block.left} />
            <SignatureOf signature={block.right} />
          </div>
          <Recipients items={block.recipients} />
        </>
      )
  }
}

function RunOf({ run }: { run: Run }) {
  if (run.bold) return <b>{run.text}</b>
  return run.italic ? <i>{run.text}</i> : <>{run.text}</>
}

function HeadOf({ head }: { head: Head }) {
  return (
    <div class="two masthead">
      <div>
        {broken(head.superior)}
        {head.superior.length > 0 && <br />}
        <b class="ruled">{broken(head.body)}</b>
      </div>
      <div>
        <b>{head.nation}</b>
        <br />
        <b class="ruled">{head.motto}</b>
      </div>
      <div>
        {head.number}
        {head.subject.length > 0 && <span class="subject">{broken(head.subject)}</span>}
      </div>
      <div>
        <i>{head.placeAndDay}</i>
      </div>
    </div>
  )
}

function TableOf({ table, rows }: { table: SettledTable; rows: number }) {
  const shown = table.rows.slice(0, rows)
  const width = table.columns.length
  return (
    <table>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th scope="col" key={column.title}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((row, i) =>
          row.kind === 'group' ? (
            <tr key={i}>
              <td colSpan={width}>
                <b>{row.text}</b>
              </td>
            </tr>
          ) : (
            <tr key={i}>
              {row.cells.map((cell, j) => (
                <td class={table.columns[j]?.align} key={j}>
                  {row.kind === 'total' ? <b>{cell}</b> : cell}
                </td>
              ))}
            </tr>
          ),
        )}
        {table.rows.length > shown.length && (
          <tr>
            <td colSpan={width} class="center">
              … {table.rows.length - shown.length} …
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Recipients({ items }: { items: readonly string[] }) {
  if (items.length === 0) return <div />
  return (
    <div class="recipients">
      <b>
        <i>Nơi nhận:</i>
      </b>
      {items.map((item) => (
        <span key={item}>- {item}</span>
      ))}
    </div>
  )
}

function SignatureOf({ signature: { capacity, hint, name } }: { signature: SettledSignature }) {
  return (
    <div class="signature">
      <b>{broken(capacity)}</b>
      {hint && <i>{hint}</i>}
      <b class="name">{name ?? '\u00a0'}</b>
    </div>
  )
}

function broken(lines: readonly string[]): ComponentChildren {
  return lines.map((line, i) => (
    <>
      {i > 0 && <br />}
      {line}
    </>
  ))
}
