import type { Choice } from '../../../shared/council/rules/votes/tally.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { Colleague } from '../../../shared/council/views/talkView.ts';
import { othersIn, ownAdvice, roleOf } from '../../store/delegation.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Mark } from '../Mark.tsx';

const said = words.delegation;

type Advice = Exclude<Choice, 'absent'>;
type Props = {
  readonly own: SeatView;
  /** Number of the vote. */
  readonly vote: number;
  /** What this seat may cast. */
  readonly offered: readonly Advice[];
};

/** What each of the delegation would vote, told to each other before its ambassador casts (rule S9). */
export function Poll({ own, vote, offered }: Props) {
  const role = roleOf(own);
  if (!own.delegation || !role) return null;
  const others = othersIn(own.delegation);
  const isAsked = own.rights.talk.advise === null && role !== 'both';
  return (
    <section class="poll" data-role={role}>
      <h3>{said.poll}</h3>
      {role === 'capital' && <p class="quiet small">{said.pollHint}</p>}
      <ul>
        {others.map((person) => (
          <Said key={person.name} person={person} />
        ))}
      </ul>
      {isAsked && role === 'capital' && <Advise own={own} vote={vote} offered={offered} />}
      {isAsked && role === 'ambassador' && (
        <details>
          <summary>{said.tellThem}</summary>
          <Advise own={own} vote={vote} offered={offered} />
        </details>
      )}
    </section>
  );
}

function Advise({ own, vote, offered }: Props) {
  const chosen = own.delegation && ownAdvice(own.delegation);
  return (
    <fieldset class="segments">
      <legend class="visually-hidden">{said.wouldVote}</legend>
      <span class="yours" aria-hidden="true">
        {said.wouldVote}
      </span>
      {offered.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={chosen === choice}
          onClick={() => dispatch({ kind: 'advise-ballot', vote, choice: chosen === choice ? null : choice })}
        >
          <Mark choice={choice} /> {words.ballot.choices[choice]}
        </button>
      ))}
    </fieldset>
  );
}

function Said({ person: { name, post, advice } }: { readonly person: Colleague }) {
  return (
    <li>
      <span>
        {name} <span class="quiet small">{said.posts[post]}</span>
      </span>
      {advice === null ? (
        <span class="quiet small">{said.unsaid}</span>
      ) : (
        <strong>
          <Mark choice={advice} /> {words.ballot.choices[advice]}
        </strong>
      )}
    </li>
  );
}
