import type { ComponentChildren } from 'preact';
import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { InFact } from '../../../shared/scenario/pages.ts';
import { mySeat, view } from '../../store/store.ts';
import { arcFigureWords, keyFigures } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { Brand } from '../TopBar.tsx';
import { AgreementsSection } from './AgreementsSection.tsx';
import { AimsSection } from './AimsSection.tsx';
import { ArcSection } from './ArcSection.tsx';
import { CriteriaSection } from './CriteriaSection.tsx';
import { InFactSection } from './InFactSection.tsx';
import { KnowledgeSection } from './KnowledgeSection.tsx';
import { LensesSection } from './LensesSection.tsx';
import { namesIn } from './names.ts';
import { OutsideSection } from './OutsideSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { SaveButton } from './SaveButton.tsx';
import { Chapters, Section, type SectionId, sectionIds, sectionTitles } from './Section.tsx';
import { SovereigntySection } from './SovereigntySection.tsx';
import { VotesSection } from './VotesSection.tsx';
import { type RunAgain, WhatIfSection } from './WhatIfSection.tsx';

type Props = {
  readonly debrief: Debrief;
  readonly code: string;
  readonly run: RunAgain;
  /** Of a session in history. */
  readonly inFact?: InFact | null;
  /** What the reader may do next, besides keeping what is read. */
  readonly onward?: ComponentChildren;
};

const said = words.debrief;

/** The whole story of a session on one long page, like a newspaper's special. */
export function DebriefDocument({ debrief, code, run, inFact = null, onward = null }: Props) {
  const names = namesIn(debrief, view.value?.seats ?? []);
  const without = [...sectionsWithout(debrief), ...(inFact ? [] : (['in-fact'] as const))];
  const sections = sectionIds.filter((id) => !without.includes(id));
  const seat = mySeat.value;
  const isShort = debrief.months === 0;
  const has = (id: SectionId): boolean => sections.includes(id);
  return (
    <Chapters.Provider value={sections}>
      <div class="special">
        <div class="sheet">
          <a class="skip" href="#story">
            {words.skip}
          </a>
          <Masthead debrief={debrief} code={code} />
          <nav class="contents" aria-label={said.contents}>
            <p class="smallhead">{said.contents}</p>
            <ol>
              {sections.map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>
                    <span class="tocnumber">{sections.indexOf(id)}</span> {sectionTitles[id]}
                  </a>
                </li>
              ))}
            </ol>
            <div class="actions">
              {onward}
              <button type="button" class="button" onClick={() => window.print()}>
                <Icon name="print" /> {said.print}
              </button>
              <SaveButton code={code} title={debrief.title} />
              <a class="button plain" href={`/${code}/record`}>
                {said.record}
              </a>
            </div>
          </nav>
          <main id="story" tabIndex={-1}>
            {!isShort && (
              <aside class="caution" aria-labelledby="caution-title">
                <h2 id="caution-title">{said.caution.title}</h2>
                <p>{said.caution.text}</p>
              </aside>
            )}
            <Section id="leave" lead={said.leave.text}>
              <p class="sayaloud serif">{seat ? said.leave.seat(seat.name) : said.leave.line}</p>
            </Section>
            {has('arc') && <ArcSection debrief={debrief} names={names} />}
            <VotesSection debrief={debrief} names={names} />
            {has('outside') && <OutsideSection debrief={debrief} names={names} />}
            {has('what-if') && <WhatIfSection debrief={debrief} names={names} run={run} />}
            {has('agreements') && <AgreementsSection debrief={debrief} names={names} />}
            <AimsSection debrief={debrief} />
            <LensesSection debrief={debrief} />
            <SovereigntySection debrief={debrief} />
            {has('criteria') && <CriteriaSection debrief={debrief} names={names} />}
            <KnowledgeSection debrief={debrief} names={names} />
            {inFact && <InFactSection told={inFact} />}
            <QuestionsSection debrief={debrief} names={names} isShort={isShort} without={without} />
          </main>
        </div>
      </div>
    </Chapters.Provider>
  );
}

/** Chapters that need a world, where the session had none or ended before a month had passed in it. */
const sectionsWithout = (debrief: Debrief): readonly SectionId[] => [
  ...withoutWorld(debrief),
  ...(hasOutside(debrief) ? [] : (['outside'] as const)),
  ...(debrief.agreements.deals.length + debrief.agreements.readings.length > 0 ? [] : (['agreements'] as const)),
];

/** Where the world has not moved, what was done outside the Council is all that the chapter has to tell. */
const hasOutside = ({ months, outside, precedents }: Debrief): boolean =>
  outside.acts.length + outside.failed.length > 0 || (months > 0 && precedents !== null);

const withoutWorld = ({ months, lenses, sovereignty, knowledge }: Debrief): readonly SectionId[] => [
  ...(months === 0 ? (['arc', 'what-if', 'criteria'] as const) : []),
  ...(lenses.length === 0 ? (['lenses'] as const) : []),
  ...(sovereignty ? [] : (['sovereignty'] as const)),
  ...(knowledge ? [] : (['knowledge'] as const)),
];

function Masthead({ debrief, code }: Pick<Props, 'debrief' | 'code'>) {
  const { arc, votes, state, title, rounds, epilogueMonths } = debrief;
  const isCutShort = debrief.months === 0 && debrief.plannedMonths > 0;
  const first = arc.months[0];
  const end = arc.months.findLast(({ epilogue }) => !epilogue);
  const last = arc.months.at(-1);
  const onTexts = votes.votes.filter(({ subject }) => subject.kind === 'draft');
  const having = (...outcomes: readonly string[]): number =>
    onTexts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const told = first && end && last && debrief.months > 0;
  return (
    <header class="masthead">
      <p class="runninghead">
        <a class="brandlink" href="/">
          <Brand />
        </a>
        <span>
          {said.kicker} · {title} · <b>{code}</b>
        </span>
      </p>
      <h1>
        {told
          ? said.headline(state, debrief.months, first.violence, end.violence)
          : isCutShort
            ? said.shortHeadline(title)
            : said.plainHeadline(title)}
      </h1>
      <p class="standfirst">
        {isCutShort && `${said.shortStandfirst(rounds)} `}
        {told &&
          `${said.standfirst({
            from: first.violence,
            to: end.violence,
            later: last.epilogue ? last.violence : null,
            epilogueMonths,
          })} `}
        {said.decided(
          having('adopted'),
          having('vetoed'),
          having('failed-insufficient-votes', 'not-adopted-procedural'),
        )}
      </p>
      {debrief.outcomes && told && <KeyFigures debrief={debrief} />}
      <p class="quiet small">{said.seed(title, debrief.seed)}</p>
    </header>
  );
}

function KeyFigures({ debrief: { arc, epilogueMonths } }: Pick<Props, 'debrief'>) {
  const times = [arc.months[0], arc.months.findLast(({ epilogue }) => !epilogue), arc.months.at(-1)];
  const shown = epilogueMonths > 0 ? times : times.slice(0, 2);
  return (
    <section class="keyfigures" aria-label={said.keyFigures}>
      <dl>
        {keyFigures.map(({ figure, name }) => (
          <div key={figure}>
            <dt>{name}</dt>
            <dd class="serif">
              {said.fromTo(shown.map((month) => said.figure(arcFigureWords[figure].unit, month?.[figure] ?? 0)))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">
        {said.fromTo([said.opening, said.end, ...(epilogueMonths > 0 ? [said.later(epilogueMonths)] : [])])}
      </p>
    </section>
  );
}
