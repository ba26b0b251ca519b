import type { Result, Subject } from '../../shared/council/events.ts';
import { type Choice, choices } from '../../shared/council/rules/votes/tally.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import { namesIn } from '../store/naming.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { BotWord } from './BotWord.tsx';
import { Mark } from './Mark.tsx';

type Props = {
  readonly result: Result;
  readonly seats: readonly SeatInView[];
  /** Without the list of who voted how: for a screen that shows it elsewhere. */
  readonly brief?: boolean;
};

/** The result of a vote in plain words: the count, the verdict, the rule, and what it would have been without the veto. */
export function ResultCard({ result, seats, brief = false }: Props) {
  const { totals, outcome } = result;
  const other = totals.not_participating + totals.absent;
  return (
    <article class="result" data-outcome={outcome}>
      <dl class="counts">
        <Count choice="yes" count={totals.yes} label={words.result.inFavour} />
        <Count choice="no" count={totals.no} label={words.result.against} />
        <Count choice="abstain" count={totals.abstain} label={words.result.abstaining} />
        {other > 0 && <Count choice="absent" count={other} label={words.result.other} />}
      </dl>
      <div class="verdict">
        <h2>{verdictOf(result)}</h2>
        <p class="subject">
          {result.resolution && (
            <>
              <strong>{words.result.as(result.resolution)}</strong> ·{' '}
            </>
          )}
          {aboutOf(result, view.value ?? { seats, drafts: [] })}
        </p>
        <p>{whyOf(result, seats)}</p>
        <p class="quiet small">
          {result.character === 'procedural' ? words.result.proceduralRule : words.result.rules[outcome]}
          {brief && castByBots(result)}
        </p>
      </div>
      {result.character === 'substantive' &&
        (outcome === 'vetoed' ? (
          <p class="without">
            <span class="quiet">{words.result.withoutVeto}</span>
            <strong class="serif">
              <Mark choice={result.withoutVeto === 'adopted' ? 'yes' : 'no'} />
              {words.result.outcomes[result.withoutVeto]}
            </strong>
          </p>
        ) : (
          <p class="without quiet">{words.result.noVeto}</p>
        ))}
      {!brief && <Roll result={result} seats={seats} />}
    </article>
  );
}

function Count({ choice, count, label }: { readonly choice: Choice; readonly count: number; readonly label: string }) {
  return (
    <div data-choice={choice}>
      <dt>{label}</dt>
      <dd class="serif">{count}</dd>
    </div>
  );
}

/** What was voted on: a text with its title, or the question and who brought it before the Council. */
export function aboutOf({ subject, symbol, title }: Result, now: Pick<PublicView, 'seats' | 'drafts'>): string {
  return subject.kind === 'draft' ? `${symbol} · ${title}` : subjectIn(subject, now);
}

/** What is voted on, and who brought it before the Council. */
export function subjectIn(subject: Subject, now: Pick<PublicView, 'seats' | 'drafts'>): string {
  const names = namesIn(now, words.told.draft);
  const by = words.subject.by(subject, names);
  const title =
    subject.kind === 'ruling'
      ? words.subject.rulingOn(subject.point, subject.upheld, names)
      : words.subject.title(subject, names);
  return `${title}${by && `${title.endsWith('?') ? '' : ','} ${by}`}`;
}

/** What a veto was on, by the symbol that the text had. */
export const vetoIn = ({ subject, symbol }: Pick<Result, 'subject' | 'symbol'>): string =>
  words.subject.veto(subject, symbol || words.told.draft);

export function verdictOf({ subject, outcome }: Result): string {
  return words.subject.verdicts[subject.kind][outcome === 'adopted' ? 'adopted' : 'failed'];
}

export function whyOf(result: Result, seats: readonly SeatInView[]): string {
  const nameOf = (ids: readonly string[]) => seats.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return words.result.why({
    outcome: result.outcome,
    procedural: result.character === 'procedural',
    yes: result.totals.yes,
    needed: result.needed,
    vetoedBy: nameOf(result.vetoedBy),
    permanentAgainst: seats
      .filter(({ id, kind }) => kind === 'permanent' && result.ballots[id] === 'no')
      .map(({ name }) => name),
  });
}

/** Where the names stand elsewhere: how many of the ballots bots have cast. */
const castByBots = ({ byStandIn, ballots }: Result): string =>
  byStandIn.length > 0 ? ` · ${words.bots.castBy(byStandIn.length, Object.keys(ballots).length)}` : '';

/** Who voted how, by vote. */
function Roll({ result, seats }: { readonly result: Result; readonly seats: readonly SeatInView[] }) {
  const withheld = seats.filter(({ id }) => result.withheld.includes(id)).map(({ name }) => name);
  const policy = seats.filter(({ id }) => result.byPolicy.includes(id)).map(({ name }) => name);
  return (
    <div class="roll">
      {choices.map((choice) => {
        const voted = seats.filter(({ id }) => result.ballots[id] === choice);
        if (voted.length === 0) return null;
        return (
          <p key={choice}>
            <Mark choice={choice} />
            <span>
              <strong>{words.ballot.choices[choice]}</strong>{' '}
              {voted.map(({ id, name }, place) => (
                <span key={id}>
                  {place > 0 && ', '}
                  {name}
                  {result.byStandIn.includes(id) && <BotWord />}
                </span>
              ))}
            </span>
          </p>
        );
      })}
      {withheld.length > 0 && <p class="quiet small">{words.delegation.withheld(withheld)}</p>}
      {policy.length > 0 && <p class="quiet small">{words.result.byPolicy(policy)}</p>}
    </div>
  );
}
