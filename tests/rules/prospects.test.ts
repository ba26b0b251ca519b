import { describe, expect, test } from 'vitest';
import { chanceOf, drawAt } from '../../shared/council/random.ts';
import { prospects } from '../../shared/council/rules/world/prospects.ts';
import { interestsFor, weightsFor } from '../../shared/council/rules/world/standing.ts';
import type { Setup } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { instructionsOf, interestsOf } from '../../shared/interests/brief.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aTextTabledBy,
  aWorld,
  by,
  carried,
  compact,
  did,
  given,
  personFor,
  pledge,
  type Session,
  seated,
  setupFor,
  until,
} from '../support/council.ts';

const mediation = (level: number): Clause => ({ kind: 'mediation', level });
const mission = (troops: number): Clause => ({ kind: 'mission', troops });
const regional: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'lead', by: 'regional' },
];
const adopt = (clauses: readonly Clause[]) => (session: Session) =>
  given(session, aTextTabledBy('kenya', clauses), carried);
const begun = given(aWorld(), seated(...compact, 'velora', 'relief'));
const crisisOf = ({ council }: Session) => {
  if (!council.crisis) throw new Error('there is no crisis');
  return council.crisis;
};

describe('what each seat could expect', () => {
  test('T6 is reckoned when a round begins, for every seat with a brief, and changes with what is in force', () => {
    expect(begun.council.batna).toEqual({});
    const first = given(begun, until('sitrep'));
    expect(first.events.at(-1)?.kind).toBe('prospects-reckoned');
    const { batna, setup } = first.council;
    expect(Object.keys(batna).toSorted()).toEqual(Object.keys(setup.briefs).toSorted());
    for (const score of Object.values(batna)) {
      expect([Number.isInteger(score), score >= 0, score <= 100]).toEqual([true, true, true]);
    }
    expect(new Set(Object.values(batna)).size).toBeGreaterThan(3);
    const second = given(first, until('field'), until('sitrep'));
    const governed = given(
      first,
      adopt([...regional, mission(12), { kind: 'administration', authority: 'full-executive' }]),
      did(by('united-states'), pledge(null, 12)),
      until('field'),
      until('sitrep'),
    );
    const host = 'velora' as SeatId;
    expect(governed.council.batna[host] ?? 0).toBeLessThan((second.council.batna[host] ?? 0) - 5);
  });

  test('T6 what ends before the months of a round is not counted on', () => {
    const limited = given(
      begun,
      adopt([...regional, mission(12), mediation(1), { kind: 'sunset', rounds: '1' }]),
      did(by('united-states'), pledge(null, 12)),
      until('field'),
      until('sitrep'),
    );
    const expected = (mandate: Council['mandate']) =>
      prospects({ ...limited.council, mandate }, crisisOf(limited)).batna;
    const { mandate, batna } = limited.council;
    expect(batna).toEqual(expected(mandate));
    expect(batna).toEqual(
      expected({ ...mandate, clauses: mandate.clauses.filter(({ clause }) => clause.kind === 'mediation') }),
    );
    expect(batna).not.toEqual(expected({ ...mandate, until: null }));
  });

  test('T6 a red line that the months have crossed costs eight points', () => {
    const hired: readonly Clause[] = [...regional.slice(0, 2), mission(6), { kind: 'lead', by: 'company' }];
    const crossed = given(begun, adopt(hired), until('field'), until('sitrep'));
    const { setup, batna } = crossed.council;
    const france = 'france' as SeatId;
    const brief = setup.briefs[france];
    if (!brief) throw new Error('France has no brief');
    expect(brief.redLines).toEqual(['company-lead']);
    const briefs: Setup['briefs'] = { ...setup.briefs, [france]: { ...brief, redLines: ['amnesty'] } };
    const otherwise = prospects({ ...crossed.council, setup: { ...setup, briefs } }, crisisOf(crossed)).batna;
    expect((otherwise[france] ?? 0) - (batna[france] ?? 0)).toBe(8);
    expect({ ...otherwise, france: 0 }).toEqual({ ...batna, france: 0 });
  });

  test('T6 U3 what has come out about a seat costs it six points each time', () => {
    const first = given(begun, until('sitrep')).council;
    const [brazil, seat] = ['brazil', 'united-states'] as SeatId[];
    if (!seat || !brazil || !first.crisis) throw new Error('there is no crisis');
    const exposed = { cause: { kind: 'proxy-exposed' as const, seat }, entries: [], round: 1 };
    const { batna } = prospects({ ...first, influences: [...first.influences, exposed] }, first.crisis);
    expect((first.batna[seat] ?? 0) - (batna[seat] ?? 0)).toBe(6);
    expect(batna[brazil]).toBe(first.batna[brazil]);
  });

  test('T6 L4 who has soldiers in the field expects less of it as they tire, and nobody else does', () => {
    const sent = given(
      begun,
      adopt([...regional, mission(12)]),
      did(by('united-states'), pledge(null, 12)),
      until('field'),
      until('sitrep'),
    ).council;
    const { crisis, months } = sent;
    const [france, seat] = ['france', 'united-states'] as SeatId[];
    if (!seat || !france || !crisis) throw new Error('there is no crisis');
    // The same months, with as many dead as would have worn out anybody.
    const provinces = crisis.provinces.map((each) => ({ ...each, violence: 100 }));
    const worn = months.map((month) => ({ ...month, state: { ...month.state, provinces } }));
    const fallen = worn.map((month) => ({
      ...month,
      happened: [{ month: month.state.month, kind: 'protected-area-fell' as const, province: 'northreach' }],
    }));
    const expected = (past: Council['months']) => prospects({ ...sent, months: past }, crisis).batna;
    expect(expected(fallen)[seat] ?? 0).toBeLessThan((expected(worn)[seat] ?? 0) - 2);
    expect(expected(fallen)[france]).toBe(expected(worn)[france]);
  });

  test('T6 interests and weights are drawn at the opening and kept, whatever becomes of profiles', () => {
    const { setup } = begun.council;
    const france = 'france' as SeatId;
    const brief = setup.briefs[france];
    if (!brief) throw new Error('France has no brief');
    const chance = chanceOf(setup, 'interests');
    const at = setupFor('fifteen').seats.findIndex(({ id }) => id === france);
    expect(interestsFor(setup, france)).toEqual(interestsOf('france', chance, at));
    expect(weightsFor(setup, france)).toEqual(instructionsOf('france', chance, at));
    // As if the table of profiles had become another since.
    const later: Setup = { ...setup, briefs: { ...setup.briefs, [france]: { ...brief, profile: 'china' } } };
    expect([interestsFor(later, france), weightsFor(later, france)]).toEqual([brief.interests, brief.weights]);
    expect(interestsFor(later, 'norway' as SeatId)).toEqual([]);
    expect(weightsFor(later, 'norway' as SeatId)).toBeNull();
  });

  test('T6 it is told in no event', () => {
    const first = given(begun, until('sitrep'));
    const event = first.events.at(-1);
    for (const role of ['facilitator', 'projector'] as const) {
      expect(event && redactEvent(event, { role }, first.council)).toBeNull();
    }
    expect(event && redactEvent(event, { role: 'person', person: personFor('france') }, first.council)).toBeNull();
  });

  test('T2 T3 T6 what is drawn for the months, the reports and the interests is not drawn from one another', () => {
    const streams = (['crisis', 'observation', 'interests'] as const).map((stream) => chanceOf({ seed: 7 }, stream));
    const drawn = [0, 1, 2].flatMap((position) => [drawAt(7, position), ...streams.map((chance) => chance(position))]);
    expect(new Set(drawn).size).toBe(12);
  });
});
