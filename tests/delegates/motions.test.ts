/** What delegations move and how they vote on it: by custom, by the text that it is about, and on a call to the Assembly. */
import { describe, expect, test } from 'vitest';
import { lawOf } from '../../shared/council/law.ts';
import type { Bearings } from '../../shared/delegates/bearings.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { motionMoves } from '../../shared/delegates/motions.ts';
import type { Profile } from '../../shared/interests/profiles.ts';
import {
  act,
  aDraftTabledBy,
  aTextTabledBy,
  aWideWorld,
  ballots,
  briefed,
  by,
  compact,
  consultations,
  did,
  facilitator,
  given,
  type Session,
  seated,
  until,
  voteOpen,
} from '../support/council.ts';
import { instructed, minding, plain, sightOf } from './sights.ts';

/** That waits for nobody's letter: two steps of what the capital minds. */
const adaptation = { kind: 'climate-adaptation', level: 2 } as const;
const world = (law = lawOf('charter-practice')): Session =>
  given(aWideWorld({ law }), seated(...compact), briefed(...compact), consultations);
const debated = (session: Session) => given(session, until('meeting'), did(facilitator, act('gavel-for-president')));
const choiceOf = (session: Session, seat: string, wants: Profile, mayVeto = true) => {
  const sight = { ...instructed(sightOf(session, seat), wants), mayVeto };
  const [move] = movesOf(sight, plain);
  return move?.command.kind === 'cast-ballot' && move.command.choice;
};
const minded = (session: Session, seat: string, wants: Profile, seed = plain.seed): Bearings => {
  const bearings = bearingsOf(instructed(sightOf(session, seat), wants), { ...plain, seed });
  if (!bearings) throw new Error(`${seat} has no bearings`);
  return bearings;
};
const motion = (kind: string, particulars: object = {}) =>
  act('move-motion', { motion: kind, draft: null, ...particulars });

describe('a text that was vetoed', () => {
  const others = compact.filter((seat) => seat !== 'china');
  const vetoed = given(
    world(),
    aTextTabledBy('kenya', [adaptation]),
    voteOpen,
    ballots('no', 'china'),
    ballots('yes', ...others),
  );
  const wants = (climate: number) => minding({ climate });
  const callsBy = (seat: string, weight: number) =>
    Array.from({ length: 400 }, (_, seed) => motionMoves(minded(vetoed, seat, wants(weight), seed))).flat();

  test('is brought before the Assembly now and then by a member that wanted it much', () => {
    expect(vetoed.council.results[0]?.outcome).toBe('vetoed');
    const calls = callsBy('kenya', 1);
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.length).toBeLessThan(60);
    expect(calls[0]?.command).toEqual({ kind: 'move-motion', motion: 'call-assembly', draft: null });
    expect(callsBy('kenya', 0.3)).toEqual([]);
    expect(callsBy('china', -1)).toEqual([]);
  });

  test('makes the vote on that: yes, no or neither by what it was worth', () => {
    const open = given(vetoed, did(by('kenya'), motion('call-assembly')));
    expect(open.council.vote?.subject).toMatchObject({ kind: 'motion', motion: 'call-assembly' });
    expect(choiceOf(open, 'france', wants(0.2))).toBe('yes');
    expect(choiceOf(open, 'france', wants(0.05))).toBe('abstain');
    expect(choiceOf(open, 'france', wants(-0.2))).toBe('no');
    // There is no veto on procedure: who may cast none votes as it likes.
    expect(choiceOf(open, 'france', wants(-0.2), false)).toBe('no');
  });

  test('is not called for again once the Assembly has met on it', () => {
    const met = given(vetoed, did(by('kenya'), motion('call-assembly')), ballots('yes', ...compact));
    expect(met.council.assembly.sessions).toHaveLength(1);
    const again = given(met, until('field'), until('meeting'), did(facilitator, act('gavel-for-president')));
    const calls = Array.from({ length: 400 }, (_, seed) => motionMoves(minded(again, 'kenya', wants(1), seed))).flat();
    expect(calls).toEqual([]);
  });
});

