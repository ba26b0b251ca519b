/** A delegation that presides: it keeps nobody waiting, and rules by what everybody can see. */
import { describe, expect, test } from 'vitest';
import { lawOf } from '../../shared/council/law.ts';
import type { Point } from '../../shared/council/procedure.ts';
import { presiding } from '../../shared/council/rules/meeting/presidency.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { isWellFounded } from '../../shared/delegates/chairing.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { nothingOutside, standingForceSchema } from '../../shared/outside/standing.ts';
import {
  act,
  aDraftTabledBy,
  aTextTabledBy,
  aWideWorld,
  away,
  briefed,
  by,
  compact,
  consultations,
  did,
  facilitator,
  given,
  later,
  type Session,
  seated,
  until,
} from '../support/council.ts';
import { plain, sightOf } from './sights.ts';

const review: Clause = { kind: 'review', months: 6, trigger: 'none' };
const law = lawOf('charter-practice', { motionSeconds: 40, obligatoryAbstention: true });
const world = given(aWideWorld({ law }), seated(...compact), briefed(...compact), consultations);
const debate = given(
  world,
  aDraftTabledBy('kenya'),
  aDraftTabledBy('brazil'),
  until('meeting'),
  did(facilitator, act('gavel-for-president')),
);
const president = presiding(debate.council) ?? '';
const [mover = ''] = compact.filter((seat) => seat !== president);
const moved = given(debate, did(by(mover), act('move-motion', { motion: 'postpone', draft: 'd1', round: null })));
const firstOf = (session: Session, seat: string) => movesOf(sightOf(session, seat), plain)[0]?.command;

describe('a motion that is debated', () => {
  test('is put to the vote when half of its time is over, by whoever presides and by nobody else', () => {
    expect(firstOf(moved, president)?.kind).not.toBe('gavel');
    expect(firstOf(given(moved, later(19)), president)?.kind).not.toBe('gavel');
    const half = given(moved, later(20));
    for (const seat of compact) expect(firstOf(half, seat)?.kind === 'gavel', seat).toBe(seat === president);
    expect(half.when(by(president), firstOf(half, president) as never).thenHappens('vote-opened')).toBeDefined();
  });

  test('is put at once where nobody is there to debate it', () => {
    const sight = sightOf(moved, president);
    const alone = { ...sight, all: publicView(given(moved, away(...compact)).council) };
    expect(movesOf(alone, plain)[0]?.command).toEqual({ kind: 'gavel' });
  });
});

describe('a point of order', () => {
  const ruling = (point: Point) => firstOf(given(debate, did(by(mover), act('raise-point', { point }))), president);
  const party = { kind: 'party', seat: 'france' as SeatId } as const;

  test('is ruled on at once, and without a reason in plain sight it is not upheld', () => {
    expect(ruling(party)).toEqual({ kind: 'rule-on-point', upheld: false });
    expect(ruling({ kind: 'other', text: 'The room is cold.' })).toEqual({ kind: 'rule-on-point', upheld: false });
    const outOfOrder = did(by(mover), act('raise-point', { point: { kind: 'motion' } }));
    expect(firstOf(given(moved, outOfOrder), president)).toEqual({ kind: 'rule-on-point', upheld: false });
  });

  test('that a member is a party is right where it has sent soldiers by itself', () => {
    const all = publicView(debate.council);
    const coalition = standingForceSchema.parse({
      ...{ origin: 'coalition', by: ['france'], troops: 8, roe: 3, equipment: 1, lead: 'COAL', consent: false },
      ...{ legitimacy: 50, powers: 0, since: 0, endorsed: null },
    });
    const standing = { ...nothingOutside, forces: [coalition] };
    const seen = { ...all, outside: { ...all.outside, standing } };
    expect(isWellFounded(seen, party)).toBe(true);
    expect(isWellFounded(seen, { kind: 'party', seat: 'kenya' as SeatId })).toBe(false);
    const armed = { ...nothingOutside, proxies: [{ by: 'kenya', since: 0, exposed: true }] };
    const known = { ...all, outside: { ...all.outside, standing: armed } };
    expect(isWellFounded(known, { kind: 'party', seat: 'kenya' as SeatId })).toBe(true);
  });

  test('that a text is procedural is right of the Council’s own calendar alone', () => {
    const points = (clauses: readonly Clause[]) => {
      const all = publicView(given(world, aTextTabledBy('kenya', clauses)).council);
      return (['procedural', 'substantive'] as const).map((character) =>
        isWellFounded(all, { kind: 'character', draft: 'd1' as never, character }),
      );
    };
    expect(points([review])).toEqual([true, false]);
    expect(points([review, { kind: 'mediation', level: 2 }])).toEqual([false, true]);
  });
});
