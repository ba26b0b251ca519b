/** Playing alone: which scenario is opened, what follows when the one person goes on, and whom they wait for (rule F6). */
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Phase, Step } from '../../shared/council/vocabulary.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';

/** Best for a first game first; after them whatever the server has. */
const preferred = ['sorrel', 'velora'] as const;

/** Null where a server has no scenario at all. */
export function scenarioForOne(scenarios: readonly Scenario[]): Scenario | null {
  const found = preferred.flatMap((slug) => scenarios.find((each) => each.slug === slug) ?? []);
  return found[0] ?? scenarios[0] ?? null;
}

/** What is there after the present step. `symbol`: of the text that is voted on. */
export type Next =
  | { readonly kind: 'step'; readonly step: Exclude<Step, 'field'> }
  | { readonly kind: 'vote'; readonly symbol: string }
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'round'; readonly round: number }
  | { readonly kind: 'epilogue' }
  | { readonly kind: 'end' };

/** As things stand: a text that is tabled meanwhile may still come first. Null before the first round and after the end. */
export function nextOf(now: PublicView): Next | null {
  const { phase, steps, next, round, rounds, drafts, monthsPerRound, epilogueMonths } = now;
  if (phase === 'lobby' || phase === 'ended') return null;
  if (phase === 'epilogue') return { kind: 'end' };
  if (phase === 'voting' && next !== null) {
    return { kind: 'vote', symbol: drafts.find(({ id }) => id === next)?.symbol ?? '' };
  }
  const step = steps.slice(steps.indexOf(phase) + 1).find((each) => each !== 'voting' || next !== null);
  if (step === 'field') return { kind: 'months', months: monthsPerRound };
  if (step) return { kind: 'step', step };
  if (round < rounds) return { kind: 'round', round: round + 1 };
  return epilogueMonths > 0 ? { kind: 'epilogue' } : { kind: 'end' };
}

const isUnderWay = (phase: Phase): boolean => phase !== 'lobby' && phase !== 'ended';

/** Names of those whom the person waits for once they have said that they go on; null where they have not, or need not wait. */
export function busyWith({ solo, phase, vote, seats }: PublicView, seat: string | null): readonly string[] | null {
  const own = seats.find(({ id }) => id === seat);
  if (solo === null || !own?.ready || vote !== null || !isUnderWay(phase)) return null;
  const isThere = ({ standIn, presence }: SeatInView): boolean => standIn || presence === 'present';
  return seats.filter((each) => isThere(each) && !each.ready).map(({ name }) => name);
}
