import { describe, expect, test } from 'vitest';
import { breachedBy, type RedLineId, type RedLinePosition, redLineIds } from '../../shared/interests/redLines.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';

type Case = Partial<Omit<RedLinePosition, 'clauses'>> & { readonly clauses: readonly Clause[] };

const position = (given: Case): RedLinePosition => ({
  ...{ chapter: 'vi', imposed: [], term: null, pledgedShare: 1, climateStress: 50, mediatedBefore: true },
  ...{ unsent: [], duty: false },
  ...given,
});

const mission = (troops: number, rule?: 'observe' | 'self-defence' | 'protect' | 'robust'): readonly Clause[] =>
  rule
    ? [
        { kind: 'mission', troops },
        { kind: 'use-of-force', rule },
      ]
    : [{ kind: 'mission', troops }];
const governs = (
  authority: 'advise' | 'co-govern' | 'decree' | 'full-executive' | 'trusteeship',
): readonly Clause[] => [{ kind: 'administration', authority }];
const safeArea: Clause = { kind: 'safe-area', province: 'northreach' };
const referral = (exemptNonParties: boolean): Clause => ({ kind: 'icc-referral', exemptNonParties });
const embargo: Clause = { kind: 'comprehensive-sanctions', target: 'host' };
const access: Clause = { kind: 'humanitarian-access', level: 1 };

