/** Random histories of a session: mostly what a class might do, with anything that a wild client could send in between. */
import fc from 'fast-check';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Decision } from '../../shared/council/decision.ts';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { lawOf } from '../../shared/council/law.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import { choices } from '../../shared/council/rules/votes/tally.ts';
import { type Council, delegationOf, isStoodIn, type Seat } from '../../shared/council/state.ts';
import {
  type Actor,
  type AmendmentId,
  type ClauseId,
  type DraftId,
  goodOfficesAims,
  type MotionKind,
  motionKinds,
  type PersonId,
  policies,
  referees,
  type SeatId,
  type StatementId,
  statementForms,
  turnPurposes,
} from '../../shared/council/vocabulary.ts';
import { type Clause, mandateModes } from '../../shared/mandate/catalogue.ts';
import { templateNames } from '../../shared/mandate/templates.ts';
import { anyClause } from '../mandate/anyClause.ts';
import {
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  addClause,
  facilitator as aFacilitator,
  server as aServer,
  aTextTabledBy,
  aWorld,
  ballots,
  type Circumstance,
  carried,
  consultations,
  by as delegateOf,
  did,
  given,
  instructed,
  later,
  move,
  next,
  noteDeadline,
  personFor,
  pledge,
  type Session,
  seated,
  share,
  until,
  voteOpen,
  voting,
  withdraw,
} from '../support/council.ts';

import { openingWorlds } from './openingSteps.ts';
import { outsideByFacilitator, outsideByPeople, outsidePeople, wideBeginnings } from './outsideSteps.ts';
import { byStandIns, standInBeginnings, standInsByFacilitator, standInWorlds } from './standInSteps.ts';
import {
  named,
  talkBeginnings,
  talkByFacilitator,
  talkByPeople,
  talkByServer,
  talkPeople,
  talkWorlds,
} from './talkSteps.ts';

/** Well-formed ids that are names of what every object of the language has, and one that is not even well-formed. */
const wildPeople = ['propertyIsEnumerable', '__defineGetter__'] as PersonId[];
const wildWords = ['constructor', '__proto__', 'toString', ''];

const delegates = ['china', 'france', 'united-states', 'brazil', 'kenya', 'velora'];
const guests = ['relief', 'united-kingdom', 'secretary-general'];
export const people = [...delegates, ...guests, ...outsidePeople, ...talkPeople].map(personFor);
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
/** Likewise what is said: in public, among the members, among those who write a text, and at an informal meeting. */
const saying = (what: string) => fc.integer({ min: 100, max: 999 }).map((number) => `${what} ${number}`);
const spoken = saying('speech');
const negotiated = saying('statement');
const objected = saying('objection');
const whispered = saying('whisper');

