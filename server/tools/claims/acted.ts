/** What acts outside the Council leave behind, before any session has anything to say about them. */
import type { LedgerEntry } from '../../../shared/crisis/ledger.ts';
import { noMandate } from '../../../shared/crisis/mandate.ts';
import type { CrisisState } from '../../../shared/crisis/state.ts';
import type { Act } from '../../../shared/outside/acts.ts';
import { type Circumstances, effectOf, type Scene } from '../../../shared/outside/effects.ts';
import { withStanding } from '../../../shared/outside/felt.ts';
import { nothingOutside } from '../../../shared/outside/standing.ts';
import { type Fields, velora } from './games.ts';

/** Nobody has asked for it, and nothing speaks for it. */
const plain: Circumstances = {
  ...{ recommended: false, vetoed: false, criteria: 0, nonRecognition: false, attacked: false },
  roundMonths: 8,
};

export type Done = readonly [act: Act, ...by: string[]];

export type Acted = {
  readonly scene: Scene;
  readonly entries: readonly LedgerEntry[];
  /** For games on Velora: what is felt from the first month on, and what has changed before it. */
  readonly fields: Fields;
  readonly change: Partial<CrisisState>;
};

/** Acts at the opening of Velora, one after the other. */
export function acted(done: readonly Done[], circumstances: Partial<Circumstances> = {}): Acted {
  let scene: Scene = { crisis: velora, standing: nothingOutside };
  const entries: LedgerEntry[] = [];
  for (const [act, ...by] of done) {
    const effected = effectOf(scene, act, by, { ...plain, ...circumstances });
    scene = effected;
    entries.push(...effected.entries);
  }
  const { crisis, standing } = scene;
  return { scene, entries, fields: withStanding(noMandate, standing, crisis.month + 1), change: crisis };
}

/** Of what was done: points by which a figure was moved at once. */
export const movedAtOnce = ({ entries }: Acted, variable: LedgerEntry['variable']): number =>
  entries.filter((each) => each.variable === variable).reduce((sum, { amount }) => sum + amount, 0);
