import type { InjectInView, PublicView } from '../../shared/council/views/publicView.ts';
import { actKinds } from '../../shared/outside/acts.ts';
import { Causes } from '../panels/Causes.tsx';
import { Change } from '../panels/Change.tsx';
import { newsIn } from '../panels/field/happened.ts';
import { Gauges } from '../panels/Gauges.tsx';
import type { Due } from '../store/due.ts';
import {
  byChange,
  leadingCause,
  movedBy,
  type ProvinceSituation,
  placeName,
  type Situation,
  situation,
} from '../store/situation.ts';
import { joinLink, seatName } from '../store/store.ts';
import { type Hindrance, missionInForce } from '../store/troops.ts';
import { violenceStep } from '../store/violence.ts';
import { actSentence } from '../text/english/acts.ts';
import { sentence } from '../text/english/counting.ts';
import { words } from '../text/words.ts';

/** As many of each as can be read from the back row. */
const most = { changes: 3, acts: 2, happenings: 2, facts: 2 } as const;

/** Steps in which the wall shows the map large, and what has changed on it. */
export const isAboutTheField = ({ phase, reports }: PublicView): boolean =>
  reports.length > 0 && (phase === 'sitrep' || phase === 'field' || phase === 'epilogue');

type Props = { readonly now: PublicView; readonly due: Due; readonly code: string };

/** Beside the large map: the news of the round, what changed and why, and whose the state is. */
export function WallSituation({ now, due, code }: Props) {
  const known = situation.value;
  if (!known) return null;
  const { strong } = words.due(due);
  const news = now.injects.filter(({ round }) => round === now.round);
  const isNews = now.phase === 'sitrep';
  // What the months of the report were about; it takes the room of one of the changes.
  const round = isNews ? now.round - 1 : now.round;
  const acts = actsOf(now, round);
  return (
    <section class="wallsituation">
      <h1>{isNews ? words.situation.title(known.moment) : strong}</h1>
      {isNews && news.length > 0 ? (
        <News news={news} />
      ) : (
        <Changes known={known} most={most.changes - (acts.length > 0 ? 1 : 0)} />
      )}
      {isNews && acts.length > 0 && (
        <>
          <h2 class="quiet">{words.outside.inRound(round)}</h2>
          <Lines lines={acts.slice(0, news.length > 1 ? 1 : most.acts)} />
        </>
      )}
      {!isNews && <Facts acts={acts} known={known} hindrance={missionInForce(now)?.hindrance ?? null} />}
      {known.state && <Gauges state={known.state} />}
      {isNews && (
        <p class="quiet">
          {words.projector.join} {joinLink.value ? new URL(joinLink.value).host : ''} · <b>{code}</b>
        </p>
      )}
    </section>
  );
}

function News({ news }: { readonly news: readonly InjectInView[] }) {
  return (
    <ul class="wallnews">
      {news.map(({ id, title, text, province }) => (
        <li key={id}>
          <h2>{words.situation.wall.injectIn({ title }, province ? placeName(province) : '')}</h2>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** The provinces that changed most, each with what moved it most. */
function Changes({ known, most: shown }: { readonly known: Situation; readonly most: number }) {
  const changed = byChange(known.provinces).filter((province) => movedBy(province) > 0);
  if (changed.length === 0) return <p class="quiet">{words.situation.wall.noChanges}</p>;
  return (
    <>
      <h2 class="quiet">{words.situation.wall.changes}</h2>
      <ul class="wallchanges">
        {changed.slice(0, shown).map((province) => (
          <li key={province.id}>
            <Changed province={province} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Changed({ province }: { readonly province: ProvinceSituation }) {
  const { violence } = province.figures;
  const cause = leadingCause(province);
  return (
    <>
      <p>
        <strong>
          {province.name} {words.situation.estimate(violence)}
        </strong>{' '}
        {words.stage.steps[violenceStep(violence.value)]} <Change by={violence.change} />
      </p>
      <Causes causes={cause ? [cause] : []} />
    </>
  );
}

type FactsProps = {
  readonly acts: readonly string[];
  readonly known: Situation;
  readonly hindrance: Hindrance | null;
};

/** What came of what was done outside the Council for a round's months, and what was done, as far as it is public: what weighs most first. */
function actsOf(now: PublicView, round: number): readonly string[] {
  const done = now.outside.acts
    .filter((each) => each.round === round)
    .toSorted((one, other) => actKinds.indexOf(one.act.kind) - actKinds.indexOf(other.act.kind))
    .map(({ act, by }) => actSentence(act, by, { seat: seatName, province: placeName }));
  return [...newsIn(now, round), ...done].slice(0, most.acts).map(sentence);
}

/** What keeps the mission from the field, what was done outside the Council, what happened besides, and the longest road. */
function Facts({ acts, known, hindrance }: FactsProps) {
  const { happenings, flows } = known;
  const happened = happenings
    .slice(0, most.happenings)
    .map(({ kind, province }) => words.situation.happenings.kinds[kind](province ? placeName(province) : ''));
  const isHome = (from: string): boolean => !known.provinces.some(({ id }) => id === from);
  const roads = flows.map(({ people, from, to }) => {
    return words.situation.flows[isHome(from) ? 'lineHome' : 'line'](people, placeName(from), placeName(to));
  });
  return (
    <Lines
      lines={[
        ...new Set([...(hindrance ? [words.field.hindrances[hindrance]] : []), ...acts, ...happened, ...roads]),
      ].slice(0, most.facts + (acts.length > 0 ? 1 : 0))}
    />
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="wallfacts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
