/**
 * Two rounds of a class in delegations of two, in which every kind of event happens that came with talk and with running a
 * session: a class list and seats by a link, by lot and by hand; a conversation of each kind, with notes that all three
 * visibilities let through; keys that are given and kept back; news that is thrown in and written; a bell and another day.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Channel } from '../../shared/council/talk.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import {
  arrives,
  asks,
  casts,
  comes,
  facilitates,
  facilitatesAs,
  type Line,
  nameOf,
  next,
  openVote,
  passes,
  person,
  type Script,
  serves,
} from './script.ts';

const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');
const seated = [
  ...['brazil', 'china', 'france', 'kenya', 'russian-federation', 'united-kingdom', 'united-states'],
  ...['velora', 'relief'],
];

/** Rounds of two months, and one month after them. */
function setup(): Setup {
  const fifteen = setupOf(velora, {
    ...{ council: 'fifteen', preset: '45', seed: 2034, delegation: 2, seating: 'assigned' },
    clocks: { consultationsSeconds: 300, ordersSeconds: 60 },
  });
  const seats = fifteen.seats.filter(({ id }) => seated.includes(id));
  const briefs = Object.fromEntries(Object.entries(fifteen.briefs).filter(([id]) => seated.includes(id)));
  return { ...fifteen, opening: null, seats, briefs, rounds: 2, monthsPerRound: 2, epilogueMonths: 1 };
}

/** Somebody comes by a seat's own link. */
const comesTo = (seat: string, name = seat): readonly Line[] => [
  ...comes(name),
  serves('seat-person', { person: person(name), seat, recent: [] }),
];
const isGiven = (seat: string, name = seat): readonly Line[] => [
  ...comes(name),
  facilitates('assign-seat', (council) => ({ name: nameOf(name, council), seat })),
];
/** By whoever it is that sits there. */
const told = (name: string, kind: string, particulars: object = {}): Line =>
  facilitates(kind, (council) => ({ name: nameOf(name, council), ...particulars }));

const opens = (name: string, withWhom: object): Line => asks(name, 'open-channel', { with: withWhom });
const withSeats = (...seats: readonly string[]) => ({
  kind: 'seats',
  seats,
  title: seats.length > 1 ? 'Contact group' : '',
});
const groupIn = ({ talk }: Council): string =>
  Object.values<Channel>(talk.channels).find(({ kind }) => kind === 'group')?.id ?? '';
const writes = (name: string, channel: string, text: string): Line => asks(name, 'send-note', { channel, text });
const writesToGroup = (name: string, text: string): Line =>
  asks(name, 'send-note', (council) => ({ channel: groupIn(council), text }));
const judges = (note: number, passes: boolean, reason = ''): Line =>
  facilitates('judge-note', { channel: 'china+kenya', note, passes, reason });
const corrects = (correction: object, reason: string): Line => facilitates('correct', { correction, reason });
const advises = (name: string, choice: string | null): Line =>
  asks(name, 'advise-ballot', (council) => ({ vote: openVote(council), choice }));
const says = (name: string, withholds: boolean): Line =>
  asks(name, 'withhold-key', (council) => ({ vote: openVote(council), withholds }));

const lobby: readonly Line[] = [
  facilitates('set-roster', {
    entries: [
      { label: 'Ada L.', seat: 'china' },
      { label: 'Ben K.', seat: 'china' },
      { label: 'Cleo M.', seat: 'kenya' },
      { label: 'Dan O.', seat: null },
    ],
  }),
  ...comesTo('china'),
  ...comesTo('china', 'china-second'),
  ...comesTo('kenya'),
  ...isGiven('france'),
  ...isGiven('france', 'france-second'),
  ...[...comes('first'), ...comes('second')],
  facilitates('draw-seats'),
  facilitates('set-seating', { seating: 'chosen' }),
  ...arrives('united-states'),
  ...comes('united-states-second'),
  asks('united-states-second', 'join-delegation', { seat: 'united-states' }),
  ...arrives('velora'),
  serves('admit-facilitator', { digest: 'the-digest-of-a-secret-link', label: 'Ms Ito' }),
  ...comes('stranger'),
  facilitatesAs(2, 'rename-person', (council) => ({ name: nameOf('stranger', council), to: 'Late Stranger' })),
  facilitatesAs(2, 'mute-person', { name: 'Late Stranger', muted: true }),
  facilitatesAs(2, 'remove-person', { name: 'Late Stranger', removed: true }),
  facilitatesAs(2, 'remove-person', { name: 'Late Stranger', removed: false }),
  facilitatesAs(2, 'mute-person', { name: 'Late Stranger', muted: false }),
  asks('stranger', 'call-facilitator', { about: 'help', text: 'Where do I sit?' }),
  facilitatesAs(2, 'answer-call', { call: 'h1', text: 'Kenya may need you later.', grants: null }),
];

