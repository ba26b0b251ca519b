import type { Standing, TextCriteria } from '../../../shared/debrief/debrief.ts';
import type { Lens } from '../../../shared/debrief/lens.ts';
import type { LiveReading } from '../../../shared/debrief/liveReading.ts';
import type { ActCriteria } from '../../../shared/debrief/outside.ts';
import { type Criterion, criteria, type Finding } from '../../../shared/world/criteria.ts';
import { placeName } from '../../store/situation.ts';
import { mine, seatName } from '../../store/store.ts';
import { actSentence } from '../../text/english/acts.ts';
import {
  blindSpotWords,
  criterionWords,
  lensWords,
  modelEvidence,
  modelWords,
  tagWords,
} from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Gauges } from '../Gauges.tsx';
import '../../style/readings.css';

const said = words.console.readings;
const names = { seat: seatName, province: placeName };

/** How the session reads so far, as its debrief will tell it: for the facilitator's eyes, while the others still guess. */
export function LiveReadings() {
  const reading = mine.value?.reading ?? null;
  if (!reading) return null;
  return (
    <section class="livereadings" aria-labelledby="readings-title">
      <header>
        <h2 id="readings-title">{said.title}</h2>
        <p class="only">{said.only}</p>
      </header>
      <p class="quiet small">
        {reading.months === 0 ? said.before : said.after(reading.months)} {words.debrief.caution.short}
      </p>
      <div class="readings">
        <Sovereignty reading={reading} />
        <Lenses lenses={reading.lenses} />
        <Interventions texts={reading.texts} acts={reading.acts} />
      </div>
    </section>
  );
}

/** Under which model the state is, how it came there, and who decides on paper and in fact. */
function Sovereignty({ reading }: { readonly reading: LiveReading }) {
  const { now, ahead, opening, intrusiveShare, months } = reading;
  const isOther = ahead.model !== now.model;
  return (
    <section>
      <h3>{words.debrief.sovereignty.title}</h3>
      <p class="model">
        <strong class="serif">{modelWords[now.model].name}</strong>{' '}
        <span class="quiet small">{modelWords[now.model].term}</span>
      </p>
      <p class="small">{modelEvidence[now.model](now.evidence)}</p>
      {isOther && (
        <p class="small ahead">
          {said.ahead(modelWords[ahead.model].name)} {modelEvidence[ahead.model](ahead.evidence)}
        </p>
      )}
      <Tags now={now} />
      <Gauges state={rounded(now)} exact />
      {months > 0 && (
        <p class="small quiet">
          {said.atOpening(Math.round(opening.formal), Math.round(opening.material))}{' '}
          {words.debrief.sovereignty.intrusive(intrusiveShare)}
        </p>
      )}
    </section>
  );
}

const rounded = ({ formal, material }: Standing) => ({
  formalSovereignty: Math.round(formal),
  materialSovereignty: Math.round(material),
});

function Tags({ now: { tags } }: { readonly now: Standing }) {
  return tags.map((tag) => (
    <p key={tag} class="small tag">
      {tagWords[tag]}.
    </p>
  ));
}

/** Four judgements of the same months, each as a bar, with what it does not see. */
function Lenses({ lenses }: { readonly lenses: readonly Lens[] }) {
  return (
    <section>
      <h3>{words.debrief.lenses.title}</h3>
      {lenses.length === 0 && <p class="small quiet">{said.noLenses}</p>}
      <ul class="bars">
        {lenses.map(({ lens, score, blindSpots }) => (
          <li key={lens}>
            <p>
              <b>{lensWords[lens].name}</b> <span class="quiet small">{lensWords[lens].term}</span>
              <b class="value">{Math.round(score)}</b>
            </p>
            <span class="bar" aria-hidden="true">
              <i style={{ width: `${Math.min(100, Math.max(0, score))}%` }} />
            </span>
            <p class="small quiet">
              {said.blind} {blindSpots.map((spot) => blindSpotWords[spot]).join(' ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type InterventionsProps = { readonly texts: readonly TextCriteria[]; readonly acts: readonly ActCriteria[] };
type Checked = Pick<TextCriteria, 'month' | 'round' | 'met' | 'findings'> & {
  readonly key: string;
  readonly title: string;
};

/** The six questions to each text and each act that intervened, with what the answers rest on. */
function Interventions({ texts, acts }: InterventionsProps) {
  const all: readonly Checked[] = [
    ...texts.map((text) => ({ ...text, key: `text ${text.vote}`, title: `${text.resolution} · ${text.title}` })),
    ...acts.map((act) => ({ ...act, key: `act ${act.number}`, title: actSentence(act.act, act.by, names) })),
  ].toSorted((one, other) => one.month - other.month || one.round - other.round);
  return (
    <section>
      <h3>{words.debrief.criteria.title}</h3>
      {all.length === 0 && <p class="small quiet">{said.noInterventions}</p>}
      {all.map(({ key, title, met, findings }) => (
        <details key={key}>
          <summary>
            <span>
              <b>{title}</b> <span class="met">{words.debrief.criteria.met(met)}</span>
            </span>
            <Dots findings={findings} />
          </summary>
          <dl>
            {criteria.map((criterion) => (
              <Answer key={criterion} criterion={criterion} finding={findings[criterion]} />
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}

/** Six marks in the order of the questions: full, half, empty. Decoration: the words stand beneath. */
function Dots({ findings }: Pick<Checked, 'findings'>) {
  return (
    <svg class="dots" viewBox="0 0 96 14" aria-hidden="true">
      {criteria.map((criterion, at) => {
        const { score } = findings[criterion];
        return (
          <g key={criterion} transform={`translate(${8 + 16 * at} 7)`}>
            <circle r="5.4" class="ring" />
            {score === 1 && <circle r="5.4" class="full" />}
            {score === 0.5 && <path d="M0-5.4a5.4 5.4 0 0 0 0 10.8z" class="full" />}
          </g>
        );
      })}
    </svg>
  );
}

function Answer({ criterion, finding }: { readonly criterion: Criterion; readonly finding: Finding }) {
  const { name, evidence } = criterionWords[criterion];
  return (
    <div>
      <dt>
        {name} <b data-score={finding.score}>{words.debrief.criteria.scores[finding.score]}</b>
      </dt>
      <dd class="small">{evidence(finding.evidence, names.province, names.seat)}</dd>
    </div>
  );
}
