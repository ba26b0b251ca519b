/** Rule D12: who has a clause under their hands, for those who write with them. It keeps nobody from anything. */
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, askingSeat, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { Council, Draft } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { mayEdit } from './drafts.ts';

export function decideTakePen(asking: Asking, { draft: id, clause }: CommandOf<'take-pen'>): Decision {
  const code = mayEdit(asking, id);
  const seat = askingSeat(asking);
  const draft = asking.council.drafts[id];
  if (code || !seat || !draft) return deny(code ?? 'unknown-draft');
  if (clause !== null && !draft.clauses.some((each) => each.id === clause)) return deny('unknown-clause', ['clause']);
  if ((draft.pens[seat.id] ?? null) === clause) return accept();
  return accept({ kind: 'pen-taken', draft: id, clause, seat: seat.id });
}

/** Nobody writes in two places: whoever takes a pen has put down the one before, in this text or another. */
export function applyPenTaken(council: Council, { draft: id, clause, seat }: EventOf<'pen-taken'>): Council {
  const drafts = Object.entries(council.drafts).map(([key, draft]): [string, Draft] => {
    const taken = key === id && clause !== null;
    if (!taken && draft.pens[seat] === undefined) return [key, draft];
    const others = withoutPenOf(draft, seat);
    return [key, { ...draft, pens: taken ? { ...others, [seat]: clause } : others }];
  });
  return { ...council, drafts: Object.fromEntries(drafts) };
}

const withoutPenOf = ({ pens }: Draft, seat: SeatId): Draft['pens'] =>
  Object.fromEntries(Object.entries(pens).filter(([holder]) => holder !== seat));
