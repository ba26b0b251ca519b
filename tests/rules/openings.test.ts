/** Rules D13 and T14: what stands when a session begins: texts in force from before, and the one that lies on the table. */
import { describe, expect, test } from 'vitest';
import { dueDraft } from '../../shared/council/rules/texts/order.ts';
import { type Opening, openingSchema } from '../../shared/council/setup.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { openingProblems } from '../../shared/scenario/opening.ts';
import { effectiveClauses } from '../../shared/world/effective.ts';
import {
  act,
  aDraftTabledBy,
  answer,
  aWideWorld,
  ballots,
  by,
  type Circumstance,
  carried,
  compact,
  consultations,
  did,
  facilitator,
  given,
  next,
  pledge,
  type Session,
  seated,
  sponsor,
  unsponsor,
  until,
  voteOpen,
  withdraw,
} from '../support/council.ts';
import { closed, crisisOf, deed, nextRound } from '../support/outside.ts';

const opening = (what: object): Opening => openingSchema.parse(what);
const embargo = {
  resolution: '2890 (2030)',
  clauses: [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }, { kind: 'arms-embargo', target: 'host' }],
};
const mission = {
  resolution: '2895 (2030)',
  clauses: [
    ...[
      { kind: 'mission', troops: 6 },
      { kind: 'use-of-force', rule: 'self-defence' },
    ],
    { kind: 'sunset', rounds: '2' },
  ],
  hostConsents: true,
  pledges: [{ seat: 'african-union', thousands: 4 }],
};
const text = {
  penholder: 'kenya',
  title: 'Relief for Velora',
  clauses: [
    { kind: 'humanitarian-access', level: 1 },
    { kind: 'mediation', level: 1 },
  ],
};

const all = [...compact, 'velora', 'african-union'];
const world = (what: object, ...circumstances: readonly Circumstance[]) =>
  given(aWideWorld({ injects: [], rounds: 4, opening: opening(what) }), seated(...all), ...circumstances);
const kindsIn = ({ council }: Session) => effectiveClauses(council.mandate).map(({ kind }) => kind);
const draftIn = (session: Session, id = 'd1') => publicView(session.council).drafts.find((each) => each.id === id);
const capitalOf = ({ council }: Session, seat: string) => council.capital[seat as SeatId];

describe('what the Council had decided before', () => {
  const begun = world({ inForce: [embargo, mission] });

  test('D13 is in force in the lobby, as of round 0 and before the first month', () => {
    expect(kindsIn(begun)).toEqual(['arms-embargo', 'mission', 'use-of-force', 'sunset']);
    const { clauses, pledges } = publicView(begun.council).mandate;
    expect(clauses.map(({ resolution, round, month }) => [resolution, round, month])).toEqual([
      ['S/RES/2890 (2030)', 0, 0],
      ...Array.from({ length: 3 }, () => ['S/RES/2895 (2030)', 0, 0]),
    ]);
    expect(clauses.map(({ chapter, consent }) => `${chapter} ${consent}`)).toEqual([
      'vii not-needed',
      ...['vi given', 'vi given', 'vi not-needed'],
    ]);
    expect(pledges).toEqual({ 'african-union': 4 });
  });

  test('D13 has its soldiers in the field, as many as were pledged, and everybody knows it', () => {
    const { forces, provinces } = crisisOf(begun);
    expect(forces).toEqual([expect.objectContaining({ origin: 'council', deployed: 4 })]);
    for (const { presence } of provinces) expect(presence).toBeGreaterThan(0);
    expect(publicView(begun.council).reports[0]?.forces).toMatchObject([{ origin: 'council', troops: 4, deployed: 4 }]);
    expect(crisisOf(world({ inForce: [embargo] })).forces[0]?.deployed).toBe(0);
  });

  test('D13 is felt in the first month', () => {
    const [first] = given(begun, until('field')).council.months;
    const [without] = given(world({}), until('field')).council.months;
    expect(first?.state.forces[0]?.deployed).toBe(4);
    expect(first?.mandate.clauses).toHaveLength(4);
    expect(first?.state.arms).toBeLessThan(without?.state.arms ?? 0);
  });

  test('D13 ends with a term that counts from the opening', () => {
    expect(begun.council.mandate.until).toBe(2);
    const first = given(begun, until('field'));
    expect(kindsIn(first)).toContain('mission');
    const second = given(first, nextRound, until('field'));
    // Force and sanctions go with the term that the last text has set.
    expect(kindsIn(second)).toEqual([]);
    expect(second.events.filter(({ kind }) => kind === 'mandate-changed')).toMatchObject([
      { why: 'ended', resolution: 'S/RES/2895 (2030)' },
    ]);
  });

  test('D13 binds those who had pledged, who may pledge more and not less', () => {
    const sitting = given(begun, consultations);
    sitting.when(by('african-union'), pledge(null, 2)).thenRefused('pledge-is-binding', 'L2', ['troops']);
    sitting.when(by('african-union'), pledge(null, 6)).thenHappens('troops-pledged');
  });

  test('D13 stands with the host state’s letter, which it may take back', () => {
    const expelled = given(begun, consultations, did(by('velora'), deed({ kind: 'expel-mission' })));
    expect(kindsIn(expelled)).not.toContain('mission');
    const imposed = world({ inForce: [embargo] }, consultations);
    imposed.when(by('velora'), deed({ kind: 'expel-mission' })).thenRefused('no-mission-to-expel', 'U12');
  });

  test('D13 numbers of the session’s own texts go on as the scenario says', () => {
    const adopted = given(begun, aDraftTabledBy('kenya'), carried);
    expect(adopted.council.results.at(-1)?.resolution).toBe('S/RES/2901 (2031)');
    expect(new Set(adopted.council.mandate.clauses.map(({ round }) => round))).toEqual(new Set([0, 1]));
  });

  test('D13 merges text by text, and without any nothing is in force', () => {
    const stronger = { ...mission, resolution: '2896 (2030)', clauses: [{ kind: 'mission', troops: 10 }] };
    const both = world({ inForce: [mission, stronger] });
    expect(both.council.mandate.pledges).toEqual({ 'african-union': 8 });
    expect(publicView(both.council).mandate.deployment).toMatchObject({ wanted: 10, pledged: 8, deploys: 8 });
    expect(world({}).council.mandate.clauses).toEqual([]);
  });
});