const amendment = oneOf(['a1', 'a1', 'a2', 'a3'], [...wildWords, 'a99']) as fc.Arbitrary<AmendmentId>;
const statement = oneOf(['s1', 's1', 's2', 's3'], [...wildWords, 's99']) as fc.Arbitrary<StatementId>;
const change = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), clause: anyClause }),
  fc.record({ kind: fc.constant('delete' as const), id: clauseId }),
  fc.record({ kind: fc.constant('replace' as const), id: clauseId, clause: anyClause }),
);
const point = fc.oneof(
  fc.record({ kind: fc.constantFrom('speaker' as const, 'motion' as const) }),
  fc.record({
    kind: fc.constant('character' as const),
    draft,
    character: fc.constantFrom('procedural' as const, 'substantive' as const),
  }),
  fc.record({ kind: fc.constant('party' as const), seat }),
  fc.record({ kind: fc.constant('other' as const), text: spoken }),
);

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
  asked(5, 'open-brief', {}),
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
  asked(20, 'move-motion', {
    motion: fc.constantFrom(...motionKinds, 'take-next', 'take-next'),
    draft: fc.option(draft, { freq: 9 }),
    round: fc.option(fc.integer({ min: 1, max: 4 })),
    to: fc.option(fc.constantFrom(...referees)),
    seconds: fc.option(fc.integer({ min: 10, max: 60 })),
  }),
  asked(4, 'second-motion', {}),
  asked(2, 'withdraw-motion', {}),
  asked(5, 'take-pen', { draft: text, clause: fc.option(clauseId) }),
  asked(8, 'start-silence', { draft: text, seconds: fc.option(fc.integer({ min: 10, max: 60 }), { nil: undefined }) }),
  asked(3, 'break-silence', { draft: text, reason: objected }),
  asked(7, 'put-in-blue', { draft: text }),
  asked(6, 'second-draft', { draft }),
  asked(6, 'require-vote', { draft }),
  asked(12, 'propose-amendment', { draft, change }),
  asked(6, 'support-amendment', { amendment, supports: fc.boolean() }),
  asked(2, 'withdraw-amendment', { amendment }),
  asked(4, 'accept-amendment', { amendment }),
  asked(6, 'order-amendments', {
    draft: fc.constantFrom('d1', 'd1', 'd4') as typeof draft,
    order: fc.oneof(
      { weight: 5, arbitrary: fc.shuffledSubarray(['a1', 'a2', 'a3'] as AmendmentId[], { minLength: 3 }) },
      { weight: 1, arbitrary: fc.array(amendment, { minLength: 1, maxLength: 3 }) },
    ),
  }),
  asked(12, 'ask-division', { draft, clauses: fc.array(clauseId, { minLength: 1, maxLength: 2 }) }),
  asked(14, 'object-division', { draft }),
  asked(4, 'request-meeting', { title: spoken }),
  asked(12, 'propose-participation', {
    seat: oneOf(['velora', 'relief', 'secretary-general'], wildWords) as typeof seat,
  }),
  asked(3, 'object-agenda', { item: fc.option(fc.integer({ min: 1, max: 3 })) }),
  asked(9, 'object-participation', { seat: oneOf(['velora', 'relief'], wildWords) as typeof seat }),
  asked(8, 'gavel', {}),
  asked(5, 'cede-chair', {}),
  asked(16, 'ask-for-floor', { purpose: fc.constantFrom(...turnPurposes) }),
  asked(3, 'leave-list', {}),
  asked(8, 'end-speech', {}),
  asked(5, 'yield-floor', { to: seat }),
  asked(6, 'put-on-record', { text: spoken }),
  asked(16, 'raise-point', { point }),
  asked(6, 'rule-on-point', { upheld: fc.boolean() }),
  asked(4, 'challenge-ruling', {}),
  asked(8, 'circulate-statement', {
    form: fc.constantFrom(...statementForms),
    title: negotiated,
    text: negotiated,
    vote: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  }),
  asked(3, 'object-statement', { statement, reason: objected }),
  asked(4, 'open-arria', { briefer: oneOf(['velora', 'relief'], wildWords) as typeof seat }),
  asked(5, 'speak-arria', { text: whispered }),
  asked(8, 'close-arria', {}),
  ...outsideByPeople,
  ...talkByPeople,
];
const byFacilitator = [
  asked(14, 'next', {}),
  asked(1, 'next', { step: fc.constant('lobby 0 after 0') }),
  asked(1, 'freeze', {}),
  asked(8, 'unfreeze', {}),
  asked(2, 'extend', { seconds: fc.integer({ min: 1, max: 600 }) }),
  asked(3, 'set-policy', { seat, policy: fc.constantFrom(...policies) }),
  asked(1, 'free-seat', { seat }),
  asked(4, 'gavel-for-president', {}),
  asked(4, 'rule-for-president', { upheld: fc.boolean() }),
  asked(2, 'annul-vote', { vote, reason: spoken }),
  asked(4, 'answer-for-host', { draft, consents: fc.boolean() }),
  ...outsideByFacilitator,
  ...standInsByFacilitator,
  ...talkByFacilitator,
];
const person = fc.constantFrom(...people);
const byServer = [
  asked(2, 'admit', { person: fc.oneof(person, fc.constantFrom(...outsiders)) }),
  asked(4, 'note-presence', { person: fc.oneof(person, fc.constantFrom(...wildPeople)), present: fc.boolean() }),
  asked(6, 'note-deadline', { deadline: moment }),
  asked(1, 'resume-clock', { lastSeen: fc.integer({ min: 0 }) }),
  ...talkByServer,
];
const theEnd = asked(1, 'end', {});

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  fc.constantFrom(...people, ...outsiders).map((each): Actor => ({ role: 'person', person: each })),
  fc.constantFrom<Actor>({ role: 'facilitator' }, { role: 'facilitator', number: 2 }, { role: 'server' }),
  seat.map((each): Actor => ({ role: 'stand-in', seat: each })),
);
/** A number stands for somebody who holds a seat at that moment, a negative one for a stand-in that acts then. */
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
  { weight: 20, arbitrary: step(fc.nat(14), byPeople) },
  {
    weight: 2,
    arbitrary: step(
      person.map((each): Actor => ({ role: 'person', person: each })),
      byPeople,
    ),
  },
  { weight: 8, arbitrary: step(fc.integer({ min: -12, max: -1 }), [...byPeople, ...byStandIns]) },
  { weight: 3, arbitrary: step(fc.constant<Asker>({ role: 'facilitator' }), byFacilitator) },
  { weight: 2, arbitrary: step(fc.constant<Asker>({ role: 'server' }), byServer) },
  { weight: 2, arbitrary: step(anyActor, [...byPeople, ...byStandIns, ...byFacilitator, ...byServer, theEnd]) },
);
export const anySteps = (maxLength: number): fc.Arbitrary<readonly Step[]> =>
  fc.array(anyStep, { minLength: Math.min(40, maxLength), maxLength, size: 'max' });

