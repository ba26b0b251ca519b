/** The arc of the crisis, and what stands at it. */
import type { Subject } from '../council/events.ts';
import { opened } from '../council/opening.ts';
import { injectsOf } from '../council/rules/classroom/deck.ts';
import { resolutionOf } from '../council/rules/world/consent.ts';
import type { Council, Draft, Month } from '../council/state.ts';
import type { DraftId } from '../council/vocabulary.ts';
import { readingsOf } from '../crisis/readings.ts';
import { type CrisisState, deployedTroops } from '../crisis/state.ts';
import { resolutionBefore } from '../world/opening.ts';
import { type Arc, type ArcFigure, type ArcMonth, type ArcRound, arcFigures } from './debrief.ts';
import { type History, type Moment, momentsOf, monthOf, roundsBegun, type World } from './history.ts';
import type { Marker, VotedOn } from './marker.ts';
import { outsideMarkersOf } from './outsideMarkers.ts';

export function arcOf(history: History): Arc {
  const { setup, world, moments } = history;
  const begins = world && world.epilogueMonths.length > 0;
  return {
    months: world ? arcMonthsOf(world) : [],
    rounds: roundsOf(history),
    epilogueFrom: begins ? world.end.month : null,
    provinces: setup.provinces.map(({ id, name }) => ({ id, name })),
    markers: [...markersBefore(history), ...(world ? moments : untilEnded(moments)).flatMap(markersOf)],
  };
}

/** Rules D13 and T14: what stood when the session began. */
function markersBefore({ setup }: Pick<History, 'setup'>): readonly Marker[] {
  const at = { month: 0, round: 0 };
  return [
    ...(setup.opening?.inForce ?? []).map(({ resolution }): Marker => {
      return { kind: 'in-force-before', ...at, resolution: resolutionBefore(resolution) };
    }),
    ...Object.values<Draft>(opened(setup).drafts).map(({ id: draft, symbol, title, author: seat }): Marker => {
      return { kind: 'on-the-table', ...at, draft, symbol, title, seat };
    }),
  ];
}

/** Where no month passed in the rounds, what came after them is no part of the story. */
function untilEnded(moments: readonly Moment[]): readonly Moment[] {
  const end = moments.findIndex(({ event }) => event.kind === 'session-ended');
  return moments.slice(0, end + 1);
}

export function arcMonthsOf({ opening, months, epilogueMonths }: World): readonly ArcMonth[] {
  let hasCome = deployedTroops(opening.forces) > 0;
  const first = arcMonth(opening, { round: 0, epilogue: false }, hasCome);
  const later = [...months, ...epilogueMonths].map((month) => {
    hasCome ||= deployedTroops(month.state.forces) > 0;
    return arcMonth(month.state, month, hasCome);
  });
  return [first, ...later];
}

/** @param hasCome soldiers of a mission, in this month or before */
function arcMonth(
  state: CrisisState,
  { round, epilogue }: Pick<Month, 'round' | 'epilogue'>,
  hasCome: boolean,
): ArcMonth {
  const readings = readingsOf(state);
  const figures = Object.fromEntries(arcFigures.map((figure) => [figure, readings[figure]]));
  return {
    ...(figures as Record<ArcFigure, number>),
    missionLegitimacy: hasCome ? readings.missionLegitimacy : null,
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

function markersOf(moment: Moment): readonly Marker[] {
  const { event, after } = moment;
  const at = { month: monthOf(after), round: after.round };
  switch (event.kind) {
    case 'vote-closed': {
      const { vote, subject, symbol, title, resolution, outcome } = event.result;
      if (!isOnText(subject) || (subject.kind !== 'draft' && outcome !== 'vetoed')) return [];
      // The result of a preliminary question names no text.
      const text = symbol === '' ? textNamed(after, subject.draft) : { draft: subject.draft, symbol, title };
      return [{ kind: 'vote', ...at, vote, on: subject.kind, ...text, resolution, outcome }];
    }
    case 'mandate-changed':
      if (event.why !== 'ended' && event.why !== 'lapsed') return [];
      return [
        { kind: event.why === 'ended' ? 'mandate-ended' : 'mandate-lapsed', ...at, resolution: event.resolution },
      ];
    case 'world-changed': {
      const { cause } = event;
      if (cause.kind !== 'inject') return outsideMarkersOf(moment);
      const inject = injectsOf(after).find(({ id }) => id === cause.inject);
      if (!inject) return [];
      const { id, title, province = null } = inject;
      return [{ kind: 'inject', ...at, id, title, province }];
    }
    case 'month-passed':
      return event.happened.map(({ kind, month, province }) => {
        return { kind: 'event', month, round: event.round, event: kind, province };
      });
    case 'good-offices-used':
      return [{ kind: 'good-offices', ...at, seat: event.seat, aim: event.aim }];
    case 'consent-answered':
      return [{ kind: 'consent', ...at, ...textNamed(after, event.draft), consents: event.consents }];
    case 'statement-issued': {
      const { form, title } = after.statements[event.statement] ?? {};
      return form === 'presidential' ? [{ kind: 'statement', ...at, symbol: event.symbol, title: title ?? '' }] : [];
    }
    case 'assembly-debated': {
      const subject = after.results.find(({ vote }) => vote === event.vote)?.subject;
      const symbol = subject && isOnText(subject) ? textNamed(after, subject.draft).symbol : '';
      return [{ kind: 'assembly-debate', ...at, vote: event.vote, symbol }];
    }
    case 'assembly-met': {
      const { yes, no, abstain, adopted } = event;
      return [{ kind: 'assembly', ...at, yes, no, abstain, adopted }];
    }
    default:
      return outsideMarkersOf(moment);
  }
}

const isOnText = (subject: Subject): subject is Extract<Subject, { kind: VotedOn }> =>
  subject.kind !== 'motion' && 'draft' in subject;

const textNamed = ({ drafts }: Council, draft: DraftId) => {
  const { symbol = '', title = '' } = drafts[draft] ?? {};
  return { draft, symbol, title };
};

/** Whether something that waited of a text lapsed because the host state's letter never came. */
export const hasLapsed = ({ moments, council }: History, draft: DraftId): boolean => {
  const resolution = resolutionOf(council, draft);
  return momentsOf(moments, 'mandate-changed').some(
    ({ event }) => event.why === 'lapsed' && event.resolution === resolution,
  );
};
