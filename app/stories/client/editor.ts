import { Editor, Mark, mergeAttributes, type JSONContent } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import { readText, writeText, type Block, type Inline } from '../text.ts'

/** Words that lean on a claim: kept in the text as `[26 người](#4)`, shown underlined with the claim's number. */
const Claim = Mark.create({
  name: 'claim',
  inclusive: false,
  addAttributes: () => ({ number: { default: 0 } }),
  parseHTML: () => [{ tag: 'span[data-claim]', getAttrs: (element) => ({ number: Number(element.dataset.claim) }) }],
  renderHTML: ({ mark, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { class: 'leans', 'data-claim': String(mark.attrs.number) }),
    0,
  ],
})

/** Turns the text field into a page one writes on. The field stays behind it and always holds the words to be sent. */
for (const place of document.querySelectorAll<HTMLElement>('[data-story-editor]')) {
  const field = place.querySelector('textarea')
  if (field) improve(place, field, JSON.parse(place.dataset.storyEditor ?? '{}'))
}

type Words = { bold: string; heading: string; quote: string }

function improve(place: HTMLElement, field: HTMLTextAreaElement, words: Words) {
  const sheet = document.createElement('div')
  const tools = document.createElement('div')
  tools.className = 'story-tools'
  field.before(tools, sheet)
  field.hidden = true
  place.querySelector('.form-hint')?.remove()
  const label = place.querySelector('label')
  if (label) label.id = `${field.id}-label`
  const editor = new Editor({
    element: sheet,
    injectCSS: false,
    extensions: [
      StarterKit.configure({
        heading: { levels: [2] },
        code: false,
        codeBlock: false,
        bulletList: false,
        orderedList: false,
        listItem: false,
        strike: false,
        italic: false,
        underline: false,
        link: false,
        horizontalRule: false,
      }),
      Claim,
    ],
    content: documentOf(readText(field.value)),
    editorProps: {
      attributes: { class: 'story-sheet form-control', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${field.id}-label` },
    },
    onUpdate() {
      field.value = writeText(blocksOf(editor.getJSON()))
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  tool(tools, words.bold, () => editor.chain().focus().toggleBold().run())
  tool(tools, words.heading, () => editor.chain().focus().toggleHeading({ level: 2 }).run())
  tool(tools, words.quote, () => editor.chain().focus().toggleBlockquote().run())
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-insert]')) {
    button.addEventListener('click', (event) => {
      event.preventDefault()
      insert(editor, button.dataset.insert ?? '')
    })
  }
  label?.addEventListener('click', () => editor.commands.focus())
}

function tool(tools: HTMLElement, words: string, press: () => boolean) {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'btn btn-sm'
  button.textContent = words
  button.addEventListener('click', press)
  tools.append(button)
}

/** Chosen words come to lean on the claim; where none are chosen, the claim's own figure is put in. */
function insert(editor: Editor, written: string) {
  const [inline] = readText(written)[0]?.inlines ?? []
  if (!inline?.claim) return
  const mark = { type: 'claim', attrs: { number: inline.claim } }
  if (!editor.state.selection.empty) editor.chain().focus().setMark('claim', mark.attrs).run()
  else
    editor
      .chain()
      .focus()
      .insertContent([
        { type: 'text', text: inline.text, marks: [mark] },
        { type: 'text', text: ' ' },
      ])
      .run()
}

function documentOf(blocks: readonly Block[]): JSONContent {
  const content = blocks.map(({ block, inlines }): JSONContent => {
    const words = inlines.filter(({ text }) => text).map(nodeOf)
    if (block === 'heading') return { type: 'heading', attrs: { level: 2 }, content: words }
    return block === 'quote'
      ? { type: 'blockquote', content: [{ type: 'paragraph', content: words }] }
      : { type: 'paragraph', content: words }
  })
  return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }
}

function nodeOf({ text, bold, claim }: Inline): JSONContent {
  const marks = [...(bold ? [{ type: 'bold' }] : []), ...(claim === undefined ? [] : [{ type: 'claim', attrs: { number: claim } }])]
  return { type: 'text', text, ...(marks.length && { marks }) }
}

function blocksOf({ content = [] }: JSONContent): Block[] {
  return content.flatMap((node): Block[] => {
    if (node.type === 'blockquote') return (node.content ?? []).flatMap((inner) => blockOf('quote', inner))
    return blockOf(node.type === 'heading' ? 'heading' : 'paragraph', node)
  })
}

function blockOf(block: Block['block'], { content = [] }: JSONContent): Block[] {
  const inlines = content.map(({ text = ' ', marks = [] }): Inline => {
    const claim = marks.find(({ type }) => type === 'claim')?.attrs?.number
    const bold = marks.some(({ type }) => type === 'bold')
    return { text, ...(bold && { bold: true }), ...(typeof claim === 'number' && claim > 0 && { claim }) }
  })
  return inlines.some(({ text }) => text.trim()) ? [{ block, inlines }] : []
}
