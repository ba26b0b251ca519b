/** How elected members lean, and what moves them: for all to see, and for nobody to read their brief from. */
import { describe, expect, test } from 'vitest';
import { playGame } from '../../server/tools/bots/arena.ts';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { inclination, outlookAt, pledgedTo } from '../../shared/delegates/judgement.ts';
import { leaningMoves, leaningOn } from '../../shared/delegates/leaning.ts';
import { bell } from '../../shared/delegates/lot.ts';
import type { Sight } from '../../shared/delegates/mind.ts';
import { moods, noBelow, yesFrom } from '../../shared/delegates/support.ts';
import type { Interest } from '../../shared/interests/brief.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  briefed,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  given,
  answer as letter,
  type Session,
  seated,
  standIn,
  stoodIn,
  until,
  velora,
  voteOpen,
} from '../support/council.ts';
import { answer, offer } from '../support/deals.ts';
import { asks, debate } from '../support/floor.ts';
import { instructed, minding, plain, standInSightOf } from './sights.ts';

const people = [...compact.filter((seat) => seat !== 'kenya'), 'velora', 'african-union'];
const access = { kind: 'humanitarian-access', level: 2 } as const;
const mediation = { kind: 'mediation', level: 1 } as const;
const tabled = given(
  aWideWorld(),
  seated(...people),
  briefed(...people),
  stoodIn('kenya'),
  consultations,
  aTextTabledBy('france', [access, mediation]),
  did(by('velora'), letter('d1')),
);
const debated = given(tabled, until('meeting'), debate);

const wanted: readonly Interest[] = [{ kind: 'position', key: 'regionalLead', direction: 1, points: 100 }];

const seen = new Map<Session, Sight>();
/** A session is looked at once. */
function sightIn(session: Session): Sight {
  const sight = seen.get(session) ?? standInSightOf(session, 'kenya');
  seen.set(session, sight);
  return sight;
}

/** Kenya with a capital that makes its inclination on the day `x`, before anything is said or agreed. */
function kenyaAt(session: Session, x: number, seed: number, climate = 0): Bearings {
  const mood = moods * bell(seed, 'vote', 'kenya', 'd1');
  const wants = minding({ humanitarian: (x - mood) / (1.25 * 2), climate });
  const sight = instructed(sightIn(session), wants);
  const told = sight.told && { ...sight.told, interests: wanted };
  const bearings = bearingsOf({ ...sight, told }, { ...plain, seed });
  if (!bearings) throw new Error('Kenya has no bearings');
  return bearings;
}
const draftOf = ({ sight }: Bearings): DraftInView => sight.all.drafts[0] as DraftInView;
const leaningIn = (bearings: Bearings): number => leaningOn(bearings, draftOf(bearings));

const seeds = Array.from({ length: 200 }, (_, seed) => seed);
const share = (count: number): number => count / seeds.length;
/** Between a vote against and one in favour. */
const wavering = (seed: number): number => noBelow + 0.1 + ((yesFrom - noBelow - 0.2) * (seed % 20)) / 20;

/** How far the leaning of a wavering member moves, by seed. */
const movedBy = (before: Session, after: Session, climate = 0): readonly number[] =>
  seeds.map(
    (seed) =>
      leaningIn(kenyaAt(after, wavering(seed), seed, climate)) -
      leaningIn(kenyaAt(before, wavering(seed), seed, climate)),
  );
const raised = (moved: readonly number[]): number => share(moved.filter((by) => by >= 1).length);

const says = (text: string): Circumstance => {
  return (session) => given(session, asks('france'), did(by('france'), act('put-on-record', { text })));
};

