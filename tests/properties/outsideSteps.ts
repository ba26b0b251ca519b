/** What is done outside the Council and agreed between two, in random histories. */
import fc from 'fast-check';
import type { Command, CommandOf } from '../../shared/council/commands.ts';
import type { DraftId, ReadingId, SeatId } from '../../shared/council/vocabulary.ts';
import type { DealId, Promised, Side, Terms } from '../../shared/deals/deals.ts';
import { features } from '../../shared/interests/features.ts';
import { outcomeKeys } from '../../shared/interests/profiles.ts';
import { authorities, type Deed, type Order, withdrawals } from '../../shared/outside/acts.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  ballots,
  by,
  carried,
  consultations,
  did,
  facilitator,
  given,
  instructed,
  next,
  seated,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';

const wild = ['constructor', 'toString', '', 'atlantis'];
const oneOf = <T>(tame: readonly T[], others: readonly string[]) =>
  fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...tame) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const seats = ['china', 'france', 'united-states', 'brazil', 'kenya', 'velora', 'opposition', 'dravia'];
const seat = oneOf([...seats, 'russian-federation', 'relief'], wild) as fc.Arbitrary<SeatId>;
const patron = oneOf(['france', 'france', 'china', 'kenya'], wild) as fc.Arbitrary<SeatId>;
const province = oneOf(['northreach', 'northreach', 'hill-districts', 'port-velora'], wild);
const draft = oneOf(['d1', 'd1', 'd2'], ['d99']) as fc.Arbitrary<DraftId>;
const deal = oneOf(['b1', 'b1', 'b2', 'b3'], ['b99']) as fc.Arbitrary<DealId>;
const reading = oneOf(['i1', 'i1', 'i2'], ['i99']) as fc.Arbitrary<ReadingId>;
/** Words that can be searched for. */
const words = (what: string) => fc.integer({ min: 100, max: 999 }).map((number) => `${what} ${number}`);
export const promisedWords = words('bargain');
export const guessedWords = words('hunch');

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ kind: fc.constant('intervene' as const), authority: fc.constantFrom(...authorities) }),
  fc.constantFrom<Order>({ kind: 'regional-force' }, { kind: 'arm-proxy' }, { kind: 'recognise' }),
  fc.record({ kind: fc.constant('hire-company' as const), patron: fc.option(patron) }),
  fc.record({ kind: fc.constantFrom('invited-support' as const, 'protectorate' as const), patron }),
  fc.record({ kind: fc.constant('strike' as const), province, reported: fc.boolean() }),
  fc.record({ kind: fc.constant('withdraw' as const), what: fc.constantFrom(...withdrawals) }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('name-and-shame' as const, 'independent-relief' as const, 'ceasefire' as const),
    province,
  }),
  fc.constantFrom<Deed>(
    { kind: 'accept-contract' },
    { kind: 'expel-mission' },
    { kind: 'end-invitation' },
    { kind: 'accept-talks' },
    { kind: 'crackdown' },
    { kind: 'reform' },
    { kind: 'open-talks' },
    { kind: 'declare-independence' },
    { kind: 'propose-entity' },
  ),
);
const promise: fc.Arbitrary<Promised> = fc.oneof(
  fc.record({
    kind: fc.constant('vote' as const),
    draft,
    choice: fc.constantFrom('in-favour' as const, 'against' as const, 'abstain' as const, 'no-veto' as const),
  }),
  fc.record({ kind: fc.constantFrom('sponsor' as const, 'consent' as const), draft }),
  fc.record({ kind: fc.constant('pledge' as const), draft, troops: fc.integer({ min: 1, max: 8 }).map((n) => n / 2) }),
  fc.record({ kind: fc.constant('word' as const), text: promisedWords }),
);
const side: fc.Arbitrary<Side> = fc.record({
  money: fc.constantFrom(0, 0, 5, 10, 40),
  troops: fc.constantFrom(0, 0, 0.5, 2),
  promises: fc.array(promise, { maxLength: 2 }),
});
const terms: fc.Arbitrary<Terms> = fc.record({
  gives: side,
  asks: side,
  when: fc.oneof(
    fc.constant({ kind: 'at-once' as const }),
    fc.record({ kind: fc.constantFrom('adopted' as const, 'not-adopted' as const), draft }),
    fc.record({
      kind: fc.constant('votes' as const),
      seat: fc.constantFrom('kenya', 'brazil', 'velora', 'china'),
      draft,
      choice: fc.constantFrom('in-favour' as const, 'against' as const, 'abstain' as const),
    }),
  ),
});
const guess = fc.oneof(
  fc.record({
    kind: fc.constant('outcome' as const),
    key: fc.constantFrom(...outcomeKeys),
    direction: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.record({
    kind: fc.constant('position' as const),
    key: fc.constantFrom(...features),
    direction: fc.constantFrom(1 as const, -1 as const),
  }),
);

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

export const outsideByPeople = [
  asked(24, 'give-order', { order: fc.option(order, { freq: 8 }) }),
  asked(24, 'do-deed', { deed }),
  asked(14, 'offer-deal', { to: seat, terms }),
  asked(14, 'answer-deal', { deal, accepts: fc.boolean() }),
  asked(4, 'withdraw-deal', { deal }),
  asked(24, 'judge-promise', { deal, index: fc.constantFrom(0, 0, 1, 3), kept: fc.boolean() }),
  asked(12, 'read-interest', { of: seat, guess, text: guessedWords }),
  asked(8, 'answer-reading', { reading, confirms: fc.boolean(), text: guessedWords }),
  asked(6, 'declare-interest', {}),
];
export const outsideByFacilitator = [
  asked(2, 'give-order-for', { seat, order: fc.option(order, { freq: 8 }) }),
  asked(2, 'do-deed-for', { seat, deed }),
];

const delegates = ['china', 'france', 'united-states', 'brazil', 'kenya', 'velora'];
const others = ['relief', 'secretary-general', 'opposition', 'advocacy', 'african-union', 'dravia'];
export const outsidePeople = ['opposition', 'advocacy', 'african-union', 'dravia'];

const wide = aWideWorld({ maximumClauses: 10, rounds: 4, monthsPerRound: 3, epilogueMonths: 2 });
const seatedWide = given(
  wide,
  seated(...delegates, ...others),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  consultations,
);
const mission = aTextTabledBy('kenya', [
  { kind: 'mission', troops: 6 },
  { kind: 'humanitarian-access', level: 1 },
]);
const word: Promised = { kind: 'word', text: 'bargain 001' };
const nothing: Side = { money: 0, troops: 0, promises: [] };
const orders = (who: string, what: Order) => did(by(who), act('give-order', { order: what }));
/** A bargain that waits for a text, with a promise in words. */
const bargaining = [
  did(
    by('france'),
    act('offer-deal', {
      to: 'kenya',
      terms: {
        gives: { money: 20, troops: 1, promises: [word] },
        asks: { ...nothing, promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] },
        when: { kind: 'adopted', draft: 'd1' },
      },
    }),
  ),
  did(by('kenya'), act('answer-deal', { deal: 'b1', accepts: true })),
  did(
    by('china'),
    act('read-interest', {
      of: 'france',
      guess: { kind: 'outcome', key: 'violence', direction: -1 },
      text: 'hunch 001',
    }),
  ),
];
/** A coalition, a proxy, a patron and a company are on the ground, and a secession was declared. */
const contested = given(
  seatedWide,
  did(by('opposition'), act('do-deed', { deed: { kind: 'declare-independence' } })),
  orders('china', { kind: 'arm-proxy' }),
  orders('united-states', { kind: 'intervene', authority: 'advise' }),
  orders('france', { kind: 'invited-support', patron: 'france' as SeatId }),
  orders('velora', { kind: 'invited-support', patron: 'france' as SeatId }),
  until('field'),
  did(facilitator, next),
  consultations,
);

/** Where people die in such numbers a text of this kind meets five criteria, and its kinds are counted. */
const grave = aWideWorld({
  ...{ maximumClauses: 10, rounds: 4, monthsPerRound: 3, epilogueMonths: 2 },
  provinces: wide.council.setup.provinces.map((each) => ({ ...each, violence: 78 })),
  world: wide.council.setup.world && {
    ...wide.council.setup.world,
    figures: { ...wide.council.setup.world.figures, intransigence: 90 },
  },
});
const wellFounded = given(
  grave,
  seated(...delegates, ...others),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  aTextTabledBy('kenya', [
    { kind: 'chapter', chapter: 'vii' },
    { kind: 'threat-to-peace' },
    { kind: 'mission', troops: 16 },
    { kind: 'use-of-force', rule: 'robust' },
    { kind: 'lead', by: 'regional' },
    { kind: 'humanitarian-access', level: 2 },
  ]),
  voteOpen,
  ballots('yes', 'china', 'france', 'united-states', 'brazil'),
);
/** A text that looks at itself again, when the months in which violence rises are about to pass. */
const reviewed = given(
  aWideWorld({ maximumClauses: 10, rounds: 4, monthsPerRound: 8, epilogueMonths: 2 }),
  seated(...delegates, ...others),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  aTextTabledBy('kenya', [
    { kind: 'mediation', level: 1 },
    { kind: 'review', months: 6, trigger: 'auto' },
  ]),
  carried,
  until('orders'),
);

/** A secession that many have recognised, and relief that works for those who administer. */
const recognised = given(
  contested,
  ...['china', 'brazil', 'kenya', 'dravia'].map((who) => orders(who, { kind: 'recognise' })),
  did(by('relief'), act('do-deed', { deed: { kind: 'accept-contract' } })),
  until('field'),
  did(facilitator, next),
  consultations,
);
/** One proxy is no more, and another one stands; the coalition has gone, and the opposition is an entity. */
const withdrawn = given(
  contested,
  did(by('kenya'), act('do-deed', { deed: { kind: 'propose-entity' } })),
  orders('dravia', { kind: 'arm-proxy' }),
  orders('china', { kind: 'withdraw', what: 'proxy' }),
  orders('united-states', { kind: 'withdraw', what: 'coalition' }),
  until('field'),
  did(facilitator, next),
  consultations,
);
/** Good offices were used in this round. */
const mediated = given(
  seatedWide,
  until('orders'),
  did(by('secretary-general'), act('use-good-offices', { aim: 'acceptance' })),
);

/** The advocates bring relief as well, and do it under contract; and the neighbour has given its money away. */
const { briefs } = wide.council.setup;
const advocates = briefs['advocacy' as SeatId];
const bound = given(
  aWideWorld({
    ...{ maximumClauses: 10, rounds: 4, monthsPerRound: 3, epilogueMonths: 2 },
    briefs: { ...briefs, ...(advocates && { advocacy: { ...advocates, works: ['advocacy', 'relief'] } }) },
  }),
  seated(...delegates, ...others),
  instructed('in-favour', 'russian-federation', 'united-kingdom'),
  consultations,
  orders('united-states', { kind: 'intervene', authority: 'co-govern' }),
  until('field'),
  did(facilitator, next),
  consultations,
  did(by('advocacy'), act('do-deed', { deed: { kind: 'accept-contract' } })),
  did(
    by('dravia'),
    act('offer-deal', {
      to: 'kenya',
      terms: { gives: { ...nothing, money: 20 }, asks: nothing, when: { kind: 'at-once' } },
    }),
  ),
  did(by('kenya'), act('answer-deal', { deal: 'b1', accepts: true })),
  until('field'),
  did(facilitator, next),
  consultations,
);

/** A word was given, which waits for the judgement of the other one. */
const promised = given(
  seatedWide,
  did(
    by('france'),
    act('offer-deal', {
      to: 'kenya',
      terms: { gives: { ...nothing, promises: [word] }, asks: nothing, when: { kind: 'at-once' } },
    }),
  ),
  did(by('kenya'), act('answer-deal', { deal: 'b1', accepts: true })),
);

/** Histories in which much is done outside the Council. */
export const wideBeginnings = [
  seatedWide,
  given(seatedWide, mission, ...bargaining, did(by('kenya'), act('do-deed', { deed: { kind: 'propose-entity' } }))),
  given(
    seatedWide,
    mission,
    did(by('velora'), act('answer-consent', { draft: 'd1', consents: true })),
    voting,
    carried,
  ),
  given(seatedWide, until('orders')),
  contested,
  given(contested, until('orders')),
  wellFounded,
  reviewed,
  recognised,
  withdrawn,
  mediated,
  bound,
  bound,
  promised,
];
