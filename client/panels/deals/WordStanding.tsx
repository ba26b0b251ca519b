import type { Deal } from '../../../shared/council/state.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { stateOf, textName, type WordState } from '../../store/deals.ts';
import { dispatch } from '../../store/store.ts';
import { promiseWords } from '../../text/english/deals.ts';
import { words } from '../../text/words.ts';

const said = words.deals;

type Props = {
  readonly now: PublicView;
  readonly own: SeatView;
  readonly deal: Deal;
  /** Of the promise among all of the deal. */
  readonly index: number;
};

/** How a promise stands, and for whoever it was given to in words the two buttons that say so. */
export function WordStanding({ now, own, deal, index }: Props) {
  const word = deal.words[index];
  if (!word) return null;
  const state = stateOf(word, own.seat ?? '', now);
  const what = promiseWords(word.promise, textName(now, own, words.told.draft));
  const right = own.rights.dealings?.deals[deal.id]?.judge[index];
  return (
    <>
      <State state={state} by={now.seats.find(({ id }) => id === word.to)?.name ?? word.to} />
      {right === null && now.phase !== 'ended' && (
        <fieldset class="judge">
          <legend class="visually-hidden">{said.judge(what)}</legend>
          {([true, false] as const).map((kept) => (
            <button
              key={String(kept)}
              type="button"
              class="button"
              aria-pressed={word.kept === kept}
              onClick={() => void dispatch({ kind: 'judge-promise', deal: deal.id, index, kept })}
            >
              {kept ? said.wasKept : said.wasBroken}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** Each state has a shape of its own beside its word. @param by who says whether a promise in words is kept */
function State({ state, by }: { readonly state: WordState; readonly by: string }) {
  return (
    <span class="wordstate" data-state={state}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {signs[state]}
      </svg>
      {state === 'theirs-to-say'
        ? said.states.theirs(by)
        : state === 'mine-to-say'
          ? said.states.yours
          : said.states[state]}
    </span>
  );
}

const waits = (
  <circle cx="8" cy="8" r="6" fill="none" stroke="currentcolor" stroke-width="2" stroke-dasharray="3 2.3" />
);
const signs = {
  kept: (
    <>
      <circle cx="8" cy="8" r="7.5" fill="var(--yes)" />
      <path d="m4.5 8.5 2.5 2.5 4.5-5.5" fill="none" stroke="var(--surface)" stroke-width="2" />
    </>
  ),
  broken: (
    <>
      <rect x="1" y="1" width="14" height="14" fill="var(--no)" />
      <path d="m5 5 6 6M11 5l-6 6" fill="none" stroke="var(--surface)" stroke-width="2" />
    </>
  ),
  untested: <path d="M2 8h12" stroke="currentcolor" stroke-width="2.4" />,
  open: waits,
  'mine-to-say': waits,
  'theirs-to-say': waits,
} satisfies Record<WordState, unknown>;
