/** What the Floor offers a seat, from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { isInformalCaucus, proceedingOf } from '../../client/store/chamber.ts';
import {
  disputable,
  gavelFor,
  isOffered,
  laterRounds,
  rightToMove,
  rightToRaise,
  standsStill,
  textsFor,
} from '../../client/store/floor.ts';
import { lawOf } from '../../shared/council/law.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { motionKinds } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  ballots,
  by,
  type Circumstance,
  consultations,
  did,
  facilitator,
  given,
  members,
  personFor,
  seated,
  until,
} from '../support/council.ts';

const all = seated(...members, 'velora');
const begun = [all, aDraftTabledBy('kenya'), aDraftTabledBy('brazil'), until('meeting')] as const;
const adopted = [...begun, did(facilitator, act('gavel-for-president'))] as const;

function seenBy(seat: string, circumstances: readonly Circumstance[], law = lawOf('charter-practice')) {
  const { council, now } = given(aCouncilOfFifteen({ meetingSeconds: 75, law }), ...circumstances);
  return { now: publicView(council), own: seatView(council, personFor(seat), now) };
}
const offered = (...asked: Parameters<typeof seenBy>) => {
  const { now, own } = seenBy(...asked);
  return motionKinds.filter((motion) => isOffered(rightToMove(motion, own, now)));
};

describe('motions', () => {
  test('are offered in the meeting alone, and to members alone', () => {
    expect(offered('france', [all, consultations])).toEqual([]);
    expect(offered('velora', adopted)).toEqual([]);
    expect(offered('france', adopted)).toEqual(motionKinds.slice(0, 7));
  });

  test('of Model United Nations are offered by its rules alone', () => {
    expect(offered('france', adopted, lawOf('model-un'))).toEqual(motionKinds);
  });

  test('on a text are about those that wait for their vote', () => {
    const { now, own } = seenBy('france', adopted);
    expect(textsFor('postpone', own, now)).toEqual(now.queue);
    expect(textsFor('take-next', own, now)).toEqual(now.queue.slice(1));
    expect(rightToMove('take-next', own, now)).toBeNull();
  });

  test('until a later round have those that are still to come', () => {
    const { now, own } = seenBy('france', adopted);
    expect(laterRounds(now)).toEqual([2, 3]);
    expect(rightToMove('adjourn-until', own, now)).toBeNull();
  });
});

describe('the gavel', () => {
  const moved = did(by('china'), act('move-motion', { motion: 'postpone', draft: 'd1', round: null }));
  const suspended = [
    did(by('china'), act('move-motion', { motion: 'suspend', draft: null })),
    ballots('yes', ...members),
  ];

  test('is for what waits for the President', () => {
    expect(gavelFor(seenBy('france', [all, consultations]).now)).toBeNull();
    expect(gavelFor(seenBy('france', begun).now)).toBe('agenda');
    expect(gavelFor(seenBy('france', adopted).now)).toBeNull();
    expect(gavelFor(seenBy('france', [...adopted, moved]).now)).toBe('motion');
    expect(gavelFor(seenBy('france', [...adopted, ...suspended]).now)).toBe('suspended');
    const proposed = did(by('france'), act('propose-participation', { seat: 'african-union' }));
    expect(gavelFor(seenBy('france', [...adopted, proposed]).now)).toBe('participation');
  });

  test('does in the kernel what it says', () => {
    const { now } = seenBy('france', [...adopted, moved, did(facilitator, act('gavel-for-president'))]);
    expect(now.vote?.subject).toMatchObject({ kind: 'motion', motion: 'postpone' });
  });
});

describe('points of order', () => {
  const speaking = [...adopted, did(by('kenya'), act('ask-for-floor', { purpose: 'statement' }))] as const;

  test('against a speaker need one', () => {
    const silent = seenBy('france', adopted);
    expect(rightToRaise('speaker', silent.own, silent.now)).toBe('nobody-speaks');
    const heard = seenBy('france', speaking);
    expect(rightToRaise('speaker', heard.own, heard.now)).toBeNull();
    expect(rightToRaise('other', heard.own, heard.now)).toBeNull();
  });

  test('on the character of a text follow the right on that text', () => {
    const { own, now } = seenBy('france', adopted);
    const open = disputable(own, now.queue);
    expect(open).toEqual(now.queue.filter((id) => own.rights.drafts[id]?.dispute === null));
    expect(rightToRaise('character', own, now) === null).toBe(open.length > 0);
  });

  test('stop the clocks, and nothing else is offered meanwhile', () => {
    const raised = [...speaking, did(by('china'), act('raise-point', { point: { kind: 'speaker' } }))];
    const { now, own } = seenBy('france', raised);
    expect(standsStill(seenBy('france', speaking).now)).toBe(false);
    expect(standsStill(now)).toBe(true);
    expect(motionKinds.filter((motion) => isOffered(rightToMove(motion, own, now)))).toEqual([]);
    expect(isOffered(own.rights.floor.ask.statement)).toBe(false);
  });
});

describe('the floor', () => {
  test('can be asked for while the agenda is open', () => {
    const { now, own } = seenBy('kenya', begun);
    expect(now.meeting?.stage).toBe('agenda');
    expect(own.rights.floor.ask.statement).toBeNull();
  });

  test('an unmoderated caucus is told from a suspension', () => {
    const carried = (motion: string, particulars = {}) => [
      ...adopted,
      did(by('china'), act('move-motion', { motion, draft: null, ...particulars })),
      did(by('kenya'), act('second-motion')),
      ballots('yes', ...members),
    ];
    const caucus = seenBy('france', carried('unmoderated-caucus', { seconds: 60 }), lawOf('model-un')).now;
    expect(caucus.meeting?.suspended).not.toBeNull();
    expect(isInformalCaucus(caucus)).toBe(true);
    expect(proceedingOf(caucus)).toMatchObject({ kind: 'suspended', caucus: true });
    expect(isInformalCaucus({ ...caucus, meeting: null })).toBe(false);
    const suspended = seenBy('france', carried('suspend'), lawOf('model-un')).now;
    expect(suspended.meeting?.suspended).not.toBeNull();
    expect(isInformalCaucus(suspended)).toBe(false);
  });
});
