/** From the views to the picture of the map: every fact of the report is drawn, and no other. */
import { describe, expect, it } from 'vitest';
import { mapPicture } from '../../client/scenes/map/mapPicture.ts';
import { situationOf } from '../../client/store/situation.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import {
  aCouncilOfSeven,
  aDraftTabledBy,
  ballots,
  by,
  type Circumstance,
  did,
  facilitator,
  given,
  next,
  seated,
  theWorld,
} from '../support/council.ts';

const members = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'brazil', 'kenya'];

const until =
  (phase: string): Circumstance =>
  (session) => {
    let now = session;
    while (now.council.phase !== phase) now = did(facilitator, next)(now);
    return now;
  };
const voteOpen: Circumstance = (session) => {
  let now = session;
  while (!now.council.vote) now = did(facilitator, next)(now);
  return now;
};

/** A mission with consent and a few thousand soldiers, after the months of the first round. */
const session = given(
  aCouncilOfSeven(theWorld('compact')),
  seated(...members, 'velora'),
  until('consultations'),
  aDraftTabledBy('france', { template: 'protect' }),
  did(by('france'), { kind: 'pledge-troops', draft: 'd1' as never, troops: 3 }),
  did(by('velora'), { kind: 'answer-consent', draft: 'd1' as never, consents: true }),
  voteOpen,
  ballots('yes', ...members),
  until('field'),
);
const view = publicView(session.council);
/** As the map opens. */
const plainly = { chosen: null, theme: 'light', layer: 'violence', borders: {} } as const;
const drawn = mapPicture(situationOf(view, null, 1), plainly);
const [opening, report] = view.reports;

describe('the picture of a round', () => {
  it('has the estimates, their margins and their change since the report before', () => {
    expect(view.reports).toHaveLength(2);
    for (const { id, figure, margin, change, word } of drawn.provinces) {
      const now = report?.provinces[id];
      expect(figure).toBe(`${now?.violence}`);
      expect(margin).toBe(now?.margin);
      expect(change).toBe((now?.violence ?? 0) - (opening?.provinces[id]?.violence ?? 0));
      expect(word).toMatch(/^(calm|tense|violent|severe|extreme)$/);
    }
    expect(drawn.provinces.some(({ change }) => change !== 0)).toBe(true);
  });

  it('has people on the move and incidents as they are reported', () => {
    expect(drawn.flows).toEqual(report?.flows);
    expect(drawn.flows.length).toBeGreaterThan(0);
    expect(drawn.incidents).toEqual(report?.incidents);
  });

  it('has a plate for the force, and marks where its soldiers are', () => {
    expect(drawn.forces).toEqual([{ plate: 'UN', text: '3,000 of 3,000', mandated: true }]);
    const marks = { none: 0, thin: 1, firm: 2, strong: 3 };
    for (const { id, presence } of drawn.provinces) {
      expect(presence).toBe(marks[report?.provinces[id]?.presence ?? 'none']);
    }
    expect(drawn.provinces.some(({ presence }) => presence > 0)).toBe(true);
  });

  it('names a cause that pushes the way that the province went', () => {
    for (const { id, cause, change } of drawn.provinces) {
      expect(cause).not.toBe('');
      const pushing = report?.provinces[id]?.causes.map(({ direction }) => direction) ?? [];
      if (change > 0 && pushing.includes(1)) expect(cause).toMatch(/^▲ /);
      if (change < 0 && pushing.includes(-1)) expect(cause).toMatch(/^▼ /);
    }
  });

  it('says which report it is', () => {
    expect(drawn.report).toEqual({ index: 1, known: 2 });
    const earlier = mapPicture(situationOf(view, null, 0), plainly);
    expect(earlier.report).toEqual({ index: 0, known: 2 });
    expect(earlier.flows).toEqual([]);
    expect(earlier.forces).toEqual([]);
  });

  it('is that of the scenario where nothing is reported', () => {
    const old = publicView(given(aCouncilOfSeven()).council);
    const { provinces, report: none } = mapPicture(situationOf(old, null, 0), plainly);
    expect(none).toEqual({ index: 0, known: 0 });
    expect(provinces.map(({ figure }) => figure)).toEqual(old.provinces.map(({ violence }) => `${violence}`));
  });
});
