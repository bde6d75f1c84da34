import { render } from 'preact-render-to-string'
import type { Sentence } from '../language/messages.ts'
import type { Problem } from './app.tsx'
import type { Context } from './context.ts'
import { officePolicy } from './policy.ts'

const say = {
  403: { vi: 'Việc này không thuộc quyền của anh/chị.', en: 'This is not yours to do.' },
  404: { vi: 'Không có trang này, hoặc anh/chị không được xem.', en: 'There is no such page, or it is not open to you.' },
  409: { vi: 'Chưa làm được việc này.', en: 'This cannot be done yet.' },
  500: {
    vi: 'Chương trình gặp lỗi. Chúng tôi xin lỗi; những gì đã lưu vẫn còn nguyên.',
    en: 'Something broke on our side. We are sorry; what was saved is safe.',
  },
  503: { vi: 'Chương trình đang bận. Xin thử lại sau ít phút.', en: 'The program is busy. Please try again in a few minutes.' },
} satisfies Record<Problem['status'], Sentence>

/** What a person sees when something could not be done: one sentence, and the id to quote when it is our bug. */
export function problemPage(c: Context, { status, sentence, requestId }: Problem) {
  const text = c.var.t(sentence ?? say[status])
  if (c.req.path.startsWith('/api/')) return c.json({ error: text, requestId }, status)
  c.header('Content-Security-Policy', officePolicy)
  c.header('Cache-Control', 'no-store')
  return c.html(
    `<!doctype html>${render(
      <html lang={c.var.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{text}</title>
        </head>
        <body>
          <main>
            <h1>{text}</h1>
            {status === 500 && <p>{requestId}</p>}
          </main>
        </body>
      </html>,
    )}`,
    status,
  )
}