const sizes = { maximumClauses: 10, votesPerRound: 3, rounds: 12, meetingSeconds: 75 };
const compactSession = aCouncilOfSeven(sizes);
/** By the customs of Model United Nations, and with what practice has given up. */
const customs = aCouncilOfSeven({
  ...sizes,
  law: lawOf('model-un', { obligatoryAbstention: true, preliminaryQuestion: 'san-francisco', speakersByLot: true }),
});
/** With the silence and the time in blue that practice asks for. */
const careful = aCouncilOfSeven({ ...sizes, law: lawOf('charter-practice', { silence: 'required', blueSeconds: 60 }) });
/** Six sit, two empty seats are instructed, and consultations have begun. */
const atWork = (session: Session) =>
  given(session, seated(...delegates), instructed('in-favour', 'russian-federation', 'united-kingdom'), consultations);
/** Two texts are tabled, a third is being written by France and Velora, and the meeting, or the votes, have begun. */
const inMeeting = (session: Session) =>
  given(
    atWork(session),
    aDraftTabledBy('kenya'),
    aDraftTabledBy('france', { template: 'protect' }),
    aDraftBy('velora', { title: 'sentinel 001' }),
    did(delegateOf('velora'), share('d3', 'france')),
    until('meeting'),
  );
const atVotes = given(inMeeting(compactSession), voting);
/** Amendments, a text that could be procedural, one that was withdrawn and has a seconder, and one under silence. */
const muchBeforeIt = (session: Session, ...further: readonly Circumstance[]) =>
  given(
    atWork(session),
    aDraftTabledBy('kenya'),
    aDraftTabledBy('france', { template: 'protect' }),
    aDraftBy('united-states', { title: 'sentinel 003' }),
    did(delegateOf('united-states'), act('start-silence', { draft: 'd3', seconds: 400 })),
    aTextTabledBy('brazil', [{ kind: 'mediation', level: 1 }]),
    did(delegateOf('kenya'), act('second-draft', { draft: 'd2' })),
    did(delegateOf('france'), withdraw('d2')),
    did(delegateOf('china'), act('propose-amendment', { draft: 'd1', change: { kind: 'delete', id: 'c1' } })),
    did(
      delegateOf('brazil'),
      act('propose-amendment', { draft: 'd1', change: { kind: 'add', clause: { kind: 'refugees' } } }),
    ),
    did(
      delegateOf('france'),
      act('propose-amendment', { draft: 'd1', change: { kind: 'replace', id: 'c1', clause: { kind: 'refugees' } } }),
    ),
    until('meeting'),
    ...further,
  );
const adopted = did(aFacilitator, act('gavel-for-president'));
const signedUp = ['china', 'kenya', 'brazil'].map((each) =>
  did(delegateOf(each), act('ask-for-floor', { purpose: 'statement' })),
);
/** Whoever had the floor has given the rest of their time to somebody else. */
const yielded = muchBeforeIt(customs, ...signedUp, adopted, (session) => {
  const speaker = session.council.meeting?.floor?.seat ?? '';
  return did(delegateOf(speaker), act('yield-floor', { to: speaker === 'kenya' ? 'brazil' : 'kenya' }))(session);
});
const inBlue = given(
  atWork(careful),
  aDraftBy('kenya'),
  did(delegateOf('kenya'), act('start-silence', { draft: 'd1', seconds: 10 })),
  later(10),
  did(aServer, noteDeadline()),
);
const foundParty = (seat: string) => [
  did(delegateOf('kenya'), act('raise-point', { point: { kind: 'party', seat } })),
  did(aFacilitator, act('rule-for-president', { upheld: true })),
  did(aFacilitator, next),
];
/** A caucus and the closure of the debate are moved. */
const customsMoved = (motion: MotionKind) =>
  muchBeforeIt(
    customs,
    adopted,
    did(delegateOf('china'), move(motion)),
    did(delegateOf('kenya'), act('second-motion')),
  );
