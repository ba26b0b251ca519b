/** A session that has ended, moment by moment: what all readings of it begin from. */
import type { Event, Result } from '../council/events.ts';
import { evolve } from '../council/evolve.ts';
import { opened, openingCrisis } from '../council/opening.ts';
import { NotAJournal } from '../council/replay.ts';
import type { Setup } from '../council/setup.ts';
import type { Council, Month } from '../council/state.ts';
import type { CrisisState } from '../crisis/state.ts';

/** Thrown for a session that has not ended: nothing of it may be told yet. */
export class NotEnded extends Error {}

export type Moment<Each extends Event = Event> = {
  readonly event: Each;
  readonly before: Council;
  readonly after: Council;
};

/** The crisis, where there is one and a month of it passed in the rounds. */
export type World = {
  /** Before the first month. */
  readonly opening: CrisisState;
  /** When the rounds were over. */
  readonly end: CrisisState;
  /** After the epilogue; the end again where there was none. */
  readonly epilogue: CrisisState;
  /** Of the rounds, and of the epilogue. */
  readonly months: readonly Month[];
  readonly epilogueMonths: readonly Month[];
};

export type History = {
  readonly setup: Setup;
  /** When the session had ended. */
  readonly council: Council;
  readonly moments: readonly Moment[];
  readonly world: World | null;
};

/** What follows in the world from what happens in the Council. */
const worldKinds: ReadonlySet<Event['kind']> = new Set<Event['kind']>([
  'mandate-changed',
  'world-changed',
  'month-passed',
  'situation-reported',
  'prospects-reckoned',
  'order-carried-out',
  'order-failed',
  'standing-changed',
  'entity-voted',
  'norms-reckoned',
  'review-due',
  'deal-settled',
  'promise-recorded',
]);
export const isOfWorld = ({ kind }: Event): boolean => worldKinds.has(kind);

/** The events up to the end and what followed from it: who comes and goes afterwards is no part of the session. */
export function untilTheEnd(events: readonly Event[]): readonly Event[] {
  const end = events.findIndex(({ kind }) => kind === 'session-ended');
  if (end < 0) throw new NotEnded('the session has not ended');
  return [...events.slice(0, end + 1), ...events.slice(end + 1).filter(isOfWorld)];
}

/** What the session began with. */
export function setupIn([first]: readonly Event[]): Setup {
  if (first?.kind !== 'session-opened') throw new NotAJournal('the first event is not session-opened');
  return first.setup;
}

export function historyOf(events: readonly Event[]): History {
  const setup = setupIn(events);
  let before = opened(setup);
  const moments = untilTheEnd(events).map((event): Moment => {
    const after = evolve(before, event);
    const moment = { event, before, after };
    before = after;
    return moment;
  });
  return toldBy(setup, moments, before);
}

/** @param council the state after the last moment */
export function toldBy(setup: Setup, moments: readonly Moment[], council: Council): History {
  return { setup, council, moments, world: worldOf(setup, moments, council) };
}

function worldOf(setup: Setup, moments: readonly Moment[], { crisis, months }: Council): World | null {
  const opening = openingCrisis(setup);
  const played = months.filter(({ epilogue }) => !epilogue);
  // What follows a session that nobody played tells nothing of it.
  if (!opening || !crisis || played.length === 0) return null;
  const epilogueMonths = months.filter(({ epilogue }) => epilogue);
  const firstLater = momentsOf(moments, 'month-passed').find(({ event }) => event.epilogue);
  return {
    opening,
    end: firstLater?.before.crisis ?? crisis,
    epilogue: crisis,
    months: played,
    epilogueMonths,
  };
}

export const momentsOf = <Kind extends Event['kind']>(
  moments: readonly Moment[],
  kind: Kind,
): readonly Moment<Extract<Event, { kind: Kind }>>[] =>
  moments.filter((moment): moment is Moment<Extract<Event, { kind: Kind }>> => moment.event.kind === kind);

/** Months of all rounds; 0 where there is no crisis. */
export const plannedMonthsOf = ({ world, rounds, monthsPerRound }: Setup): number =>
  world ? rounds * monthsPerRound : 0;

/** To call the General Assembly is a resolution too, and no text that acts on anything. */
export const isAdoptedText = ({ subject, outcome }: Result): boolean =>
  subject.kind === 'draft' && outcome === 'adopted';

export const adoptedTextsIn = ({ results }: Council): number => results.filter(isAdoptedText).length;

/** Months that had passed. */
export const monthOf = ({ crisis }: Council): number => crisis?.month ?? 0;

/** Moments in which a round began. */
export const roundsBegun = ({ moments }: History): readonly Moment[] =>
  momentsOf(moments, 'phase-begun').filter(({ before, event }) => event.round > before.round);
