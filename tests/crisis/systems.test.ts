/**
 * What the model is there to show: claims about sovereignty, force, sanctions and rule, each as a difference between games
 * that differ in one thing. Means over 200 seeds with noise and events. The numbers are those of the table of systems and
 * claims that the model was designed by.
 */
import { describe, expect, test } from 'vitest';
import { biteOf, evasionOf } from '../../shared/crisis/economy.ts';
import { type Adoption, legitimacyAtAdoption } from '../../shared/crisis/legitimacy.ts';
import { mandateSchema } from '../../shared/crisis/mandate.ts';
import { materialSovereigntyOf } from '../../shared/crisis/sovereignty.ts';
import type { CrisisState } from '../../shared/crisis/state.ts';
import { caseOf, type Fields, meansOf, play, velora } from './velora.ts';

const nothing: Fields = {};
/** A mission of ordinary size with ordinary orders. */
const mission: Fields = { force: true, troops: 8, roe: 2, legitimacy: 65 };
const robust: Fields = { force: true, troops: 16, roe: 3, legitimacy: 70 };
const { antiCorruption: _, ...supervision } = caseOf('supervised');
const embargo: Fields = { comprehensiveSanctions: true };
const untouched = meansOf(nothing);
const supervised = meansOf(supervision);

const violenceTimes = (factor: number): Partial<CrisisState> => ({
  provinces: velora.provinces.map((each) => ({ ...each, violence: Math.min(100, each.violence * factor) })),
});

describe('the failing state', () => {
  test('row 1: nobody who does nothing touches sovereignty', () => {
    expect(untouched.at(60, 'intrusiveness')).toBe(0);
    expect(untouched.at(60, 'formalSovereignty')).toBe(100);
  });

  test('row 2: sovereignty can be a fiction: whole on paper, 35 at most in fact', () => {
    expect(untouched.at(60, 'formalSovereignty')).toBe(100);
    expect(untouched.at(60, 'materialSovereignty')).toBeLessThanOrEqual(35);
    expect(materialSovereigntyOf(0, 100)).toBe(100);
  });

  test('row 3: left alone, violence rises by 25 in two years and the legal economy falls by 12', () => {
    expect(untouched.at(24, 'violence') - untouched.at(0, 'violence')).toBeGreaterThanOrEqual(25);
    expect(untouched.at(24, 'legalEconomy') - untouched.at(0, 'legalEconomy')).toBeLessThanOrEqual(-12);
  });

  test('row 4: it spills over: the region by 8, a tenth of the people abroad', () => {
    expect(untouched.at(24, 'regionalInstability') - untouched.at(0, 'regionalInstability')).toBeGreaterThanOrEqual(8);
    const people = velora.provinces.reduce((sum, { population }) => sum + population, 0);
    expect(untouched.at(24, 'refugees') / people).toBeGreaterThanOrEqual(0.1);
  });

  test('row 5: havens are used for attacks where nobody is present, hardly ever under a robust force', () => {
    expect(untouched.happened('attack-from-haven', 24)).toBeGreaterThanOrEqual(0.25);
    expect(meansOf(robust).happened('attack-from-haven', 24)).toBeLessThanOrEqual(0.05);
  });

  test('row 6: climate stress costs 8 of need and 4 of violence; adaptation takes three fifths of it away', () => {
    const calm = meansOf(mission, { climateDriftPerYear: 0 });
    const drift = meansOf(mission, { climateDriftPerYear: 8 });
    const adapted = meansOf({ ...mission, climate: 2 }, { climateDriftPerYear: 8 });
    const harm = drift.at(36, 'need') - calm.at(36, 'need');
    expect(harm).toBeGreaterThanOrEqual(8);
    expect(drift.at(36, 'violence') - calm.at(36, 'violence')).toBeGreaterThanOrEqual(4);
    expect(drift.at(36, 'need') - adapted.at(36, 'need')).toBeGreaterThanOrEqual(0.6 * harm);
  });

  test('row 54: two years in which the Council looks on cost it 7', () => {
    expect(untouched.at(24, 'councilLegitimacy') - untouched.at(0, 'councilLegitimacy')).toBeLessThanOrEqual(-7);
  });
});