const talk: readonly Line[] = [
  ...[next, next],
  opens('china', withSeats('kenya')),
  writes('china', 'china+kenya', 'Shall we write a text together?'),
  writes('kenya', 'china+kenya', 'If it has food in it.'),
  opens('china', { kind: 'delegation' }),
  writes('china-second', 'of-china', 'Beijing wants no word of force.'),
  opens('france', withSeats('kenya', 'velora')),
  writesToGroup('velora', 'We welcome observers.'),
  asks('kenya', 'invite-to-channel', (council) => ({ channel: groupIn(council), seats: ['united-states'] })),
  asks('kenya', 'leave-channel', (council) => ({ channel: groupIn(council) })),
  writesToGroup('united-states', 'How many, and for how long?'),
  opens('united-states', { kind: 'region' }),
  writes('united-states', 'region-western-european-and-others', 'Who has troops?'),
  facilitates('set-visibility', { visibility: 'held' }),
  writes('kenya', 'china+kenya', 'What does the neighbour pay you?'),
  writes('china', 'china+kenya', 'Nothing, and you know it.'),
  judges(3, true),
  judges(4, false, 'Say it without the reproach.'),
  facilitates('set-visibility', { visibility: 'private' }),
  writes('china', 'china+kenya', 'Nobody else reads this.'),
  asks('kenya', 'report-note', { channel: 'china+kenya', note: 4, reason: 'I would rather that somebody did.' }),
  facilitates('set-visibility', { visibility: 'facilitator-reads' }),
  asks('velora', 'speak-to-press', { text: 'Our door is open to friends.' }),
  asks('france', 'speak-to-press', { text: 'Velora is a failed state.' }),
  asks('kenya', 'call-facilitator', { about: 'ruling', text: 'May we meet the neighbour in private?' }),
  facilitates('answer-call', { call: 'h2', text: 'Yes, but tell the Council.', grants: true }),
  facilitates('nudge', { seat: 'france', text: 'Read the host state’s brief once more.' }),
  facilitates('announce', { text: 'Texts by half past two.' }),
  corrects({ what: 'remark', index: 1 }, 'Not in these words.'),
  corrects({ what: 'capital', seat: 'kenya', by: 1 }, 'A deal was announced too early.'),
  corrects({ what: 'money', seat: 'china', by: -10 }, 'Paid outside the room.'),
];

const news: readonly Line[] = [
  facilitates('hold-inject', { inject: 'convoy-blocked', held: true }),
  facilitates('throw-in', { inject: 'gas-claim' }),
  facilitates('improvise', {
    inject: {
      ...{ round: 1, title: 'A bridge is blown up', text: 'The road to Northreach is cut.' },
      ...{ province: 'northreach', effects: { need: 6 }, privateTo: [] },
    },
  }),
  facilitates('improvise', {
    inject: {
      ...{ round: 2, title: 'A letter to two capitals', text: 'The opposition would talk.' },
      ...{ province: null, effects: {}, privateTo: ['france', 'kenya'] },
    },
  }),
];

/** The capital of China keeps its key back, and that of the United States signs what its ambassador orders. */
const first: readonly Line[] = [
  asks('kenya', 'create-draft', { title: 'Food for the Hill Districts', template: null }),
  asks('kenya', 'add-clause', { draft: 'd1', clause: { kind: 'refugees' } }),
  asks('kenya', 'withdraw-draft', { draft: 'd1' }),
  corrects({ what: 'draft', draft: 'd1' }, 'It was a slip.'),
  asks('kenya', 'table-draft', { draft: 'd1' }),
  facilitates('announce', { text: '' }),
  next,
  passes(15),
  asks('france', 'ask-for-floor', { purpose: 'statement' }),
  asks('france', 'put-on-record', { text: 'Nobody believes the delegate of Velora.' }),
  asks('france', 'end-speech'),
  corrects({ what: 'words', index: 0 }, 'The rules of the school.'),
  ...[next, next],
  ...[advises('china-second', 'abstain'), advises('china', 'no'), advises('china-second', null)],
  casts('china', 'no'),
  ...[casts('kenya', 'yes'), casts('france', 'yes'), casts('united-states', 'yes')],
  ...[casts('first', 'yes'), casts('second', 'yes')],
  says('china-second', true),
  next,
  asks('united-states-second', 'give-order', { order: { kind: 'intervene', authority: 'none' } }),
  asks('united-states', 'sign-order'),
  asks('france-second', 'give-order', { order: { kind: 'intervene', authority: 'advise' } }),
  // The lesson ends before the orders do; the next one is tomorrow.
  facilitates('set-bell', { at: Date.UTC(2031, 0, 15, 14, 30) }),
  facilitates('set-bell', { at: null }),
  facilitates('set-bell', { at: Date.UTC(2031, 0, 15, 14, 3, 25) }),
  passes(20 * 3600),
  facilitates('unfreeze'),
  next,
];

const second: readonly Line[] = [
  ...[next, next],
  facilitates('hand-over', (council) => ({ seat: 'kenya', to: nameOf('stranger', council) })),
  writes('stranger', 'china+kenya', 'Kenya has a new ambassador.'),
  facilitates('swap-seats', { one: 'france', other: 'china' }),
  facilitates('hold-inject', { inject: 'convoy-blocked', held: false }),
  serves('dismiss-facilitator', { number: 2 }),
  told('second', 'mute-person', { muted: true }),
  ...[next, next],
  facilitates('ring-bell'),
  facilitates('unfreeze'),
  ...[next, next, next, next],
];

export const aClass: Script = { setup: setup(), lines: [...lobby, ...talk, ...news, ...first, ...second] };
