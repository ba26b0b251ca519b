import { useEffect, useRef } from 'preact/hooks';
import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import { dealWith, openDraft } from '../store/opened.ts';
import { openSeat, type SeatFacts, seatFacts, talkWhenOpen, type VoteCast } from '../store/seatCard.ts';
import { dispatch, mine, view } from '../store/store.ts';
import { channelWith, openTalk } from '../store/talk.ts';
import type { Tab } from '../store/way.ts';
import { actDone } from '../text/english/actsDone.ts';
import { sentence } from '../text/english/counting.ts';
import { words } from '../text/words.ts';
import '../style/seatCard.css';
import { Act } from './Act.tsx';
import { BotWord } from './BotWord.tsx';
import { Flag } from './Flag.tsx';
import { namesOf } from './field/names.ts';
import { Mark } from './Mark.tsx';

const said = words.chamber.card;

type Props = {
  readonly onTab: (tab: Tab) => void;
  readonly onClose: () => void;
};

/** Who sits there and what everybody knows of them; opened by a tap on their place or from the keyboard. */
export function SeatCard({ onTab, onClose }: Props) {
  const now = view.value;
  const open = openSeat.value;
  const own = mine.value?.seat ?? null;
  const close = useRef<HTMLButtonElement>(null);
  const id = open?.seat ?? '';
  useEffect(() => {
    if (open?.from) close.current?.focus();
  }, [id]);
  const facts = now && seatFacts(now, own, id);
  if (!now || !facts) return null;
  const { seat } = facts;
  const isMine = own?.seat === seat.id;
  return (
    <aside class="seatcard" aria-label={said.title(seat.name)}>
      <header>
        <Flag seat={seat} />
        <h2>{seat.name}</h2>
        <button ref={close} type="button" class="button plain" onClick={onClose}>
          {words.stage.close}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
      <div class="facts" tabIndex={0}>
        <p>{said.kinds[seat.kind]}</p>
        <p class="stands">
          {[isMine ? words.stage.mine : '', ...standingWords(facts)].filter((each) => each !== '').join(' · ')}
        </p>
        <Facts now={now} facts={facts} onTab={onTab} />
      </div>
      {own?.seat && !isMine && (
        <footer>
          <WriteButton own={own} seat={seat} onTab={onTab} />
          {own.rights.dealings && (
            <button
              type="button"
              class="button"
              onClick={() => {
                dealWith.value = seat.id;
                onTab('deals');
              }}
            >
              {words.talk.offer}
            </button>
          )}
        </footer>
      )}
    </aside>
  );
}

/** Who is there, and what they are doing now, in a few words each. */
function standingWords({ seat, isPresident, hasFloor, place, standing, cast }: SeatFacts): readonly string[] {
  const people = [seat.holder, ...seat.others].filter((each) => each !== '');
  return [
    people.length > 0 ? `${words.listed(people)} (${words.bots.presence(seat)})` : words.bots.presence(seat),
    isPresident ? words.stage.president : '',
    hasFloor ? words.chamber.floor : '',
    place > 0 ? words.chamber.place(place) : '',
    standing === 'free' ? '' : words.chamber.standings[standing],
    cast === null ? '' : cast ? words.stage.sealed : words.stage.open,
    seat.ready ? words.stage.ready : '',
  ];
}

type FactsProps = { readonly now: PublicView; readonly facts: SeatFacts; readonly onTab: (tab: Tab) => void };

function Facts({ now, facts, onTab }: FactsProps) {
  const { votes, texts, pledges, remarks, spoke, acts } = facts;
  const nothing = votes.length + texts.length + pledges.length + remarks.length + acts.length === 0 && !spoke;
  if (nothing) return <p class="quiet">{said.nothing}</p>;
  return (
    <>
      {votes.length > 0 && (
        <section>
          <h3>{said.votes}</h3>
          <ul>
            {votes.map((vote) => (
              <Vote key={vote.result.vote} {...vote} />
            ))}
          </ul>
        </section>
      )}
      {texts.length > 0 && (
        <section>
          <h3>{said.texts}</h3>
          <ul>
            {texts.map(({ id, symbol, title }) => (
              <li key={id}>
                <button
                  type="button"
                  class="button plain"
                  onClick={() => {
                    openDraft.value = id;
                    onTab('drafts');
                  }}
                >
                  {symbol ? <b>{symbol}</b> : <span class="quiet">{said.unpublished}</span>} {title}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pledges.length > 0 && (
        <section>
          <h3>{said.pledges}</h3>
          <ul>
            {pledges.map(({ draft, troops }) => (
              <li key={draft?.id ?? ''}>{said.pledge(troops, draft ? draft.symbol : words.told.inForce)}</li>
            ))}
          </ul>
        </section>
      )}
      {(spoke || remarks.length > 0) && (
        <section>
          <h3>{said.said}</h3>
          <ul>
            {spoke && <li class="serif">“{spoke.text}”</li>}
            {remarks.map(({ text }, place) => (
              <li key={place}>
                {said.press} <span class="serif">“{text}”</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {acts.length > 0 && (
        <section>
          <h3>{said.acts}</h3>
          <ul>
            {acts.map(({ act, by, round }, place) => (
              <li key={place}>
                {sentence(actDone(act, by, namesOf(now)))}{' '}
                <span class="quiet small">{words.round(round, now.rounds)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Vote({ result, choice, byBot, said: explained }: VoteCast) {
  const { subject, symbol } = result;
  return (
    <li>
      <p class="vote">
        <Mark choice={choice} />
        <span>
          {words.ballot.choices[choice]}
          {byBot && <BotWord />} · {subject.kind === 'draft' ? symbol : said.question[subject.kind]}:{' '}
          {words.result.outcomes[result.outcome]}
        </span>
      </p>
      {explained.map((text, place) => (
        <p key={place} class="serif">
          “{text}”
        </p>
      ))}
    </li>
  );
}

type WriteProps = {
  readonly own: SeatView;
  readonly seat: SeatFacts['seat'];
  readonly onTab: (tab: Tab) => void;
};

/** A conversation that there is already is opened again, whatever the Council does. */
function WriteButton({ own, seat, onTab }: WriteProps) {
  const known = channelWith(own, seat.id);
  return (
    <Act
      right={known ? null : own.rights.talk.open.bilateral}
      onAct={async () => {
        if (known) openTalk(known.id);
        else {
          const answer = await dispatch({ kind: 'open-channel', with: { kind: 'seats', seats: [seat.id], title: '' } });
          if (!answer?.accepted) return;
          talkWhenOpen(seat.id);
        }
        onTab('talk');
      }}
    >
      {said.write}
    </Act>
  );
}
