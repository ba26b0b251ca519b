/** What a court from outside may do where the state has courts of its own. */
import { describe, expect, test } from 'vitest';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  answer,
  aTextTabledBy,
  aWorld,
  by,
  carried,
  compact,
  did,
  given,
  type Session,
  seated,
  until,
  velora,
} from '../support/council.ts';

const referral: readonly Clause[] = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'icc-referral', exemptNonParties: false },
];
/** A state whose offices everywhere can do that much, 0–100. */
const able = (capacity: number) =>
  given(
    aWorld({ provinces: velora.scenario.provinces.map((each) => ({ ...each, capacity })) }),
    seated(...compact, 'velora'),
  );
const wanted = did(by('velora'), answer('d1'));
const indicted = ({ council }: Session): boolean =>
  council.months.some(({ entries }) => entries.some(({ cause }) => cause === 'indictments'));

describe('a referral to the International Criminal Court', () => {
  const referred = (capacity: number, ...letters: readonly (typeof wanted)[]) =>
    given(able(capacity), aTextTabledBy('kenya', referral), ...letters, carried, until('field'));

  test('T13 has an effect where the state cannot try the cases itself', () => {
    expect(indicted(referred(20))).toBe(true);
    expect(indicted(referred(80))).toBe(false);
  });

  test('T13 has one where the host state has consented to the text that refers them', () => {
    expect(indicted(referred(80, wanted))).toBe(true);
  });

  test('T13 has none by a letter for another text', () => {
    const mission: readonly Clause[] = [{ kind: 'mission', troops: 4 }];
    const welcome = given(able(80), aTextTabledBy('kenya', mission), wanted, carried, aTextTabledBy('kenya', referral));
    expect(indicted(given(welcome, carried, until('field')))).toBe(false);
  });

  test('T13 is told of in the debrief, with the first month in which the Court could not act', () => {
    const flagged = (session: Session) =>
      debriefOf(given(session, until('ended')).events).flags.filter(({ kind }) => kind === 'referral-without-effect');
    expect(flagged(referred(80))).toEqual([
      { kind: 'referral-without-effect', resolution: 'S/RES/2901 (2031)', round: 1, month: 1 },
    ]);
    expect(flagged(referred(80, wanted))).toEqual([]);
    expect(flagged(referred(10))).toEqual([]);
  });
});
