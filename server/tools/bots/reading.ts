/** What is read off a game once it is over: what the figures of many games are made of. Plain data, to go between threads. */
import { createHash } from 'node:crypto';
import type { Event } from '../../../shared/council/events.ts';
import { confirmedReadings } from '../../../shared/council/rules/agreements/readings.ts';
import type { Month } from '../../../shared/council/state.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { readingsOf } from '../../../shared/crisis/readings.ts';
import { adoptedTextsIn, type History, historyOf, momentsOf, type World } from '../../../shared/debrief/history.ts';
import type { LensId } from '../../../shared/debrief/lens.ts';
import { lensesThrough, lensFactsOf } from '../../../shared/debrief/lenses.ts';
import { outcomesOf } from '../../../shared/debrief/outcomes.ts';
import { untouchedEnd } from '../../../shared/debrief/rerun.ts';
import { seatsIn } from '../../../shared/debrief/seats.ts';
import { sovereigntyIn } from '../../../shared/debrief/sovereignty.ts';
import type { SovereigntyModel } from '../../../shared/debrief/sovereigntyModel.ts';
import { boundsFor } from '../../../shared/interests/score.ts';
import { clauseOf } from '../../../shared/mandate/reading.ts';
import { type Afterwards, afterwardsIn } from './afterwards.ts';
import type { PlayedGame } from './arena.ts';

export type TextVote = {
  /** Of the vote. */
  readonly round: number;
  readonly author: string;
  readonly chapter: 'vi' | 'vii';
  readonly adopted: boolean;
  readonly vetoedBy: readonly string[];
  /** What whoever wrote it took for interests of others and had confirmed before the vote, in all rounds. */
  readonly confirmed: number;
};

/**
 * Months that a mission was meant to stay, by the first term that it had, and that it stayed; of those whose term ended in
 * the game. What the texts leave when the rounds are over counts, as far as the epilogue goes.
 */
export type Stay = { readonly planned: number; readonly months: number };

export type GameReading = {
  readonly seed: number;
  /** SHA-256 of the journal, which says what state the session came to. */
  readonly digest: string;
  /** The failing state is a Member of the United Nations. */
  readonly isMember: boolean;
  readonly moves: number;
  readonly events: number;
  /** Texts that were voted on as a whole, in the order of their votes. */
  readonly texts: readonly TextVote[];
  /** Texts that were begun, and those of them that whoever wrote them gave up before a vote. */
  readonly begun: number;
  readonly withdrawn: number;
  /** A coalition went in unasked; whether it, or the end of the rounds, came after a veto. */
  readonly intervened: boolean;
  readonly afterVeto: boolean;
  /** Somebody struck at a haven. */
  readonly struck: boolean;
  readonly stays: readonly Stay[];
  /** When the rounds were over. */
  readonly model: SovereigntyModel;
  /** 0–100 by seat with a brief; red lines that were crossed; and whether it had more than it could expect at the start. */
  readonly seats: Readonly<Record<string, SeatResult>>;
  /** 0–100. */
  readonly lenses: Readonly<Record<LensId, number>>;
  /** Of the forces in the field when the rounds were over, 0–100; null: none had ever come. */
  readonly legitimacy: number | null;
  /** Mean violence when the rounds were over, and after the epilogue, 0–100. */
  readonly violence: number;
  readonly epilogueViolence: number;
  /** The same had people seen the soldiers otherwise; null: none were in the field when the rounds were over. */
  readonly afterwards: Afterwards | null;
};

export type SeatResult = {
  readonly raw: number;
  /** What of the raw score the texts in force earned by themselves, 0–45. */
  readonly positions: number;
  /** Beside the baseline of the scenario; null without one. */
  readonly published: number | null;
  readonly crossed: number;
  readonly gained: boolean;
};

