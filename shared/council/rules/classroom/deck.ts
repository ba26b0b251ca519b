/** Rule FA5: what is thrown in: by the scenario, or by the facilitator, who keeps back, throws in now, or writes. */
import type { Improvised, Inject } from '../../../world/injects.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import { codeAt } from '../../random.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { Setup } from '../../setup.ts';
import { type Council, seatById } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';
import { isInRound } from '../session/steps.ts';

/** All injects of a session: the scenario's, and those that were written on the spot. */
export const injectsOf = ({ setup, classroom }: Pick<Council, 'setup' | 'classroom'>): readonly Inject[] =>
  classroom.improvised.length === 0 ? setup.injects : [...setup.injects, ...classroom.improvised];

/** Those that still come by themselves when their round and condition do. */
export const injectsToCome = (council: Council): readonly Inject[] => {
  const { heldBack } = council.classroom;
  return injectsOf(council).filter(({ id }) => !heldBack.includes(id) && !hasCome(council, id));
};

/**
 * Those that cut relief off in the months of this round, whether or not they came with it: what was thrown in does so in the
 * round that it was thrown in, whatever its own round and condition, and in no other.
 */
export function injectsInMonths(council: Council): readonly Inject[] {
  const { heldBack, thrownIn } = council.classroom;
  return injectsOf(council).flatMap((inject) => {
    const thrown = thrownIn.find((each) => each.inject === inject.id);
    if (!thrown) return heldBack.includes(inject.id) ? [] : [inject];
    const { when: _when, ...always } = inject;
    return [{ ...always, round: thrown.round }];
  });
}

export const hasCome = ({ influences }: Council, id: string): boolean =>
  influences.some(({ cause }) => cause.kind === 'inject' && cause.inject === id);

/** Those that have come in this round, by what they do besides being told. */
type New = { readonly granting: readonly Inject[]; readonly telling: readonly Inject[] };
type Since = Pick<Council, 'influences' | 'round'> & Pick<Council['classroom'], 'improvised'> & Pick<Setup, 'injects'>;

/** Asked for with every right to act, and the same until something comes. */
let seen: (Since & { readonly found: New }) | null = null;

export function newIn({ setup: { injects }, classroom: { improvised }, influences, round }: Council): New {
  const isSeen = seen?.influences === influences && seen.round === round && seen.injects === injects;
  if (seen && isSeen && seen.improvised === improvised) return seen.found;
  const hasJustCome = ({ id }: Inject): boolean =>
    influences.some(({ cause, round: at }) => at === round && cause.kind === 'inject' && cause.inject === id);
  const come = [...injects, ...improvised].filter(hasJustCome);
  const found = {
    granting: come.filter(({ grants }) => grants !== undefined),
    telling: come.filter(({ truthTo }) => truthTo !== undefined),
  };
  seen = { influences, round, injects, improvised, found };
  return found;
}

/** Whether something may be thrown in at this moment: while people can still do something about it. */
export const mayThrowIn = (council: Council): RefusalCode | null => {
  if (council.phase === 'ended') return 'session-ended';
  if (!council.crisis) return 'no-world-to-act-on';
  return council.phase === 'sitrep' || isInRound(council) ? null : 'wrong-phase';
};

export function decideHoldInject({ council }: Asking, { inject, held }: CommandOf<'hold-inject'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  if (!injectsOf(council).some(({ id }) => id === inject)) return deny('unknown-inject', ['inject']);
  if (hasCome(council, inject)) return deny('already-come', ['inject']);
  return council.classroom.heldBack.includes(inject) === held
    ? accept()
    : accept({ kind: 'inject-held', inject, held });
}

export function applyInjectHeld(council: Council, { inject, held }: EventOf<'inject-held'>): Council {
  const others = council.classroom.heldBack.filter((id) => id !== inject);
  return { ...council, classroom: { ...council.classroom, heldBack: held ? [...others, inject] : others } };
}

export function decideThrowIn({ council }: Asking, { inject: id }: CommandOf<'throw-in'>): Decision {
  const code = mayThrowIn(council);
  if (code) return deny(code);
  const inject = injectsOf(council).find((each) => each.id === id);
  if (!inject) return deny('unknown-inject', ['inject']);
  return hasCome(council, id) ? deny('already-come', ['inject']) : accept({ kind: 'inject-thrown-in', inject: id });
}

export const applyThrownIn = (council: Council, { inject }: EventOf<'inject-thrown-in'>): Council => {
  const { classroom, round } = council;
  return { ...council, classroom: { ...classroom, thrownIn: [...classroom.thrownIn, { inject, round }] } };
};

/** By a number those who are told would learn of what only others are told. */
function ownId(council: Council): string {
  const known = injectsOf(council).map(({ id }) => id);
  // Far from the positions of channels, which take their codes from the same stream.
  let position = 100_000 + council.classroom.improvised.length;
  while (known.includes(`own-${codeAt(council.setup, position)}`)) position += 1;
  return `own-${codeAt(council.setup, position)}`;
}

function written(council: Council, { round, title, text, province, effects, privateTo }: Improvised): Inject {
  const id = ownId(council);
  const blows = province && Object.keys(effects).length > 0 ? { effects: { provinces: { [province]: effects } } } : {};
  const place = province ? { province } : {};
  return { id, round, title, text, ...place, ...blows, ...(privateTo.length > 0 ? { privateTo: [...privateTo] } : {}) };
}

export function decideImprovise({ council }: Asking, { inject }: CommandOf<'improvise'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  if (!council.crisis) return deny('no-world-to-act-on');
  const { round, province, privateTo } = inject;
  if (province !== null && !council.setup.provinces.some(({ id }) => id === province)) {
    return deny('unknown-province', ['inject', 'province']);
  }
  const stranger = privateTo.findIndex((id) => !seatById(council, id as SeatId));
  if (stranger >= 0) return deny('unknown-seat', ['inject', 'privateTo', stranger]);
  const isNow = round === council.round && mayThrowIn(council) === null;
  if (round < council.round || round > council.setup.rounds || (round === council.round && !isNow)) {
    return deny('round-is-over', ['inject', 'round']);
  }
  const own = written(council, inject);
  return accept(
    { kind: 'inject-improvised', inject: own },
    ...(isNow ? [{ kind: 'inject-thrown-in', inject: own.id } as const] : []),
  );
}

export const applyImprovised = (council: Council, { inject }: EventOf<'inject-improvised'>): Council => ({
  ...council,
  classroom: { ...council.classroom, improvised: [...council.classroom.improvised, inject] },
});
