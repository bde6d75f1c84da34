import assert from 'node:assert/strict'
import { test } from 'node:test'
import { records } from '../app.ts'
import { figuresOf, numbersIn, piecesOf, withoutMarks } from '#platform/paper/figures.ts'
import type { Paper } from '#platform/paper/parts.ts'
import { fact, sourced, told } from '#platform/paper/told.ts'
import { paragraph } from '#platform/paper/parts.ts'
import { samplePapers } from './sample-papers/index.ts'

for (const [name, paper] of Object.entries(samplePapers))
  test(`every figure in ${name} leads back to a record, or counts the lines of the paper, or names a law`, () => {
    const lost = piecesOf(paper).filter(({ text, from }) => from === null && /\d/.test(withoutMarks(text)))
    assert.deepEqual(lost, [])
  })

test('every record a paper names has a door in one of the rooms', () => {
  const named = Object.values(samplePapers).flatMap((paper) => piecesOf(paper).flatMap(({ from }) => from?.record ?? []))
  assert.deepEqual(
    [...new Set(named)].filter((record) => !(record in records)),
    [],
  )
  for (const [record, { href }] of Object.entries(records)) assert.match(href('2026'), /^\/office\//, record)
})

test('a figure that names no record is found', () => {
  const paper: Paper = {
    title: '',
    author: '',
    orientation: 'portrait',
    annexes: [],
    parts: [paragraph('Có 12 hộ.'), paragraph('Điều 5.')],
  }
  assert.deepEqual(
    piecesOf(paper).filter(({ text, from }) => from === null && /\d/.test(withoutMarks(text))),
    [{ text: 'Có 12 hộ.', from: null }],
  )
})

test('figures are read as a person reads them, with their sum, once for each record', () => {
  const decision = { record: 'commendation decision', id: 'a' }
  const text = told`Tặng cho ${fact('06 cá nhân', decision)}, kèm ${fact('4.560.000 đồng', decision, '06 × 760.000 = 4.560.000')}.`
  const paper: Paper = { title: '', author: '', orientation: 'portrait', annexes: [], parts: [paragraph(text)] }
  const about = 'Tặng cho 06 cá nhân, kèm 4.560.000 đồng.'
  assert.deepEqual(figuresOf(paper), [
    {
      heading: '',
      lines: [
        { figures: ['06 cá nhân'], about, from: decision },
        { figures: ['4.560.000 đồng'], about, from: { ...decision, sum: '06 × 760.000 = 4.560.000' } },
      ],
    },
  ])
  assert.deepEqual(numbersIn('6/7 = 85,71 % ≥ 80 %; 07 giờ 30 phút, ngày 05 tháng 10 năm 2026'), [
    '6/7',
    '85,71 %',
    '80 %',
    '07 giờ 30 phút',
    'ngày 05 tháng 10 năm 2026',
  ])
})

test('a row leads where it says, a cell where it says for itself, and the rest where its table does', () => {
  const [row, cell, table] = ['row', 'cell', 'table'].map((id) => ({ record: 'nomination', id }))
  const paper: Paper = {
    title: '',
    author: '',
    orientation: 'portrait',
    annexes: [],
    parts: [
      sourced(table ?? assert.fail(), {
        part: 'table',
        size: 12,
        columns: [],
        rows: [
          { row: 'line', cells: ['1', '10'], from: row ?? assert.fail() },
          { row: 'line', cells: ['2', '20'], from: [null, cell ?? assert.fail()] },
        ],
      }),
    ],
  }
  assert.deepEqual(
    piecesOf(paper)
      .filter(({ text }) => /\d/.test(text))
      .map(({ text, from }) => [text.replace(/\D/g, ''), from?.id]),
    [
      ['1', 'row'],
      ['10', 'row'],
      ['2', 'table'],
      ['20', 'cell'],
    ],
  )
})