describe('patrons, proxies and forces', () => {
  test('row 8: a patron takes a fifth to two fifths of sovereignty in fact, none on paper; a treaty takes 20 there', () => {
    const patron: Fields = {
      patron: true,
      otherForces: [{ origin: 'patron', troops: 6, roe: 2, lead: 'COAL', legitimacy: 45 }],
    };
    const share = meansOf(patron).at(12, 'materialSovereignty') / untouched.at(12, 'materialSovereignty');
    expect(share).toBeGreaterThanOrEqual(0.6);
    expect(share).toBeLessThanOrEqual(0.8);
    expect(meansOf(patron).at(12, 'formalSovereignty')).toBe(100);
    const treaty = play({ seed: null, months: 1, steps: { 0: { ...patron, protectorateTreaty: true } } });
    expect(treaty.states[1]?.formalSovereignty).toBe(80);
  });

  test('row 9: two states that arm a proxy raise violence by 8 and intransigence, and wear the state down', () => {
    const proxy = meansOf({ proxy: 1 });
    const change = (figure: 'violence' | 'capacity' | 'intransigence') =>
      proxy.at(24, figure) - untouched.at(24, figure);
    expect(change('violence')).toBeGreaterThanOrEqual(8);
    expect(Math.abs(change('capacity') + 4)).toBeLessThanOrEqual(1);
    expect(Math.abs(change('intransigence') - 11)).toBeLessThanOrEqual(2);
  });

  test('row 12: the same 20,000 troops leave 20 more violence where nobody holds them for legitimate', () => {
    const coalition: Fields = { force: true, troops: 20, roe: 3, lead: 'COAL' };
    const bypass = meansOf({ ...coalition, legitimacy: 25 });
    const authorised = meansOf({ ...coalition, legitimacy: 70 });
    expect(bypass.at(48, 'violence') - authorised.at(48, 'violence')).toBeGreaterThanOrEqual(20);
  });

  test('row 14: an administration by force alone works for a year and then backfires by 15', () => {
    const alone = meansOf(caseOf('unilateral'));
    expect(alone.at(12, 'violence')).toBeLessThan(alone.at(1, 'violence'));
    expect(alone.at(60, 'violence') - alone.at(12, 'violence')).toBeGreaterThanOrEqual(15);
  });

  test('row 15: people work with whom they accept and hold for legitimate', () => {
    const violence = (legitimacy: number) => meansOf({ ...mission, legitimacy }).at(24, 'violence');
    expect(violence(30)).toBeGreaterThan(violence(65));
  });

  test('row 16: prevention is strong early and weak late', () => {
    const prevention: Fields = { prevention: 2, mediation: 2, access: 1, reconstruction: 1, ownership: 2 };
    const gain = (factor: number) =>
      meansOf(nothing, violenceTimes(factor)).at(24, 'violence') -
      meansOf(prevention, violenceTimes(factor)).at(24, 'violence');
    expect(gain(0.6)).toBeGreaterThanOrEqual(15);
    expect(gain(1.5)).toBeLessThanOrEqual(10);
    expect(gain(1.5)).toBeGreaterThan(0);
  });

  test('row 19: where the pool of troops is empty missions come late and weak, and bigger is not better', () => {
    const force: Fields = { force: true, troops: 16, roe: 3, legitimacy: 65 };
    const plenty = meansOf(force);
    const empty = meansOf(force, { poolUsed: velora.poolCapacity });
    expect(empty.at(4, 'presence') / plenty.at(4, 'presence')).toBeLessThanOrEqual(0.6);
    expect(empty.at(24, 'deaths') / plenty.at(24, 'deaths')).toBeGreaterThanOrEqual(1.4);
    expect(meansOf({ ...force, troops: 24 }).at(24, 'deaths')).toBeGreaterThan(plenty.at(24, 'deaths'));
  });

  test('row 20: 8,000 who may protect civilians halve the deaths of two years', () => {
    expect(meansOf(mission).at(24, 'deaths')).toBeLessThanOrEqual(untouched.at(24, 'deaths') / 2);
  });

  test('row 21: what is called a safe area falls under observers and light troops, not under a robust force', () => {
    const falls = (force: Fields) =>
      meansOf({ force: true, legitimacy: 60, safeAreas: ['Northreach'], ...force }).happened('protected-area-fell', 24);
    expect(falls({ troops: 6, roe: 1, equipment: 0.6 })).toBeGreaterThanOrEqual(0.3);
    expect(falls({ troops: 4, roe: 0 })).toBeGreaterThanOrEqual(0.6);
    expect(falls({ troops: 16, roe: 3 })).toBeLessThanOrEqual(0.02);
  });

  test('row 29: a private company is as quick as blue helmets and leaves 30 more violence', () => {
    const company = meansOf({ force: true, troops: 8, roe: 3, lead: 'PMC', legitimacy: 28 });
    const united = meansOf({ force: true, troops: 8, roe: 3, legitimacy: 65 });
    expect(Math.abs(company.at(3, 'violence') - united.at(3, 'violence'))).toBeLessThanOrEqual(2);
    expect(company.at(48, 'violence') - united.at(48, 'violence')).toBeGreaterThanOrEqual(30);
  });

  test('row 30: under a company the worst province is worse off, by 8 at least', () => {
    const company = meansOf({ force: true, troops: 8, roe: 3, lead: 'PMC', legitimacy: 28 });
    const united = meansOf({ force: true, troops: 8, roe: 3, legitimacy: 65 });
    expect(company.worst(48) - united.worst(48)).toBeGreaterThanOrEqual(8);
  });

  test('row 59: a force that the region leads calms the region by 2, and is not 8 worse at home', () => {
    const regional = meansOf({ ...mission, lead: 'REG' });
    const united = meansOf(mission);
    expect(united.at(24, 'regionalInstability') - regional.at(24, 'regionalInstability')).toBeGreaterThanOrEqual(2);
    expect(regional.at(24, 'violence') - united.at(24, 'violence')).toBeLessThanOrEqual(8);
  });
});

