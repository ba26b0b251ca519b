/** Rule T12: who pays a company sees with its eyes, and it lives on what it fears for its clients. */
import { clientsOf } from '../../../outside/standing.ts';
import type { Report } from '../../../world/report.ts';
import type { Council, Month } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

/** Points of violence that a company adds, the same in every province. Design choice. */
const exaggeration = 10;

/** The report that these months end with: that of the epilogue is one more. */
const reportedIn = ({ round, epilogue }: Month): number => (epilogue ? round + 1 : round);

/** Who paid a company in some month of a round, by the round that was reported on; mostly nobody ever does. */
type Clients = ReadonlyMap<number, ReadonlySet<string>>;

function clientsIn(months: Council['months']): Clients {
  const before = known.get(months);
  if (before) return before;
  const found = clientsAmong(months);
  known.set(months, found);
  return found;
}

/** Asked for by everybody's views, and the same until a month has passed. */
const known = new WeakMap<Council['months'], Clients>();

function clientsAmong(months: Council['months']): Clients {
  const clients = new Map<number, Set<string>>();
  for (const month of months) {
    for (const client of clientsOf(month.standing)) {
      const round = reportedIn(month);
      clients.set(round, (clients.get(round) ?? new Set<string>()).add(client));
    }
  }
  return clients;
}

/** Points by which the report of a round shows a seat more violence than there was known to be. */
export const biasOf = ({ months }: Pick<Council, 'months'>, seat: SeatId, round: number): number =>
  clientsIn(months).get(round)?.has(seat) ? exaggeration : 0;

/** A report as a seat reads it. */
export function seenBy(council: Pick<Council, 'months'>, seat: SeatId, report: Report): Report {
  const bias = biasOf(council, seat, report.round);
  if (bias === 0) return report;
  const provinces = Object.entries(report.provinces).map(([id, province]): [string, Report['provinces'][string]] => [
    id,
    { ...province, violence: Math.min(100, province.violence + bias) },
  ]);
  return { ...report, provinces: Object.fromEntries(provinces) };
}

/** Whether a company has ever told the seat what it sees. */
export function isClient({ months }: Pick<Council, 'months'>, seat: SeatId): boolean {
  for (const clients of clientsIn(months).values()) if (clients.has(seat)) return true;
  return false;
}
