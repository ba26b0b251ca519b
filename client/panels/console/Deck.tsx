import { useRef, useState } from 'preact/hooks';
import type { CardInDeck } from '../../../shared/council/views/classroomView.ts';
import { placeName } from '../../store/situation.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Improvise } from './Improvise.tsx';
import { Consequences, Preview } from './InjectPreview.tsx';

const said = words.desk.deck;

/** What comes from outside: the cards of the scenario and one's own, with what each does, when and on which condition. */
export function Deck() {
  const now = view.value;
  const deck = mine.value?.facilitator?.classroom.deck;
  if (!now || !deck) return null;
  return (
    <section class="deck" aria-labelledby="deck-title">
      <h2 id="deck-title">{said.title}</h2>
      <p class="quiet small">{deck.length > 0 ? said.hint : said.none}</p>
      <ol>
        {deck.map((card) => (
          <Card key={card.inject.id} card={card} />
        ))}
      </ol>
      {now.phase !== 'ended' && now.reports.length > 0 && <Improvise now={now} />}
    </section>
  );
}

function Card({ card: { inject, improvised, state } }: { readonly card: CardInDeck }) {
  const [asked, setThrowing] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  /** The preview goes, and the keyboard stays at the card. */
  const close = (): void => {
    setThrowing(false);
    place.current?.focus();
  };
  const { id, title, text, round, when } = inject;
  const throwing = asked && state !== 'come';
  const isToCome = state === 'waiting' || state === 'held';
  const isOver = view.value?.phase === 'ended';
  return (
    <li data-state={state} ref={place} tabIndex={-1}>
      <header>
        <h3>{title}</h3>
        <span class="state">{said.states[state]}</span>
      </header>
      <p class="small">
        <b>{said.when(round)}.</b> {when ? said.on(when, placeName) : !improvised && said.always}{' '}
        {improvised && <span class="quiet">{said.own}</span>}
      </p>
      {!throwing && (
        <details>
          <summary class="small">{said.changes}</summary>
          <p>{text}</p>
          <Consequences inject={inject} />
        </details>
      )}
      {throwing && (
        <Preview
          inject={inject}
          onBack={close}
          onThrow={async () => {
            const answer = await dispatch({ kind: 'throw-in', inject: id });
            if (answer?.accepted) close();
          }}
        />
      )}
      {!throwing && !isOver && state !== 'come' && (
        <div class="line">
          {isToCome && (
            <button
              type="button"
              class="button"
              aria-label={state === 'held' ? said.releaseOf(title) : said.holdOf(title)}
              onClick={() => void dispatch({ kind: 'hold-inject', inject: id, held: state !== 'held' })}
            >
              {state === 'held' ? said.release : said.hold}
            </button>
          )}
          <button type="button" class="button" aria-label={said.throwInOf(title)} onClick={() => setThrowing(true)}>
            {said.throwIn}
          </button>
        </div>
      )}
    </li>
  );
}
