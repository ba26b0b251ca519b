/** Rules U3 and U17: what of acts outside the Council nobody else is told. */
import { isSecret } from '../../../outside/acts.ts';
import type { Council } from '../../state.ts';

type OnRecord = Pick<Council, 'outside' | 'influences'>;

/** @param place of an act on the record: 0, 1, … */
export function isKnownToAll(council: OnRecord, place: number): boolean {
  const act = council.outside.acts[place]?.act;
  return act !== undefined && (!isSecret(act) || cameOutIn(council, place) !== null);
}

/**
 * The round in which it came out who had armed the proxy that an act began or ended with; null: it has not. A proxy that is no
 * more does not come out, and what comes out of a seat is of the last one that it had armed.
 */
export function cameOutIn({ outside, influences }: OnRecord, place: number): number | null {
  const { acts, standing } = outside;
  const seat = acts[place]?.by[0];
  const armings = acts.flatMap(({ act, by, round }, at) =>
    act.kind === 'arm-proxy' && by.some((each) => each === seat) ? [{ at, round }] : [],
  );
  const begun = armings.findLast(({ at }) => at <= place);
  if (!begun) return null;
  const next = armings.find(({ at }) => at > begun.at);
  const found = influences.find(
    ({ cause, round }) =>
      cause.kind === 'proxy-exposed' &&
      cause.seat === seat &&
      round > begun.round &&
      (next === undefined || round < next.round),
  );
  if (found) return found.round;
  const isOut = next === undefined && standing.proxies.some(({ by, exposed }) => by === seat && exposed);
  return isOut ? begun.round : null;
}
