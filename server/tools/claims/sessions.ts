/**
 * Small sessions for claims about the rules: on the scenario of this installation, by commands that the kernel accepts or
 * refuses as it does for everybody.
 */
import { join } from 'node:path';
import type { Command } from '../../../shared/council/commands.ts';
import { decide } from '../../../shared/council/decide.ts';
import type { Event } from '../../../shared/council/events.ts';
import { evolve } from '../../../shared/council/evolve.ts';
import { replay } from '../../../shared/council/replay.ts';
import type { Setup } from '../../../shared/council/setup.ts';
import { type Council, membersOf } from '../../../shared/council/state.ts';
import type { Actor, PersonId, Phase } from '../../../shared/council/vocabulary.ts';
import type { Clause, MandateMode } from '../../../shared/mandate/catalogue.ts';
import { type Pack, setupOf } from '../../../shared/scenario/scenario.ts';
import { readScenario } from '../../catalogue/scenarios.ts';
import { once } from './once.ts';

export type Session = { readonly council: Council; readonly events: readonly Event[]; readonly now: number };
/** Something that happens in a session. */
export type Course = (session: Session) => Session;

/** 15 January 2031, nine o'clock in New York. */
const opening = Date.UTC(2031, 0, 15, 14);

export const velora = once((): Pack => {
  return readScenario(join(import.meta.dirname, '../../../scenarios'), 'velora');
});

export const host = 'velora';
const facilitator: Actor = { role: 'facilitator' };
const server: Actor = { role: 'server' };
const personFor = (seat: string): PersonId => `delegate-of-${seat}` as PersonId;
export const delegate = (seat: string) => ({ role: 'person', person: personFor(seat) }) as const satisfies Actor;

/** Any command, with its particulars as plain words; the kernel checks them. */
const command = (kind: Command['kind'], particulars: Readonly<Record<string, unknown>> = {}): Command =>
  ({ kind, ...particulars }) as Command;

const inTurn =
  (...courses: readonly Course[]): Course =>
  (session) =>
    courses.reduce((before, course) => course(before), session);

function after(session: Session, actor: Actor, asked: Command): Session {
  const decision = decide(session.council, asked, actor, session.now);
  if (!decision.accepted) {
    const { code, rule } = decision.refusal;
    throw new Error(`${asked.kind} is refused: ${code} (${rule})`);
  }
  const { events } = decision;
  return { ...session, events: [...session.events, ...events], council: events.reduce(evolve, session.council) };
}

/** The delegation of a seat does something. */
export const does =
  (seat: string, kind: Command['kind'], particulars: Readonly<Record<string, unknown>> = {}): Course =>
  (session) =>
    after(session, delegate(seat), command(kind, particulars));

/** Why the delegation of a seat may not do it; null: it may. */
export function refusalOf(
  { council, now }: Session,
  seat: string,
  kind: Command['kind'],
  particulars: Readonly<Record<string, unknown>> = {},
): string | null {
  const decision = decide(council, command(kind, particulars), delegate(seat), now);
  return decision.accepted ? null : decision.refusal.code;
}

/** All seats of the scenario are held, and the first round has not begun. @param changes of what the session begins with */
export function session(changes: Partial<Setup> = {}, ...courses: readonly Course[]): Session {
  const plain = setupOf(velora(), { council: 'fifteen', preset: '90', seed: 7, clocks: {} });
  // What a claim is about it brings about itself.
  const setup = { ...plain, opening: null, ...changes };
  const events: readonly Event[] = [{ kind: 'session-opened', setup }];
  const seats = setup.seats.map(({ id }) => id);
  const joined = seats.flatMap((seat): readonly Course[] => [
    (before) => after(before, server, command('admit', { person: personFor(seat) })),
    (before) => after(before, server, command('note-presence', { person: personFor(seat), present: true })),
    does(seat, 'take-seat', { seat }),
  ]);
  return inTurn(...joined, ...courses)({ council: replay(events), events, now: opening });
}

export const goOn: Course = (before) => after(before, facilitator, command('next'));

/** The facilitator goes on until a step has begun; where it is the present one, that of the next round. */
export const until =
  (phase: Phase): Course =>
  (before) => {
    let now = goOn(before);
    for (let steps = 0; now.council.phase !== phase; steps += 1) {
      if (steps > 40) throw new Error(`${phase} does not come`);
      now = goOn(now);
    }
    return now;
  };

/** In consultations: of this round, if they are not over. */
export const consultations: Course = (before) =>
  before.council.phase === 'consultations' ? before : until('consultations')(before);

export type Ballots = Readonly<Record<string, 'yes' | 'no' | 'abstain'>>;
export type Text = {
  readonly by?: string;
  readonly clauses: readonly Clause[];
  /** Seats that sponsor it besides its author. */
  readonly sponsors?: readonly string[];
  /** Thousand troops by seat. */
  readonly pledges?: Readonly<Record<string, number>>;
  /** The host state's letter. */
  readonly letter?: boolean;
  /** How it meets the mandate in force: it merges. */
  readonly mode?: MandateMode;
};

const newest = ({ council }: Session): string => Object.keys(council.drafts).at(-1) ?? '';
/** Something with the text that was begun last. */
const withNewest =
  (course: (draft: string) => Course): Course =>
  (before) =>
    course(newest(before))(before);

/** A text is written and tabled, in consultations. */
export const tabled = (text: Text): Course => {
  const { by = 'france', clauses, sponsors = [], pledges = {}, letter = false, mode = 'merge' } = text;
  return inTurn(
    consultations,
    does(by, 'create-draft', { title: 'The situation in Velora', template: null }),
    ...clauses.map((clause) => withNewest((draft) => does(by, 'add-clause', { draft, clause }))),
    ...(mode === 'merge' ? [] : [withNewest((draft) => does(by, 'set-mode', { draft, mode }))]),
    withNewest((draft) => does(by, 'table-draft', { draft })),
    ...sponsors.map((seat) => withNewest((draft) => does(seat, 'sponsor-draft', { draft }))),
    ...Object.entries(pledges).map(([seat, troops]) =>
      withNewest((draft) => does(seat, 'pledge-troops', { draft, troops })),
    ),
    ...(letter ? [withNewest((draft) => does(host, 'answer-consent', { draft, consents: true }))] : []),
  );
};

/** The text that is next is put to the vote; members that are not named vote in favour. */
export const voted =
  (ballots: Ballots = {}): Course =>
  (before) => {
    let open = before;
    for (let steps = 0; !open.council.vote; steps += 1) {
      if (steps > 10) throw new Error('no vote comes');
      open = goOn(open);
    }
    const vote = open.council.vote.number;
    const cast = membersOf(open.council.setup).map(({ id }) =>
      does(id, 'cast-ballot', { vote, choice: ballots[id] ?? 'yes' }),
    );
    return inTurn(...cast)(open);
  };

/** A text is tabled in the next consultations and voted on. */
export const decided = (text: Text, ballots: Ballots = {}): Course => inTurn(tabled(text), voted(ballots));

/** The months of the round pass. */
export const months: Course = until('field');
/** All that is left of the session. */
export const toTheEnd: Course = (before) => {
  let now = before;
  for (let steps = 0; now.council.phase !== 'ended'; steps += 1) {
    if (steps > 200) throw new Error('the session does not end');
    now = goOn(now);
  }
  return now;
};

export const played = inTurn;
