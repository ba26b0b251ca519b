/**
 * A test of the kernel as procedure: `given(aCouncilOfFifteen(), seated('france')).when(by('france'), takeSeat('kenya')).then(…)`.
 * Whatever is given came about by commands that the real kernel accepted; time passes only where a test says so.
 */
import { join } from 'node:path';
import { expect } from 'vitest';
import type { $brand } from 'zod';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import { type Event, eventSchema, type Result } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import type { Refusal, RefusalCode } from '../../shared/council/refusals.ts';
import { replay } from '../../shared/council/replay.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { type Council, membersOf } from '../../shared/council/state.ts';
import {
  type Actor,
  type ClauseId,
  type DraftId,
  type GoodOfficesAim,
  type MotionKind,
  type PersonId,
  type Phase,
  type Policy,
  plainStandIns,
  type SeatId,
  type StandIns,
} from '../../shared/council/vocabulary.ts';
import type { Reason } from '../../shared/interests/reasons.ts';
import type { Clause, MandateMode } from '../../shared/mandate/catalogue.ts';
import type { TemplateName } from '../../shared/mandate/templates.ts';
import { type CouncilName, setupOf } from '../../shared/scenario/scenario.ts';

export const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');

/** When the sessions of the tests are opened: 15 January 2031, nine o'clock in New York. */
export const opening = Date.UTC(2031, 0, 15, 14);

export type Session = { readonly events: readonly Event[]; readonly council: Council; readonly now: number };
/** Something that came about before. */
export type Circumstance = (session: Session) => Session;
type Asked = Command | ((council: Council) => Command);

const clocks = { consultationsSeconds: 240, ballotSeconds: 60, intervalSeconds: 20 };

/** Velora with the numbers that the tests reckon with, whatever the scenario's file comes to say. */
export function setupFor(council: CouncilName, changes: Partial<Setup> = {}): Setup {
  const setup = { ...setupOf(velora, { council, preset: '45', seed: 7, clocks }), ...withoutWorld };
  const reckoned = { year: 2031, rounds: 3, votesPerRound: 2, maximumClauses: 8, firstResolution: 2901, opening: null };
  return { ...setup, ...reckoned, ...changes };
}

/** The procedure alone: a round has consultations and votes, and nothing acts on anything. */
const withoutWorld = {
  ...{ world: null, monthsPerRound: 0, epilogueMonths: 0, briefs: {}, injects: [] },
  ...{ sitrepSeconds: 0, meetingSeconds: 0, ordersSeconds: 0, fieldSeconds: 0, epilogueSeconds: 0 },
} satisfies Partial<Setup>;

/** What those tests change back that are about the world. */
/** @param seed that the interests of the seats are drawn with */
export function theWorld(council: CouncilName = 'fifteen', seed = 7): Partial<Setup> {
  const { world, briefs, injects } = setupOf(velora, { council, preset: '45', seed, clocks });
  return {
    ...{ world, briefs, injects, monthsPerRound: 8, epilogueMonths: 24 },
    ...{ sitrepSeconds: 60, meetingSeconds: 75, ordersSeconds: 30, fieldSeconds: 30, epilogueSeconds: 60 },
  };
}

const begun = (setup: Setup): Session => {
  const events: Event[] = [{ kind: 'session-opened', setup }];
  return { events, council: replay(events), now: opening };
};
export const aCouncilOfFifteen = (changes?: Partial<Setup>): Session => begun(setupFor('fifteen', changes));
/** The five permanent members, Brazil and Kenya; Velora and the relief agencies without a vote. */
export const aCouncilOfSeven = (changes?: Partial<Setup>): Session => begun(setupFor('compact', changes));

/** The compact council with the Secretary-General and the African Union, and a world to act on. */
export function aWorld(changes: Partial<Setup> = {}): Session {
  const ids = [...compact, 'velora', 'relief', 'secretary-general', 'african-union'];
  const seats = setupFor('fifteen').seats.filter(({ id }) => ids.includes(id));
  const { briefs = {}, ...world } = theWorld('fifteen', changes.seed);
  const own = Object.fromEntries(Object.entries(briefs).filter(([id]) => ids.includes(id)));
  return begun(setupFor('fifteen', { ...world, seats, briefs: own, ...changes }));
}

