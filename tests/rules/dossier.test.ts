import { describe, expect, test } from 'vitest';
import { biasOf } from '../../shared/council/rules/world/eyes.ts';
import type { Setup } from '../../shared/council/setup.ts';
import { dossierOf, sourcesOf } from '../../shared/council/views/dossier.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { nothingOutside } from '../../shared/outside/standing.ts';
import type { Report } from '../../shared/world/report.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  aWorld,
  briefed,
  by,
  compact,
  consultations,
  did,
  end,
  facilitator,
  given,
  joined,
  leaveSeat,
  openBrief,
  personFor,
  type Session,
  seated,
  takeSeat,
  theWorld,
  until,
} from '../support/council.ts';

const seats = [...compact, 'velora', 'relief', 'secretary-general', 'african-union'];
const all = given(aWorld(), seated(...seats), briefed(...seats));
const first = given(all, until('sitrep'));
const third = given(first, until('field'), until('sitrep'), until('field'), until('sitrep'));
const dossier = ({ council }: Session, seat: string) => dossierOf(council, personFor(seat));
const briefOf = ({ council }: Session, seat: string) => council.setup.briefs[seat as SeatId];

describe('what a seat is told by its capital', () => {
  test('S3 it goes to whoever holds the seat, and to nobody without one', () => {
    const brief = briefOf(all, 'france');
    expect(dossier(all, 'france')).toMatchObject({
      situation: brief?.situation,
      fact: brief?.fact,
      redLines: brief?.redLines,
      resources: brief?.resources,
    });
    const left = given(all, did(by('france'), leaveSeat));
    expect(dossier(left, 'france')).toBeNull();
    expect(dossier(given(left, joined('ghana')), 'ghana')).toBeNull();
    expect(dossier(left, 'stranger')).toBeNull();
    const moved = given(left, joined('ghana'), did(by('ghana'), takeSeat('france')));
    expect(dossier(moved, 'ghana')).toBeNull();
    expect(dossier(given(moved, did(by('ghana'), openBrief)), 'ghana')?.fact).toBe(brief?.fact);
    expect(dossier(given(aCouncilOfFifteen(), seated('france')), 'france')).toBeNull();
  });

  test('S3 no two seats have the same, and none has words of another’s', () => {
    const dossiers = seats.map((seat) => dossier(first, seat));
    expect(new Set(dossiers.map((each) => each?.fact)).size).toBe(seats.length);
    for (const seat of seats) {
      const text = JSON.stringify(dossier(first, seat));
      const others = seats
        .filter((each) => each !== seat)
        .flatMap((each) => {
          const brief = briefOf(first, each);
          return brief ? [brief.situation, brief.fact] : [];
        });
      expect(others.filter((words) => text.includes(JSON.stringify(words).slice(1, -1)))).toEqual([]);
    }
  });

  test('T6 five interests of a hundred points in all, the same all along, by the seed', () => {
    for (const seat of seats) {
      const interests = dossier(all, seat)?.interests ?? [];
      expect(interests).toHaveLength(5);
      expect(interests.reduce((sum, { points }) => sum + points, 0)).toBe(100);
      expect(dossier(third, seat)?.interests).toEqual(interests);
    }
    const drawn = (seed: number) =>
      dossier(given(aWorld({ seed }), seated('france'), briefed('france')), 'france')?.interests;
    expect([1, 2, 3, 4, 5, 6].every((seed) => JSON.stringify(drawn(seed)) === JSON.stringify(drawn(7)))).toBe(false);
  });

  test('T6 what it could expect is its own, and null before the first round', () => {
    expect(dossier(all, 'france')?.batna).toBeNull();
    const batna: Readonly<Record<string, number>> = first.council.batna;
    for (const seat of seats) expect(dossier(first, seat)?.batna).toBe(batna[seat]);
  });

  test('C2 its capital as it is now', () => {
    const tabled = given(first, aDraftTabledBy('kenya'));
    expect([dossier(first, 'kenya'), dossier(tabled, 'kenya')].map((each) => each?.resources.capital)).toEqual([4, 3]);
    expect(dossier(tabled, 'kenya')?.resources.troops).toBe(4);
  });

  test('S3 allies are seats of this session', () => {
    const ids = Object.keys(all.council.seats);
    for (const seat of seats) {
      const named = briefOf(all, seat)?.allies ?? [];
      expect(dossier(all, seat)?.allies).toEqual(named.filter((ally) => ids.includes(ally)));
    }
    expect(seats.some((seat) => (dossier(all, seat)?.allies.length ?? 2) < 2)).toBe(true);
  });

  test('T3 better reports go to whoever knows better: the host state and the relief agencies', () => {
    expect(dossier(third, 'velora')?.reports).toEqual(third.council.reports.host);
    expect(dossier(third, 'relief')?.reports).toEqual(third.council.reports.relief);
    expect(third.council.reports.host).not.toEqual(third.council.reports.public);
    for (const seat of ['france', 'secretary-general', 'african-union'])
      expect(dossier(third, seat)?.reports).toEqual([]);
  });

  test('T5 injects that were meant for the seat, and not those that all were told', () => {
    const idsFor = (session: Session, seat: string) => dossier(session, seat)?.injects.map(({ id }) => id);
    for (const seat of ['united-states', 'china', 'velora']) expect(idsFor(third, seat)).toEqual(['gas-claim']);
    expect(idsFor(third, 'france')).toEqual([]);
    // Nothing of what is still to come.
    expect(idsFor(first, 'united-states')).toEqual([]);
  });

  test('T5 the truth about a province, whole, as the round began, until the orders of that round are over', () => {
    const injects = (theWorld().injects ?? []).flatMap((inject): Setup['injects'] => {
      const { when: _when, ...always } = inject;
      return inject.id === 'northreach-report' ? [{ ...always, round: 2 }] : [];
    });
    const before = given(aWorld({ injects }), seated(...seats), until('field'));
    const told = given(before, until('sitrep'));
    const { violence = 0 } = before.council.crisis?.provinces.find(({ id }) => id === 'northreach') ?? {};
    expect(dossier(told, 'relief')?.truths).toMatchObject({
      northreach: { violence: Math.round(violence), margin: 0 },
    });
    expect(Object.keys(dossier(told, 'relief')?.truths ?? {})).toEqual(['northreach']);
    for (const seat of ['france', 'velora']) expect(dossier(told, seat)?.truths).toEqual({});
    expect(dossier(before, 'relief')?.truths).toEqual({});
    for (const phase of ['consultations', 'meeting', 'orders'] as const)
      expect(dossier(given(told, until(phase)), 'relief')?.truths).toEqual(dossier(told, 'relief')?.truths);
    // What the months make of it is nobody’s to know exactly.
    const months = given(told, until('field'));
    expect(dossier(months, 'relief')?.truths).toEqual({});
    expect(sourcesOf(months.council, personFor('relief'))).not.toEqual(sourcesOf(told.council, personFor('relief')));
    expect(dossier(given(months, until('sitrep')), 'relief')?.truths).toEqual({});
    // A session that is ended in the round, with no months after it, changes nothing else that a dossier is made of.
    const abrupt = given(aWorld({ injects, epilogueMonths: 0 }), seated(...seats), until('field'), until('sitrep'));
    const over = given(abrupt, did(facilitator, end));
    expect(dossier(abrupt, 'relief')?.truths).toHaveProperty('northreach');
    expect(dossier(over, 'relief')?.truths).toEqual({});
    expect(sourcesOf(over.council, personFor('relief'))).not.toEqual(sourcesOf(abrupt.council, personFor('relief')));
  });

  test('W1 while none of its sources is another, neither is the dossier', () => {
    let session: Session = all;
    const steps = [until('sitrep'), aDraftTabledBy('kenya'), until('field'), until('sitrep'), until('epilogue')];
    for (const step of steps) {
      const after = given(session, step);
      for (const seat of [...seats, 'stranger']) {
        const [was, is] = [session, after].map(({ council }) => sourcesOf(council, personFor(seat)));
        const same = was?.length === is?.length && was?.every((source, index) => source === is?.[index]);
        if (same) expect(dossier(after, seat)).toEqual(dossier(session, seat));
      }
      session = after;
    }
    // A round that brings nothing but another prospect.
    const still = given(aWorld({ injects: [] }), seated(...seats), until('field'));
    const [was, is] = [still, given(still, until('sitrep'))].map(({ council }) =>
      sourcesOf(council, personFor('relief')),
    );
    expect(is?.every((source, index) => source === was?.[index])).toBe(false);
    const quiet = given(first, did(by('france'), { kind: 'say-ready', ready: true }));
    expect(sourcesOf(quiet.council, personFor('kenya'))).toEqual(sourcesOf(first.council, personFor('kenya')));
  });
});

