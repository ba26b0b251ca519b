/** What is left of the mandate in force when the host state takes back its letter for a mission. */
import { describe, expect, test } from 'vitest';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  adopt,
  type MandateInForce,
  missionsWithLetter,
  nothingInForce,
  withHostConsent,
  withLegitimacy,
  withoutHostConsent,
} from '../../shared/world/inForce.ts';
import { crisisMandate } from '../../shared/world/translate.ts';

const six: readonly Clause[] = [
  { kind: 'mission', troops: 8 },
  { kind: 'use-of-force', rule: 'protect' },
  { kind: 'police', officers: 1 },
  { kind: 'safe-area', province: 'northreach' },
  { kind: 'disarmament', level: 1 },
  { kind: 'prevention', level: 1 },
  { kind: 'autonomy', province: 'northreach' },
  { kind: 'mediation', level: 1 },
];
const seven: readonly Clause[] = [{ kind: 'threat-to-peace' }, { kind: 'chapter', chapter: 'vii' }, ...six];

const text = (clauses: readonly Clause[], number = 1, hostConsents = true) => ({
  ...({ mode: 'merge', resolution: `S/RES/290${number} (2031)`, round: 1, month: 0 } as const),
  ...{ clauses, hostConsents, pledges: { france: 8 } },
});
const ofMission = ['mission', 'use-of-force', 'police', 'safe-area', 'disarmament'];
const first = 'S/RES/2901 (2031)';
const kinds = ({ clauses }: MandateInForce) => clauses.map(({ clause }) => clause.kind);

describe('a letter that is taken back', () => {
  test('U12 under Chapter VI the mission ends with all that goes with it', () => {
    const before = withLegitimacy(adopt(nothingInForce, text(six)), 60);
    expect(missionsWithLetter(before)).toEqual([first]);
    const after = withoutHostConsent(before, first);
    expect(kinds(after)).toEqual(['prevention', 'autonomy', 'mediation']);
    expect(after.clauses).toEqual(before.clauses.filter(({ clause }) => !ofMission.includes(clause.kind)));
    expect(after).toMatchObject({ pledges: {}, legitimacy: null });
    expect(missionsWithLetter(after)).toEqual([]);
  });

  test('U12 under Chapter VII it stays without consent, which is felt', () => {
    const before = withLegitimacy(adopt(nothingInForce, text(seven)), 60);
    const after = withoutHostConsent(before, first);
    expect(kinds(after)).toEqual(kinds(before));
    expect(after.clauses).toEqual(
      before.clauses.map((entry) =>
        ofMission.includes(entry.clause.kind) ? { ...entry, letter: false, consent: 'not-needed' } : entry,
      ),
    );
    expect(after).toMatchObject({ pledges: { france: 8 }, legitimacy: 60 });
    expect([crisisMandate(before).consent, crisisMandate(after).consent]).toEqual([true, false]);
    expect(crisisMandate(after).troops).toBe(8);
  });

  test('U12 of two resolutions the other one is left as it is', () => {
    const both = adopt(adopt(nothingInForce, text(six)), text(seven, 2));
    expect(missionsWithLetter(both)).toEqual(['S/RES/2902 (2031)']);
    const larger = adopt(adopt(nothingInForce, text([{ kind: 'mission', troops: 12 }])), text(seven, 2));
    expect(missionsWithLetter(larger)).toEqual([first]);
    const after = withoutHostConsent(larger, first);
    expect(kinds(after)).not.toContain('mission');
    expect(after.clauses.every(({ letter }) => letter)).toBe(true);
  });

  test('U12 what waits for a letter has none to take back', () => {
    const waiting = adopt(nothingInForce, text(six, 1, false));
    expect(missionsWithLetter(waiting)).toEqual([]);
    expect(withoutHostConsent(waiting, first).clauses).toEqual(waiting.clauses);
    expect(missionsWithLetter(withHostConsent(waiting, first, 3))).toEqual([first]);
  });
});