/** That world with those who act outside the Council: the opposition, the neighbour, and the advocates. */
export function aWideWorld(changes: Partial<Setup> = {}): Session {
  const others = ['velora', 'opposition', 'relief', 'advocacy', 'secretary-general', 'african-union', 'dravia'];
  const ids = [...compact, ...others];
  const seats = setupFor('fifteen').seats.filter(({ id }) => ids.includes(id));
  const { briefs = {}, ...world } = theWorld('fifteen', changes.seed);
  const own = Object.fromEntries(Object.entries(briefs).filter(([id]) => ids.includes(id)));
  return begun(setupFor('fifteen', { ...world, seats, briefs: own, ...changes }));
}

/** Seats that nobody takes. */
export function reserving(...ids: readonly string[]): Partial<Setup> {
  const { seats } = setupFor('fifteen');
  return { seats: seats.map((seat) => (ids.includes(seat.id) ? { ...seat, reserved: true } : seat)) };
}

const idsOf = (setup: Setup, kind: string): readonly string[] =>
  membersOf(setup)
    .filter((seat) => seat.kind === kind)
    .map((seat) => seat.id);
export const permanent = idsOf(setupFor('fifteen'), 'permanent');
export const elected = idsOf(setupFor('fifteen'), 'elected');
export const members = [...permanent, ...elected];
export const compact = membersOf(setupFor('compact')).map((seat) => seat.id as string);

/** As it stands in JSON: what a stand-in sees is reckoned when it is read, and would be equal to anything before. */
export const plainly = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

/** Who sits, or sat, for a seat in these tests. */
export const personFor = (seat: string): PersonId => `delegate-of-${seat}` as PersonId;
export const by = (seat: string): Actor => ({ role: 'person', person: personFor(seat) });
/** Whoever the server has sit for a seat that nobody is at. */
export const standIn = (seat: string): Actor => ({ role: 'stand-in', seat: seat as SeatId });
export const facilitator: Actor = { role: 'facilitator' };
export const server: Actor = { role: 'server' };

/** Any command, with its particulars as plain words. */
export const act = (kind: Command['kind'], particulars: Readonly<Record<string, unknown>> = {}): Command =>
  ({ kind, ...particulars }) as Command;

// What can be asked, in the words of the procedure.
export const takeSeat = (seat: string): Command => ({ kind: 'take-seat', seat: seat as SeatId });
export const leaveSeat: Command = { kind: 'leave-seat' };
export const openBrief: Command = { kind: 'open-brief' };
export const sayReady = (ready = true): Command => ({ kind: 'say-ready', ready });
export const createDraft = (title: string, template: TemplateName | null = null): Command => ({
  kind: 'create-draft',
  title,
  template,
});
export const retitle = (draft: string, title: string): Command => ({
  kind: 'retitle-draft',
  draft: draft as DraftId,
  title,
});
export const addClause = (draft: string, clause: Clause): Command => ({
  kind: 'add-clause',
  draft: draft as DraftId,
  clause,
});
export const changeClause = (draft: string, id: string, clause: Clause, seen: number): Command => ({
  kind: 'change-clause',
  draft: draft as DraftId,
  id: id as ClauseId,
  clause,
  seen,
});
export const removeClause = (draft: string, id: string, seen: number): Command => ({
  kind: 'remove-clause',
  draft: draft as DraftId,
  id: id as ClauseId,
  seen,
});
export const moveClause = (draft: string, id: string, to: number): Command => ({
  kind: 'move-clause',
  draft: draft as DraftId,
  id: id as ClauseId,
  to,
});
export const share = (draft: string, ...seats: string[]): Command => ({
  kind: 'share-draft',
  draft: draft as DraftId,
  seats: seats as SeatId[],
});
export const setMode = (draft: string, mode: MandateMode): Command => ({
  kind: 'set-mode',
  draft: draft as DraftId,
  mode,
});
type PlainDraftCommand = 'sponsor-draft' | 'unsponsor-draft' | 'table-draft' | 'withdraw-draft';
const onDraft =
  (kind: PlainDraftCommand) =>
  (draft: string): Command => ({ kind, draft: draft as DraftId });
