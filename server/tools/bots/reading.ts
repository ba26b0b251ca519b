/** What is read off a game once it is over: what the figures of many games are made of. Plain data, to go between threads. */
import { createHash } from 'node:crypto';
import type { Event } from '../../../shared/council/events.ts';
import type { Council } from '../../../shared/council/state.ts';
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
import type { PlayedGame } from './arena.ts';

export type TextVote = {
  readonly chapter: 'vi' | 'vii';
  readonly adopted: boolean;
  readonly vetoedBy: readonly string[];
};

export type GameReading = {
  readonly seed: number;
  /** SHA-256 of the journal, which says what state the session came to. */
  readonly digest: string;
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
};

export type SeatResult = { readonly raw: number; readonly crossed: number; readonly gained: boolean };

/** Throws for a game without a world: nothing comes of what is decided there. */
export function readingOf({ seed, entries, council, moves }: PlayedGame): GameReading {
  const events = entries.map(({ event }) => event);
  const history = historyOf(events);
  const { world } = history;
  if (!world) throw new Error(`the game with seed ${seed} has no world`);
  const { legitimacy, violence, epilogueViolence } = endOf(world);
  return {
    ...{ seed, moves, events: events.length, legitimacy, violence, epilogueViolence },
    digest: createHash('sha256').update(JSON.stringify(entries)).digest('hex'),
    texts: textsIn(council),
    begun: Object.keys(council.drafts).length,
    withdrawn: Object.values(council.drafts).filter(({ status }) => status === 'withdrawn').length,
    ...interventionIn(history),
    model: sovereigntyIn(world).end.model,
    seats: resultsOf(history, world),
    lenses: lensScores(events, history, world),
  };
}

function endOf(world: World): Pick<GameReading, 'legitimacy' | 'violence' | 'epilogueViolence'> {
  return {
    legitimacy: outcomesOf(world).end.missionLegitimacy,
    violence: readingsOf(world.end).violence,
    epilogueViolence: readingsOf(world.epilogue).violence,
  };
}

function textsIn({ results, drafts }: Council): readonly TextVote[] {
  return results.flatMap(({ subject, outcome, vetoedBy }): readonly TextVote[] => {
    if (subject.kind !== 'draft') return [];
    const clauses = drafts[subject.draft]?.clauses.map(({ clause }) => clause) ?? [];
    const chapter = clauseOf(clauses, 'chapter')?.chapter ?? 'vi';
    return [{ chapter, adopted: outcome === 'adopted', vetoedBy }];
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
    seatsIn(history, bounds).flatMap(({ seat, score, batna, redLines }): [SeatId, SeatResult][] => {
      const crossed = redLines.filter(({ breach }) => breach !== null).length;
      return score ? [[seat, { raw: score.raw, crossed, gained: batna?.first.verdict === 'above' }]] : [];
    }),
  );
}

function lensScores(events: readonly Event[], history: History, world: World): GameReading['lenses'] {
  const untouched = untouchedEnd(events, history) ?? world.end;
  const bounds = boundsFor(world.opening, world.months.length);
  const facts = lensFactsOf(world, { bounds, adoptedTexts: adoptedTextsIn(history.council), untouched });
  return Object.fromEntries(lensesThrough(facts).map(({ lens, score }) => [lens, score])) as Record<LensId, number>;
}
