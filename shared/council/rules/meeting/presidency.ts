/** Rules P: the presidency, held in turn in the English alphabetical order of names (rules 18 to 20). */
import { type Asking, accept, actingAs, type Decision, deny, isCode } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { SeatSetup, Setup } from '../../setup.ts';
import { type Council, membersOf } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { inEnglishOrder } from './alphabet.ts';
import { sitting, withMeeting } from './sitting.ts';

/**
 * Whoever presides after somebody: the next name in order, and after the last the first again (rule 18). A president that
 * has left the Council still says where the turn goes on (rule P5).
 * @param members names in English alphabetical order
 */
export function nextPresident(last: string, members: readonly string[]): string | null {
  return members.find((name) => inEnglishOrder(name, last) > 0) ?? members[0] ?? null;
}

/**
 * The member that presides over a round (rule P1). The turn begins at a place that the session's seed chooses.
 * @param round 0 (the lobby) or more.
 */
export function presidentOf(setup: Setup, round: number): SeatId | null {
  const members = membersOf(setup);
  return members[(setup.seed + Math.max(0, round - 1)) % Math.max(1, members.length)]?.id ?? null;
}

function after(members: readonly SeatSetup[], last: SeatSetup): SeatSetup | undefined {
  const names = members.map(({ name }) => name);
  const next = nextPresident(last.name, names);
  return members.find(({ name }) => name === next);
}

/** Who presides now: over a question that the President has ceded (Provisional Rule 20), the next in order. */
export const presiding = (council: Council): SeatId | null =>
  council.meeting ? council.meeting.president : presidentOf(council.setup, council.round);

/** Rule P3: whether to preside is the President's own choice; nobody can force it. */
export function mayCede(asking: Asking): RefusalCode | null {
  const seat = actingAs(asking, 'ambassador');
  if (isCode(seat)) return seat;
  const { council } = asking;
  if (presiding(council) !== seat.id) return 'not-the-president';
  const closed = sitting(council) ?? (council.vote ? 'vote-is-open' : null);
  return closed ?? (council.meeting?.ceded ? 'chair-already-ceded' : null);
}

export function decideCede(asking: Asking): Decision {
  const code = mayCede(asking);
  if (code) return deny(code);
  const members = membersOf(asking.council.setup);
  const by = members.find(({ id }) => id === presiding(asking.council));
  const to = by && after(members, by);
  return by && to ? accept({ kind: 'chair-ceded', by: by.id, to: to.id }) : deny('not-the-president');
}

/** For this meeting; the presidency of the round stays where it is. */
export function applyCeded(council: Council, { to }: EventOf<'chair-ceded'>): Council {
  return withMeeting(council, () => ({ president: to, ceded: true }));
}
