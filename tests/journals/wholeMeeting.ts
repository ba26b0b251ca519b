/**
 * Three rounds of the compact council by the customs of Model United Nations, in which every kind of event happens that
 * neither of the earlier journals has: meetings from their agenda to their close, texts under silence and in blue,
 * amendments and divisions, points of order, motions, statements, and what the General Assembly does after a veto.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import {
  arrives,
  asks,
  casts,
  facilitates,
  type Line,
  next,
  openVote,
  passes,
  type Script,
  sleeps,
  votes,
} from './script.ts';

const members = ['brazil', 'china', 'france', 'kenya', 'russian-federation', 'united-kingdom', 'united-states'];
const guests = ['velora', 'relief', 'secretary-general'];
const seated = [...members, ...guests];
const vote = votes(members);

const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');

/** Rounds of one month, and one month after them. Speakers are drawn by lot, and parties to the dispute abstain. */
function setup(): Setup {
  const fifteen = setupOf(velora, {
    ...{ council: 'fifteen', preset: '45', seed: 2031, pack: 'model-un' },
    clocks: { consultationsSeconds: 300, meetingSeconds: 240 },
    practices: {
      speakersByLot: true,
      obligatoryAbstention: true,
      preliminaryQuestion: 'ruling',
      blueSeconds: 30,
      objectionSeconds: 12,
    },
  });
  const seats = fifteen.seats.filter(({ id }) => seated.includes(id));
  const briefs = Object.fromEntries(Object.entries(fifteen.briefs).filter(([id]) => seated.includes(id)));
  return { ...fifteen, opening: null, seats, briefs, rounds: 3, monthsPerRound: 1, epilogueMonths: 1 };
}

/** A member moves, another seconds, and the Council votes. */
const moves = (
  by: string,
  second: string,
  motion: Readonly<Record<string, unknown>>,
  ballots: Parameters<typeof vote>[0] = {},
): readonly Line[] => [
  asks(by, 'move-motion', { draft: null, ...motion }),
  asks(second, 'second-motion'),
  ...vote(ballots),
];
const amends = (by: string, draft: string, change: object): Line => asks(by, 'propose-amendment', { draft, change });
/** A point of order, and what the President rules; then the time to challenge it passes. */
const raises = (by: string, point: object, president: string): readonly Line[] => [
  asks(by, 'raise-point', { point }),
  asks(president, 'rule-on-point', { upheld: true }),
];
const unchallenged = passes(13);

/** Whoever came takes a seat; the lobby and the situation report end. */
const lobby: readonly Line[] = [...seated.flatMap(arrives), next, next];

/** Round 1: Kenya's text comes to the table by silence, France's without it; others ask for what the meeting is to hear. */
const firstConsultations: readonly Line[] = [
  asks('kenya', 'open-arria', { briefer: 'relief' }),
  asks('relief', 'speak-arria', { text: 'Half of the wells in Northreach are dry.' }),
  asks('kenya', 'close-arria'),
  asks('kenya', 'create-draft', { title: 'Relief for Northreach', template: 'aid' }),
  asks('kenya', 'take-pen', { draft: 'd1', clause: 'c5' }),
  asks('kenya', 'start-silence', { draft: 'd1' }),
  asks('russian-federation', 'break-silence', { draft: 'd1', reason: 'The capital has questions.' }),
  asks('kenya', 'start-silence', { draft: 'd1' }),
  asks('france', 'create-draft', { title: 'Talks between the parties', template: null }),
  asks('france', 'add-clause', { draft: 'd2', clause: { kind: 'mediation', level: 2 } }),
  asks('france', 'add-clause', { draft: 'd2', clause: { kind: 'review', months: 6, trigger: 'none' } }),
  asks('brazil', 'circulate-statement', {
    ...{ form: 'presidential', title: 'Calm in Velora' },
    text: 'The Security Council calls on all parties to return to calm.',
  }),
  asks('united-kingdom', 'circulate-statement', {
    ...{ form: 'press', title: 'The road to the north' },
    text: 'The members of the Security Council are concerned about the road to the north.',
  }),
  asks('china', 'object-statement', { statement: 's2', reason: 'It names one side.' }),
  asks('brazil', 'request-meeting', { title: 'Gas off the coast' }),
  asks('secretary-general', 'request-meeting', { title: 'Displaced people' }),
  asks('relief', 'propose-participation', { seat: 'relief' }),
  // Silence ends, and the time in blue; the server falls asleep in between.
  passes(40),
  sleeps(90),
  passes(30),
  asks('france', 'put-in-blue', { draft: 'd2' }),
  passes(31),
  next,
];

