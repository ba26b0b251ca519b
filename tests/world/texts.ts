/** Texts as a session adopts them, in few words. */

import type { Clause } from '../../shared/mandate/catalogue.ts';
import { type AdoptedText, adopt, type MandateInForce, nothingInForce } from '../../shared/world/inForce.ts';

export const vii: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
export const mission = (troops: number): Clause => ({ kind: 'mission', troops });

/** A text of the first round under the clauses that it is given, to which the host consents. */
export const textOf = (clauses: readonly Clause[], changes: Partial<AdoptedText> = {}): AdoptedText => ({
  clauses,
  mode: 'merge',
  resolution: 'S/RES/1',
  round: 1,
  month: 0,
  hostConsents: true,
  pledges: {},
  ...changes,
});

/** The texts one after the other, a resolution and a round each unless they say otherwise; six months a round. */
export function adopted(...texts: readonly (Partial<AdoptedText> & Pick<AdoptedText, 'clauses'>)[]): MandateInForce {
  return texts.reduce<MandateInForce>(
    (before, { clauses, ...changes }, index) =>
      adopt(
        before,
        textOf(clauses, { resolution: `S/RES/${index + 1}`, round: index + 1, month: 6 * index, ...changes }),
      ),
    nothingInForce,
  );
}
