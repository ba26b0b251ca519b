/** The arc of the crisis, and what stands at it. */
import { resolutionOf } from '../council/rules/consent.ts';
import type { Council, Month } from '../council/state.ts';
import type { DraftId } from '../council/vocabulary.ts';
import { readingsOf } from '../crisis/readings.ts';
import type { CrisisState } from '../crisis/state.ts';
import { pendingOf } from '../world/inForce.ts';
import { type Arc, type ArcFigure, type ArcMonth, type ArcRound, arcFigures, type Marker } from './debrief.ts';
import { type History, type Moment, monthOf, roundsBegun, type World } from './history.ts';

export function arcOf(history: History): Arc {
  const { setup, world, moments } = history;
  const begins = world && world.epilogueMonths.length > 0;
  return {
    months: world ? arcMonthsOf(world) : [],
    rounds: roundsOf(history),
    epilogueFrom: begins ? world.end.month : null,
    provinces: setup.provinces.map(({ id, name }) => ({ id, name })),
    markers: moments.flatMap(markersOf),
  };
}

export function arcMonthsOf({ opening, months, epilogueMonths }: World): readonly ArcMonth[] {
  const first = arcMonth(opening, { round: 0, epilogue: false });
  return [first, ...[...months, ...epilogueMonths].map((month) => arcMonth(month.state, month))];
}

function arcMonth(state: CrisisState, { round, epilogue }: Pick<Month, 'round' | 'epilogue'>): ArcMonth {
  const readings = readingsOf(state);
  const figures = Object.fromEntries(arcFigures.map((figure) => [figure, readings[figure]]));
  return {
    ...(figures as Record<ArcFigure, number>),
    month: state.month,
    round,
    epilogue,
    provinces: Object.fromEntries(state.provinces.map(({ id, violence }) => [id, violence])),
  };
}

function roundsOf(history: History): readonly ArcRound[] {
  const begun = roundsBegun(history);
  const last = history.world?.end.month ?? 0;
  return begun.map(({ after }, index): ArcRound => {
    const next = begun[index + 1];
    return { round: after.round, from: monthOf(after), to: next ? monthOf(next.before) : last };
  });
}

function markersOf({ event, before, after }: Moment): readonly Marker[] {
  const at = { month: monthOf(after), round: after.round };
  switch (event.kind) {
    case 'vote-closed': {
      const { vote, subject, symbol, title, resolution, outcome } = event.result;
      if (subject.kind !== 'draft') return [];
      return [{ kind: 'vote', ...at, vote, draft: subject.draft, symbol, title, resolution, outcome }];
    }
    case 'mandate-changed':
      return event.why === 'ended' ? [{ kind: 'mandate-ended', ...at, ...endedBetween(before, after) }] : [];
    case 'world-struck': {
      const inject = event.why === 'inject' && after.setup.injects.find(({ id }) => id === event.what);
      if (!inject) return [];
      const { id, title, text, province = null } = inject;
      return [{ kind: 'inject', ...at, id, title, text, province }];
    }
    case 'month-passed':
      return event.happened.map(({ kind, month, province }) => {
        return { kind: 'event', month, round: after.round, event: kind, province };
      });
    case 'good-offices-used':
      return [{ kind: 'good-offices', ...at, seat: event.seat, aim: event.aim }];
    case 'consent-answered':
      return [{ kind: 'consent', ...at, ...textNamed(after, event.draft), consents: event.consents }];
    default:
      return [];
  }
}

const textNamed = ({ drafts }: Council, draft: DraftId) => {
  const { symbol = '', title = '' } = drafts[draft] ?? {};
  return { draft, symbol, title };
};

/** What came to its term, and the resolutions of which something lapsed. */
export function endedBetween(
  before: Council,
  after: Council,
): { readonly expired: boolean; readonly lapsed: readonly string[] } {
  const still = new Set(pendingOf(after.mandate).map(({ resolution }) => resolution));
  return {
    expired: before.mandate.until !== null && after.mandate.until === null,
    lapsed: pendingOf(before.mandate).flatMap(({ resolution }) => (still.has(resolution) ? [] : [resolution])),
  };
}

/** Whether something that waited of a text lapsed because the host state's letter never came. */
export const hasLapsed = ({ moments, council }: History, draft: DraftId): boolean => {
  const resolution = resolutionOf(council, draft);
  return moments.some(
    ({ event, before, after }) =>
      event.kind === 'mandate-changed' &&
      event.why === 'ended' &&
      endedBetween(before, after).lapsed.includes(resolution),
  );
};
