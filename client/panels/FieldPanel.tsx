import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { SeatView } from '../../shared/council/views/seatView.ts';
import { isMediator } from '../store/due.ts';
import { mine, mySeat, view } from '../store/store.ts';
import { missionInForce } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Outside } from './field/Outside.tsx';
import { Standing } from './field/Standing.tsx';
import { GoodOffices } from './GoodOffices.tsx';
import { HostLetter } from './HostLetter.tsx';
import { MandateInForce, waitsUntil } from './MandateInForce.tsx';
import { PledgeForm, pledgeOf } from './PledgeForm.tsx';
import { WhatChanged } from './WhatChanged.tsx';

/** Steps in which the months that have passed are the thing to read about. */
const isOver = ({ phase }: PublicView): boolean => phase === 'field' || phase === 'epilogue' || phase === 'sitrep';

/** Steps in which nothing can be done for the months any more. */
const isPast = ({ phase }: PublicView): boolean => phase === 'field' || phase === 'epilogue' || phase === 'ended';

/** What is in force, and the orders that a capital can give for it. */
export function FieldPanel() {
  const now = view.value;
  if (!now) return null;
  const own = mine.value?.seat ?? null;
  const seat = mySeat.value;
  return (
    <section class="fieldpanel">
      {own && <Orders now={now} own={own} />}
      {isOver(now) && <WhatChanged />}
      {own && seat && !isPast(now) && <Outside now={now} own={own} seat={seat} />}
      <MandateInForce />
      <Standing />
    </section>
  );
}

/** Letters that wait, good offices and more troops: whatever this seat has of them. */
function Orders({ now, own }: { readonly now: PublicView; readonly own: SeatView }) {
  const { rights, seat } = own;
  const waiting = now.mandate.pending.flatMap(({ draft }) => now.drafts.find(({ id }) => id === draft) ?? []);
  const letters = waiting.filter(({ id }) => rights.consent[id] === null);
  const mediates = seat !== null && isMediator(own);
  const mission = missionInForce(now);
  const isAsked = mission !== null && !mission.hired && mission.hindrance !== 'ends';
  const pledge = isAsked ? pledgeOf(now, null) : null;
  if (letters.length === 0 && !mediates && pledge?.right !== null) return null;
  return (
    <div class="orders">
      {letters.map((draft) => (
        <Letter key={draft.id} draft={draft} now={now} />
      ))}
      {mediates && <GoodOffices />}
      {pledge?.right === null && (
        <section class="order">
          <h3>{words.pledge.add}</h3>
          <PledgeForm draft={null} />
        </section>
      )}
    </div>
  );
}

function Letter({ draft, now }: { readonly draft: DraftInView; readonly now: PublicView }) {
  const pending = now.mandate.pending.find((each) => each.draft === draft.id);
  return (
    <section class="order">
      <p>
        <strong class="serif">
          {pending?.resolution} {draft.title}
        </strong>{' '}
        {pending && waitsUntil(now, pending.lapses)}
      </p>
      <HostLetter draft={draft} right={null} />
    </section>
  );
}
