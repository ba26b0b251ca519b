import type { Debrief, TextCriteria } from '../../../shared/debrief/debrief.ts';
import type { ActCriteria } from '../../../shared/debrief/outside.ts';
import { type Criterion, criteria, type Finding } from '../../../shared/world/criteria.ts';
import { actSentence } from '../../text/english/acts.ts';
import { flagWords } from '../../text/english/debriefFlags.ts';
import { criterionWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import type { Names } from './names.ts';
import { Section } from './Section.tsx';

type Props = { readonly debrief: Debrief; readonly names: Names };

const said = words.debrief.criteria;
const outside = words.debrief.outside;

/** Six questions to each text that intervened, with what the answer rests on. */
export function CriteriaSection({ debrief, names }: Props) {
  const { criteria: texts, flags, outside } = debrief;
  return (
    <Section id="criteria" lead={said.lead}>
      {texts.length + outside.criteria.length === 0 && <p>{said.none}</p>}
      <CheckedList texts={texts} acts={outside.criteria} names={names} />
      {flags.length > 0 && (
        <section class="flags" aria-labelledby="flags-title">
          <h3 id="flags-title">{said.flags}</h3>
          <ul>
            {flags.map((flag, at) => (
              <li key={at}>{flagWords(flag, names)}</li>
            ))}
          </ul>
        </section>
      )}
    </Section>
  );
}

type ListProps = {
  readonly texts: readonly TextCriteria[];
  readonly acts: readonly ActCriteria[];
  readonly names: Names;
};

/** Texts and acts by the six questions, in the order in which they came about. */
export function CheckedList({ texts, acts, names }: ListProps) {
  const all = [
    ...texts.map((text): Checking => {
      const title = `${text.resolution || text.symbol} · ${text.title}`;
      return { ...text, key: `text-${text.vote}`, title, done: said.adoptedIn(text.round, text.month) };
    }),
    ...acts.map((act): Checking => {
      const title = actSentence(act.act, act.by, names);
      return { ...act, key: `act-${act.number}`, title, done: outside.done(act.round, act.month) };
    }),
  ];
  const ordered = all.toSorted((one, other) => one.month - other.month || one.round - other.round);
  return ordered.map((each) => <Checked key={each.key} checking={each} names={names} />);
}

type Checking = Pick<TextCriteria, 'round' | 'month' | 'met' | 'findings'> & {
  readonly key: string;
  readonly title: string;
  readonly done: string;
};

function Checked({ checking, names }: { readonly checking: Checking; readonly names: Names }) {
  const { key, title, done, met, findings } = checking;
  return (
    <article class="checked" aria-labelledby={`criteria-${key}`}>
      <header>
        <h3 id={`criteria-${key}`} class="serif">
          {title}
        </h3>
        <p>
          <b>{said.met(met)}</b> <span class="quiet">{done}</span>
        </p>
      </header>
      <ul class="six">
        {criteria.map((criterion) => (
          <Answer key={criterion} criterion={criterion} finding={findings[criterion]} names={names} />
        ))}
      </ul>
    </article>
  );
}

type AnswerProps = { readonly criterion: Criterion; readonly finding: Finding; readonly names: Names };

function Answer({ criterion, finding, names }: AnswerProps) {
  const { name, asks, evidence } = criterionWords[criterion];
  return (
    <li data-score={finding.score}>
      <ScoreMark score={finding.score} />
      <div>
        <p>
          <strong>{name}</strong> <b class="judged">{said.scores[finding.score]}</b>
        </p>
        <p class="serif asks">{asks}</p>
        <p class="small">{evidence(finding.evidence, names.province, names.seat)}</p>
      </div>
    </li>
  );
}

/** Decoration: the word stands beside it. */
function ScoreMark({ score }: Pick<Finding, 'score'>) {
  return (
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
      {score === 1 && (
        <>
          <circle cx="14" cy="14" r="12" fill="var(--yes)" />
          <path d="m8.5 14.5 4 4 7.5-8.5" fill="none" stroke="var(--surface)" stroke-width="3" />
        </>
      )}
      {score === 0.5 && (
        <>
          <circle cx="14" cy="14" r="11" fill="none" stroke="var(--abstain-text)" stroke-width="2.4" />
          <path d="M14 3a11 11 0 0 0 0 22z" fill="var(--abstain-text)" />
        </>
      )}
      {score === 0 && (
        <>
          <rect x="3" y="3" width="22" height="22" fill="var(--no)" />
          <path d="m9 9 10 10M19 9 9 19" fill="none" stroke="var(--surface)" stroke-width="3" />
        </>
      )}
    </svg>
  );
}
