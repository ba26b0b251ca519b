/** What waits for the host state, what its letter does, and what becomes of what it does not answer. */
import { describe, expect, test } from 'vitest';
import { type Clause, clauseKinds, defaultClause } from '../../shared/mandate/catalogue.ts';
import { checkDraft } from '../../shared/mandate/legality.ts';
import { effectiveClauses, imposedKinds } from '../../shared/world/effective.ts';
import { atRoundEnd, endingsOf, pendingOf, withHostConsent } from '../../shared/world/inForce.ts';
import { crisisMandate, deploymentOf } from '../../shared/world/translate.ts';
import { adopted, mission, textOf, vii } from './texts.ts';

const without = { hostConsents: false } as const;
const consentsOf = (clauses: readonly Clause[], hostConsents: boolean) =>
  Object.fromEntries(adopted({ clauses, hostConsents }).clauses.map(({ clause, consent }) => [clause.kind, consent]));

const access: Clause = { kind: 'humanitarian-access', level: 1 };
const mediation: Clause = { kind: 'mediation', level: 1 };

describe('without the host’s letter', () => {
  test.each(clauseKinds)('“%s” waits by itself where the rules of the mandate warn of it', (kind) => {
    const clause = defaultClause(kind, 'northreach');
    for (const basis of [[], vii]) {
      const text = [...basis, clause];
      const warned = checkDraft(text, ['northreach']).some(
        ({ code, clause: at }) =>
          at === basis.length && (code === 'pending-host-consent' || code === 'un-led-without-consent'),
      );
      // Reform of the security sector has no warning: without consent or an administration it is an error (G19).
      const waits = warned || kind === 'security-sector-reform';
      const { clauses } = adopted({ clauses: text, ...without });
      expect(clauses.some(({ consent }) => consent === 'pending')).toBe(waits);
    }
  });

  test('what a mission does waits with it, under Chapter VI', () => {
    const text: readonly Clause[] = [
      { kind: 'use-of-force', rule: 'protect' },
      mission(8),
      { kind: 'equipment', standard: 'light' },
      { kind: 'lead', by: 'regional' },
      { kind: 'safe-area', province: 'northreach' },
      { kind: 'disarmament', level: 1 },
    ];
    expect(new Set(Object.values(consentsOf(text, false)))).toEqual(new Set(['pending']));
    expect(new Set(Object.values(consentsOf(text, true)))).toEqual(new Set(['given']));
  });

  test.each([
    ['un', 'pending'],
    ['regional', 'not-needed'],
    ['coalition', 'not-needed'],
    ['company', 'not-needed'],
  ] as const)('a mission under Chapter VII that is led by “%s” is %s', (by, consent) => {
    const text: readonly Clause[] = [...vii, mission(8), { kind: 'lead', by }, { kind: 'disarmament', level: 1 }];
    expect(consentsOf(text, false)).toEqual({ mission: consent, lead: consent, disarmament: consent });
    expect(consentsOf(text, true)).toEqual({ mission: 'given', lead: 'given', disarmament: 'given' });
  });

  test('nobody governs before the mission that is to help has come', () => {
    const govern: Clause = { kind: 'administration', authority: 'decree' };
    expect(consentsOf([...vii, mission(8), govern], false)).toEqual({ mission: 'pending', administration: 'pending' });
    expect(consentsOf([...vii, govern], false)).toEqual({ administration: 'not-needed' });
  });

  test('H2 a trust waits under either chapter, whoever leads its mission; to govern otherwise does not', () => {
    const led: Clause = { kind: 'lead', by: 'coalition' };
    const trust: readonly Clause[] = [{ kind: 'administration', authority: 'trusteeship' }, { kind: 'trusteeship' }];
    const text = [...vii, mission(8), led, ...trust];
    const free = { mission: 'not-needed', lead: 'not-needed' };
    expect(consentsOf(text, false)).toEqual({ ...free, administration: 'pending', trusteeship: 'pending' });
    expect(new Set(Object.values(consentsOf(text, true)))).toEqual(new Set(['given']));
    expect(crisisMandate(adopted({ clauses: text, ...without }))).toMatchObject({ powers: 0, trusteeship: false });
    expect(crisisMandate(adopted({ clauses: text }))).toMatchObject({ powers: 5, trusteeship: true });
    const full: Clause = { kind: 'administration', authority: 'full-executive' };
    expect(consentsOf([...vii, mission(8), led, full], false)).toMatchObject({ administration: 'not-needed' });
  });

  test('H2 what a trust would come to be stands beside what governs already, until the letter comes', () => {
    const decree: Clause = { kind: 'administration', authority: 'decree' };
    const trust: Clause = { kind: 'administration', authority: 'trusteeship' };
    const both = adopted(
      { clauses: [...vii, decree] },
      { clauses: [...vii, trust], resolution: 'S/RES/2', ...without },
    );
    expect(effectiveClauses(both)).toEqual([decree]);
    expect(effectiveClauses(withHostConsent(both, 'S/RES/2', 3))).toEqual([trust]);
  });

  test('without a clause on its lead the United Nations leads', () => {
    expect(consentsOf([...vii, mission(8)], false)).toEqual({ mission: 'pending' });
  });

  test('reform of the security sector waits unless the text sets up an administration, and with that', () => {
    const reform: Clause = { kind: 'security-sector-reform', level: 1 };
    const advise: Clause = { kind: 'administration', authority: 'advise' };
    const reformIn = (...clauses: readonly Clause[]) =>
      consentsOf([...clauses, reform], false)['security-sector-reform'];
    expect([reformIn(), reformIn(...vii)]).toEqual(['pending', 'pending']);
    expect([reformIn(advise), reformIn(...vii, advise)]).toEqual(['pending', 'not-needed']);
    expect(reformIn(...vii, mission(8), advise)).toBe('pending');
    expect(consentsOf([advise, reform], true)).toEqual({ administration: 'given', 'security-sector-reform': 'given' });
  });

  test('advisers come under Chapter VI as soldiers do: when the host state has agreed', () => {
    const advise: Clause = { kind: 'administration', authority: 'advise' };
    expect(consentsOf([advise], false)).toEqual({ administration: 'pending' });
    expect(consentsOf([...vii, advise], false)).toEqual({ administration: 'not-needed' });
    expect(crisisMandate(adopted({ clauses: [advise], ...without })).powers).toBe(0);
    expect(crisisMandate(adopted({ clauses: [advise] })).powers).toBe(1);
  });

  test.each(['sought', 'obtained'] as const)('a text that says it was %s has no consent by that', (status) => {
    expect(consentsOf([{ kind: 'host-consent', status }, access], false)).toEqual({ 'humanitarian-access': 'pending' });
  });
});

