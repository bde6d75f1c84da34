/**
 * Sizes and distances of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 * Millimetres for the page, points for letters. Word and PDF both read them here.
 */
export const measure = {
  page: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  /** The two columns of the head: who issues it, and the nation with its motto. */
  head: { left: 0.415, names: 13, namesSmall: 12, nation: 13, motto: 14, number: 13, placeAndDay: 14, subject: 12 },
  title: { kind: 14, abstract: 14 },
  body: { size: 14, line: 1.15, indent: 12.7, gap: 6 },
  annex: { number: 14, title: 14, attachedTo: 14 },
  signature: { capacity: 14, name: 14, hint: 13, room: 26 },
  recipients: { heading: 12, item: 11 },
  pageNumber: 14,
}

export function textWidth(orientation: 'portrait' | 'landscape') {
  const paper = orientation === 'portrait' ? measure.page.width : measure.page.height
  return paper - measure.margin.left - measure.margin.right
}
