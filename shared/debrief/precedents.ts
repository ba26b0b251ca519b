/** What is easier to do another time: precedents and what moved them, and kinds of clause that became norms. */
import type { InfluenceCause } from '../council/influence.ts';
import { resolutionOf } from '../council/rules/world/consent.ts';
import { normsIn } from '../council/rules/world/norms.ts';
import type { Council } from '../council/state.ts';
import type { DraftId } from '../council/vocabulary.ts';
import type { CrisisState } from '../crisis/state.ts';
import type { ClauseKind } from '../mandate/catalogue.ts';
import type { PrecedentCause, PrecedentFigures, PrecedentMove, Precedents } from './debrief.ts';
import { type History, type Moment, momentsOf, monthOf, type World } from './history.ts';
import type { NormTold } from './outside.ts';

export const precedentsOf = ({ moments }: History, { opening, end }: World): Precedents => ({
  opening: precedents(opening),
  end: precedents(end),
  moves: moments.flatMap(movesAt),
});

const precedents = (state: CrisisState): PrecedentFigures => ({
  bypass: state.bypassPrecedent,
  recognition: state.recognitionPrecedent,
  protection: state.protectionPrecedent,
});

function movesAt({ event, before, after }: Moment): readonly PrecedentMove[] {
  if (!before.crisis || !after.crisis || before.crisis === after.crisis) return [];
  const [was, is] = [precedents(before.crisis), precedents(after.crisis)];
  const moved = (Object.keys(is) as (keyof PrecedentFigures)[]).filter((each) => was[each] !== is[each]);
  const cause: PrecedentCause = event.kind === 'world-changed' ? causeOf(after, event.cause) : { kind: 'other' };
  return moved.map((precedent) => {
    const at = { round: after.round, month: monthOf(after) };
    return { precedent, from: was[precedent], to: is[precedent], ...at, cause };
  });
}

function causeOf(council: Council, cause: InfluenceCause): PrecedentCause {
  switch (cause.kind) {
    case 'precedent':
      return { kind: 'text', ...textOf(council, cause.draft) };
    case 'endorsement':
      return { kind: 'endorsement', ...textOf(council, cause.draft) };
    case 'act': {
      const { acts } = council.outside;
      const last = acts.at(-1);
      return last ? { kind: 'act', number: acts.length, act: last.act, by: last.by } : { kind: 'other' };
    }
    case 'counter-recognition':
      return { kind: 'counter-recognition' };
    default:
      return { kind: 'other' };
  }
}

function textOf(council: Council, draft: DraftId) {
  const { symbol = '', title = '' } = council.drafts[draft] ?? {};
  return { resolution: resolutionOf(council, draft), symbol, title };
}

/** Kinds of clause that became a norm in this moment. */
export const newNormsAt = ({ before, after }: Moment): readonly ClauseKind[] =>
  before.norms === after.norms ? [] : normsIn(after.norms).filter((kind) => !normsIn(before.norms).includes(kind));

export function normsTold({ moments, council }: History): readonly NormTold[] {
  const since = new Map(
    momentsOf(moments, 'norms-reckoned').flatMap((moment) =>
      newNormsAt(moment).map((kind) => [kind, { round: moment.after.round, month: monthOf(moment.after) }] as const),
    ),
  );
  const kinds = Object.keys(council.norms) as ClauseKind[];
  return kinds
    .map((clause): NormTold => ({ clause, adoptions: council.norms[clause] ?? 0, since: since.get(clause) ?? null }))
    .toSorted(
      (one, other) => Number(other.since !== null) - Number(one.since !== null) || other.adoptions - one.adoptions,
    );
}