export const sponsor = onDraft('sponsor-draft');
export const unsponsor = onDraft('unsponsor-draft');
export const table = onDraft('table-draft');
export const withdraw = onDraft('withdraw-draft');
/** To the mandate in force where no draft is named. In thousands. */
export const pledge = (draft: string | null, troops: number): Command => ({
  kind: 'pledge-troops',
  draft: draft as DraftId | null,
  troops,
});
export const answer = (draft: string, consents = true): Command => ({
  kind: 'answer-consent',
  draft: draft as DraftId,
  consents,
});
export const answerForHost = (draft: string, consents = true): Command => ({
  kind: 'answer-for-host',
  draft: draft as DraftId,
  consents,
});
export const useGoodOffices = (aim: GoodOfficesAim): Command => ({ kind: 'use-good-offices', aim });
/** In the vote that is open, unless another is named. */
export const castBallot =
  (choice: Exclude<Choice, 'absent'>, vote?: number): Asked =>
  (council) => ({ kind: 'cast-ballot', vote: vote ?? council.vote?.number ?? 1, choice });
export const move = (motion: MotionKind, draft: string | null = null): Command => ({
  kind: 'move-motion',
  motion,
  draft: draft as DraftId | null,
});
export const next: Command = { kind: 'next' };
export const freeze: Command = { kind: 'freeze' };
export const unfreeze: Command = { kind: 'unfreeze' };
export const extend = (seconds: number): Command => ({ kind: 'extend', seconds });
export const end: Command = { kind: 'end' };
export const freeSeat = (seat: string): Command => ({ kind: 'free-seat', seat: seat as SeatId });
export const setPolicy = (seat: string, policy: Policy): Command => ({
  kind: 'set-policy',
  seat: seat as SeatId,
  policy,
});
/** Stand-ins for every seat that nobody holds; and where it is held, for whenever its holder is away. */
export const fillSeats = (isAlsoHeld = true): Command => ({ kind: 'fill-seats', away: isAlsoHeld });
export const setStandIns = (changes: Partial<StandIns> = {}): Command => ({
  kind: 'set-stand-ins',
  ...plainStandIns,
  ...changes,
});
export const showLeaning = (draft: string, leaning: number): Command => ({
  kind: 'show-leaning',
  draft: draft as DraftId,
  leaning,
});
/** Of the vote that is open, unless another is named. */
export const noteReasons =
  (reasons: readonly Reason[], vote?: number): Asked =>
  (council) => ({ kind: 'note-reasons', vote: vote ?? council.vote?.number ?? 1, reasons: [...reasons] });
export const admit = (person: PersonId): Command => ({ kind: 'admit', person });
export const notePresence = (seat: string, present: boolean): Command => ({
  kind: 'note-presence',
  person: personFor(seat),
  present,
});
/** The server's alarm for a moment: the running deadline, unless another is named. */
export const noteDeadline =
  (deadline?: number): Asked =>
  (council) => ({ kind: 'note-deadline', deadline: deadline ?? dueAt(council) ?? -1 });

/** The session after a command; whatever is wrong with it or with its events ends the test. */
function after(session: Session, actor: Actor, asked: Asked): Session {
  const command = commandOf(session, asked);
  const decision = decide(session.council, command, actor, session.now);
  if (!decision.accepted) throw new Error(`cannot be given: ${command.kind} is refused, ${decision.refusal.code}`);
  return happened(session, decision.events);
}

const commandOf = ({ council }: Session, asked: Asked): Command =>
  typeof asked === 'function' ? asked(council) : asked;