describe('what waits', () => {
  const waiting = adopted({ clauses: [mission(8), access, mediation], ...without, pledges: { asia: 6 } });

  test('is not in force yet; the rest of its text is', () => {
    expect(effectiveClauses(waiting)).toEqual([mediation]);
    expect(pendingOf(waiting)).toEqual([{ resolution: 'S/RES/1', clauses: [mission(8), access], lapses: 2 }]);
    expect(deploymentOf(waiting)).toEqual({ wanted: 8, pledged: 6, deploys: 0 });
  });

  test('comes into force with the letter on its own text', () => {
    expect(withHostConsent(waiting, 'S/RES/9', 12)).toEqual(waiting);
    const given = withHostConsent(waiting, 'S/RES/1', 12);
    expect(effectiveClauses(given)).toEqual([mission(8), access, mediation]);
    expect(given.clauses.map(({ consent }) => consent)).toEqual(['given', 'given', 'not-needed']);
    expect(pendingOf(given)).toEqual([]);
    expect(endingsOf(given, 2)).toEqual([]);
    expect(atRoundEnd(given, 2)).toBe(given);
  });

  test('counts its months from the letter, and what stood already from the adoption', () => {
    const vote: Clause = { kind: 'referendum', month: 6 };
    const late = adopted({ clauses: [vote, { kind: 'elections', timing: 'month', month: 9 }], ...without, month: 3 });
    const given = withHostConsent(late, 'S/RES/1', 11);
    expect(crisisMandate(given)).toMatchObject({ referendum: 17, election: 12 });
    expect(crisisMandate(adopted({ clauses: [vote], month: 3 })).referendum).toBe(9);
  });

  test('lapses one resolution after the other, each without the troops that nobody waits for any more', () => {
    const two = adopted(
      { clauses: [access], ...without, round: 1 },
      { clauses: [mission(8)], ...without, round: 1, pledges: { asia: 6 } },
    );
    const [first, second, ...others] = endingsOf(two, 2);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ why: 'lapsed', resolution: 'S/RES/1', mandate: { pledges: { asia: 6 } } });
    expect(second).toMatchObject({ why: 'lapsed', resolution: 'S/RES/2', mandate: { clauses: [], pledges: {} } });
  });

  test('lapses under Chapter VI when the months of the next round begin', () => {
    expect(endingsOf(waiting, 1)).toEqual([]);
    const mandate = atRoundEnd(waiting, 2);
    expect(endingsOf(waiting, 2)).toEqual([{ why: 'lapsed', resolution: 'S/RES/1', mandate }]);
    expect(effectiveClauses(mandate)).toEqual([mediation]);
    expect(pendingOf(mandate)).toEqual([]);
  });

  test('does not lapse under Chapter VII', () => {
    const darfur = adopted({ clauses: [...vii, mission(16)], ...without });
    expect(pendingOf(darfur)).toEqual([{ resolution: 'S/RES/1', clauses: [mission(16)], lapses: null }]);
    expect(endingsOf(darfur, 9)).toEqual([]);
    expect(deploymentOf(darfur)?.deploys).toBe(0);
  });

  test('is told by resolution, in the order of adoption', () => {
    const mandate = adopted(
      { clauses: [access], ...without },
      { clauses: [mission(8), { kind: 'police', officers: 1 }], ...without },
    );
    expect(pendingOf(mandate).map(({ resolution, clauses, lapses }) => [resolution, clauses.length, lapses])).toEqual([
      ['S/RES/1', 1, 2],
      ['S/RES/2', 2, 3],
    ]);
  });
});

