import { LineRuleType, Paragraph, TextRun } from 'docx'
import type { Closing, SettledSignature, Signatures } from './blocks.ts'
import { centered, frame } from './docx-head.ts'
import { half, mm, single, twentieth } from './docx-text.ts'
import { measure } from './measure.ts'

/** Recipients at the left, level with the signer's capacity at the right: two cells of one row that no page parts. */
export function drawClosing({ recipients, signature }: Closing, width: number) {
  return [smallGap(), frame([width / 2, width / 2], [[drawRecipients(recipients), drawSignature(signature)]])]
}

export function drawSignatures({ left, right, recipients }: Signatures, width: number) {
  const names = frame([width / 2, width / 2], [[drawSignature(left), drawSignature(right)]])
  return recipients.length > 0 ? [smallGap(), names, smallGap(), ...drawRecipients(recipients)] : [smallGap(), names]
}

function drawRecipients(recipients: readonly string[]) {
  if (recipients.length === 0) return []
  const { heading, item } = measure.recipients
  const title = new TextRun({ text: 'Nơi nhận:', bold: true, italics: true, size: half(heading) })
  return [
    new Paragraph({ keepNext: true, spacing: single, children: [title] }),
    ...recipients.map(
      (text) =>
        new Paragraph({
          keepNext: true,
          spacing: single,
          indent: { left: mm(2.2), hanging: mm(2.2), right: mm(4) },
          children: [new TextRun({ text: `- ${text}`, size: half(item) })],
        }),
    ),
  ]
}

function drawSignature({ capacity, hint, name }: SettledSignature) {
  const { capacity: size, name: nameSize, hint: hintSize, room } = measure.signature
  const lines = capacity.map((line) => centered(line, size, { bold: true }))
  const hints = hint ? [centered(hint, hintSize, { italic: true })] : []
  return [...lines, ...hints, whiteRoom(room), centered(name ?? '', nameSize, { bold: true })]
}

/** Room for the signature and the seal. */
function whiteRoom(millimetres: number) {
  const line = Math.round((millimetres / 25.4) * 1440)
  return new Paragraph({ keepNext: true, spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })
}

function smallGap() {
  return new Paragraph({ keepNext: true, spacing: { ...single, line: twentieth(6), lineRule: LineRuleType.EXACT } })
}
