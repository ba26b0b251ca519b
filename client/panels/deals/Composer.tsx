import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import type { Right, SeatView } from '../../../shared/council/views/seatView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Condition, isNothing, nothingGiven, type Side, type Terms } from '../../../shared/deals/deals.ts';
import { isPlayed } from '../../store/chamber.ts';
import { isLocked, textsOfBoth } from '../../store/deals.ts';
import { dealWith } from '../../store/opened.ts';
import { dispatch, dossier, mySeat } from '../../store/store.ts';
import { boundOf } from '../../store/troops.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Select } from '../floor/Field.tsx';
import { SideForm } from './SideForm.tsx';
import { When } from './When.tsx';

const said = words.deals;
const atOnce: Condition = { kind: 'at-once' };

type Props = { readonly now: PublicView; readonly own: SeatView; readonly right: Right };

/** A deal as it is put together: to whom, what each gives, and when what is locked changes hands. */
export function Composer({ now, own, right }: Props) {
  const others = now.seats.filter(({ id }) => id !== own.seat);
  const here = others.find(isPlayed) ?? others[0];
  const [to, setTo] = useState<string>(here?.id ?? '');
  const [gives, setGives] = useState<Side>(nothingGiven);
  const [asks, setAsks] = useState<Side>(nothingGiven);
  const [when, setWhen] = useState<Condition>(atOnce);
  const whole = useRef<HTMLDetailsElement>(null);
  const other = others.find(({ id }) => id === to);
  const wanted = dealWith.value;
  // Whoever comes from a conversation has chosen already; what they had begun for the same one stays.
  useEffect(() => {
    if (wanted === null) return;
    dealWith.value = null;
    if (wanted !== to) {
      setTo(wanted);
      setGives(nothingGiven);
      setAsks(nothingGiven);
      setWhen(atOnce);
    }
    if (!whole.current) return;
    whole.current.open = true;
    whole.current.scrollIntoView({ block: 'start' });
    whole.current.querySelector('summary')?.focus({ preventScroll: true });
  }, [wanted]);
  if (!other) return null;
  const texts = textsOfBoth(now, own, to);
  const locked = isLocked({ gives, asks });
  const terms: Terms = { gives, asks, when: locked ? when : atOnce };
  const isEmpty = isNothing(gives) && isNothing(asks);
  const clear = (): void => {
    setGives(nothingGiven);
    setAsks(nothingGiven);
    setWhen(atOnce);
  };
  return (
    <details class="composer" ref={whole}>
      <summary>{said.compose}</summary>
      <Select
        label={said.to}
        value={to}
        options={others.map((seat) => ({ value: seat.id as string, name: nameIn(seat) }))}
        onChoose={(next) => {
          setTo(next);
          // Texts that the next one cannot read, and what the last one alone could promise.
          clear();
        }}
      />
      <div class="dealsides">
        <SideForm
          key={`gives ${to}`}
          title={said.gives}
          side={gives}
          giver={mySeat.value ?? undefined}
          means={meansOf(now, own)}
          texts={texts}
          now={now}
          onChange={setGives}
        />
        <SideForm
          key={`asks ${to}`}
          title={said.asks}
          side={asks}
          giver={other}
          means={null}
          texts={texts}
          now={now}
          onChange={setAsks}
        />
      </div>
      {locked && <When when={when} texts={texts} now={now} onChange={setWhen} />}
      {!locked && !isEmpty && <p class="quiet small">{said.wordsOnly}</p>}
      <div class="actions">
        {isEmpty ? (
          <p class="quiet small">{said.giveFirst}</p>
        ) : (
          <>
            <Act
              right={right}
              due
              onAct={async () => {
                const answer = await dispatch({ kind: 'offer-deal', to: to as SeatId, terms: sent(terms) });
                if (!answer?.accepted) return;
                clear();
                if (whole.current) whole.current.open = false;
              }}
            >
              {said.offer(other.name)}
            </Act>
            <button type="button" class="button plain" onClick={clear}>
              {said.discard}
            </button>
          </>
        )}
      </div>
    </details>
  );
}

const nameIn = (seat: SeatInView): string => (isPlayed(seat) ? seat.name : said.empty(seat.name));

/** What this seat has to give: money in hand, and soldiers who are bound to no text. */
function meansOf(now: PublicView, own: SeatView): { readonly money: number; readonly troops: number } {
  const { money = 0, troops = 0 } = dossier.value?.resources ?? {};
  return { money, troops: own.seat ? Math.max(0, troops - boundOf(now, own.seat)) : 0 };
}

/** As a command has it, whose lists can be written. */
const sent = ({ gives, asks, when }: Terms) => ({
  gives: { ...gives, promises: [...gives.promises] },
  asks: { ...asks, promises: [...asks.promises] },
  when,
});