describe('the text on the table', () => {
  const begun = world({ onTheTable: text });
  const sitting = given(begun, consultations);

  test('T14 is tabled by its penholder, at no price, and first in the order', () => {
    expect(draftIn(begun)).toMatchObject({
      ...{ id: 'd1', symbol: 'S/2031/1', title: 'Relief for Velora', status: 'tabled', author: 'kenya' },
      ...{ sponsors: ['kenya'], penholder: 'kenya', notBefore: 0, awaitsMember: false, need: null },
    });
    expect(begun.council.queue).toEqual(['d1']);
    expect(capitalOf(begun, 'kenya')).toBe(begun.council.setup.briefs['kenya' as SeatId]?.resources.capital);
    const second = given(sitting, aDraftTabledBy('france'));
    expect(draftIn(second, 'd2')?.symbol).toBe('S/2031/2');
    expect(dueDraft(second.council)?.id).toBe('d1');
  });

  test('T14 is sponsored by others at their price, and keeps a sponsor', () => {
    const joined = given(sitting, did(by('france'), sponsor('d1')));
    expect(draftIn(joined)?.sponsors).toEqual(['kenya', 'france']);
    expect(capitalOf(joined, 'france')).toBe((capitalOf(sitting, 'france') ?? 0) - 1);
    sitting.when(by('kenya'), unsponsor('d1')).thenRefused('no-member-sponsors', 'D6');
  });

  test('T14 is amended, and the friendly amendment is its penholder’s to accept', () => {
    const change = { kind: 'add', clause: { kind: 'refugees' } };
    const asked = given(sitting, did(by('france'), act('propose-amendment', { draft: 'd1', change })));
    const amended = given(asked, did(by('kenya'), act('accept-amendment', { amendment: 'a1' })));
    expect(draftIn(amended)?.clauses.map(({ clause }) => clause.kind)).toEqual([
      ...['humanitarian-access', 'mediation', 'refugees'],
    ]);
    expect(draftIn(amended)?.revision).toBe(1);
  });

  test('T14 is put to the vote with an amendment before it, and is adopted like any other', () => {
    const change = { kind: 'add', clause: { kind: 'refugees' } };
    const asked = given(sitting, did(by('france'), act('propose-amendment', { draft: 'd1', change })));
    const first = given(asked, voteOpen);
    expect(first.council.vote?.subject).toMatchObject({ kind: 'amendment', draft: 'd1' });
    const voted = given(first, ballots('yes', ...compact), did(facilitator, next), ballots('yes', ...compact));
    expect(voted.council.results.map(({ subject: { kind }, outcome }) => `${kind} ${outcome}`)).toEqual([
      ...['amendment adopted', 'draft adopted'],
    ]);
    expect(kindsIn(given(voted, did(by('velora'), answer('d1'))))).toEqual([
      ...['humanitarian-access', 'mediation', 'refugees'],
    ]);
  });

  test('T14 is its penholder’s to withdraw, and nobody else’s', () => {
    sitting.when(by('france'), withdraw('d1')).thenRefused('not-the-penholder', 'D9');
    const gone = given(sitting, did(by('kenya'), withdraw('d1')));
    expect(gone.council.queue).toEqual([]);
    expect(draftIn(gone)?.status).toBe('withdrawn');
  });

  test('T14 goes into force beside what is in force from before', () => {
    const both = world({ inForce: [embargo], onTheTable: text }, carried, closed);
    expect(both.council.mandate.clauses.map(({ round }) => round)).toEqual([0, 1, 1]);
  });
});

