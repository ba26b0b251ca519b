/** Rules L: troops that a seat puts behind a text, and behind the mandate in force; and what a text would need. */
import type { Ground } from '../../../crisis/force.ts';
import { needOf } from '../../../world/need.ts';
import type { Report } from '../../../world/report.ts';
import { deploymentOf } from '../../../world/translate.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, actingSeat, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Setup } from '../../setup.ts';
import type { Council, Draft, Seat } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import { isBeforeOrders, isInRound } from '../session/steps.ts';
import { isOpen, reading } from '../texts/drafts.ts';
import { ceilingOf } from './tiring.ts';

/** Thousand troops that a seat has at all. */
export const troopsOf = ({ dealings }: Council, seat: SeatId): number => dealings.troops[seat] ?? 0;

/** Whether the asking seat may pledge troops, to a text or (null) to the mandate in force, and if not, why. */
export function mayPledge(asking: Asking, id: DraftId | null): RefusalCode | null {
  const seat = actingSeat(asking);
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (troopsOf(council, seat.id) === 0) return 'no-such-troops';
  if (id === null) return mayAddToMission(council);
  const found = reading(asking, id);
  if (isCode(found)) return found;
  if (!isBeforeOrders(council)) return 'wrong-phase';
  return isOpen(found.draft) ? null : 'pledges-are-closed';
}

function mayAddToMission(council: Council): RefusalCode | null {
  if (!isInRound(council)) return 'wrong-phase';
  return deploymentOf(council.mandate) ? null : 'no-mission';
}

/** Thousand troops that a seat has neither in the field nor in this pledge. */
export function freeTroops(council: Council, seat: SeatId, id: DraftId | null): number {
  const bound = id === null ? 0 : (council.mandate.pledges[seat] ?? 0);
  return Math.max(0, troopsOf(council, seat) - bound);
}

/** What of these it could offer at most (rule L4): what is bound counts, and what was offered may stand. */
export function mostThatMayBePledged(council: Council, seat: SeatId, id: DraftId | null): number {
  const inField = council.mandate.pledges[seat] ?? 0;
  const ceiling = ceilingOf(council, seat, troopsOf(council, seat));
  return Math.min(
    freeTroops(council, seat, id),
    id === null ? Math.max(inField, ceiling) : Math.max(0, ceiling - inField),
  );
}

/** Rule L1: the pledge is all that the seat offers to this text; rule L2: behind a mandate in force it only grows. */
export function decidePledge(asking: Asking, { draft: id, troops }: CommandOf<'pledge-troops'>): Decision {
  const code = mayPledge(asking, id);
  if (code) return deny(code, id === null ? [] : ['draft']);
  const { council } = asking;
  const seat = (actingSeat(asking) as Seat).id;
  const before = (id === null ? council.mandate.pledges[seat] : council.drafts[id]?.pledges[seat]) ?? 0;
  // What has been bound elsewhere meanwhile keeps no offer from being made smaller.
  const grows = troops > before;
  if (grows && troops > freeTroops(council, seat, id)) return deny('no-such-troops', ['troops']);
  if (grows && troops > mostThatMayBePledged(council, seat, id)) return deny('contributor-is-tired', ['troops']);
  if (id === null && troops < before) return deny('pledge-is-binding', ['troops']);
  return troops === before ? accept() : accept({ kind: 'troops-pledged', seat, draft: id, troops });
}

export function applyPledged(council: Council, { seat, draft: id, troops }: EventOf<'troops-pledged'>): Council {
  if (id === null) {
    const { mandate } = council;
    return { ...council, mandate: { ...mandate, pledges: withPledge(mandate.pledges, seat, troops) } };
  }
  const draft = council.drafts[id];
  if (!draft) return council;
  const drafts = { ...council.drafts };
  drafts[id] = { ...draft, pledges: withPledge(draft.pledges, seat, troops) };
  return { ...council, drafts };
}

function withPledge(before: Draft['pledges'], seat: SeatId, troops: number): Draft['pledges'] {
  const pledges: Record<SeatId, number> = { ...before };
  pledges[seat] = troops;
  return pledges;
}

type Reckoned = {
  readonly report: Report | undefined;
  readonly provinces: Setup['provinces'];
  readonly need: number | null;
};

/** Asked for by everybody's views, and the same until the words change or something more is known. */
const reckoned = new WeakMap<Draft['clauses'], Reckoned>();

/**
 * Rule L5: thousand troops that a text would need for what it orders, on what everybody knows now; null without a mission,
 * and where the session has no world.
 */
export function needOfDraft({ setup, crisis, reports }: Council, { clauses }: Pick<Draft, 'clauses'>): number | null {
  if (!crisis) return null;
  const report = reports.public.at(-1);
  const before = reckoned.get(clauses);
  if (before && before.report === report && before.provinces === setup.provinces) return before.need;
  const need = needOf(
    clauses.map(({ clause }) => clause),
    knownProvinces(setup.provinces, report),
  );
  reckoned.set(clauses, { report, provinces: setup.provinces, need });
  return need;
}

const knownProvinces = (provinces: Setup['provinces'], report: Report | undefined): readonly Ground[] =>
  provinces.map(({ id, population, violence, capacity }) => ({
    id,
    population,
    violence: report?.provinces[id]?.violence ?? violence,
    capacity: report?.provinces[id]?.capacity ?? capacity,
  }));
