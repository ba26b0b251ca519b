import { withheld } from '../../shared/council/rules/world/tiring.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseInForce } from '../../shared/world/inForce.ts';
import { view } from '../store/store.ts';
import { isAfterVotes, missionInForce } from '../store/troops.ts';
import { clauseValue, clauseWords } from '../text/english/clauses.ts';
import { words } from '../text/words.ts';
import { TroopsLine } from './Troops.tsx';

/** What the adopted texts come to together, text by text, as a document. */
export function MandateInForce() {
  const now = view.value;
  if (!now) return null;
  const { clauses, pledges } = now.mandate;
  if (clauses.length === 0) {
    return (
      <section class="inforce">
        <h2>{words.field.title}</h2>
        <p>{words.field.nothing}</p>
      </section>
    );
  }
  const resolutions = [...new Set(clauses.map(({ resolution }) => resolution))];
  const mission = missionInForce(now);
  return (
    <section class="inforce">
      <h2>{words.field.title}</h2>
      <p>{termOf(now)}</p>
      {mission && (
        <div class="deployment">
          {mission.hindrance && <p class="hindrance">{words.field.hindrances[mission.hindrance]}</p>}
          <dl class="counts">
            <Count label={words.field.wanted} troops={mission.wanted} />
            <Count label={words.field.pledged} troops={mission.pledged} />
            <Count label={words.field.deploys} troops={mission.deploys} />
          </dl>
          <TroopsLine mission={mission} pledges={pledges} only="givers" />
          <Tired now={now} />
        </div>
      )}
      {resolutions.map((resolution) => (
        <Resolution
          key={resolution}
          now={now}
          resolution={resolution}
          clauses={clauses.filter((each) => each.resolution === resolution)}
        />
      ))}
    </section>
  );
}

/** What losses and long months have made of those who send soldiers. */
function Tired({ now: { mandate } }: { readonly now: PublicView }) {
  const fewer = withheld * (mandate.deployment?.tired ?? 0);
  return fewer >= 0.05 ? <p class="small tired">{words.field.tired(fewer)}</p> : null;
}

/** When the force, the powers and the sanctions of all texts end, and by whose word. */
export function termOf(now: PublicView): string {
  const { clauses, until } = now.mandate;
  if (until === null) return words.field.openEnded;
  if (until <= now.round && isAfterVotes(now)) return words.field.endsNow;
  const isAlone = new Set(clauses.map(({ resolution }) => resolution)).size === 1;
  const setBy = clauses.findLast(({ clause }) => clause.kind === 'sunset')?.resolution ?? '';
  return words.field.until(until, now.rounds, isAlone ? '' : setBy);
}

/** The text had an end date, and it is not the one that counts. @param clauses what is left of the text */
export function isOvertaken(now: PublicView, resolution: string, clauses: readonly ClauseInForce[]): boolean {
  const isSunset = ({ clause }: Pick<ClauseInForce, 'clause'>): boolean => clause.kind === 'sunset';
  return !clauses.some(isSunset) && (draftOf(now, resolution)?.clauses.some(isSunset) ?? false);
}

/** How long something waits for its letter. @param lapses the round whose months it does not see without one, or null */
export function waitsUntil(now: PublicView, lapses: number | null): string {
  const isNow = lapses !== null && lapses <= now.round && isAfterVotes(now);
  return isNow ? words.field.lapsesNow : words.field.waits(lapses);
}

function Count({ label, troops }: { readonly label: string; readonly troops: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd class="serif">{words.pledge.of(troops)}</dd>
    </div>
  );
}

type ResolutionProps = {
  readonly now: PublicView;
  readonly resolution: string;
  readonly clauses: readonly ClauseInForce[];
};

/** What is left of one text: what acts, and what waits for the host state. */
function Resolution({ now, resolution, clauses }: ResolutionProps) {
  const [first] = clauses;
  if (!first) return null;
  const waiting = clauses.filter(({ consent }) => consent === 'pending');
  const acting = clauses.filter(({ consent }) => consent !== 'pending');
  const lapses = now.mandate.pending.find((each) => each.resolution === resolution)?.lapses ?? null;
  return (
    <article class="instrument" aria-label={resolution}>
      <header>
        <h3 class="serif">
          {resolution} {draftOf(now, resolution)?.title}
        </h3>
        <p class="quiet small">
          {words.field.chapters[first.chapter]} · {words.field.adoptedIn(first.round)}
          {acting.some(({ consent }) => consent === 'given') && ` · ${words.field.withConsent}`}
        </p>
      </header>
      {acting.length > 0 && <Clauses entries={acting} now={now} />}
      {isOvertaken(now, resolution, clauses) && <p class="quiet small">{words.field.overtaken}</p>}
      {waiting.length > 0 && (
        <div class="waiting">
          <p>{waitsUntil(now, lapses)}</p>
          <Clauses entries={waiting} now={now} />
        </div>
      )}
    </article>
  );
}

/** The draft that a resolution was. */
export function draftOf({ results, drafts }: PublicView, resolution: string): DraftInView | undefined {
  const subject = results.find((result) => result.resolution === resolution)?.subject;
  return subject?.kind === 'draft' ? drafts.find(({ id }) => id === subject.draft) : undefined;
}

function Clauses({ entries, now }: { readonly entries: readonly ClauseInForce[]; readonly now: PublicView }) {
  const name = (id: string) => now.provinces.find((province) => province.id === id)?.name ?? id;
  return (
    <ul class="said">
      {entries.map(({ clause }, index) => (
        <li key={index}>
          <span>{clauseWords[clause.kind].name}</span>
          <strong>{clauseValue(clause, name)}</strong>
        </li>
      ))}
    </ul>
  );
}
