/** Random histories of a session: mostly what a class might do, with anything that a wild client could send in between. */
import fc from 'fast-check';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Decision } from '../../shared/council/decision.ts';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { choices } from '../../shared/council/rules/tally.ts';
import type { Council } from '../../shared/council/state.ts';
import {
  type Actor,
  type ClauseId,
  type DraftId,
  goodOfficesAims,
  motionKinds,
  type PersonId,
  policies,
  type SeatId,
} from '../../shared/council/vocabulary.ts';
import { type Clause, mandateModes } from '../../shared/mandate/catalogue.ts';
import { templateNames } from '../../shared/mandate/templates.ts';
import { anyClause } from '../mandate/anyClause.ts';
import {
  aCouncilOfSeven,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  aTextTabledBy,
  aWorld,
  carried,
  consultations,
  by as delegateOf,
  did,
  given,
  instructed,
  personFor,
  pledge,
  type Session,
  seated,
  share,
  until,
  voting,
} from '../support/council.ts';

/** Well-formed ids that are names of what every object of the language has, and one that is not even well-formed. */
const wildPeople = ['propertyIsEnumerable', '__defineGetter__'] as PersonId[];
const wildWords = ['constructor', '__proto__', 'toString', ''];

const delegates = ['china', 'france', 'united-states', 'brazil', 'kenya', 'velora'];
const guests = ['relief', 'united-kingdom', 'secretary-general'];
export const people = [...delegates, ...guests].map(personFor);
export const outsiders = [personFor('stranger'), ...wildPeople];

const seats = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'brazil', 'kenya', 'velora'];
const oneOf = <T>(tame: readonly T[], wild: readonly string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...tame) }, { weight: 1, arbitrary: fc.constantFrom(...wild) });
const seat = oneOf([...seats, 'relief', 'secretary-general'], [...wildWords, 'atlantis']) as fc.Arbitrary<SeatId>;
const draft = oneOf(['d1', 'd1', 'd2', 'd2', 'd3', 'd4'], [...wildWords, 'd99']) as fc.Arbitrary<DraftId>;
/** More often one that is still being written. */
const text = oneOf(['d3', 'd3', 'd3', 'd4', 'd5', 'd1'], [...wildWords, 'd99']) as fc.Arbitrary<DraftId>;
const clauseId = oneOf(['c1', 'c2', 'c3', 'c8'], [...wildWords, 'c99']) as fc.Arbitrary<ClauseId>;
const seen = fc.integer({ min: 0, max: 12 });
/** A title that can be searched for: no other word of a session contains it. */
const title = fc.integer({ min: 100, max: 999 }).map((number) => `sentinel ${number}`);

type Fields<Kind extends Command['kind']> = {
  [Key in keyof Omit<CommandOf<Kind>, 'kind'>]: fc.Arbitrary<CommandOf<Kind>[Key]>;
};
type Described = { readonly weight: number; readonly arbitrary: fc.Arbitrary<Command> };
const asked = <Kind extends Command['kind']>(weight: number, kind: Kind, fields: Fields<Kind>): Described => ({
  weight,
  arbitrary: fc.record({
    kind: fc.constant(kind),
    ...(fields as Record<string, fc.Arbitrary<unknown>>),
  }) as fc.Arbitrary<Command>,
});

/** 0 stands for the vote that is open, whichever it is. */
const vote = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
);
/** −1 stands for the deadline that runs. */
const moment = fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.integer({ min: 0 }) });

const byPeople = [
  asked(16, 'take-seat', { seat }),
  asked(1, 'leave-seat', {}),
  asked(3, 'open-brief', {}),
  asked(8, 'say-ready', { ready: fc.boolean() }),
  asked(8, 'create-draft', { title, template: fc.option(fc.constantFrom(...templateNames)) }),
  asked(6, 'retitle-draft', { draft: text, title }),
  asked(5, 'set-mode', { draft: text, mode: fc.constantFrom(...mandateModes) }),
  asked(12, 'add-clause', { draft: text, clause: anyClause }),
  asked(9, 'change-clause', { draft: text, id: clauseId, clause: anyClause, seen }),
  asked(5, 'remove-clause', { draft: text, id: clauseId, seen }),
  asked(6, 'move-clause', { draft: text, id: clauseId, to: fc.nat(63) }),
  asked(9, 'share-draft', { draft: text, seats: fc.array(seat, { minLength: 1, maxLength: 3 }) }),
  asked(10, 'sponsor-draft', { draft }),
  asked(6, 'unsponsor-draft', { draft }),
  asked(24, 'table-draft', { draft: text }),
  asked(4, 'withdraw-draft', { draft }),
  asked(18, 'pledge-troops', {
    draft: fc.option(draft, { freq: 2 }),
    troops: fc.oneof(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 100 })).map((halves) => halves / 2),
  }),
  asked(24, 'answer-consent', { draft, consents: fc.boolean() }),
  asked(16, 'use-good-offices', { aim: fc.constantFrom(...goodOfficesAims) }),
  asked(100, 'cast-ballot', {
    vote,
    choice: fc.constantFrom('yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'no', 'abstain', 'not_participating'),
  }),
  asked(16, 'move-motion', { motion: fc.constantFrom(...motionKinds), draft: fc.option(draft) }),
];
const byFacilitator = [
  asked(14, 'next', {}),
  asked(1, 'next', { step: fc.constant('lobby 0 after 0') }),
  asked(1, 'freeze', {}),
  asked(8, 'unfreeze', {}),
  asked(2, 'extend', { seconds: fc.integer({ min: 1, max: 600 }) }),
  asked(3, 'set-policy', { seat, policy: fc.constantFrom(...policies) }),
  asked(1, 'free-seat', { seat }),
  asked(4, 'answer-for-host', { draft, consents: fc.boolean() }),
];
const person = fc.constantFrom(...people);
const byServer = [
  asked(2, 'admit', { person: fc.oneof(person, fc.constantFrom(...outsiders)) }),
  asked(2, 'note-presence', { person: fc.oneof(person, fc.constantFrom(...wildPeople)), present: fc.boolean() }),
  asked(6, 'note-deadline', { deadline: moment }),
  asked(1, 'resume-clock', { lastSeen: fc.integer({ min: 0 }) }),
];
const theEnd = asked(1, 'end', {});

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom(...people, ...outsiders).map((each): Actor => ({ role: 'person', person: each })),
  fc.constantFrom<Actor>({ role: 'facilitator' }, { role: 'server' }),
);
/** A number stands for somebody who holds a seat at that moment. */
type Asker = Actor | number;
export type Step = { readonly by: Asker; readonly command: Command; readonly wait: number };
/** Milliseconds until then. */
const wait = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 300_000 }) },
);
const step = (by: fc.Arbitrary<Asker>, commands: readonly Described[]): fc.Arbitrary<Step> =>
  fc.record({ by, command: fc.oneof(...commands), wait });
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: step(fc.nat(9), byPeople) },
  {
    weight: 2,
    arbitrary: step(
      person.map((each): Actor => ({ role: 'person', person: each })),
      byPeople,
    ),
  },
  { weight: 3, arbitrary: step(fc.constant<Asker>({ role: 'facilitator' }), byFacilitator) },
  { weight: 2, arbitrary: step(fc.constant<Asker>({ role: 'server' }), byServer) },
  { weight: 2, arbitrary: step(anyActor, [...byPeople, ...byFacilitator, ...byServer, theEnd]) },
);
export const anySteps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(anyStep, { minLength: Math.min(40, maxLength), maxLength, size: 'max' });

