/** What stand-ins do in random histories, and the sessions in which they sit. */
import fc from 'fast-check';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { type DraftId, levels, type SeatId } from '../../shared/council/vocabulary.ts';
import { features } from '../../shared/interests/features.ts';
import type { Reason, ReasonKind } from '../../shared/interests/reasons.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  aWideWorld,
  aWorld,
  away,
  ballots,
  type Circumstance,
  consultations,
  createDraft,
  did,
  facilitator,
  fillSeats,
  given,
  noteReasons,
  type Session,
  sayReady,
  seated,
  showLeaning,
  standIn,
  standInsCast,
  table,
  until,
  voteOpen,
} from '../support/council.ts';

type Fields<Kind extends Command['kind']> = {
  [Key in keyof Omit<CommandOf<Kind>, 'kind'>]: fc.Arbitrary<CommandOf<Kind>[Key]>;
};
const asked = <Kind extends Command['kind']>(weight: number, kind: Kind, fields: Fields<Kind>) => ({
  weight,
  arbitrary: fc.record({
    kind: fc.constant(kind),
    ...(fields as Record<string, fc.Arbitrary<unknown>>),
  }) as fc.Arbitrary<Command>,
});

/** Points that can be searched for: no other number of a session has these decimals. */
const points = fc.integer({ min: 100, max: 999 }).map((number) => number / 1000 + 0.000271828);
const what: fc.Arbitrary<ReasonKind> = fc.oneof(
  fc.record({ kind: fc.constant('feature' as const), key: fc.constantFrom(...features) }),
  fc.constantFrom<ReasonKind>({ kind: 'deal' }, { kind: 'sponsor' }, { kind: 'speech' }, { kind: 'understood' }),
);
const reason: fc.Arbitrary<Reason> = fc.record({ points, what });
const draft = fc.constantFrom('d1', 'd1', 'd1', 'd2', 'd3', 'constructor') as fc.Arbitrary<DraftId>;

/** Beside what people do. A vote of 0 stands for the one that is open. */
export const byStandIns = [
  asked(60, 'show-leaning', { draft, leaning: fc.integer({ min: -3, max: 3 }) }),
  asked(60, 'note-reasons', {
    vote: fc.constantFrom(0, 0, 1, 1, 2),
    reasons: fc.array(reason, { minLength: 1, maxLength: 3 }),
  }),
];
export const standInsByFacilitator = [
  asked(2, 'fill-seats', { away: fc.boolean() }),
  asked(2, 'set-stand-ins', {
    secondsPerMove: fc.constantFrom(0, 6, 7.5),
    level: fc.constantFrom(...levels),
    mayVeto: fc.boolean(),
  }),
];

const small = { maximumClauses: 10, votesPerRound: 3, rounds: 6, meetingSeconds: 75 };
const short = { maximumClauses: 10, rounds: 3, monthsPerRound: 2, epilogueMonths: 2 };
const filled = did(facilitator, fillSeats());
/** A stand-in's text comes before the Council, and another one is half written. */
const writing: readonly Circumstance[] = [
  consultations,
  did(standIn('brazil'), createDraft('sentinel 004')),
  did(standIn('brazil'), addClause('d1', { kind: 'refugees' })),
  did(standIn('brazil'), table('d1')),
  did(standIn('france'), createDraft('sentinel 005')),
  did(standIn('france'), addClause('d2', { kind: 'humanitarian-access', level: 1 })),
];
/** China and Kenya sit, the United States has gone, and for all others somebody stands in. */
const mixed = (session: Session) =>
  given(session, seated('china', 'kenya', 'united-states'), filled, ...writing, away('united-states'));
const council = mixed(aCouncilOfSeven(small));
const leans = did(standIn('brazil'), showLeaning('d1', 2));
const atVote = given(
  ...[council, leans, voteOpen, ballots('no', 'china'), standInsCast('yes', 'brazil')],
  did(standIn('brazil'), noteReasons([{ points: 0.123271828, what: { kind: 'sponsor' } }])),
);
/** China has cast its ballot, and then it was lost. */
const lost = given(atVote, away('china'));
const world = mixed(aWorld(short));
const wide = mixed(aWideWorld({ ...short, rounds: 4 }));
const wideAtOrders = given(
  ...[wide, until('orders')],
  did(standIn('france'), act('give-order', { order: { kind: 'arm-proxy' } })),
);
/** Nobody but stand-ins. */
const deserted = given(aCouncilOfSeven(small), filled, ...writing);

const solo = 'kenya' as SeatId;
const alone = given(aWorld({ ...short, solo }), seated(solo), filled);
const compactAlone = given(aCouncilOfSeven({ ...small, solo }), filled, seated(solo), aDraftTabledBy(solo));
/** All stand-ins wait for the one person. */
const allWait = given(
  compactAlone,
  ...['brazil', 'china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'velora', 'relief'].map(
    (seat) => did(standIn(seat), sayReady()),
  ),
);
const soloAtVote = given(compactAlone, aDraftBy(solo, { title: 'sentinel 006' }), voteOpen);

export const standInWorlds: readonly Session[] = [
  world,
  given(world, until('orders')),
  wide,
  wideAtOrders,
  alone,
  given(alone, until('consultations')),
];
export const standInBeginnings: readonly Session[] = [
  council,
  atVote,
  atVote,
  lost,
  given(council, until('meeting')),
  deserted,
  compactAlone,
  allWait,
  soloAtVote,
];
