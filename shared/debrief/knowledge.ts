/** Who knew what, and when: reports beside the truth. */
import { injectsOf } from '../council/rules/classroom/deck.ts';
import { biasOf, seenBy } from '../council/rules/world/eyes.ts';
import type { Council } from '../council/state.ts';
import type { SeatId } from '../council/vocabulary.ts';
import type { CrisisState } from '../crisis/state.ts';
import { type Knowledge, knowledges } from '../world/observation.ts';
import type { Report } from '../world/report.ts';
import { type History, momentsOf, monthOf } from './history.ts';
import type { ClientKnew, KnowledgeInRound, KnowledgeReading, KnownFigure } from './known.ts';

export function knowledgeIn(history: History): KnowledgeReading | null {
  const { setup, moments, world } = history;
  if (!world) return null;
  const rounds = momentsOf(moments, 'situation-reported').flatMap(({ event: { reports }, after }) =>
    after.crisis ? [knownOf(history.council, reports, after.crisis)] : [],
  );
  const seen = setup.seats.map(({ id }) => ({ id, knowledge: setup.briefs[id]?.knowledge ?? 'public' }));
  return { rounds, seats: byKnowledge((each) => seatsWith(seen, each)), told: toldIn(history) };
}

type Seen = { readonly id: SeatId; readonly knowledge: Knowledge };
const seatsWith = (seen: readonly Seen[], wanted: Knowledge): readonly SeatId[] =>
  seen.filter(({ knowledge }) => knowledge === wanted).map(({ id }) => id);

function byKnowledge<Value>(of: (knowledge: Knowledge) => Value): Readonly<Record<Knowledge, Value>> {
  return Object.fromEntries(knowledges.map((each) => [each, of(each)])) as Record<Knowledge, Value>;
}

function knownOf(
  council: Council,
  reports: Readonly<Record<Knowledge, Report>>,
  { provinces, month }: CrisisState,
): KnowledgeInRound {
  const lastRound = council.round;
  const worst = provinces.reduce((one, other) => (other.violence > one.violence ? other : one));
  const { round } = reports.public;
  return {
    round: Math.min(round, lastRound),
    epilogue: round > lastRound,
    month,
    province: worst.id,
    truth: worst.violence,
    reports: byKnowledge((each): KnownFigure => {
      const known = Object.entries(reports[each].provinces);
      const { violence = 0, margin = 0 } = reports[each].provinces[worst.id] ?? {};
      const [first] = known.toSorted(([, one], [, other]) => other.violence - one.violence);
      return { estimate: violence, margin, error: violence - worst.violence, worst: first?.[0] ?? worst.id };
    }),
    clients: clientsIn(council, reports, worst.id),
  };
}

/** What a company told those who paid it, in place of what they would have read. */
function clientsIn(
  council: Council,
  reports: Readonly<Record<Knowledge, Report>>,
  province: string,
): readonly ClientKnew[] {
  const { seats, briefs } = council.setup;
  return seats.flatMap(({ id }): readonly ClientKnew[] => {
    const own = reports[briefs[id]?.knowledge ?? 'public'];
    const bias = biasOf(council, id, own.round);
    const seen = seenBy(council, id, own).provinces[province];
    return bias === 0 || !seen ? [] : [{ seat: id, bias, estimate: seen.violence }];
  });
}

function toldIn({ setup, moments }: History): KnowledgeReading['told'] {
  return momentsOf(moments, 'world-changed').flatMap(({ event: { cause }, after }) => {
    const inject = cause.kind === 'inject' && injectsOf(after).find(({ id }) => id === cause.inject);
    if (!inject || (!inject.privateTo && !inject.truthTo)) return [];
    const { id, title, privateTo, truthTo, province } = inject;
    const seated = (ids: readonly string[]): readonly SeatId[] =>
      setup.seats.flatMap((seat) => (ids.includes(seat.id) ? [seat.id] : []));
    return [
      {
        ...{ inject: id, title, round: after.round, month: monthOf(after) },
        to: privateTo ? seated(privateTo) : null,
        truthTo: seated(truthTo ?? []),
        province: province ?? null,
      },
    ];
  });
}