describe('what waits beside what stands', () => {
  test('more of it waits while less stands, and takes its place with the letter', () => {
    const mandate = adopted({ clauses: [mission(8)] }, { clauses: [mission(16)], ...without });
    expect(mandate.clauses).toHaveLength(2);
    expect(effectiveClauses(mandate)).toEqual([mission(8)]);
    const given = withHostConsent(mandate, 'S/RES/2', 12);
    expect(given.clauses.map(({ clause }) => clause)).toEqual([mission(16)]);
    expect(effectiveClauses(atRoundEnd(mandate, 3))).toEqual([mission(8)]);
  });

  test('nobody is asked again for what stands already', () => {
    const text: readonly Clause[] = [mission(8), { kind: 'lead', by: 'regional' }, access];
    const renewed = adopted({ clauses: text }, { clauses: text, ...without });
    expect(pendingOf(renewed)).toEqual([]);
    expect(renewed.clauses.every(({ resolution }) => resolution === 'S/RES/1')).toBe(true);
  });

  test('other words of the same kind do wait', () => {
    const mandate = adopted(
      { clauses: [mission(8), { kind: 'lead', by: 'regional' }] },
      { clauses: [mission(8), { kind: 'lead', by: 'un' }], ...without },
    );
    expect(pendingOf(mandate)[0]?.clauses).toEqual([{ kind: 'lead', by: 'un' }]);
    expect(effectiveClauses(mandate)).toContainEqual({ kind: 'lead', by: 'regional' });
    expect(effectiveClauses(withHostConsent(mandate, 'S/RES/2', 12))).toEqual([mission(8), { kind: 'lead', by: 'un' }]);
  });

  test('a referendum at another time is another one, though its words are the same', () => {
    const vote: Clause = { kind: 'referendum', month: 12 };
    const mandate = adopted({ clauses: [vote] }, { clauses: [vote], ...without });
    expect(pendingOf(mandate)).toHaveLength(1);
    expect(withHostConsent(mandate, 'S/RES/2', 12).clauses.map(({ month }) => month)).toEqual([12]);
  });

  test('a later word that stands leaves an earlier one nothing to wait for', () => {
    const earlier = { clauses: [mission(8), { kind: 'lead', by: 'un' } as const], ...without };
    const later: readonly Clause[] = [...vii, mission(12), { kind: 'lead', by: 'coalition' }];
    const mandate = adopted(earlier, { clauses: later, ...without });
    expect(mandate.clauses.map(({ resolution }) => resolution)).toEqual(['S/RES/2', 'S/RES/2']);
  });

  test('consent that is given late brings back no earlier word', () => {
    const waits = { clauses: [mission(12), { kind: 'lead', by: 'un' } as const], ...without };
    const stands: readonly Clause[] = [...vii, mission(8), { kind: 'lead', by: 'coalition' }];
    const mandate = adopted(waits, { clauses: stands, ...without });
    expect(effectiveClauses(withHostConsent(mandate, 'S/RES/1', 12))).toEqual([
      mission(12),
      { kind: 'lead', by: 'coalition' },
    ]);
  });
});

