import { describe, expect, test } from 'vitest';
import { evolve } from '../../shared/council/evolve.ts';
import { reviewsDue } from '../../shared/council/rules/world/reviews.ts';
import type { Council } from '../../shared/council/state.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { meanOf } from '../../shared/crisis/state.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
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
  voteOpen,
} from '../support/council.ts';

const mediation: Clause = { kind: 'mediation', level: 1 };
const review = (months: number, trigger: 'auto' | 'none' = 'auto'): Clause => ({ kind: 'review', months, trigger });
/** Without a force the violence of Velora rises by more than ten points in eight months. */
const reviewed = (...clauses: readonly Clause[]) =>
  given(
    aWorld({ rounds: 4, votesPerRound: 1 }),
    seated(...compact, 'velora'),
    aTextTabledBy('kenya', [mediation, ...clauses]),
    carried,
  );
const second = (session: Session) => given(session, until('field'), until('sitrep'));
const dueIn = ({ events }: Session) => events.filter((event) => event.kind === 'review-due');
const resolution = 'S/RES/2901 (2031)';
const violenceOf = ({ crisis }: Council) => (crisis ? meanOf(crisis.provinces, 'violence') : 0);

describe('a review that comes by itself', () => {
  const due = second(reviewed(review(6)));

  test('T10 comes with the round when it is time and violence has risen, and everybody sees it', () => {
    const opening = reviewed(review(6)).council;
    expect(violenceOf(due.council) - violenceOf(opening)).toBeGreaterThan(5);
    expect(dueIn(due)).toEqual([{ kind: 'review-due', resolution, round: 2 }]);
    expect(publicView(due.council).outside.reviews).toEqual([{ resolution, round: 2 }]);
  });

  test('T10 not before its time, not and not where the text has no such review', () => {
    expect(dueIn(second(reviewed(review(8))))).toHaveLength(1);
    expect(dueIn(second(reviewed(review(9))))).toEqual([]);
    // A round later it is time.
    expect(dueIn(given(second(reviewed(review(9))), until('field'), until('sitrep')))).toEqual([
      { kind: 'review-due', resolution, round: 3 },
    ]);
    expect(dueIn(second(reviewed(review(6, 'none'))))).toEqual([]);
    expect(dueIn(second(reviewed()))).toEqual([]);
  });

  test.each([
    [4.9, 0],
    [5, 1],
  ])('T10 with violence %d points above that of its adoption there are %d', (points, count) => {
    const { council } = due;
    const { crisis } = council;
    const before = reviewed(review(6)).council.crisis;
    if (!crisis || !before) throw new Error('there is no crisis');
    const provinces = before.provinces.map((each) => ({ ...each, violence: each.violence + points }));
    const found = reviewsDue({ ...council, reviews: [] }, { ...crisis, provinces });
    expect(found).toHaveLength(count);
    // Once a text and a round.
    expect(reviewsDue(found.reduce(evolve, { ...council, reviews: [] }), { ...crisis, provinces })).toEqual([]);
  });

  test('T10 from the adoption of the text on, not from the opening', () => {
    const later = given(
      aWorld({ rounds: 4 }),
      seated(...compact, 'velora'),
      until('field'),
      until('sitrep'),
      aTextTabledBy('kenya', [mediation, review(8)]),
      carried,
    );
    expect(later.council.mandate.clauses.at(-1)).toMatchObject({ month: 8 });
    const third = second(later);
    const { months, crisis } = third.council;
    const then = months.find(({ state }) => state.month === 8)?.state;
    if (!crisis || !then) throw new Error('there is no crisis');
    const rises = (points: number) => {
      const provinces = then.provinces.map((each) => ({ ...each, violence: each.violence + points }));
      return reviewsDue({ ...third.council, reviews: [] }, { ...crisis, provinces }).length;
    };
    // More than five points above the opening all the same.
    expect(meanOf(then.provinces, 'violence') - violenceOf(aWorld().council)).toBeGreaterThan(5);
    expect([rises(4), rises(6)]).toEqual([0, 1]);
  });

  test('T10 is an item of the agenda, before those that members asked for', () => {
    const asked = given(due, did(by('france'), { kind: 'request-meeting', title: 'Refugees on Lake Suri' }));
    const agenda = given(asked, until('meeting')).council.meeting?.agenda;
    expect(agenda).toEqual([
      { id: 1, title: 'The situation in Velora', by: null },
      { id: 2, title: `Review of ${resolution}`, by: null },
      { id: 3, title: 'Refugees on Lake Suri', by: 'france' },
    ]);
    expect(given(asked, until('meeting')).council.requests).toEqual([]);
    const plain = given(second(reviewed()), until('meeting')).council.meeting?.agenda;
    expect(plain?.map(({ title }) => title)).toEqual(['The situation in Velora']);
  });

  test('T10 B5 brings one text more to the vote in that round, and in no other', () => {
    const texts = [mediation, { kind: 'refugees' }, { kind: 'amnesty' }] as const;
    /** Nobody votes, and nothing is adopted. */
    const votesIn = (session: Session) => {
      const tabled = given(session, ...texts.map((clause) => aTextTabledBy('kenya', [clause])), voteOpen);
      return given(tabled, until('orders')).council.results.length - session.council.results.length;
    };
    expect(votesIn(due)).toBe(2);
    expect(votesIn(second(reviewed()))).toBe(1);
    // The text that was reviewed is replaced, and there is no review in the round after.
    const replaced = given(due, aTextTabledBy('kenya', [mediation], 'end'), carried);
    expect(votesIn(second(replaced))).toBe(1);
  });
});