/** Lots will be drawn among the first speakers; meanwhile the agenda loses an item, and a guest is not let in. */
const firstAgenda: readonly Line[] = [
  ...['kenya', 'france', 'brazil'].map((seat) => asks(seat, 'ask-for-floor', { purpose: 'statement' })),
  asks('china', 'object-agenda', { item: 2 }),
  ...vote({ no: 'china russian-federation kenya' }),
  asks('russian-federation', 'object-participation', { seat: 'relief' }),
  ...vote({ no: 'china russian-federation', abstain: 'brazil' }),
  passes(9),
];

const speaks = (seat: string, text: string): readonly Line[] => [
  asks(seat, 'put-on-record', { text }),
  asks(seat, 'end-speech'),
];

/** France, Kenya, Brazil, as the lot has it: one yields, one is called to order, one has no time left, one leaves. */
const firstSpeakers: readonly Line[] = [
  asks('france', 'put-on-record', { text: 'The people of Velora should be heard first.' }),
  asks('france', 'yield-floor', { to: 'velora' }),
  ...speaks('velora', 'We thank France. The wells are dry.'),
  ...raises('united-states', { kind: 'speaker' }, 'china'),
  unchallenged,
  asks('united-kingdom', 'ask-for-floor', { purpose: 'statement' }),
  asks('united-kingdom', 'leave-list'),
  passes(21),
  asks('secretary-general', 'ask-for-floor', { purpose: 'statement' }),
  facilitates('free-seat', { seat: 'secretary-general' }),
  asks('secretary-general', 'take-seat', { seat: 'secretary-general' }),
];

/** A motion that nobody seconds, one that is withdrawn, one that is out of order, and three that are carried. */
const firstMotions: readonly Line[] = [
  asks('kenya', 'move-motion', { motion: 'suspend', draft: null }),
  passes(13),
  ...moves('brazil', 'france', { motion: 'moderated-caucus', seconds: 30 }),
  passes(31),
  asks('united-kingdom', 'move-motion', { motion: 'refer', draft: 'd1', to: 'committee' }),
  asks('united-kingdom', 'withdraw-motion'),
  asks('russian-federation', 'move-motion', { motion: 'postpone', draft: 'd1', round: 2 }),
  ...raises('united-states', { kind: 'motion' }, 'china'),
  unchallenged,
  ...moves('united-states', 'kenya', { motion: 'suspend' }),
  passes(20),
  facilitates('gavel-for-president'),
];

/** Amendments to Kenya's text: of a State, to delete, to replace, accepted, withdrawn. Then the divisions of both texts. */
const amendments: readonly Line[] = [
  amends('velora', 'd1', { kind: 'add', clause: { kind: 'refugees' } }),
  amends('united-kingdom', 'd1', { kind: 'delete', id: 'c6' }),
  amends('brazil', 'd1', { kind: 'replace', id: 'c3', clause: { kind: 'humanitarian-access', level: 1 } }),
  amends('united-states', 'd1', { kind: 'replace', id: 'c4', clause: { kind: 'mediation', level: 2 } }),
  amends('france', 'd1', { kind: 'add', clause: { kind: 'demand', what: 'ceasefire' } }),
  asks('united-kingdom', 'support-amendment', { amendment: 'a5', supports: true }),
  asks('kenya', 'accept-amendment', { amendment: 'a5' }),
  amends('russian-federation', 'd1', { kind: 'delete', id: 'c2' }),
  asks('russian-federation', 'withdraw-amendment', { amendment: 'a6' }),
  asks('china', 'order-amendments', { draft: 'd1', order: ['a2', 'a1', 'a3', 'a4'] }),
  asks('united-states', 'ask-division', { draft: 'd1', clauses: ['c7'] }),
  asks('united-kingdom', 'ask-division', { draft: 'd2', clauses: ['c2'] }),
  asks('france', 'object-division', { draft: 'd2' }),
  passes(13),
];

/** China leaves the chair to France. A ruling is challenged and stands, one is not challenged, one nobody makes. */
const points: readonly Line[] = [
  asks('china', 'cede-chair'),
  ...raises('kenya', { kind: 'party', seat: 'russian-federation' }, 'france'),
  asks('russian-federation', 'challenge-ruling'),
  ...vote({ no: 'brazil france kenya united-kingdom united-states', abstain: 'china' }),
  ...raises('united-kingdom', { kind: 'character', draft: 'd2', character: 'procedural' }, 'france'),
  unchallenged,
  asks('china', 'raise-point', { point: { kind: 'other', text: 'The interpretation cannot be heard.' } }),
  passes(21),
  unchallenged,
  ...moves('brazil', 'united-kingdom', { motion: 'close-debate' }),
  next,
];