/** Everybody is in favour of a caucus. */
const inCaucus = given(
  customsMoved('moderated-caucus'),
  ballots('yes', 'china', 'france', 'united-states', 'brazil', 'kenya'),
);
/** The list of speakers is closed, and the president has given away the chair. */
const debateClosed = given(
  customsMoved('close-debate'),
  ballots('yes', 'china', 'france', 'united-states', 'brazil', 'kenya'),
  (session) => did(delegateOf(session.council.meeting?.president ?? ''), act('cede-chair'))(session),
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
/** Instead, China has vetoed it. */
const worldAfterVeto = given(
  worldAtVotes,
  voteOpen,
  ballots('no', 'china'),
  ballots('yes', 'france', 'united-states', 'brazil', 'kenya'),
);
const worldCallsAssembly = given(worldAfterVeto, did(delegateOf('kenya'), move('call-assembly')));

/** Histories with a world, from its lobby, among the votes, or in the orders. */
export const anyWorld: fc.Arbitrary<Session> = fc.constantFrom<Session>(
  worldAtVotes,
  worldInForce,
  worldInForce,
  worldAtOrders,
  worldAfterVeto,
  worldCallsAssembly,
  world,
  given(world, seated(...delegates)),
  ...wideBeginnings,
  ...standInWorlds,
  ...talkWorlds,
  ...openingWorlds,
);
/** Histories start before anybody came, in consultations, or among the votes; with a world or without. */
export const anyBeginning: fc.Arbitrary<Session> = fc.oneof(
  fc.constantFrom<Session>(
    atVotes,
    atVotes,
    inMeeting(compactSession),
    muchBeforeIt(compactSession),
    muchBeforeIt(compactSession, adopted),
    muchBeforeIt(compactSession, voting, did(delegateOf('kenya'), move('take-next', 'd4'))),
    muchBeforeIt(customs, ...signedUp),
    yielded,
    muchBeforeIt(
      customs,
      ...signedUp,
      adopted,
      did(delegateOf('kenya'), act('raise-point', { point: { kind: 'party', seat: 'china' } })),
    ),
    muchBeforeIt(customs, adopted, ...foundParty('china'), voteOpen),
    customsMoved('moderated-caucus'),
    inCaucus,
    customsMoved('close-debate'),
    debateClosed,
    atWork(compactSession),
    given(atWork(customs), did(delegateOf('kenya'), act('open-arria', { briefer: 'relief' }))),
    muchBeforeIt(
      compactSession,
      adopted,
      did(delegateOf('kenya'), act('move-motion', { motion: 'postpone', draft: 'd1', round: 2 })),
    ),
    muchBeforeIt(customs, adopted, ...foundParty('france')),
    muchBeforeIt(customs, adopted, ...foundParty('brazil')),
    muchBeforeIt(compactSession, adopted, did(delegateOf('kenya'), move('suspend'))),
    inBlue,
    inBlue,
    compactSession,
    ...standInBeginnings,
    ...talkBeginnings,
  ),
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

function resolved(command: Command, council: Council, now: number): Command {
  const isOfVote = 'vote' in command && command.kind !== 'circulate-statement';
  if (isOfVote && command.vote === 0) return { ...command, vote: council.vote?.number ?? 1 };
  if (command.kind === 'note-deadline' && command.deadline === -1) return { ...command, deadline: dueAt(council) ?? 0 };
  return named(command, council, now);
}

function askerIn(by: Asker, council: Council): Actor {
  if (typeof by !== 'number') return by;
  if (by < 0) return { role: 'stand-in', seat: standInAt(council, -by) };
  const holders = Object.values<Seat>(council.seats).flatMap(delegationOf);
  return { role: 'person', person: holders[by % Math.max(1, holders.length)] ?? personFor('france') };
}

/** Where nobody stands in, somebody who would like to. */
function standInAt(council: Council, number: number): SeatId {
  const stoodIn = Object.values<Seat>(council.seats).filter((each) => isStoodIn(council, each));
  return stoodIn[number % Math.max(1, stoodIn.length)]?.id ?? ('france' as SeatId);
}

/** Plays steps one after the other: what was decided, and the state after each. */
export function play(beginning: Session, steps: readonly Step[]): readonly Happened[] {
  let { council, now } = beginning;
  return steps.map((step) => {
    now += step.wait;
    const before = council;
    const command = resolved(step.command, council, now);
    const by = askerIn(step.by, council);
    const decision = decide(council, command, by, now);
    if (decision.accepted) council = decision.events.reduce(evolve, council);
    return { by, command, decision, before, council, now };
  });
}

export const eventsOf = (happened: readonly Happened[]): readonly Event[] =>
  happened.flatMap(({ decision }) => (decision.accepted ? decision.events : []));

export const anyChoice = fc.constantFrom(...choices).filter((choice) => choice !== 'absent');
