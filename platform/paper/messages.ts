export const messages = {
  missingLetters: {
    vi: 'Phông chữ của văn bản không có các chữ: {letters}. Hãy viết lại những chữ này trước khi in.',
    en: 'The typeface of official papers has no letters for: {letters}. Please spell them differently before printing.',
  },
  printerBusy: {
    vi: 'Bản in mất quá nhiều thời gian nên đã dừng lại. Hãy thử lại với danh sách ngắn hơn.',
    en: 'Printing took too long and was stopped. Please try again with a shorter list.',
  },
}