/** The State's amendment has no member behind it; one is adopted, one not, a part is lost, and the rest is adopted. */
const firstVotes: readonly Line[] = [
  asks('kenya', 'ask-for-floor', { purpose: 'before-vote' }),
  ...speaks('kenya', 'Kenya will vote for its text, whatever becomes of its amendments.'),
  next,
  ...vote({ abstain: 'russian-federation' }),
  next,
  ...vote({ abstain: 'russian-federation' }),
  next,
  ...vote({ no: 'brazil china france', abstain: 'russian-federation' }),
  next,
  ...vote({ no: 'united-kingdom united-states', abstain: 'russian-federation' }),
  next,
  casts('kenya', 'no'),
  facilitates('annul-vote', (council) => ({ vote: openVote(council), reason: 'Not everybody had the text.' })),
  ...vote({ abstain: 'russian-federation' }),
  asks('russian-federation', 'ask-for-floor', { purpose: 'after-vote' }),
  ...speaks('russian-federation', 'We are no party to this dispute.'),
  // Talks are procedural, as was ruled: two permanent members against are no veto.
  next,
  ...vote({ no: 'china russian-federation' }),
  next,
  asks('velora', 'answer-consent', { draft: 'd1', consents: true }),
  ...[next, next, next],
];

/** Round 2: an embargo, and a press statement that nobody stops. */
const secondConsultations: readonly Line[] = [
  asks('united-states', 'create-draft', { title: 'An embargo', template: 'sanction' }),
  asks('united-states', 'put-in-blue', { draft: 'd3' }),
  asks('united-kingdom', 'circulate-statement', {
    ...{ form: 'press', title: 'The wells of Northreach' },
    text: 'The members of the Security Council welcome the repair of the wells.',
  }),
  passes(46),
  next,
  passes(13),
];

/** Relief is heard this time; a State's text and a withdrawn one come to the vote, but the first only in round 3. */
const secondDebate: readonly Line[] = [
  asks('velora', 'create-draft', { title: 'People who fled', template: null }),
  asks('velora', 'add-clause', { draft: 'd4', clause: { kind: 'refugees' } }),
  asks('velora', 'put-in-blue', { draft: 'd4' }),
  asks('united-kingdom', 'propose-participation', { seat: 'relief' }),
  passes(13),
  asks('relief', 'ask-for-floor', { purpose: 'statement' }),
  ...speaks('relief', 'Two hundred trucks wait at the border.'),
  passes(20),
  asks('kenya', 'require-vote', { draft: 'd4' }),
  asks('brazil', 'second-draft', { draft: 'd3' }),
  asks('united-states', 'withdraw-draft', { draft: 'd3' }),
  asks('brazil', 'require-vote', { draft: 'd3' }),
  asks('china', 'move-motion', { motion: 'postpone', draft: 'd4', round: 3 }),
  asks('russian-federation', 'second-motion'),
  asks('france', 'gavel'),
  ...vote({ no: 'kenya' }),
  next,
];

/** The first veto; a special report on it, and its debate in the Assembly before the months in the field. */
const secondVotes: readonly Line[] = [
  next,
  ...vote({ no: 'china russian-federation' }),
  next,
  asks('kenya', 'circulate-statement', ({ results }) => ({
    ...{ form: 'special-report', vote: results.at(-1)?.vote, title: 'The veto on the embargo' },
    text: 'The Security Council reports that it could not agree on an embargo.',
  })),
  facilitates('extend', { seconds: 60 }),
  passes(46),
  ...[next, next, next],
];

/** Round 3: a second veto, upon which the Council calls the Assembly and adjourns before the other text. */
const third: readonly Line[] = [
  asks('united-kingdom', 'create-draft', { title: 'Those who answer for it', template: 'smart' }),
  asks('united-kingdom', 'put-in-blue', { draft: 'd5' }),
  passes(31),
  next,
  passes(13),
  ...moves('france', 'united-kingdom', { motion: 'take-next', draft: 'd5' }),
  ...[next, next],
  ...vote({ no: 'russian-federation', abstain: 'china' }),
  ...moves('united-states', 'france', { motion: 'call-assembly' }, { no: 'russian-federation', abstain: 'china' }),
  ...moves('kenya', 'brazil', { motion: 'adjourn' }),
  // The orders, the field, the months after it and the end.
  ...[next, next, next, next],
];

export const wholeMeeting: Script = {
  setup: setup(),
  lines: [
    ...[lobby, firstConsultations, firstAgenda, firstSpeakers, firstMotions, amendments, points, firstVotes].flat(),
    ...[secondConsultations, secondDebate, secondVotes, third].flat(),
  ],
};
