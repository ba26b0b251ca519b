import { useEffect, useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { Right } from '../../shared/council/views/seatView.ts';
import { dispatch, dossier, mine, view } from '../store/store.ts';
import { boundOf, missionInForce, missionOf } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { Stepper } from './Stepper.tsx';

/** Thousand troops by which a pledge goes up and down. */
const step = 0.5;

type Pledge = { readonly right: Right; readonly now: number; readonly least: number; readonly most: number };

/** What my seat may pledge to a draft, or (null) to the mandate in force; null where it has no soldiers to offer. */
export function pledgeOf(now: PublicView, draft: DraftInView | null): Pledge | null {
  const own = mine.value?.seat;
  const { troops = 0, willing = 0 } = dossier.value?.resources ?? {};
  if (!own?.seat || troops === 0) return null;
  const bound = boundOf(now, own.seat);
  if (!draft) return { right: own.rights.pledge, now: bound, least: bound, most: Math.max(bound, willing) };
  const rights = own.rights.drafts[draft.id];
  const offered = draft.pledges[own.seat] ?? 0;
  return rights ? { right: rights.pledge, now: offered, least: 0, most: Math.max(offered, willing - bound) } : null;
}

/** How many soldiers my seat puts behind a draft, or (null) behind the mandate in force. */
export function PledgeForm({ draft }: { readonly draft: DraftInView | null }) {
  const now = view.value;
  const pledge = now && pledgeOf(now, draft);
  const [troops, setTroops] = useState(pledge?.now ?? 0);
  // What the server has is the beginning: after a pledge, and when somebody else acted for the seat before.
  useEffect(() => setTroops(pledge?.now ?? 0), [pledge?.now]);
  if (!now || !pledge) return null;
  const { right, least, most } = pledge;
  const mission = draft ? missionOf(now, draft) : missionInForce(now);
  const useful = Math.min(most, pledge.now + (mission?.missing ?? 0));
  return (
    <div class="pledge">
      <Stepper
        label={words.pledge.mine}
        value={troops}
        minimum={least}
        maximum={most}
        step={step}
        words={words.pledge.of(troops)}
        onChange={(value) => setTroops(Math.min(most, Math.max(least, value)))}
      />
      {troops !== pledge.now ? (
        <Act right={right} due onAct={() => dispatch({ kind: 'pledge-troops', draft: draft?.id ?? null, troops })}>
          {words.pledge.pledge(troops)}
        </Act>
      ) : useful > troops ? (
        <button type="button" class="button" onClick={() => setTroops(useful)}>
          {words.pledge.most(useful)}
        </button>
      ) : null}
      <p class="quiet small">
        <span role="status">{pledge.now > 0 ? words.pledge.pledged(pledge.now) : words.pledge.none}</span>{' '}
        {draft ? words.pledge.mineHint(most) : words.pledge.addHint(most)}
      </p>
    </div>
  );
}
