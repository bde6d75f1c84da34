import type { T } from '../../language/messages.ts'
import { Card, Flash, Line, Lines, Next, Notice } from '../blocks.tsx'
import { Facts, Tabs } from '../record.tsx'
import { Button } from '../buttons.tsx'
import { Compare } from '../compare.tsx'
import { PaperFrame } from '../paper.tsx'
import { Plate, PlateShapes } from '../plate.tsx'
import { Progress, Steps, Timeline } from '../progress.tsx'
import { Figures } from './lists.tsx'
import { messages as say } from './messages.ts'
import { Section } from './section.tsx'

export function Blocks({ t }: { t: T }) {
  return (
    <Section id="blocks" title={t(say.blocks)} words={t(say.blocksWords)} bare>
      <Next t={t} lead={t(say.nextLead)} title={t(say.nextTitle)} words={t(say.nextWords)} closed={t(say.nextClosed)}>
        <Button kind="primary">{t(say.assign)}</Button>
        <Button disabled>{t(say.sendCouncil)}</Button>
      </Next>
      <Tabs
        label={t(say.tabs)}
        tabs={[
          { href: '#blocks', label: t(say.tabOne), count: 5, current: true },
          { href: '#buttons', label: t(say.tabTwo), count: 3 },
          { href: '#states', label: t(say.tabThree) },
        ]}
      />
      <div class="row g-3">
        <div class="col-lg-6">
          <Card title={t(say.facts)} id="facts">
            <Facts
              facts={[
                { label: t(say.name), value: 'Điểu Krơng' },
                { label: t(say.place), value: 'Ấp Mẫu 3, xã Suối Mẫu' },
                { label: t(say.group), value: 'S’tiêng' },
              ]}
            />
          </Card>
        </div>
        <div class="col-lg-6">
          <Card
            title={t(say.waitingFor)}
            count={2}
            aside={
              <a class="small a" href="#blocks">
                {t(say.allOf)}
              </a>
            }
            flush
          >
            <Lines>
              <Line icon="pencil" title={t(say.waitingOne)} words={t(say.waitingOneWords)}>
                <Button small>{t(say.remind)}</Button>
              </Line>
              <Line
                icon="phone"
                tone="wait"
                title={
                  <a class="who" href="#blocks">
                    {t(say.waitingTwo)}
                  </a>
                }
                words={t(say.waitingTwoWords)}
              />
            </Lines>
          </Card>
        </div>
      </div>
    </Section>
  )
}

export function Notices({ t }: { t: T }) {
  return (
    <Section id="notices" title={t(say.notices)} words={t(say.noticesWords)} bare>
      <Flash undo={<Button small>{t(say.undo)}</Button>}>{t(say.done)}</Flash>
      <Flash tone="no">{t(say.notDone)}</Flash>
      <Notice>{t(say.noticeInfo)}</Notice>
      <Notice tone="ok">{t(say.noticeOk)}</Notice>
      <Notice tone="wait">{t(say.noticeWait)}</Notice>
      <Notice tone="no" icon="lock">
        {t(say.noticeNo)}
      </Notice>
      <Notice tone="honour">{t(say.noticeHonour)}</Notice>
      <Notice tone="plain">{t(say.noticePlain)}</Notice>
    </Section>
  )
}

export function Ways({ t }: { t: T }) {
  return (
    <Section id="ways" title={t(say.ways)} words={t(say.waysWords)}>
      <Steps label={t(say.ways)} steps={[t(say.stepOne), t(say.stepTwo), t(say.stepThree), t(say.stepFour)]} at={1} />
      <div class="row g-4 mt-1">
        <div class="col-md-6">
          <Progress t={t} title={t(say.running)} words={t(say.runningWords)} done={64_200} total={100_000}>
            <Button small>{t(say.pause)}</Button>
          </Progress>
        </div>
        <div class="col-md-6">
          <Progress t={t} title={t(say.pausedWork)} done={64_200} total={100_000} state="paused">
            <Button small>{t(say.resume)}</Button>
          </Progress>
        </div>
        <div class="col-md-6">
          <Progress t={t} title={t(say.doneWork)} done={1000} total={1000} state="done" />
        </div>
        <div class="col-md-6">
          <Progress t={t} title={t(say.failedWork)} done={2} total={5} state="failed" />
        </div>
      </div>
      <div class="mt-4">
        <Timeline
          t={t}
          moments={[
            { icon: 'clock', tone: 'wait', title: t(say.lineOne), words: t(say.lineOneWords) },
            { icon: 'circle-check', tone: 'ok', title: t(say.lineTwo), words: t(say.lineTwoWords) },
            { icon: 'award', tone: 'honour', title: t(say.lineThree), words: t(say.lineThreeWords) },
          ]}
        />
      </div>
    </Section>
  )
}

export function Comparing({ t }: { t: T }) {
  return (
    <Section id="compare" title={t(say.compare)} words={t(say.compareWords)} bare>
      <Card flush>
        <Compare
          t={t}
          caption={t(say.compare)}
          left={t(say.inFile)}
          right={t(say.inBook)}
          reasons={t(say.whySame)}
          rows={[
            { label: t(say.name), left: 'Thị Mai', right: 'Thị Mai', same: true, reason: t(say.identical) },
            { label: t(say.born), left: '1987', right: '12/03/1987', same: true, reason: t(say.sameYear) },
            { label: t(say.place), left: 'Ấp Mẫu 3', right: 'Sóc Mẫu', same: true, reason: t(say.renamed) },
            { label: t(say.phone), left: '0900 000 012', right: '0900 000 021', same: false },
            { label: t(say.group), left: '', right: 'S’tiêng', same: null },
          ]}
        />
      </Card>
    </Section>
  )
}

export function Papers({ t }: { t: T }) {
  return (
    <Section id="paper" title={t(say.paper)} words={t(say.paperWords)} bare>
      <div class="row g-3">
        <div class="col-lg-6">
          <Figures t={t} />
        </div>
        <div class="col-lg-6">
          <PaperFrame label={t(say.paperLabel)} foot={t(say.paperFoot)}>
            <p class="text-center">
              <b>QUYẾT ĐỊNH</b>
              <br />
              <b>Về việc tặng Giấy khen (mẫu)</b>
            </p>
            <p class="text-center">Số: &nbsp; &nbsp; &nbsp;/QĐ-BDT</p>
            <p>
              <b>Điều 1.</b> Tặng Giấy khen cho 02 cá nhân có tên trong danh sách kèm theo.
            </p>
          </PaperFrame>
        </div>
      </div>
    </Section>
  )
}

export function Plates({ t }: { t: T }) {
  const people = [
    ['Thị Mai', 'woman'],
    ['K’Brôi', 'man'],
    ['Điểu Krơng', 'person'],
    ['Hộ bà Thị Lành', 'household'],
    ['Tổ dệt Sóc Mẫu', 'collective'],
  ] as const
  return (
    <Section id="plates" title={t(say.plates)} words={t(say.platesWords)}>
      <PlateShapes kinds={people.map(([, kind]) => kind)} />
      <div class="row g-3">
        {people.map(([name, kind]) => (
          <div class="col-4 col-md-2" key={name}>
            <Plate name={name} kind={kind} label={name} />
            <small class="sub">{name}</small>
          </div>
        ))}
      </div>
    </Section>
  )
}