/** Throws for a game without a world: nothing comes of what is decided there. */
export function readingOf({ seed, entries, council, moves }: PlayedGame): GameReading {
  const events = entries.map(({ event }) => event);
  const history = historyOf(events);
  const { world } = history;
  if (!world) throw new Error(`the game with seed ${seed} has no world`);
  const { legitimacy, violence, epilogueViolence } = endOf(world);
  return {
    ...{ seed, moves, events: events.length, legitimacy, violence, epilogueViolence },
    isMember: history.setup.isMember,
    digest: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
    texts: textsIn(history),
    begun: Object.keys(council.drafts).length,
    withdrawn: Object.values(council.drafts).filter(({ status }) => status === 'withdrawn').length,
    ...interventionIn(history),
    struck: momentsOf(history.moments, 'order-carried-out').some(({ event }) => event.order.kind === 'strike'),
    stays: staysIn(history, world),
    model: sovereigntyIn(world).end.model,
    seats: resultsOf(history, world),
    lenses: lensScores(events, history, world),
    afterwards: afterwardsIn(history),
  };
}

function endOf(world: World): Pick<GameReading, 'legitimacy' | 'violence' | 'epilogueViolence'> {
  return {
    legitimacy: outcomesOf(world).end.missionLegitimacy,
    violence: readingsOf(world.end).violence,
    epilogueViolence: readingsOf(world.epilogue).violence,
  };
}

function textsIn({ moments }: History): readonly TextVote[] {
  return momentsOf(moments, 'vote-closed').flatMap(({ event, before }): readonly TextVote[] => {
    const { subject, outcome, vetoedBy } = event.result;
    const draft = subject.kind === 'draft' ? before.drafts[subject.draft] : undefined;
    if (!draft) return [];
    const clauses = draft.clauses.map(({ clause }) => clause);
    const chapter = clauseOf(clauses, 'chapter')?.chapter ?? 'vi';
    const confirmed = confirmedReadings(before, draft.author).length;
    return [
      { round: event.result.round, author: draft.author, chapter, adopted: outcome === 'adopted', vetoedBy, confirmed },
    ];
  });
}

/** Missions one after the other; one that is there in the month after another is the same, renewed. */
function staysIn({ setup }: History, { months: played, epilogueMonths }: World): readonly Stay[] {
  const months = [...played, ...epilogueMonths];
  const isThere = ({ mandate }: Month): boolean =>
    mandate.clauses.some(({ clause, consent }) => clause.kind === 'mission' && consent !== 'pending') &&
    Object.values(mandate.pledges).some((troops) => troops > 0);
  const lengthFrom = (index: number): number => {
    const end = months.findIndex((month, at) => at > index && !isThere(month));
    return (end < 0 ? months.length : end) - index;
  };
  return played.flatMap((month, index): readonly Stay[] => {
    const previous = months[index - 1];
    const { until } = month.mandate;
    if (!isThere(month) || (previous && isThere(previous)) || until === null || until > setup.rounds) return [];
    const inRound = played.filter(({ round }) => round === month.round);
    const leftOfRound = inRound.length - inRound.indexOf(month);
    const planned = leftOfRound + (until - month.round - 1) * setup.monthsPerRound;
    return planned > 0 ? [{ planned, months: lengthFrom(index) }] : [];
  });
}

function interventionIn({ moments }: History): Pick<GameReading, 'intervened' | 'afterVeto'> {
  const first = momentsOf(moments, 'order-carried-out').find(({ event }) => event.order.kind === 'intervene');
  const before = first?.before ?? moments.at(-1)?.after;
  return {
    intervened: first !== undefined,
    afterVeto:
      before?.results.some(({ outcome, subject }) => outcome === 'vetoed' && subject.kind === 'draft') ?? false,
  };
}

function resultsOf(history: History, world: World): GameReading['seats'] {
  const bounds = boundsFor(world.opening, world.months.length);
  return Object.fromEntries(
    seatsIn(history, bounds).flatMap(({ seat, score, published, batna, redLines }): [SeatId, SeatResult][] => {
      const crossed = redLines.filter(({ breach }) => breach !== null).length;
      const gained = batna?.first.verdict === 'above';
      return score ? [[seat, { raw: score.raw, positions: score.positions, published, crossed, gained }]] : [];
    }),
  );
}

function lensScores(events: readonly Event[], history: History, world: World): GameReading['lenses'] {
  const untouched = untouchedEnd(events, history) ?? world.end;
  const bounds = boundsFor(world.opening, world.months.length);
  const facts = lensFactsOf(world, { bounds, adoptedTexts: adoptedTextsIn(history.council), untouched });
  return Object.fromEntries(lensesThrough(facts).map(({ lens, score }) => [lens, score])) as Record<LensId, number>;
}