const cases: Readonly<Record<RedLineId, { readonly breached: readonly Case[]; readonly kept: readonly Case[] }>> = {
  'court-over-own-personnel': {
    breached: [{ clauses: [referral(false)] }],
    kept: [{ clauses: [referral(true)] }, { clauses: [{ kind: 'ad-hoc-tribunal' }] }],
  },
  'open-ended-troops': {
    breached: [{ clauses: mission(4) }, { clauses: [...mission(4), { kind: 'sunset', rounds: '4' }] }],
    kept: [{ clauses: mission(4), term: 4 }, { clauses: [access] }],
  },
  amnesty: { breached: [{ clauses: [{ kind: 'amnesty' }] }], kept: [{ clauses: [{ kind: 'transitional-justice' }] }] },
  'company-lead': {
    breached: [
      { clauses: [...mission(8), { kind: 'lead', by: 'company' }] },
      { clauses: [], unsent: [{ origin: 'company', troops: 4 }] },
    ],
    kept: [
      { clauses: [...mission(8), { kind: 'lead', by: 'coalition' }] },
      { clauses: mission(8) },
      { clauses: mission(8), unsent: [{ origin: 'coalition', troops: 16 }] },
    ],
  },
  'independence-without-consent': {
    breached: [
      { clauses: [{ kind: 'independence' }], imposed: ['independence'] },
      { clauses: [], secession: 'unagreed' },
    ],
    kept: [
      { clauses: [{ kind: 'independence' }] },
      { clauses: [{ kind: 'independence' }], imposed: ['mission'] },
      { clauses: [], secession: 'agreed' },
    ],
  },
  'chapter-seven-force-without-consent': {
    breached: [
      { clauses: mission(4), chapter: 'vii', imposed: ['mission'] },
      { clauses: [{ kind: 'no-fly-zone' }], chapter: 'vii', imposed: ['no-fly-zone'] },
    ],
    kept: [
      { clauses: mission(4), chapter: 'vii' },
      { clauses: [...mission(4), { kind: 'no-fly-zone' }], chapter: 'vii', imposed: ['arms-embargo'] },
      { clauses: [embargo], chapter: 'vii', imposed: ['comprehensive-sanctions'] },
    ],
  },
  'large-force-without-region': {
    breached: [{ clauses: mission(8) }, { clauses: [...mission(16), { kind: 'lead', by: 'coalition' }] }],
    kept: [{ clauses: mission(7) }, { clauses: [...mission(16), { kind: 'lead', by: 'regional' }] }],
  },
  'robust-orders-light-kit': {
    breached: [{ clauses: [...mission(4, 'protect'), { kind: 'equipment', standard: 'light' }] }],
    kept: [
      { clauses: [...mission(4, 'self-defence'), { kind: 'equipment', standard: 'light' }] },
      { clauses: mission(4, 'robust') },
    ],
  },
  'executive-administration': {
    breached: [{ clauses: governs('full-executive') }, { clauses: governs('trusteeship') }],
    kept: [{ clauses: governs('decree') }],
  },
  'force-before-mediation': {
    breached: [
      { clauses: mission(4, 'protect'), mediatedBefore: false },
      { clauses: [{ kind: 'no-fly-zone' }], mediatedBefore: false },
    ],
    kept: [{ clauses: mission(4, 'protect') }, { clauses: mission(4, 'self-defence'), mediatedBefore: false }],
  },
  'unprotected-safe-area': {
    breached: [
      { clauses: [safeArea] },
      { clauses: [safeArea, ...mission(12, 'protect')] },
      { clauses: [safeArea, ...mission(12, 'robust')], pledgedShare: 0.59 },
    ],
    kept: [
      { clauses: [safeArea, ...mission(12, 'robust')], pledgedShare: 0.6 },
      { clauses: mission(12, 'protect'), pledgedShare: 0 },
    ],
  },
  'embargo-without-exemptions': {
    breached: [{ clauses: [embargo] }],
    kept: [
      { clauses: [embargo, { kind: 'humanitarian-exemption' }] },
      { clauses: [{ kind: 'targeted-sanctions', target: 'host' }] },
    ],
  },
  'no-climate-clause': {
    breached: [{ clauses: [access], climateStress: 60 }],
    kept: [
      { clauses: [access], climateStress: 59.9 },
      { clauses: [{ kind: 'climate-adaptation', level: 1 }], climateStress: 80 },
      { clauses: [], climateStress: 80 },
    ],
  },
  'region-bypassed': {
    breached: [
      { clauses: [...mission(4), { kind: 'lead', by: 'coalition' }] },
      { clauses: [...mission(4), { kind: 'lead', by: 'company' }] },
      { clauses: [...mission(4), { kind: 'lead', by: 'regional' }], unsent: [{ origin: 'coalition', troops: 16 }] },
      { clauses: [], unsent: [{ origin: 'company', troops: 4 }] },
    ],
    kept: [
      { clauses: mission(16) },
      { clauses: [...mission(16), { kind: 'lead', by: 'regional' }] },
      { clauses: mission(16), unsent: [{ origin: 'region', troops: 6 }] },
      { clauses: [], unsent: [{ origin: 'patron', troops: 6 }] },
    ],
  },
  'decree-or-more': {
    breached: [{ clauses: governs('decree') }, { clauses: governs('full-executive') }],
    kept: [{ clauses: governs('co-govern') }, { clauses: [] }],
  },
  independence: {
    breached: [
      { clauses: [{ kind: 'independence' }] },
      { clauses: [], secession: 'agreed' },
      { clauses: [], secession: 'unagreed' },
    ],
    kept: [{ clauses: [{ kind: 'autonomy', province: 'northreach' }] }],
  },
  court: { breached: [{ clauses: [referral(true)] }], kept: [{ clauses: [{ kind: 'transitional-justice' }] }] },
  'integrity-without-autonomy': {
    breached: [{ clauses: [{ kind: 'territorial-integrity' }] }],
    kept: [{ clauses: [{ kind: 'territorial-integrity' }, { kind: 'autonomy', province: 'northreach' }] }],
  },
  'contracted-relief': {
    breached: [{ clauses: [access, { kind: 'ngo-funding', manner: 'contract' }] }],
    kept: [{ clauses: [access, { kind: 'ngo-funding', manner: 'grant' }] }],
  },
  'hollow-protection': {
    breached: [
      { clauses: mission(16, 'protect'), pledgedShare: 0.5 },
      { clauses: [safeArea, ...mission(16)], pledgedShare: 0.5 },
    ],
    kept: [
      { clauses: mission(16, 'protect'), pledgedShare: 0.6 },
      { clauses: mission(16, 'observe'), pledgedShare: 0.5 },
    ],
  },
  'camps-without-support': {
    breached: [{ clauses: [access] }],
    kept: [{ clauses: [access, { kind: 'refugees' }] }, { clauses: mission(4) }],
  },
};

describe('a red line', () => {
  test.each(redLineIds)('%s is breached by what crosses it and by nothing beside it', (id) => {
    const { breached, kept } = cases[id];
    for (const each of breached) expect(breachedBy([id], position(each)), JSON.stringify(each)).toEqual([id]);
    for (const each of kept) expect(breachedBy([id], position(each)), JSON.stringify(each)).toEqual([]);
  });

  test('nothing in force breaches none, whatever the circumstances', () => {
    const nothing = { clauses: [], pledgedShare: 0, climateStress: 100, mediatedBefore: false };
    expect(breachedBy(redLineIds, position({ ...nothing, chapter: 'vii' }))).toEqual([]);
  });

  test('only the lines of a seat are looked at, each once and in their order', () => {
    const crossing = position({ clauses: [referral(false), { kind: 'independence' }, ...governs('decree')] });
    expect(breachedBy(['decree-or-more', 'independence', 'court'], crossing)).toEqual([
      'decree-or-more',
      'independence',
      'court',
    ]);
    expect(breachedBy(['amnesty', 'court'], crossing)).toEqual(['court']);
    expect(breachedBy([], crossing)).toEqual([]);
  });
});
