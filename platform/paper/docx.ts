import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import type { Block, Section } from './blocks.ts'
import { drawClosing, drawSignatures } from './docx-closing.ts'
import { drawHead } from './docx-head.ts'
import { drawTable } from './docx-table.ts'
import { drawCentered, drawDotted, drawPara, half, mm } from './docx-text.ts'
import { measure, textWidth } from './measure.ts'
import type { Paper } from './parts.ts'
import { settleAll } from './settle.ts'

/** The paper as a Word file that a clerk can go on working in. */
export function printDocx(paper: Paper): Promise<Uint8Array> {
  return printDocxOf([paper])
}

/** Several papers in one file. */
export async function printDocxOf(papers: readonly Paper[]): Promise<Uint8Array> {
  const settled = settleAll(papers)
  const document = new Document({
    title: settled.title,
    creator: settled.author,
    lastModifiedBy: settled.author,
    description: '',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: half(measure.body.size), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        },
        heading1: headingStyle,
        heading2: headingStyle,
        heading3: headingStyle,
      },
    },
    sections: settled.sections.map(drawSection),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Headings exist for the outline and for screen readers; they look as the decree says, not as Word would. */
const headingStyle = { run: { font: 'Times New Roman', bold: true, color: '000000', size: half(measure.body.size) } }

function drawSection(section: Section, index: number): ISectionOptions {
  const { page, margin } = measure
  return {
    properties: {
      type: index === 0 ? SectionType.CONTINUOUS : SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: mm(page.width),
          height: mm(page.height),
          orientation: section.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: mm(margin.top),
          bottom: mm(margin.bottom),
          left: mm(margin.left),
          right: mm(margin.right),
          header: mm(10),
          footer: mm(10),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: section.blocks.flatMap((block) => drawBlock(block, textWidth(section.orientation))),
  }
}

function pageNumber() {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: half(measure.pageNumber) })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

function drawBlock(block: Block, width: number): FileChild[] {
  switch (block.block) {
    case 'head':
      return drawHead(block, width)
    case 'centered':
      return drawCentered(block, width)
    case 'para':
      return [drawPara(block)]
    case 'table':
      return drawTable(block, width)
    case 'dotted':
      return drawDotted(block, width)
    case 'closing':
      return drawClosing(block, width)
    case 'signatures':
      return drawSignatures(block, width)
  }
}
