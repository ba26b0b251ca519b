import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Clause, type ClauseKind, clauseKinds, defaultClause } from '../../shared/mandate/catalogue.ts';
import { renderResolution } from '../../shared/mandate/resolution.ts';
import { effects, rungOf, rungs } from '../../shared/mandate/verbs.ts';
import { anyClause, anyText, variantsOf } from './anyClause.ts';

const clause = (kind: ClauseKind): Clause => defaultClause(kind, 'northreach');
const threat: Clause = { kind: 'threat-to-peace' };
const mission: Clause = { kind: 'mission', troops: 8 };

function verbOf(each: Clause, chapter: 'vi' | 'vii'): string {
  const text = {
    state: 'Velora',
    sovereign: 'Velora',
    provinces: [],
    mode: 'merge',
    clauses: [each, { kind: 'chapter', chapter }],
  } as const;
  return renderResolution(text).operative.find((paragraph) => paragraph.clause === 0)?.spans[0]?.text ?? '';
}

describe('the ladder of verbs', () => {
  test('has its verbs in order: the preamble, then encourages, requests, demands, establishes, authorizes, decides', () => {
    expect(rungOf(threat, 'vii')).toEqual({ rung: 1, effect: 'reason' });
    expect(rungOf({ kind: 'chapter', chapter: 'vii' }, 'vii').rung).toBe(1);
    expect(rungOf(clause('transitional-justice'), 'vi').rung).toBe(2);
    expect(rungOf(clause('host-consent'), 'vi').rung).toBe(2);
    expect(rungOf(clause('mediation'), 'vi').rung).toBe(3);
    expect(rungOf(clause('reconstruction'), 'vi').rung).toBe(3);
    expect(rungOf(clause('humanitarian-access'), 'vii').rung).toBe(4);
    expect(rungOf(mission, 'vii').rung).toBe(5);
    expect(rungOf(clause('ad-hoc-tribunal'), 'vii').rung).toBe(5);
    expect(rungOf(mission, 'vii', [{ kind: 'lead', by: 'coalition' }]).rung).toBe(6);
    expect(rungOf(clause('icc-referral'), 'vii').rung).toBe(7);
  });

  test('what Chapter VII decides or demands is an appeal without it', () => {
    for (const kind of ['arms-embargo', 'humanitarian-access', 'elections', 'safe-area'] as const) {
      expect(rungOf(clause(kind), 'vii').effect, kind).toBe('obligation');
      expect(rungOf(clause(kind), 'vi'), kind).toEqual({ rung: 3, effect: 'appeal' });
    }
  });

  test('a demand to cease fire stands on its determination, and binds under Chapter VII alone', () => {
    const ceasefire: Clause = { kind: 'demand', what: 'ceasefire' };
    expect(rungOf(ceasefire, 'vii', [threat])).toEqual({ rung: 4, effect: 'obligation' });
    expect(rungOf(ceasefire, 'vi', [threat])).toEqual({ rung: 4, effect: 'appeal' });
    expect(rungOf(ceasefire, 'vi')).toEqual({ rung: 3, effect: 'appeal' });
  });

  test('to authorize permits and obliges nobody', () => {
    const lead: Clause = { kind: 'lead', by: 'regional' };
    expect(rungOf(mission, 'vi', [lead]).effect).toBe('permission');
    expect(rungOf({ kind: 'use-of-force', rule: 'robust' }, 'vii', [mission])).toEqual({
      rung: 6,
      effect: 'permission',
    });
  });

  test('what the Council settles for itself, and what it asks of the Secretary-General, binds the United Nations', () => {
    for (const chapter of ['vi', 'vii'] as const) {
      expect(rungOf({ kind: 'sunset', rounds: '2' }, chapter)).toEqual({ rung: 7, effect: 'instruction' });
      expect(rungOf(clause('mediation'), chapter).effect).toBe('instruction');
      expect(rungOf(mission, chapter).effect).toBe('instruction');
    }
    expect(rungOf({ kind: 'administration', authority: 'co-govern' }, 'vi').effect).toBe('disputed');
  });

  test('only what decides, demands or establishes under Chapter VII binds States', () => {
    fc.assert(
      fc.property(anyClause, anyText, fc.constantFrom('vi' as const, 'vii' as const), (each, beside, chapter) => {
        const { rung, effect } = rungOf(each, chapter, beside);
        expect(rungs).toContain(rung);
        expect(effects).toContain(effect);
        if (effect === 'obligation') expect([chapter, rung >= 4]).toEqual(['vii', true]);
        expect(effect === 'reason').toBe(rung === 1);
      }),
    );
  });

  test('every clause has a verb that the ladder knows', () => {
    // An unknown verb would silently stand on the third rung.
    const third = /^(Requests|Calls upon|Urges|Recommends|Condemns)$/;
    for (const kind of clauseKinds) {
      for (const variant of variantsOf(clause(kind))) {
        for (const chapter of ['vi', 'vii'] as const) {
          if (rungOf(variant, chapter).rung === 3) expect(verbOf(variant, chapter), kind).toMatch(third);
        }
      }
    }
  });
});
