/**
 * Three rounds of the compact council with those who act outside it, in which every kind of event happens that came with
 * that: orders that are carried out and one that fails, deeds, agreements and how they are settled, promises, readings of
 * each other, an interest that is declared, the standing of an entity, a text that looks at itself again, and a norm in the
 * making.
 */
import { join } from 'node:path';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import { arrives, asks, type Line, next, type Script, votes } from './script.ts';

const members = ['brazil', 'china', 'france', 'kenya', 'russian-federation', 'united-kingdom', 'united-states'];
const guests = ['velora', 'opposition', 'relief', 'advocacy', 'african-union', 'dravia', 'secretary-general'];
const seated = [...members, ...guests];
const vote = votes(members);

const velora = readScenario(join(import.meta.dirname, '../../scenarios'), 'velora');

/** Rounds of three months, and one month after them; in Northreach it is as bad as can be. */
function setup(): Setup {
  const fifteen = setupOf(velora, {
    ...{ council: 'fifteen', preset: '45', seed: 2032 },
    clocks: { consultationsSeconds: 300, ordersSeconds: 60 },
  });
  const seats = fifteen.seats.filter(({ id }) => seated.includes(id));
  const briefs = Object.fromEntries(Object.entries(fifteen.briefs).filter(([id]) => seated.includes(id)));
  const provinces = fifteen.provinces.map((each) => (each.id === 'northreach' ? { ...each, violence: 78 } : each));
  return { ...fifteen, opening: null, seats, briefs, provinces, rounds: 3, monthsPerRound: 3, epilogueMonths: 1 };
}

const side = (given: object = {}) => ({ money: 0, troops: 0, promises: [], ...given });
const deal = (from: string, to: string, gives: object, asked: object, when: object = { kind: 'at-once' }): Line =>
  asks(from, 'offer-deal', { to, terms: { gives: side(gives), asks: side(asked), when } });
const accepts = (seat: string, id: string, isAccepted = true): Line =>
  asks(seat, 'answer-deal', { deal: id, accepts: isAccepted });
const orders = (seat: string, order: object | null): Line => asks(seat, 'give-order', { order });
const acts = (seat: string, deed: object): Line => asks(seat, 'do-deed', { deed });

const tables = (seat: string, draft: string, title: string, clauses: readonly Clause[]): readonly Line[] => [
  asks(seat, 'create-draft', { title, template: null }),
  ...clauses.map((clause) => asks(seat, 'add-clause', { draft, clause })),
  asks(seat, 'table-draft', { draft }),
];
/** From consultations to the first vote, and the votes of the round: who is not in favour of each text. */
const decides = (...ballots: readonly Parameters<typeof vote>[0][]): readonly Line[] => [
  ...[next, next],
  ...ballots.flatMap((each) => [next, ...vote(each)]),
];

/** Well-founded, and without a soldier: five criteria of six. */
const protection: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 16 },
  { kind: 'use-of-force', rule: 'robust' },
  { kind: 'humanitarian-access', level: 2 },
];

const first: readonly Line[] = [
  ...[...seated.flatMap(arrives), next, next],
  ...tables('kenya', 'd1', 'People in Northreach', protection),
  ...tables('france', 'd2', 'Talks between the parties', [
    { kind: 'mediation', level: 1 },
    { kind: 'review', months: 3, trigger: 'auto' },
  ]),
  // Executed, returned, withdrawn and declined.
  deal('france', 'kenya', { money: 20 }, { promises: [{ kind: 'vote', draft: 'd2', choice: 'in-favour' }] }),
  accepts('kenya', 'b1'),
  deal(
    'china',
    'brazil',
    { money: 30, promises: [{ kind: 'word', text: 'to hear Brazil first' }] },
    { troops: 0.5 },
    {
      ...{ kind: 'not-adopted', draft: 'd1' },
    },
  ),
  accepts('brazil', 'b1'),
  deal('united-states', 'brazil', { money: 5 }, { promises: [{ kind: 'sponsor', draft: 'd2' }] }),
  asks('united-states', 'withdraw-deal', { deal: 'b1' }),
  deal('russian-federation', 'china', { promises: [{ kind: 'vote', draft: 'd1', choice: 'no-veto' }] }, {}),
  accepts('china', 'b2', false),
  asks('france', 'read-interest', {
    ...{ of: 'kenya', guess: { kind: 'outcome', key: 'violence', direction: -1 } },
    text: 'You want fewer people killed.',
  }),
  asks('kenya', 'answer-reading', { reading: 'i1', confirms: true, text: 'And sooner than you.' }),
  acts('relief', { kind: 'independent-relief', province: 'northreach' }),
  asks('united-states', 'declare-interest', {}),
  ...decides({ abstain: 'china' }, {}),
  next,
  orders('russian-federation', { kind: 'arm-proxy' }),
  orders('united-kingdom', { kind: 'strike', province: 'northreach', reported: true }),
  orders('united-kingdom', null),
  // Without the host state's own order it comes to nothing.
  orders('france', { kind: 'invited-support', patron: 'france' }),
  ...[next, next],
];

const second: readonly Line[] = [
  next,
  ...tables('united-states', 'd3', 'An embargo', [
    { kind: 'chapter', chapter: 'vii' },
    { kind: 'threat-to-peace' },
    { kind: 'arms-embargo', target: 'host' },
  ]),
  deal('china', 'kenya', { promises: [{ kind: 'vote', draft: 'd3', choice: 'no-veto' }] }, {}),
  accepts('kenya', 'b2'),
  asks('brazil', 'judge-promise', { deal: 'b1', index: 0, kept: false }),
  acts('advocacy', { kind: 'name-and-shame', province: 'northreach' }),
  acts('opposition', { kind: 'declare-independence' }),
  acts('velora', { kind: 'reform' }),
  acts('kenya', { kind: 'propose-entity' }),
  ...decides({ no: 'china' }),
  next,
  orders('united-states', { kind: 'intervene', authority: 'advise' }),
  orders('united-kingdom', { kind: 'intervene', authority: 'advise' }),
  orders('african-union', { kind: 'regional-force' }),
  orders('velora', { kind: 'hire-company', patron: null }),
  ...[next, next],
];

const third: readonly Line[] = [
  next,
  ...tables('united-kingdom', 'd4', 'The coalition stays', [
    { kind: 'chapter', chapter: 'vii' },
    { kind: 'threat-to-peace' },
    { kind: 'mission', troops: 8 },
    { kind: 'lead', by: 'coalition' },
  ]),
  acts('opposition', { kind: 'ceasefire', province: 'northreach' }),
  acts('velora', { kind: 'end-invitation' }),
  ...decides({}),
  next,
  orders('france', { kind: 'recognise' }),
  orders('dravia', { kind: 'arm-proxy' }),
  // The field, the month after it and the end.
  ...[next, next, next],
];

export const outsideRounds: Script = { setup: setup(), lines: [...first, ...second, ...third] };