describe('sanctions', () => {
  const sanctioned = meansOf(embargo);

  test('row 23: a full embargo moves the economy underground: 12 there, 12 of tolerance, −7 above', () => {
    const change = (figure: 'illicitEconomy' | 'smugglingTolerance' | 'legalEconomy') =>
      sanctioned.at(18, figure) - untouched.at(18, figure);
    expect(change('illicitEconomy')).toBeGreaterThanOrEqual(12);
    expect(change('smugglingTolerance')).toBeGreaterThanOrEqual(12);
    expect(change('legalEconomy')).toBeLessThanOrEqual(-7);
  });

  test('row 24: its bite wears off as the ways round it grow: a fifth in 18 months, 45 % in 36', () => {
    const mandate = mandateSchema.parse(embargo);
    const bites = (illicitEconomy: number, smugglingTolerance: number) =>
      biteOf(mandate, evasionOf({ ...velora, illicitEconomy, smugglingTolerance }, mandate));
    const at = (month: number) =>
      bites(sanctioned.at(month, 'illicitEconomy'), sanctioned.at(month, 'smugglingTolerance'));
    expect(at(18) / at(0)).toBeLessThanOrEqual(0.8);
    expect(at(36) / at(0)).toBeLessThanOrEqual(0.55);
    expect(untouched.at(18, 'intransigence') - sanctioned.at(18, 'intransigence')).toBeGreaterThanOrEqual(5);
    expect(Math.abs(sanctioned.at(36, 'intransigence') - sanctioned.at(18, 'intransigence'))).toBeLessThanOrEqual(2);
  });

  test('row 25: alone it does not end a war, and people pay for it, less with exemptions', () => {
    const exempt = meansOf({ ...embargo, exemptions: true });
    expect(Math.abs(sanctioned.at(24, 'violence') - untouched.at(24, 'violence'))).toBeLessThanOrEqual(4);
    expect(sanctioned.at(24, 'need') - untouched.at(24, 'need')).toBeGreaterThanOrEqual(4);
    expect(exempt.at(24, 'need')).toBeLessThan(sanctioned.at(24, 'need'));
  });

  test('row 26: a year after it has ended smuggling is still accepted', () => {
    const lifted = meansOf(embargo, {}, { 18: nothing });
    expect(lifted.at(30, 'illicitEconomy') - untouched.at(30, 'illicitEconomy')).toBeGreaterThanOrEqual(8);
    expect(lifted.at(30, 'smugglingTolerance') - untouched.at(30, 'smugglingTolerance')).toBeGreaterThanOrEqual(10);
  });

  test('row 27: smart sanctions soften the parties by 8 without feeding the black market', () => {
    const smart = meansOf({ targetedSanctions: true, armsEmbargo: true, monitoring: true });
    expect(smart.at(18, 'illicitEconomy') - untouched.at(18, 'illicitEconomy')).toBeLessThanOrEqual(2);
    expect(smart.at(18, 'intransigence') - untouched.at(18, 'intransigence')).toBeLessThanOrEqual(-8);
  });
});