describe('a leaning', () => {
  test('is of an inclination that is as it was meant', () => {
    const kenya = kenyaAt(tabled, 0.3, 5);
    const outlook = outlookAt(kenya, draftOf(kenya), pledgedTo(draftOf(kenya)));
    expect(outlook.features.humanitarian).toBe(2);
    expect(inclination(kenya, draftOf(kenya), outlook)).toBeCloseTo(0.3);
  });

  test('is one or more for whoever would vote in favour, and minus one or less for whoever would be against', () => {
    const at = (x: number) => seeds.map((seed) => leaningIn(kenyaAt(tabled, x, seed)));
    expect(share(at(yesFrom).filter((leaning) => leaning >= 1).length)).toBeGreaterThan(0.95);
    expect(share(at(noBelow).filter((leaning) => leaning <= -1).length)).toBeGreaterThan(0.95);
    expect(new Set(at(9))).toEqual(new Set([3]));
    expect(new Set(at(-9))).toEqual(new Set([-3]));
  });

  test('hides the exact worth: the same inclination looks different from one seed to the next, and not by far', () => {
    for (const x of [-0.5, -0.1, 0.1, 0.3]) {
      const seen = seeds.map((seed) => leaningIn(kenyaAt(tabled, x, seed)));
      expect(new Set(seen).size, `${x}`).toBeGreaterThan(1);
      expect(Math.max(...seen) - Math.min(...seen), `${x}`).toBeLessThanOrEqual(3);
    }
    const exact = (x: number): number => Math.round((x - (yesFrom + noBelow) / 2) / 0.35);
    const blurred = seeds.filter((seed) => leaningIn(kenyaAt(tabled, wavering(seed), seed)) !== exact(wavering(seed)));
    expect(share(blurred.length)).toBeGreaterThan(0.15);
    expect(share(blurred.length)).toBeLessThan(0.5);
  });

  test('rises by a speech to its interest, more so by name, and not by one to another’s', () => {
    const byName = movedBy(debated, given(debated, says('Kenya, the region leads here.')));
    expect(raised(byName)).toBeGreaterThan(0.95);
    const plainly = movedBy(debated, given(debated, says('The region leads here.')));
    expect(raised(plainly)).toBeGreaterThan(0.45);
    expect(Math.min(...plainly)).toBe(0);
    expect(new Set(movedBy(debated, given(debated, says('Kenya, look at the climate.'))))).toEqual(new Set([0]));
  });

  test('rises by a deal for its vote once that is accepted', () => {
    const asked = { promises: [{ kind: 'vote', draft: 'd1', choice: 'in-favour' }] } as const;
    const terms = { gives: { money: 5 }, asks: asked, when: { kind: 'adopted', draft: 'd1' } } as const;
    const offered = given(debated, did(by('france'), offer('kenya', terms)));
    expect(new Set(movedBy(debated, offered))).toEqual(new Set([0]));
    const agreed = given(offered, did(standIn('kenya'), answer()));
    expect(raised(movedBy(debated, agreed))).toBeGreaterThan(0.95);
  });

  test('rises by an amendment that it wants', () => {
    const change = { kind: 'add', clause: { kind: 'climate-adaptation', level: 2 } };
    const amended = given(
      tabled,
      did(by('brazil'), act('propose-amendment', { draft: 'd1', change })),
      did(by('france'), act('accept-amendment', { amendment: 'a1' })),
      // The letter was about other words.
      did(by('velora'), letter('d1')),
    );
    expect(raised(movedBy(tabled, amended, 0.3))).toBeGreaterThan(0.95);
  });
});

describe('what is shown', () => {
  const shows = (session: Session, seed = 3) => leaningMoves(kenyaAt(session, 0.2, seed)).map(({ command }) => command);
  const [first] = shows(tabled);

  test('is shown once, and again when it has changed', () => {
    expect(first).toMatchObject({ kind: 'show-leaning', draft: 'd1' });
    const shown = given(debated, did(standIn('kenya'), first ?? expect.unreachable()));
    expect(shows(shown)).toEqual([]);
    expect(shows(given(shown, says('Kenya, the region leads here.')))).toHaveLength(1);
  });

  test('is nothing while a vote is open, where somebody sits, and by permanent members', () => {
    expect(shows(given(tabled, voteOpen))).toEqual([]);
    const kenya = kenyaAt(tabled, 0.2, 3);
    expect(leaningMoves({ ...kenya, seat: { ...kenya.seat, standIn: false } })).toEqual([]);
    expect(leaningMoves({ ...kenya, seat: { ...kenya.seat, kind: 'permanent' } })).toEqual([]);
  });

  test('agrees with the ballots of whole games', () => {
    let [votes, agreeing] = [0, 0];
    const choices = new Set<string>();
    for (const seed of [2, 4]) {
      const { entries } = playGame({
        ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
        delegateIn: () => movesOf,
      });
      const shown = new Map<string, number>();
      for (const { event } of entries) {
        if (event.kind === 'leaning-shown') shown.set(`${event.draft} ${event.seat}`, event.leaning);
        if (event.kind !== 'vote-closed' || event.result.subject.kind !== 'draft') continue;
        const { ballots, subject } = event.result;
        for (const [seat, choice] of Object.entries(ballots)) {
          const leaning = shown.get(`${subject.draft} ${seat}`);
          if (leaning === undefined) continue;
          const sign = choice === 'yes' ? 1 : choice === 'no' ? -1 : 0;
          votes += 1;
          choices.add(choice);
          if (sign === 0 ? Math.abs(leaning) <= 1 : Math.sign(leaning) === sign) agreeing += 1;
        }
      }
    }
    expect(votes).toBeGreaterThan(40);
    expect(choices.size).toBeGreaterThan(1);
    expect(agreeing / votes).toBeGreaterThan(0.8);
  }, 60_000);
});
