import type { T } from '../../language/messages.ts'
import { FindPeople, PortalChips, PortalPages } from '../portal-forms.tsx'
import { CertificateState, Glance, Share, Tree, Ways } from '../portal-papers.tsx'
import { Claims, Known, Leaf, Listen, Opening, People, type PersonLine } from '../portal-pieces.tsx'
import { PlateShapes } from '../plate.tsx'
import { messages as say } from './portal-messages.ts'

const mai = { name: 'Thị Mai', kind: 'woman' } as const

/** A whole story of the portal with every part it can have. */
export function SampleStory({ t, address }: { t: T; address: string }) {
  return (
    <article>
      <PlateShapes kinds={['woman']} />
      <Opening likeness={mai}>
        <h1>{mai.name}</h1>
        <p class="place">{t(say.from)}</p>
        <p class="lead">{t(say.lead)}</p>
        <Listen t={t} label={t(say.listen)} src="/office/gallery/none.mp3" minutes={4} transcript="#text" />
      </Opening>
      <section class="row" aria-label={t(say.people)}>
        <aside>
          <blockquote>{t(say.quote)}</blockquote>
          <p class="soft">{t(say.dotted)}</p>
        </aside>
        <div class="text" id="text">
          <p>
            {t(say.one)}{' '}
            <Known t={t} at={1}>
              {t(say.oneFigure)}
            </Known>{' '}
            {t(say.oneEnd)}
          </p>
          <p>
            {t(say.two)}{' '}
            <Known t={t} at={2}>
              {t(say.twoFigure)}
            </Known>{' '}
            {t(say.twoEnd)}
          </p>
          <h2>{t(say.hard)}</h2>
          <p>{t(say.hardWords)}</p>
        </div>
      </section>
      <Leaf title={t(say.learn)} id="learn">
        <p class="lead">
          <a href="#steps">{t(say.learnLink)}</a>
        </p>
        <Glance
          facts={[
            { label: t(say.cost), value: t(say.costValue) },
            { label: t(say.adopted), value: t(say.adoptedValue) },
          ]}
        />
      </Leaf>
      <Leaf title={t(say.ways)} id="steps">
        <Ways
          steps={[
            { title: t(say.stepOne), words: t(say.stepOneWords) },
            { title: t(say.stepTwo), words: t(say.stepTwoWords) },
          ]}
        />
      </Leaf>
      <Leaf title={t(say.adopted)} id="tree">
        <Tree branches={[{ name: 'Xã Đồi Thử', words: t(say.branch), branches: [{ name: 'Xã Bến Thử', words: t(say.branchStopped) }] }]} />
      </Leaf>
      <Leaf title={t(say.proofs)} id="proofs" words={t(say.proofsWords)} proof>
        <Claims
          t={t}
          claims={[
            { at: 1, text: t(say.claimOne), source: t(say.claimOneSource), used: true },
            { at: 2, text: t(say.claimTwo), source: t(say.claimTwoSource), used: true },
          ]}
        />
      </Leaf>
      <section class="row wall" aria-labelledby="pass">
        <h2 id="pass">{t(say.pass)}</h2>
        <Share t={t} title={mai.name} address={address} />
      </section>
    </article>
  )
}

const names = [
  'Điểu Krơng',
  'K’Brôi',
  'Tổ nước sạch sóc Mẫu',
  'H’Mƀŭ Ayŭn',
  'Hộ bà Lâm Thị Mẫu',
  'Hoàng Thị Ví',
  'Nông Văn Thử',
  'Điểu Thị Mẫu',
  'Ya Hñĕ',
  'Lý Văn Mẫu',
  'Bŭ Kčĭ',
  'Thị Lành',
]
const kinds = ['man', 'man', 'collective', 'woman', 'household', 'woman', 'man', 'woman', 'person', 'man', 'person', 'woman'] as const

export function SampleList({ t, address }: { t: T; address: string }) {
  const sentences = [say.sentence, say.sentence2, say.sentence3]
  const people: PersonLine[] = names.map((name, at) => ({
    href: `/guong/mau-${at}`,
    name,
    place: at % 2 ? 'Bon Thử, xã Đồi Thử' : 'Sóc Mẫu, xã Suối Mẫu',
    sentence: t(sentences[at % 3] ?? say.sentence),
    likeness: { name, kind: kinds[at] ?? 'person' },
  }))
  return (
    <>
      <PlateShapes kinds={kinds} />
      <div>
        <h1>{t(say.people)}</h1>
        <FindPeople
          t={t}
          address={address}
          label={t(say.find)}
          hint={t(say.findHint)}
          filters={[
            {
              name: 'place',
              label: t(say.place),
              any: t(say.anyPlace),
              options: [
                { id: 'sm', label: 'Xã Suối Mẫu' },
                { id: 'dt', label: 'Xã Đồi Thử' },
              ],
            },
            {
              name: 'year',
              label: t(say.year),
              any: t(say.anyYear),
              options: [
                { id: '2026', label: '2026' },
                { id: '2025', label: '2025' },
              ],
            },
          ]}
        />
        <PortalChips t={t} address={address} chips={[{ name: 'year', label: '2026' }]} />
      </div>
      <section aria-labelledby="found">
        <h2 id="found">{t(say.found)}</h2>
        <People people={people} />
      </section>
      <PortalPages t={t} address={address} page={2} last={4} />
    </>
  )
}

export function SampleChecks({ t }: { t: T }) {
  return (
    <div>
      <h1>{t(say.check)}</h1>
      <CertificateState state="valid" title={t(say.valid)}>
        <p>{t(say.certWords)}</p>
      </CertificateState>
      <CertificateState state="revoked" title={t(say.revoked)}>
        <p>{t(say.certWords)}</p>
      </CertificateState>
      <CertificateState state="unknown" title={t(say.unknown)}>
        <p>{t(say.certWords)}</p>
      </CertificateState>
    </div>
  )
}