describe('talk, justice and relief', () => {
  test('row 33: mediation moves the process by 8 and the parties by 10 in two years', () => {
    const talks = meansOf({ mediation: 2 });
    expect(talks.at(24, 'peaceProcess') - untouched.at(24, 'peaceProcess')).toBeGreaterThanOrEqual(8);
    expect(talks.at(24, 'intransigence') - untouched.at(24, 'intransigence')).toBeLessThanOrEqual(-10);
  });

  test('row 35: ownership wins 10 of acceptance and 15 of trust at the same violence', () => {
    const powers: Fields = { ...mission, powers: 2 };
    const gain = (figure: 'acceptance' | 'trust') =>
      meansOf({ ...powers, ownership: 3 }).at(36, figure) - meansOf(powers).at(36, figure);
    expect(gain('acceptance')).toBeGreaterThanOrEqual(10);
    expect(gain('trust')).toBeGreaterThanOrEqual(15);
  });

  test('row 37: indictments soften the parties where somebody can act on them, and harden them where nobody can', () => {
    const icc = (fields: Fields) =>
      meansOf({ ...fields, icc: true }).at(24, 'intransigence') - meansOf(fields).at(24, 'intransigence');
    expect(icc(robust)).toBeLessThanOrEqual(-2);
    expect(icc(nothing)).toBeGreaterThanOrEqual(2);
  });

  test('row 38: relief that administrators have hired reaches fewer people, and people notice', () => {
    const relief: Fields = { ...mission, access: 2 };
    const hired = meansOf({ ...relief, contractedNgos: true });
    const free = meansOf(relief);
    expect(hired.at(24, 'need') - free.at(24, 'need')).toBeGreaterThanOrEqual(2);
    expect(hired.at(24, 'acceptance') - free.at(24, 'acceptance')).toBeLessThanOrEqual(-3);
  });

  test('row 47: truth eases grievance by 6; amnesty buys the parties, 6, and is paid for by the victims, 2', () => {
    const peace: Fields = { ...robust, access: 2, mediation: 1, armsEmbargo: true };
    const without = meansOf(peace);
    const truth = meansOf({ ...peace, transitionalJustice: true });
    const amnesty = meansOf({ ...peace, amnesty: true });
    expect(truth.at(24, 'grievance') - without.at(24, 'grievance')).toBeLessThanOrEqual(-6);
    expect(amnesty.at(24, 'intransigence') - without.at(24, 'intransigence')).toBeLessThanOrEqual(-6);
    expect(amnesty.at(24, 'grievance') - without.at(24, 'grievance')).toBeGreaterThanOrEqual(2);
  });

  test('row 48: indictments that nobody carries out harden the parties for half a year', () => {
    const indicted = meansOf({ icc: true });
    expect(indicted.at(6, 'intransigence') - untouched.at(6, 'intransigence')).toBeGreaterThanOrEqual(2);
    const gap = (month: number) => indicted.at(month, 'intransigence') - untouched.at(month, 'intransigence');
    expect(gap(24)).toBeLessThan(gap(6));
  });
});

