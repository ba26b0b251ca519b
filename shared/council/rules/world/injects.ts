/** Rule T5: what the scenario throws in. */
import type { CrisisState } from '../../../crisis/state.ts';
import { applyInjects, type Inject } from '../../../world/injects.ts';
import type { EventOf } from '../../events.ts';

/** One after the other, each with what it does at once. */
export function thrownIn(crisis: CrisisState, injects: readonly Inject[]): readonly EventOf<'world-changed'>[] {
  const events: EventOf<'world-changed'>[] = [];
  let now = crisis;
  for (const inject of injects) {
    const { state, entries } = applyInjects(now, [inject]);
    now = state;
    events.push({ kind: 'world-changed', cause: { kind: 'inject', inject: inject.id }, state, entries: [...entries] });
  }
  return events;
}