describe('a motion about a text', () => {
  const text = given(world(), aTextTabledBy('kenya', [adaptation]));
  const two = debated(given(text, aDraftTabledBy('brazil')));
  const open = (command: ReturnType<typeof motion>) =>
    given(two, did(by('france'), command), (session) =>
      session.council.vote ? session : did(facilitator, act('gavel-for-president'))(session),
    );

  test('that puts it off is for those who do not want it, one that brings it forward for those who do', () => {
    const postponed = open(motion('postpone', { draft: 'd1', round: null }));
    expect(choiceOf(postponed, 'brazil', minding({ climate: 1 }))).toBe('no');
    expect(choiceOf(postponed, 'brazil', minding({ climate: -1 }))).toBe('yes');
    expect(choiceOf(postponed, 'brazil', minding({}))).toBe('abstain');
    const [d2] = two.council.queue.slice(1);
    const next = open(motion('take-next', { draft: d2 }));
    expect(choiceOf(next, 'brazil', minding({}))).toBe('abstain');
  });

  test('to suspend is granted once in a round, to adjourn while texts wait is not', () => {
    const suspended = open(motion('suspend'));
    expect(choiceOf(suspended, 'brazil', minding({}))).toBe('yes');
    expect(choiceOf(open(motion('adjourn')), 'brazil', minding({}))).toBe('no');
  });
});

describe('where a motion needs a second', () => {
  const law = lawOf('model-un');
  const sitting = debated(given(world(law), aTextTabledBy('kenya', [adaptation])));

  test('it has one from whoever would vote for it', () => {
    const second = [{ command: { kind: 'second-motion' }, reasons: [] }];
    const caucus = given(sitting, did(by('france'), motion('unmoderated-caucus', { seconds: 30 })));
    expect(motionMoves(minded(caucus, 'brazil', minding({})))).toEqual(second);
    expect(motionMoves(minded(caucus, 'france', minding({})))).toEqual([]);
    const postponed = given(sitting, did(by('france'), motion('postpone', { draft: 'd1', round: null })));
    expect(motionMoves(minded(postponed, 'brazil', minding({ climate: -1 })))).toEqual(second);
    expect(motionMoves(minded(postponed, 'brazil', minding({ climate: 1 })))).toEqual([]);
  });
});

describe('a ruling and a preliminary question', () => {
  const law = lawOf('charter-practice', { preliminaryQuestion: 'san-francisco', obligatoryAbstention: true });
  const envoy = aTextTabledBy('kenya', [{ kind: 'mediation', level: 2 }]);
  const sitting = debated(given(world(law), envoy));

  test('the President is followed, unless what they ruled is plainly wrong', () => {
    const president = sitting.council.meeting?.president ?? '';
    const [one = '', other = ''] = compact.filter((seat) => seat !== president);
    const ruled = (upheld: boolean) =>
      given(
        sitting,
        did(by(one), act('raise-point', { point: { kind: 'party', seat: other } })),
        did(by(president), act('rule-on-point', { upheld })),
        did(by(other), act('challenge-ruling')),
      );
    expect(choiceOf(ruled(false), 'brazil', minding({}))).toBe('no');
    expect(choiceOf(ruled(true), 'brazil', minding({}))).toBe('yes');
  });

  test('that a text is procedural is denied in doubt, by nobody whose no would be a veto that it may not cast', () => {
    const president = sitting.council.meeting?.president ?? '';
    const [one = ''] = compact.filter((seat) => seat !== president);
    const point = { kind: 'character', draft: 'd1', character: 'procedural' };
    const open = given(sitting, did(by(one), act('raise-point', { point })));
    expect(open.council.vote?.subject.kind).toBe('preliminary');
    expect(choiceOf(open, 'brazil', minding({}))).toBe('no');
    expect(choiceOf(open, 'france', minding({}))).toBe('no');
    expect(choiceOf(open, 'france', minding({}), false)).toBe('abstain');
  });
});
