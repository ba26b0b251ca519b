/** What a court from outside may do where the state has courts of its own. */
import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { hasCourt } from '../../shared/mandate/court.ts';
import {
  act,
  aDraftBy,
  addClause,
  answer,
  aTextTabledBy,
  aWorld,
  by,
  carried,
  changeClause,
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
  council.months.some(({ entries }) => [...entries].some(({ cause }) => cause === 'indictments'));

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

describe('before there is an International Criminal Court', () => {
  const refers = { kind: 'icc-referral', exemptNonParties: false } as const;
  const begun = (year: number) => given(aWorld({ year }), seated(...compact, 'velora'));
  const writing = (year: number, months = 0) => {
    const session = begun(year);
    const later = months > 0 ? given(session, ...roundsOf(months), until('consultations')) : session;
    return given(later, aDraftBy('kenya', { template: null }));
  };
  /** A round has eight months. */
  const roundsOf = (months: number) =>
    Array.from({ length: months / 8 }, () => [until('field'), until('sitrep')]).flat();
  const isThere = ({ council }: Session): boolean => publicView(council).hasCourt;

  test('G34 nothing is referred to it in a text, however it is written', () => {
    const session = writing(1992);
    expect(isThere(session)).toBe(false);
    session.when(by('kenya'), addClause('d1', refers)).thenRefused('no-court-yet', 'G34', ['clause']);
    const other = given(session, did(by('kenya'), addClause('d1', { kind: 'ad-hoc-tribunal' })));
    other.when(by('kenya'), changeClause('d1', 'c1', refers, 2)).thenRefused('no-court-yet', 'G34', ['clause']);
    given(begun(1992), aTextTabledBy('kenya', referral.slice(0, 2).concat({ kind: 'ad-hoc-tribunal' })))
      .when(
        by('france'),
        act('propose-amendment', { draft: 'd1', change: { kind: 'replace', id: 'c3', clause: refers } }),
      )
      .thenRefused('amendment-not-lawful', 'G34', ['change']);
    writing(2031).when(by('kenya'), addClause('d1', refers)).thenHappens('clause-added');
  });

  test('G34 a template has a tribunal of the Council’s own in its place', () => {
    const kindsIn = (year: number) =>
      Object.values(given(begun(year), aDraftBy('kenya', { template: 'smart' })).council.drafts).flatMap(
        ({ clauses }) => clauses.map(({ clause }) => clause.kind),
      );
    expect(kindsIn(1998)).toContain('ad-hoc-tribunal');
    expect(kindsIn(1998)).not.toContain('icc-referral');
    expect(kindsIn(2003)).toContain('icc-referral');
    expect(kindsIn(2003)).toHaveLength(kindsIn(1998).length);
  });

  test('G34 it comes on 1 July 2002 of the story: in its seventh month of that year', () => {
    expect(isThere(begun(2002))).toBe(false);
    expect(isThere(begun(2003))).toBe(true);
    const grown = writing(2002, 8);
    expect(grown.council.crisis?.month).toBe(8);
    grown.when(by('kenya'), addClause('d1', refers)).thenHappens('clause-added');
    expect([hasCourt(2002, 5), hasCourt(2002, 6), hasCourt(1998, 53), hasCourt(1998, 54)]).toEqual([
      ...[false, true, false, true],
    ]);
  });
});