function happened(session: Session, events: readonly Event[]): Session {
  for (const event of events) expect(eventSchema.parse(event)).toEqual(event);
  return {
    ...session,
    events: [...session.events, ...events],
    council: events.reduce(evolve, session.council),
  };
}

// Circumstances.
export const did =
  (actor: Actor, asked: Asked): Circumstance =>
  (session) =>
    after(session, actor, asked);
const inTurn =
  (...circumstances: readonly Circumstance[]): Circumstance =>
  (session) =>
    circumstances.reduce((before, circumstance) => circumstance(before), session);
export const later =
  (seconds: number): Circumstance =>
  (session) => ({ ...session, now: session.now + seconds * 1000 });
/** Joined, there, and without a seat. */
export const joined = (...names: readonly string[]): Circumstance =>
  inTurn(...names.flatMap((name) => [did(server, admit(personFor(name))), did(server, notePresence(name, true))]));
export const seated = (...seats: readonly string[]): Circumstance =>
  inTurn(joined(...seats), ...seats.map((seat) => did(by(seat), takeSeat(seat))));
/** Those who sit open their briefs before the first round. */
export const briefed = (...seats: readonly string[]): Circumstance =>
  inTurn(...seats.map((seat) => did(by(seat), openBrief)));
export const away = (...seats: readonly string[]): Circumstance =>
  inTurn(...seats.map((seat) => did(server, notePresence(seat, false))));
export const instructed = (policy: Policy, ...seats: readonly string[]): Circumstance =>
  inTurn(...seats.map((seat) => did(facilitator, setPolicy(seat, policy))));
/** Stand-ins act for these seats while nobody is there. */
export const stoodIn = (...seats: readonly string[]): Circumstance => instructed('stand-in', ...seats);
/** The facilitator goes on until a step has begun. */
export const until =
  (phase: Phase): Circumstance =>
  (session) => {
    let now = session;
    for (let steps = 0; now.council.phase !== phase; steps += 1) {
      if (steps > 20) throw new Error(`${phase} does not come`);
      now = after(now, facilitator, next);
    }
    return now;
  };
/** Before them the facilitator goes on until they have begun. */
export const consultations: Circumstance = (session) =>
  ['lobby', 'sitrep'].includes(session.council.phase) ? until('consultations')(session) : session;

type Text = { readonly title?: string; readonly template?: TemplateName | null };
/** The seat's delegate begins a text. The first of a session is `d1`. */
export const aDraftBy = (
  seat: string,
  { title = 'Civilians in Northreach', template = 'aid' }: Text = {},
): Circumstance => did(by(seat), createDraft(title, template));
/** Likewise, and tables it, in consultations if the session has not come further. */
export const aDraftTabledBy =
  (seat: string, text: Text = {}): Circumstance =>
  (session) => {
    const written = inTurn(consultations, aDraftBy(seat, text))(session);
    const draft = Object.keys(written.council.drafts).at(-1) ?? '';
    return after(written, by(seat), table(draft));
  };
/** The seat's delegate begins a text with these clauses. */
export const aTextBy =
  (seat: string, clauses: readonly Clause[], mode: MandateMode = 'merge'): Circumstance =>
  (session) => {
    const id = `d${Object.keys(session.council.drafts).length + 1}`;
    const words = clauses.map((clause) => did(by(seat), addClause(id, clause)));
    const ways = mode === 'merge' ? [] : [did(by(seat), setMode(id, mode))];
    return inTurn(aDraftBy(seat, { template: null }), ...words, ...ways)(session);
  };
export const aTextTabledBy =
  (seat: string, clauses: readonly Clause[], mode: MandateMode = 'merge'): Circumstance =>
  (session) => {
    const written = inTurn(consultations, aTextBy(seat, clauses, mode))(session);
    return after(written, by(seat), table(Object.keys(written.council.drafts).at(-1) ?? ''));
  };
