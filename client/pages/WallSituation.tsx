import type { InjectInView, PublicView } from '../../shared/council/views/publicView.ts';
import { Causes } from '../panels/Causes.tsx';
import { Change } from '../panels/Change.tsx';
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
import { joinLink } from '../store/store.ts';
import { type Hindrance, missionInForce } from '../store/troops.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';

/** As many of each as can be read from the back row. */
const most = { changes: 3, happenings: 2, facts: 2 } as const;

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
  return (
    <section class="wallsituation">
      <h1>{isNews ? words.situation.title(known.moment) : strong}</h1>
      {isNews && news.length > 0 ? <News news={news} /> : <Changes known={known} />}
      {!isNews && <Facts known={known} hindrance={missionInForce(now)?.hindrance ?? null} />}
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
function Changes({ known }: { readonly known: Situation }) {
  const changed = byChange(known.provinces).filter((province) => movedBy(province) > 0);
  if (changed.length === 0) return <p class="quiet">{words.situation.wall.noChanges}</p>;
  return (
    <>
      <h2 class="quiet">{words.situation.wall.changes}</h2>
      <ul class="wallchanges">
        {changed.slice(0, most.changes).map((province) => (
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

type FactsProps = { readonly known: Situation; readonly hindrance: Hindrance | null };

/** What keeps the mission from the field, what happened besides, and the longest road. */
function Facts({ known, hindrance }: FactsProps) {
  const { happenings, flows } = known;
  const happened = happenings
    .slice(0, most.happenings)
    .map(({ kind, province }) => words.situation.happenings.kinds[kind](province ? placeName(province) : ''));
  const roads = flows.map(({ people, from, to }) => words.situation.flows.line(people, placeName(from), placeName(to)));
  return (
    <ul class="wallfacts">
      {[...new Set([...(hindrance ? [words.field.hindrances[hindrance]] : []), ...happened, ...roads])]
        .slice(0, most.facts)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