describe('the eyes of a client', () => {
  const hire = act('give-order', { order: { kind: 'hire-company', patron: 'united-states' } });
  /** A company in the months of the first round, and no more in those of the second. */
  const hired = given(first, consultations, did(by('velora'), hire), did(by('united-states'), hire), until('field'));
  const dismissed = did(by('velora'), act('do-deed', { deed: { kind: 'end-invitation' } }));
  const over = given(hired, until('consultations'), dismissed, until('field'), until('sitrep'));
  const violence = (report: Report | undefined) => Object.values(report?.provinces ?? {}).map((each) => each.violence);
  const worse = (report: Report | undefined) => violence(report).map((each) => Math.min(100, each + 10));

  test('T12 show ten points more violence in every province, in the rounds that it pays for', () => {
    const { public: seen, host } = over.council.reports;
    const told = dossier(over, 'united-states')?.reports ?? [];
    expect(told).toHaveLength(3);
    expect(violence(told[1])).toEqual(worse(seen[1]));
    expect([told[0], told[2]]).toEqual([seen[0], seen[2]]);
    // Nothing else is made up.
    const { provinces: _, ...rest } = told[1] ?? {};
    const { provinces: __, ...others } = seen[1] ?? {};
    expect(rest).toEqual(others);
    const own = dossier(over, 'velora')?.reports ?? [];
    expect(violence(own[1])).toEqual(worse(host[1]));
    expect([own[0], own[2]]).toEqual([host[0], host[2]]);
  });

  test('T12 are nobody else’s, and nobody is told', () => {
    expect(dossier(over, 'france')?.reports).toEqual([]);
    expect(dossier(over, 'relief')?.reports).toEqual(over.council.reports.relief);
    expect(publicView(over.council).reports).toEqual(over.council.reports.public);
    expect(JSON.stringify(dossier(over, 'united-states'))).not.toContain('bias');
  });

  test('T12 see no further than the scale goes', () => {
    const most = { ...hired.council.reports.public[1] } as Report;
    const provinces = Object.entries(most.provinces).map(([id, each]) => [id, { ...each, violence: 96 }]);
    const report = { ...most, provinces: Object.fromEntries(provinces) as Report['provinces'] };
    const reports = { ...hired.council.reports, public: [hired.council.reports.public[0], report] as Report[] };
    const told = dossier({ ...hired, council: { ...hired.council, reports } }, 'united-states')?.reports;
    expect(new Set(violence(told?.[1]))).toEqual(new Set([100]));
  });

  test('T12 the debrief can tell by how much, the months of the epilogue included', () => {
    const bias = (session: Session, seat: string) =>
      [0, 1, 2, 3, 4].map((round) => biasOf(session.council, seat as SeatId, round));
    expect(bias(over, 'united-states')).toEqual([0, 10, 0, 0, 0]);
    expect(bias(over, 'velora')).toEqual([0, 10, 0, 0, 0]);
    expect(bias(over, 'france')).toEqual([0, 0, 0, 0, 0]);
    const kept = given(hired, until('epilogue'));
    expect(bias(kept, 'united-states')).toEqual([0, 10, 10, 10, 10]);
  });

  test('T12 W1 a dossier that shows more than before is made of something else than before', () => {
    const was = sourcesOf(first.council, personFor('united-states'));
    const is = sourcesOf(hired.council, personFor('united-states'));
    expect(dossier(hired, 'united-states')).not.toEqual(dossier(first, 'united-states'));
    expect(is).not.toEqual(was);
    // The reports alone would not tell: they are the same in a council in which nobody pays anybody.
    const unpaid = {
      ...hired.council,
      months: hired.council.months.map((each) => ({ ...each, standing: nothingOutside })),
    };
    expect(sourcesOf(unpaid, personFor('united-states'))).not.toEqual(is);
  });
});
