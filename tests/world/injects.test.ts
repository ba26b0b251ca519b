/** What a scenario throws in: who is told, when it holds, what it does; and Velora's own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Fields } from '../../server/tools/claims/games.ts';
import { mandateSchema, noMandate } from '../../shared/crisis/mandate.ts';
import { type CrisisState, openingState } from '../../shared/crisis/state.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { deeds, orders } from '../../shared/outside/acts.ts';
import { scenarioSchema } from '../../shared/scenario/scenario.ts';
import { actNames } from '../../shared/world/grants.ts';
import type { ClauseInForce } from '../../shared/world/inForce.ts';
import {
  accessCutOf,
  applyInjects,
  type Condition,
  dueInjects,
  grantsFor,
  type Inject,
  injectProblems,
  injectSchema,
  injectsSchema,
  inRounds,
  isToldTo,
  truthsFor,
} from '../../shared/world/injects.ts';

const folder = join(import.meta.dirname, '..', '..', 'scenarios', 'velora');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const scenario = scenarioSchema.parse(read('scenario.json'));
const seats = scenario.seats.map(({ id }) => id as string);
const provinces = scenario.provinces.map(({ id }) => id);
const veloras = injectsSchema.parse(read('injects.json'));

const opening = openingState(
  scenario.figures,
  scenario.provinces.map(({ name: _name, ...province }) => ({ ...province, neighbours: [] })),
);
const withViolence = (id: string, violence: number): CrisisState => ({
  ...opening,
  provinces: opening.provinces.map((each) => (each.id === id ? { ...each, violence } : each)),
});

const inject = (change: Partial<z.input<typeof injectSchema>> = {}): Inject =>
  injectSchema.parse({ id: 'news', round: 1, title: 'News', text: 'Something happens.', ...change });
const idsDue = (injects: readonly Inject[], round: number, state = opening, fields: Fields = {}) =>
  dueInjects(injects, round, state, mandateSchema.parse(fields)).map(({ id }) => id);

describe('a condition', () => {
  const holds = (when: Condition, state = opening, fields: Fields = {}) =>
    idsDue([inject({ when })], 1, state, fields).length === 1;

  test('on a figure holds from that figure on', () => {
    const when = { province: 'northreach', figure: 'violence', atLeast: 65 } as const;
    expect(holds(when, withViolence('northreach', 64.9))).toBe(false);
    expect(holds(when, withViolence('northreach', 65))).toBe(true);
    expect(holds(when, withViolence('southplain', 90))).toBe(false);
    expect(holds({ ...when, figure: 'grievance' })).toBe(true);
    expect(holds({ ...when, province: 'atlantis' })).toBe(false);
  });

  test('on the rules of engagement reads those of whoever has soldiers', () => {
    const when = { rulesOfEngagementBelow: 2 };
    expect(holds(when)).toBe(true);
    expect(holds(when, opening, { force: true, troops: 5, roe: 1 })).toBe(true);
    expect(holds(when, opening, { force: true, troops: 5, roe: 2 })).toBe(false);
    expect(holds(when, opening, { force: true, troops: 0, roe: 4 })).toBe(true);
    expect(holds(when, opening, { force: false, troops: 5, roe: 4 })).toBe(true);
    const region: Fields = { otherForces: [{ origin: 'region', troops: 4, roe: 3, lead: 'REG' }] };
    expect(holds(when, opening, region)).toBe(false);
    expect(holds(when, opening, { ...region, force: true, troops: 5, roe: 1 })).toBe(false);
  });

  test('can be turned round, and round again', () => {
    const when = { province: 'northreach', figure: 'violence', atLeast: 65 } as const;
    expect(holds({ not: when })).toBe(true);
    expect(holds({ not: { not: when } })).toBe(false);
  });
});

describe('a condition on the state and its texts', () => {
  const inForce = (clause: Clause, consent: ClauseInForce['consent'] = 'not-needed'): ClauseInForce => ({
    ...{ clause, consent, resolution: 'S/RES/2901 (2031)', chapter: 'vii', letter: false, round: 1, month: 0 },
  });
  const holds = (
    when: unknown,
    { state = opening, texts = [] as readonly ClauseInForce[], declared = null as number | null } = {},
  ) =>
    dueInjects([injectSchema.parse({ ...inject(), when })], 1, state, mandateSchema.parse({}), {
      mandate: { clauses: texts },
      standing: { declared },
    }).length === 1;

  test('T15 on a figure of the state holds from that figure on', () => {
    const when = { state: 'acceptance', atLeast: 50 };
    expect(holds(when, { state: { ...opening, acceptance: 49.9 } })).toBe(false);
    expect(holds(when, { state: { ...opening, acceptance: 50 } })).toBe(true);
    expect(holds({ not: when }, { state: { ...opening, acceptance: 49.9 } })).toBe(true);
  });

  test('T15 on a number in a clause reads the clauses that wait for no consent', () => {
    const when = { inForce: 'local-ownership', having: { field: 'level', atLeast: 2 } };
    const [one, two] = ([1, 2] as const).map((level): Clause => ({ kind: 'local-ownership', level }));
    expect(holds(when)).toBe(false);
    expect(holds(when, { texts: [inForce(one as Clause)] })).toBe(false);
    expect(holds(when, { texts: [inForce(two as Clause)] })).toBe(true);
    expect(holds(when, { texts: [inForce(two as Clause, 'pending')] })).toBe(false);
    expect(holds(when, { texts: [inForce({ kind: 'mediation', level: 2 })] })).toBe(false);
    expect(holds({ inForce: 'local-ownership' }, { texts: [inForce(one as Clause)] })).toBe(true);
  });

  test('T15 on a declaration of independence holds once there is one', () => {
    const when = { declared: 'independence' };
    expect(holds(when)).toBe(false);
    expect(holds(when, { declared: 0 })).toBe(true);
    expect(holds({ not: when }, { declared: 12 })).toBe(false);
  });

  test('T15 on several things holds when all of them do', () => {
    const [trust, arms] = [
      { state: 'trust', atLeast: 30 },
      { state: 'arms', atLeast: 60 },
    ];
    const state = { ...opening, trust: 30, arms: 60 };
    expect(holds({ all: [trust, arms] }, { state })).toBe(true);
    expect(holds({ all: [trust, arms] }, { state: { ...state, arms: 59 } })).toBe(false);
    expect(holds({ all: [trust, { not: arms }] }, { state: { ...state, arms: 59 } })).toBe(true);
    expect(holds({ not: { all: [trust, arms] } }, { state: { ...state, trust: 29 } })).toBe(true);
  });

  test('T15 is refused with the place of what it asks for and is not there', () => {
    const problem = (when: unknown) => injectSchema.safeParse({ ...inject(), when }).error?.issues[0]?.path.join('.');
    expect(problem({ state: 'acceptance', atLeast: 50 })).toBeUndefined();
    expect(problem({ inForce: 'mission', having: { field: 'level', atLeast: 2 } })).toBe('when.having.field');
    expect(problem({ inForce: 'use-of-force', having: { field: 'rule', atLeast: 2 } })).toBe('when.having.field');
    const deep = { not: { all: [{ inForce: 'mission', having: { field: 'level', atLeast: 2 } }] } };
    expect(problem(deep)).toBe('when.not.all.0.having.field');
    expect(problem({ state: 'missionLegitimacy', atLeast: 50 })).toBe('when');
    expect(problem({ all: [] })).toMatch(/^when/);
  });
});

describe('grants', () => {
  const granted = (grants: unknown, more: object = {}) => injectSchema.safeParse({ ...inject(), grants, ...more });

  test('T15 name an act, a seat that is told of it, and a price', () => {
    const free = { seat: 'china', act: 'invited-support', price: 0 };
    expect(granted([free]).success).toBe(true);
    expect(granted([free], { privateTo: ['china'] }).success).toBe(true);
    const problem = (grants: unknown, more?: object) => granted(grants, more).error?.issues[0]?.path.join('.');
    expect(problem([free], { privateTo: ['france'] })).toBe('grants.0.seat');
    expect(problem([{ ...free, act: 'fly' }])).toBe('grants.0.act');
    expect(problem([{ ...free, price: -1 }])).toBe('grants.0.price');
    expect(problem([free, free])).toBe('grants.1');
    expect(problem([])).toBe('grants');
  });

  test('T15 go to seats of the scenario, by the cheaper of two', () => {
    const two = [0, 2].map((price) =>
      injectSchema.parse({ ...inject(), grants: [{ seat: 'china', act: 'recognise', price }] }),
    );
    expect([...grantsFor(two, 'china')]).toEqual([['recognise', 0]]);
    expect(grantsFor(two, 'france').size).toBe(0);
    const stranger = { ...inject(), grants: [{ seat: 'atlantis', act: 'recognise', price: 0 }] } as Inject;
    expect(injectProblems([stranger], provinces, seats)).toEqual([
      { path: '0.grants.0.seat', message: 'there is no "atlantis"' },
    ]);
  });

  test('T15 can be of every act outside the Council', () => {
    expect(new Set(actNames)).toEqual(new Set([...Object.keys(orders), ...Object.keys(deeds)]));
  });
});

describe('the rounds of a session', () => {
  const eight = Array.from({ length: 8 }, (_, index) => inject({ id: `news-${index}`, round: index + 1 }));
  const roundsIn = (rounds: number, writtenFor?: number) =>
    inRounds(eight, rounds, writtenFor).map(({ round }) => round);

  test('T15 bring what was written for eight as early or as late', () => {
    expect(roundsIn(8, 8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(roundsIn(3, 8)).toEqual([1, 1, 1, 2, 2, 2, 3, 3]);
    expect(roundsIn(6, 8)).toEqual([1, 1, 2, 3, 4, 4, 5, 6]);
    expect(roundsIn(16, 8)).toEqual([1, 3, 5, 7, 9, 11, 13, 15]);
  });

  test('T15 bring it as it is written where nobody says for how many', () => {
    expect(roundsIn(3)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('injects', () => {
  test('are due in their round, in the order of the file', () => {
    const injects = [inject({ id: 'b' }), inject({ id: 'later', round: 2 }), inject({ id: 'a' })];
    expect(idsDue(injects, 1)).toEqual(['b', 'a']);
    expect(idsDue(injects, 2)).toEqual(['later']);
    expect(idsDue(injects, 3)).toEqual([]);
  });

  test('strike at once, one after the other, and every blow is written down', () => {
    const { state, entries } = applyInjects(opening, [
      inject({ effects: { provinces: { southplain: { climateStress: 10 } } } }),
      inject(),
      inject({ effects: { state: { regionalInstability: 4 }, provinces: { southplain: { climateStress: 30 } } } }),
      inject({ effects: { missionLegitimacy: -6 } }),
    ]);
    expect(state.provinces.find(({ id }) => id === 'southplain')?.climateStress).toBe(100);
    expect(state.regionalInstability).toBe(39);
    expect(state.forces[0]?.legitimacy).toBe(44);
    expect(state.provinces[0]).toEqual(opening.provinces[0]);
    const written = entries.filter(({ cause }) => cause === 'inject');
    expect(written).toMatchObject([
      { month: 1, target: 'southplain', variable: 'climateStress', amount: 10 },
      { month: 1, target: 'state', variable: 'regionalInstability', amount: 4 },
      { month: 1, target: 'southplain', variable: 'climateStress', amount: 30 },
      { month: 1, target: 'state', variable: 'missionLegitimacy', amount: -6 },
    ]);
    // What the end of the scale took away is written down too: 66 and 10 and 30 are 100.
    expect(entries.find(({ cause }) => cause === 'small-causes')?.amount).toBeCloseTo(-6);
  });

  test('without effects leave everything as it is', () => {
    expect(applyInjects(opening, [inject(), inject()])).toEqual({ state: opening, entries: [] });
  });

  test('cut access by their levels, where they happen', () => {
    expect(accessCutOf([])).toEqual({ levels: 0, provinces: [] });
    const injects = [
      inject({ accessCut: 1, province: 'northreach' }),
      inject({ province: 'southplain' }),
      inject({ accessCut: 2, province: 'northreach' }),
    ];
    expect(accessCutOf(injects)).toEqual({ levels: 3, provinces: ['northreach'] });
  });

  test('are told to everybody, or to those only whom they name', () => {
    const secret = inject({ privateTo: ['china'] });
    expect(isToldTo(inject(), 'press')).toBe(true);
    expect(isToldTo(inject(), null)).toBe(true);
    expect(isToldTo(secret, 'china')).toBe(true);
    expect(isToldTo(secret, 'press')).toBe(false);
    expect(isToldTo(secret, null)).toBe(false);
  });

  test('show the truth about their province to those whom they name', () => {
    const injects = [inject({ truthTo: ['relief'], province: 'northreach' }), inject({ province: 'southplain' })];
    expect(truthsFor(injects, 'relief')).toEqual(['northreach']);
    expect(truthsFor(injects, 'press')).toEqual([]);
  });
});

describe('the form of an inject', () => {
  const refused = (change: object) =>
    injectSchema.safeParse({ id: 'news', round: 1, title: 'News', text: 'Something.', ...change }).error?.issues[0]
      ?.path;

  test.each([
    ['a figure that the crisis does not have', { effects: { state: { morale: 3 } } }, ['effects', 'state']],
    ['legitimacy as a figure of the state', { effects: { state: { missionLegitimacy: 3 } } }, ['effects', 'state']],
    ['an effect of nothing', { effects: { state: { trust: 0 } } }, ['effects', 'state', 'trust']],
    ['a condition that it does not know', { when: { weather: 'bad' } }, ['when']],
    ['a cut that has no place', { accessCut: 1 }, ['province']],
    ['a truth that has no place', { truthTo: ['relief'] }, ['province']],
    ['a cut of three levels', { accessCut: 3, province: 'northreach' }, ['accessCut']],
    ['a secret for nobody', { privateTo: [] }, ['privateTo']],
    ['a round before the first', { round: 0 }, ['round']],
  ])('refuses %s', (_, change, path) => {
    expect(refused(change)).toEqual(path);
  });

  test('refuses the same id twice', () => {
    expect(injectsSchema.safeParse([inject(), inject({ round: 2 })]).success).toBe(false);
  });

  test('is kept when it is written and read again', () => {
    expect(injectsSchema.parse(JSON.parse(JSON.stringify(veloras)))).toEqual(veloras);
  });

  test('names what the scenario does not have, with its place', () => {
    const injects = [
      inject(),
      inject({
        when: { not: { province: 'one', figure: 'need', atLeast: 1 } },
        effects: { provinces: { two: { need: 1 } } },
        province: 'three',
        privateTo: ['china', 'four'],
        truthTo: ['five'],
      }),
    ];
    expect(injectProblems(injects, provinces, seats)).toEqual([
      { path: '1.when', message: 'there is no "one"' },
      { path: '1.effects.provinces', message: 'there is no "two"' },
      { path: '1.province', message: 'there is no "three"' },
      { path: '1.privateTo', message: 'there is no "four"' },
      { path: '1.truthTo', message: 'there is no "five"' },
    ]);
  });
});

describe("Velora's injects", () => {
  test('name provinces and seats of the scenario', () => {
    expect(injectProblems(veloras, provinces, seats)).toEqual([]);
  });

  test('fall into the rounds of the shortest session', () => {
    expect(Math.max(...veloras.map(({ round }) => round))).toBeLessThanOrEqual(scenario.presets['45'].rounds);
  });

  test('begin with a drought in Southplain', () => {
    expect(idsDue(veloras, 1)).toEqual(['drought']);
    const { state } = applyInjects(opening, dueInjects(veloras, 1, opening, noMandate));
    expect(state.provinces.map(({ climateStress }) => climateStress)).toEqual([35, 55, 62, 50, 76]);
  });

  test('then block relief, unless soldiers may protect it', () => {
    expect(idsDue(veloras, 2)).toEqual(['convoy-blocked']);
    expect(accessCutOf(dueInjects(veloras, 2, opening, noMandate))).toEqual({
      levels: 1,
      provinces: ['hill-districts'],
    });
    expect(idsDue(veloras, 2, opening, { force: true, troops: 6, roe: 2 })).toEqual([]);
  });

  test('then tell of Northreach where it burns, and of the border where it does not', () => {
    const worse = withViolence('northreach', 70);
    expect(idsDue(veloras, 3, worse)).toEqual(['northreach-report', 'gas-claim']);
    expect(idsDue(veloras, 3)).toEqual(['camp-attacked', 'gas-claim']);
    const due = dueInjects(veloras, 3, worse, noMandate);
    expect(seats.filter((seat) => truthsFor(due, seat).includes('northreach'))).toEqual(['relief', 'advocacy']);
    expect(applyInjects(worse, due).entries).toEqual([]);
    const attacked = applyInjects(opening, dueInjects(veloras, 3, opening, noMandate)).state;
    expect(attacked.regionalInstability).toBe(opening.regionalInstability + 4);
  });

  test('tell of gas to three only', () => {
    const gas = veloras.find(({ id }) => id === 'gas-claim');
    expect(gas && seats.filter((seat) => isToldTo(gas, seat)).toSorted()).toEqual(['china', 'united-states', 'velora']);
  });

  test('are in short sentences', () => {
    for (const { text } of veloras) {
      const sentences = text.split(/(?<=[.!?]) /);
      const words = text.split(' ').length;
      expect(words / sentences.length).toBeLessThan(20);
    }
  });
});
