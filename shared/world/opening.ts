/** Rule D13: what the Council had decided before the session stands as of round 0, before the first month. */
import type { Clause } from '../mandate/catalogue.ts';
import { adopt, type MandateInForce, nothingInForce } from './inForce.ts';

type TextBefore = {
  /** Its number and year, e.g. `713 (1991)`. */
  readonly resolution: string;
  readonly clauses: readonly Clause[];
  readonly hostConsents: boolean;
  readonly pledges: readonly { readonly seat: string; readonly thousands: number }[];
};

/** Of 713 (1991): S/RES/713 (1991). */
export const resolutionBefore = (resolution: string): string => `S/RES/${resolution}`;

/** The mandate that texts have left which were adopted before the session, one after the other. */
export const mandateBefore = (texts: readonly TextBefore[]): MandateInForce =>
  texts.reduce(adoptedBefore, nothingInForce);

function adoptedBefore(mandate: MandateInForce, text: TextBefore): MandateInForce {
  const pledges: Record<string, number> = {};
  for (const { seat, thousands } of text.pledges) pledges[seat] = (pledges[seat] ?? 0) + thousands;
  return adopt(mandate, {
    ...{ clauses: text.clauses, mode: 'merge', resolution: resolutionBefore(text.resolution) },
    ...{ round: 0, month: 0, hostConsents: text.hostConsents, pledges },
  });
}