test('a text without a clause on its chapter stands under Chapter VI', () => {
  expect(adopted(textOf([mediation])).clauses[0]?.chapter).toBe('vi');
});

describe('what is imposed', () => {
  const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
  const coalition: readonly Clause[] = [mission(8), { kind: 'lead', by: 'coalition' }];
  const independence: Clause = { kind: 'independence' };

  test('stands under Chapter VII, intrudes, and comes from a text without a letter', () => {
    const words: readonly Clause[] = [{ kind: 'refugees' }, mediation, access];
    expect(imposedKinds(adopted({ clauses: [...vii, embargo, ...words], ...without }))).toEqual(['arms-embargo']);
    expect(imposedKinds(adopted({ clauses: [...vii, embargo, ...words] }))).toEqual([]);
    expect(imposedKinds(adopted({ clauses: [mission(8), independence] }))).toEqual([]);
    const kinds: readonly Clause[] = [{ kind: 'icc-referral', exemptNonParties: true }, independence];
    const govern: Clause = { kind: 'administration', authority: 'decree' };
    expect(imposedKinds(adopted({ clauses: [...vii, ...coalition, govern, ...kinds], ...without }))).toEqual([
      ...(['mission', 'lead', 'administration', 'icc-referral', 'independence'] as const),
    ]);
  });

  test('is not what waits', () => {
    const waiting = adopted({ clauses: [...vii, mission(8), embargo], ...without });
    expect(imposedKinds(waiting)).toEqual(['arms-embargo']);
    // The letter is for the whole text.
    expect(imposedKinds(withHostConsent(waiting, 'S/RES/1', 0))).toEqual([]);
  });

  test('each text has its own letter', () => {
    const mandate = adopted({ clauses: [mission(8)] }, { clauses: [...vii, embargo], ...without });
    expect(mandate.clauses.map(({ letter }) => letter)).toEqual([true, false]);
    expect(imposedKinds(mandate)).toEqual(['arms-embargo']);
    expect(crisisMandate(mandate)).toMatchObject({ consent: true, chapter: 7 });
  });
});
