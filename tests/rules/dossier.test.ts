import { describe, expect, test } from 'vitest';
import type { Setup } from '../../shared/council/events.ts';
import { dossierOf, sourcesOf } from '../../shared/council/views/dossier.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aDraftTabledBy,
  aWorld,
  briefed,
  by,
  compact,
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