describe('an opening in a scenario’s file', () => {
  const scenario = {
    ...{ year: 2031, firstResolution: 2901, provinces: [{ id: 'northreach' }] },
    ...{
      councils: { fifteen: ['kenya', 'france', 'relief'], compact: ['france'] },
      presets: { 45: { maximumClauses: 3 } },
    },
    seats: [
      ...(['kenya', 'france'] as const).map((id) => ({ id: id as SeatId, kind: 'elected' as const })),
      { id: 'relief' as SeatId, kind: 'non-member' as const },
    ],
  };
  const problems = (what: object) =>
    openingProblems({ ...scenario, opening: opening(what) }).map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
  const tabled = { ...text, penholder: 'france' };

  test('D13 T14 stands where everything fits', () => {
    expect(problems({ inForce: [embargo], onTheTable: tabled })).toEqual([]);
    expect(openingProblems(scenario)).toEqual([]);
  });

  test('D13 has no text of a later number or year, and none that waits for a letter or is not lawful', () => {
    const inForce = (changes: object) => problems({ inForce: [{ ...embargo, ...changes }] });
    expect(inForce({ resolution: '2901 (2031)' })).toEqual([
      'opening.inForce.0.resolution: comes after firstResolution, 2901',
    ]);
    expect(inForce({ resolution: '2890 (2032)' })).toEqual(['opening.inForce.0.resolution: is of a year after 2031']);
    expect(inForce({ clauses: [{ kind: 'mission', troops: 6 }] })).toEqual([
      'opening.inForce.0.clauses.0: waits for a host state that is not asked any more',
    ]);
    expect(inForce({ clauses: [{ kind: 'arms-embargo', target: 'host' }] })).toEqual([
      'opening.inForce.0.clauses.0: breaks rule G8: sanctions-need-chapter-vii',
    ]);
    expect(inForce({ clauses: [{ kind: 'autonomy', province: 'atlantis' }], hostConsents: true })).toEqual([
      'opening.inForce.0.clauses.0: breaks rule G2: unknown-province',
    ]);
    expect(openingSchema.safeParse({ inForce: [{ ...embargo, resolution: '2890' }] }).success).toBe(false);
  });

  test('D13 has soldiers of those alone who sit in every council: nobody else could be asked for them', () => {
    const pledged = (seat: string) => problems({ inForce: [{ ...mission, pledges: [{ seat, thousands: 4 }] }] });
    expect(pledged('france')).toEqual([]);
    expect(pledged('relief')).toEqual(['opening.inForce.0.pledges.0.seat: relief does not sit in compact']);
    expect(pledged('atlantis')).toEqual(['opening.inForce.0.pledges.0.seat: no seat is called atlantis']);
  });

  test('T14 is a member’s of every council, within every session’s clauses, and no clash', () => {
    const onTheTable = (changes: object, inForce: readonly object[] = []) =>
      problems({ inForce, onTheTable: { ...tabled, ...changes } });
    const penholder = 'opening.onTheTable.penholder';
    expect(onTheTable({ penholder: 'atlantis' })).toEqual([`${penholder}: no seat is called atlantis`]);
    expect(onTheTable({ penholder: 'kenya' })).toEqual([`${penholder}: kenya does not sit in compact`]);
    expect(onTheTable({ penholder: 'relief' })).toContain(`${penholder}: relief is no member of the Council`);
    const long = ['refugees', 'mediation', 'threat-to-peace', 'non-recognition'].map((kind) =>
      kind === 'mediation' ? { kind, level: 1 } : { kind },
    );
    expect(onTheTable({ clauses: long })).toEqual([
      'opening.onTheTable.clauses: has more clauses than the 3 of the shortest session',
    ]);
    const integrity = { resolution: '2890 (2030)', clauses: [{ kind: 'territorial-integrity' }] };
    const apart = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }, { kind: 'independence' }];
    expect(onTheTable({ clauses: apart }, [integrity])).toEqual([
      'opening.onTheTable.clauses: clashes with what is in force: G24',
    ]);
  });
});