const compactSession = aCouncilOfSeven({ maximumClauses: 10, votesPerRound: 3, rounds: 12 });
/** Six sit, two empty seats are instructed, and consultations have begun. */
const atWork = given(
  compactSession,
  seated(...delegates),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  consultations,
);
/** Two texts are tabled, a third is being written by France and Velora, and the votes have begun. */
const atVotes = given(
  atWork,
  aDraftTabledBy('kenya'),
  aDraftTabledBy('france', { template: 'protect' }),
  aDraftBy('velora', { title: 'sentinel 001' }),
  did(delegateOf('velora'), share('d3', 'france')),
  voting,
);
const integrity: readonly Clause[] = [
  { kind: 'territorial-integrity' },
  { kind: 'mission', troops: 6 },
  { kind: 'humanitarian-access', level: 1 },
  { kind: 'sunset', rounds: '2' },
];
/** Short, so that many are played: three rounds of two months. */
const world = aWorld({ maximumClauses: 10, rounds: 3, monthsPerRound: 2, epilogueMonths: 2 });
/** Two texts are tabled that clash with each other, and so does a third, which France and Velora write. */
const worldAtVotes = given(
  world,
  seated(...delegates, 'secretary-general'),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  aTextTabledBy('kenya', integrity),
  did(delegateOf('united-states'), pledge('d1', 4)),
  aTextTabledBy('france', [{ kind: 'independence' }]),
  aDraftBy('velora', { title: 'sentinel 002', template: null }),
  did(delegateOf('velora'), addClause('d3', { kind: 'independence' })),
  did(delegateOf('velora'), share('d3', 'france')),
  voting,
);
/** The first of them is in force, and waits for the host state. */
const worldInForce = given(worldAtVotes, carried);
const worldAtOrders = given(worldInForce, until('orders'));

/** Histories with a world, from its lobby, among the votes, or in the orders. */
export const anyWorld: fc.Arbitrary<Session> = fc.constantFrom<Session>(
  worldAtVotes,
  worldInForce,
  worldInForce,
  worldAtOrders,
  worldAtOrders,
  world,
);
/** Histories start before anybody came, in consultations, or among the votes; with a world or without. */
export const anyBeginning: fc.Arbitrary<Session> = fc.oneof(
  fc.constantFrom<Session>(atVotes, atVotes, atVotes, atWork, atWork, compactSession),
  anyWorld,
);

export type Happened = {
  readonly by: Actor;
  readonly command: Command;
  readonly decision: Decision;
  readonly before: Council;
  readonly council: Council;
  readonly now: number;
};

function resolved(command: Command, council: Council): Command {
  if (command.kind === 'cast-ballot' && command.vote === 0) return { ...command, vote: council.vote?.number ?? 1 };
  if (command.kind === 'note-deadline' && command.deadline === -1)
    return { ...command, deadline: council.deadline ?? 0 };
  return command;
}

function askerIn(by: Asker, council: Council): Actor {
  if (typeof by !== 'number') return by;
  const holders = Object.values(council.seats).flatMap(({ holder }) => holder ?? []);
  return { role: 'person', person: holders[by % Math.max(1, holders.length)] ?? personFor('france') };
}

/** Plays steps one after the other: what was decided, and the state after each. */
export function play(beginning: Session, steps: readonly Step[]): readonly Happened[] {
  let { council, now } = beginning;
  return steps.map((step) => {
    now += step.wait;
    const before = council;
    const command = resolved(step.command, council);
    const by = askerIn(step.by, council);
    const decision = decide(council, command, by, now);
    if (decision.accepted) council = decision.events.reduce(evolve, council);
    return { by, command, decision, before, council, now };
  });
}

export const eventsOf = (happened: readonly Happened[]): readonly Event[] =>
  happened.flatMap(({ decision }) => (decision.accepted ? decision.events : []));

export const anyChoice = fc.constantFrom(...choices).filter((choice) => choice !== 'absent');
