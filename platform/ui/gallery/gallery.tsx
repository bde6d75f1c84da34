import type { T } from '../../language/messages.ts'
import { Head } from '../blocks.tsx'
import { Chip } from '../state.tsx'
import { Blocks, Comparing, Notices, Papers, Plates, Ways } from './blocks.tsx'
import { Buttons, Colours, States, Sums } from './first.tsx'
import { Ballot, Forms, Saving, TwoOfficers, wrongForm } from './forms.tsx'
import { Lists } from './lists.tsx'
import { messages as say } from './messages.ts'

const nothing = { values: {}, lists: {}, problems: {} }

/** Every piece in every state. A piece of the kit that is not shown here fails a test. */
export function Gallery({ t }: { t: T }) {
  const shelves = [
    ['colours', say.colours],
    ['buttons', say.buttons],
    ['states', say.states],
    ['sums', say.sums],
    ['forms', say.forms],
    ['saving', say.saving],
    ['lists', say.lists],
    ['blocks', say.blocks],
    ['notices', say.notices],
    ['ways', say.ways],
    ['compare', say.compare],
    ['paper', say.paper],
    ['plates', say.plates],
  ] as const
  return (
    <>
      <Head t={t} title={t(say.title)} words={t(say.words)} back={[{ href: '/office', label: 'Gương Sáng' }]} />
      <nav class="d-flex flex-wrap gap-2 mb-4" aria-label={t(say.title)}>
        {shelves.map(([id, label]) => (
          <Chip href={`#${id}`} key={id}>
            {t(label)}
          </Chip>
        ))}
      </nav>
      <Colours t={t} />
      <Buttons t={t} form={nothing} />
      <States t={t} />
      <Sums t={t} />
      <Forms t={t} form={wrongForm(t)} suffix="" />
      <TwoOfficers t={t} />
      <Ballot t={t} form={nothing} />
      <Saving t={t} />
      <Lists t={t} />
      <Blocks t={t} />
      <Notices t={t} />
      <Ways t={t} />
      <Comparing t={t} />
      <Papers t={t} />
      <Plates t={t} />
    </>
  )
}