/** The facilitator goes on until the votes of the round have begun and none is open. */
export const voting: Circumstance = (session) => {
  if (session.council.phase === 'voting') return session;
  const past = after(consultations(session), facilitator, next);
  return past.council.phase === 'meeting' ? after(past, facilitator, next) : past;
};
/** The facilitator goes on until a vote is open. */
export const voteOpen: Circumstance = (session) =>
  session.council.vote ? session : after(voting(session), facilitator, next);
export const ballots = (choice: Exclude<Choice, 'absent'>, ...seats: readonly string[]): Circumstance =>
  inTurn(...seats.map((seat) => did(by(seat), castBallot(choice))));
export const standInsCast = (choice: Exclude<Choice, 'absent'>, ...seats: readonly string[]): Circumstance =>
  inTurn(...seats.map((seat) => did(standIn(seat), castBallot(choice))));
/** Every member that somebody represents votes for the text that is next, which closes its vote. */
export const carried: Circumstance = (session) => {
  const open = voteOpen(session);
  const held = Object.values(open.council.seats).filter(({ kind, holder }) => kind !== 'non-member' && holder);
  return ballots('yes', ...held.map(({ id }) => id))(open);
};
export const voteClosed: Circumstance = (session) => {
  const closed = after(session, facilitator, next);
  expect(closed.events.some(({ kind }) => kind === 'vote-closed')).toBe(true);
  return closed;
};

/** The same without the brands of its ids, as a test writes it; when it happened is the test's `now`. */
type Plain<T> = T extends $brand
  ? string
  : T extends readonly (infer Each)[]
    ? readonly Plain<Each>[]
    : T extends object
      ? { readonly [Key in Exclude<keyof T, 'at'>]: Plain<T[Key]> }
      : T;

function withoutMoment(event: Event): object {
  const { at: _at, ...rest }: Event & { readonly at?: number } = event;
  return rest;
}

/** What became of a command. */
class Outcome {
  readonly #before: Session;
  readonly #decision: ReturnType<typeof decide>;

  constructor(before: Session, decision: ReturnType<typeof decide>) {
    this.#before = before;
    this.#decision = decision;
  }

  #events(): readonly Event[] {
    if (!this.#decision.accepted) throw new Error(`refused: ${JSON.stringify(this.#decision.refusal)}`);
    return this.#decision.events;
  }

  /** Accepted, with exactly these events. Without any: accepted, and nothing changes. */
  // biome-ignore lint/suspicious/noThenProperty: the word of a specification; nobody awaits an outcome.
  then(...events: readonly Plain<Event>[]): Session {
    for (const event of this.#events()) if ('at' in event) expect(event.at).toBe(this.#before.now);
    expect(this.#events().map(withoutMoment)).toEqual(events);
    return happened(this.#before, this.#events());
  }

  /** Accepted, with events of these kinds. */
  thenHappens(...kinds: readonly Event['kind'][]): Session {
    expect(this.#events().map(({ kind }) => kind)).toEqual(kinds);
    return happened(this.#before, this.#events());
  }

  /** The command closed a vote, and this is in its result. */
  thenResult(part: { readonly [Key in keyof Result]?: unknown }): Session {
    const session = happened(this.#before, this.#events());
    expect(this.#events().map(({ kind }) => kind)).toContain('vote-closed');
    expect(session.council.results.at(-1)).toMatchObject(part);
    return session;
  }

  /** The refusal, whatever it says. */
  refusal(): Refusal {
    if (this.#decision.accepted) throw new Error(`accepted: ${JSON.stringify(this.#decision.events)}`);
    return this.#decision.refusal;
  }

  thenRefused(code: RefusalCode, rule: string, path: Refusal['path'] = []): Session {
    expect(this.#decision).toEqual({ accepted: false, refusal: { code, rule, path } });
    return this.#before;
  }
}

export type Given = Session & { when(actor: Actor, asked: Asked): Outcome };

export function given(first: Session, ...circumstances: readonly Circumstance[]): Given {
  const session = inTurn(...circumstances)(first);
  return {
    ...session,
    when: (actor, asked) =>
      new Outcome(session, decide(session.council, commandOf(session, asked), actor, session.now)),
  };
}