describe('foreign administration', () => {
  test('row 39: supervision as a last resort takes 20 from violence within a year', () => {
    expect(untouched.at(12, 'violence') - supervised.at(12, 'violence')).toBeGreaterThanOrEqual(20);
  });

  test('row 40: it is not accepted for ever: acceptance falls by 25 and people riot, unless it is theirs', () => {
    expect(supervised.at(36, 'acceptance') - supervised.at(96, 'acceptance')).toBeGreaterThanOrEqual(25);
    expect(supervised.happened('riot', 96)).toBeGreaterThanOrEqual(0.4);
    expect(meansOf({ ...supervision, ownership: 3 }).happened('riot', 96)).toBeLessThanOrEqual(0.05);
  });

  test('row 41: when everybody leaves after three years, what was supervised falls back, what was handed over stands', () => {
    const transition: Fields = {
      ...{ force: true, troops: 8, roe: 2, legitimacy: 70, powers: 2, ownership: 3, ssr: 2, reconstruction: 2 },
      ...{ transitionalJustice: true, mediation: 1, access: 1 },
    };
    const left = (fields: Fields) => meansOf(fields, {}, { 36: nothing }).at(60, 'violence');
    expect(left(supervision) - left(transition)).toBeGreaterThanOrEqual(30);
  });

  test('row 42: sovereignty on paper is not sovereignty in fact', () => {
    expect(supervised.at(60, 'formalSovereignty')).toBeGreaterThanOrEqual(80);
    expect(supervised.at(60, 'materialSovereignty')).toBeLessThanOrEqual(30);
    const trust = meansOf(caseOf('trusteeship'));
    expect(trust.at(60, 'formalSovereignty')).toBe(0);
    expect(trust.at(60, 'materialSovereignty')).toBeLessThanOrEqual(15);
  });

  test('row 43: an undefined status holds back the economy and feeds grievance, and the ledger says so', () => {
    const { entries } = play({ seed: null, months: 36, steps: { 0: supervision }, ledger: true });
    const amounts = (cause: string, target: string) =>
      entries.filter((each) => each.cause === cause && each.target === target).map(({ amount }) => amount);
    expect(Math.min(...amounts('undefined-status', 'state'))).toBeGreaterThanOrEqual(-0.15);
    expect(amounts('undefined-status', 'state').length).toBe(36 - 24);
    expect(Math.max(...amounts('open-status', 'Northreach'))).toBeGreaterThan(0.1);
    expect(Math.max(...amounts('open-status', 'Northreach'))).toBeLessThanOrEqual(0.25 * 0.8);
  });

  test('row 45: transition with ownership builds the state, to 50, and keeps acceptance, 80', () => {
    const transitional = meansOf(caseOf('transitional'));
    expect(transitional.at(60, 'capacity')).toBeGreaterThanOrEqual(50);
    expect(transitional.at(60, 'acceptance')).toBeGreaterThanOrEqual(80);
  });

  test('row 49: imposed good governance destroys trust, 8, and feeds the grey economy; due process builds trust, 5', () => {
    const base: Fields = { ...supervision, powers: 3, ownership: 1 };
    const change = (antiCorruption: 'imposed' | 'dueProcess', figure: 'trust' | 'illicitEconomy' | 'legalEconomy') =>
      meansOf({ ...base, antiCorruption }).at(48, figure) - meansOf(base).at(48, figure);
    expect(change('imposed', 'trust')).toBeLessThanOrEqual(-8);
    expect(change('imposed', 'illicitEconomy')).toBeGreaterThanOrEqual(3);
    expect(change('imposed', 'legalEconomy')).toBeLessThanOrEqual(-4);
    expect(change('dueProcess', 'trust')).toBeGreaterThanOrEqual(5);
  });

  test('row 50: an early election hardens the parties by 4 and costs 2 of trust; a late one builds 4', () => {
    const transitional = caseOf('transitional');
    const without = meansOf(transitional);
    const early = meansOf({ ...transitional, election: 6 });
    const late = meansOf({ ...transitional, election: 24 });
    expect(early.at(12, 'intransigence') - without.at(12, 'intransigence')).toBeGreaterThanOrEqual(4);
    expect(early.at(12, 'trust') - without.at(12, 'trust')).toBeLessThanOrEqual(-2);
    expect(late.at(30, 'trust') - without.at(30, 'trust')).toBeGreaterThanOrEqual(4);
  });

  test('row 51: local participation restores trust, 15, and builds capacity, 10', () => {
    const decrees: Fields = { ...supervision, powers: 3 };
    const gain = (figure: 'trust' | 'capacity') =>
      meansOf({ ...decrees, ownership: 3 }).at(36, figure) - meansOf(decrees).at(36, figure);
    expect(gain('trust')).toBeGreaterThanOrEqual(15);
    expect(gain('capacity')).toBeGreaterThanOrEqual(10);
  });

  test('row 63: sovereignty that is given back in form is steered in fact', () => {
    const steps = { 0: supervision, 36: { ...supervision, powers: 1 } };
    const { states } = play({ seed: null, months: 48, steps });
    expect(states[36]?.formalSovereignty).toBe(90);
    for (const state of states.slice(37)) {
      expect(state.formalSovereignty).toBe(100);
      expect(state.intrusiveness).toBeGreaterThanOrEqual(13);
    }
  });
});

describe('status', () => {
  test('row 52: independence raises grievance elsewhere by 2, and the precedent shakes the region by 2', () => {
    const recognised = meansOf({ independence: true }, { recognitionPrecedent: velora.recognitionPrecedent + 20 });
    const elsewhere = ['Port Velora', 'Rivermark', 'Southplain'];
    const rise = elsewhere.map(
      (id) => recognised.inProvince(24, id, 'grievance') - untouched.inProvince(24, id, 'grievance'),
    );
    expect(rise.reduce((sum, each) => sum + each, 0) / rise.length).toBeGreaterThanOrEqual(2);
    expect(recognised.at(24, 'regionalInstability') - untouched.at(24, 'regionalInstability')).toBeGreaterThanOrEqual(
      2,
    );
  });

  test('row 53: autonomy takes 10 from the grievance of the province that wants to leave', () => {
    const grievance = (fields: Fields) => meansOf(fields).inProvince(24, 'Northreach', 'grievance');
    expect(grievance(mission) - grievance({ ...mission, autonomy: true })).toBeGreaterThanOrEqual(10);
    expect(grievance(mission) - grievance({ ...mission, autonomy: ['Northreach'] })).toBeGreaterThanOrEqual(10);
  });

  test('row 61: the standing of an entity eases secessionist grievance by 2 and leaves sovereignty in fact alone', () => {
    const entity = meansOf({ ...mission, entityStatus: true });
    const without = meansOf(mission);
    const eased = without.inProvince(24, 'Northreach', 'grievance') - entity.inProvince(24, 'Northreach', 'grievance');
    expect(eased).toBeGreaterThanOrEqual(2);
    expect(Math.abs(entity.at(24, 'materialSovereignty') - without.at(24, 'materialSovereignty'))).toBeLessThan(0.5);
  });
});

describe('legitimacy at adoption', () => {
  const plain: Adoption = {
    chapter: 6,
    spare: 0,
    abstentions: 0,
    consent: true,
    lead: 'UN',
    ownership: 0,
    powers: 0,
    sunset: false,
    review: false,
    criteria: 3,
    withoutThreat: false,
  };

  test('row 10: Chapter VII where nobody is in great danger costs 6', () => {
    expect(legitimacyAtAdoption({ ...plain, chapter: 7, withoutThreat: true })).toBe(55 + 10 - 6);
  });

  test('row 17: each criterion of just intervention beyond three is worth 2', () => {
    expect(legitimacyAtAdoption({ ...plain, criteria: 6 }) - legitimacyAtAdoption(plain)).toBe(6);
    expect(legitimacyAtAdoption({ ...plain, criteria: 0 }) - legitimacyAtAdoption(plain)).toBe(-6);
  });

  test('adds up what a council does for it and against it', () => {
    expect(legitimacyAtAdoption(plain)).toBe(72);
    const regional = { ...plain, lead: 'REG', spare: 3, abstentions: 2, ownership: 2, sunset: true } as const;
    expect(legitimacyAtAdoption(regional)).toBe(62 + 10 + 6 + 6 - 6 + 4 + 3);
    const alone = { ...plain, chapter: 7, consent: false, lead: 'COAL', powers: 4 } as const;
    expect(legitimacyAtAdoption(alone)).toBe(55 - 6 - 10 - 5);
    expect(legitimacyAtAdoption({ ...plain, lead: 'PMC' })).toBe(72 - 25);
  });
});
