/** Rules T2 and T3: the months that pass in the field, and what is reported of them. */
import type { Chance } from '../../../crisis/chance.ts';
import type { LedgerEntry } from '../../../crisis/ledger.ts';
import type { Mandate } from '../../../crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../../crisis/state.ts';
import { monthlyTick } from '../../../crisis/tick.ts';
import { atRoundEnd, endingsOf, type MandateInForce } from '../../../world/inForce.ts';
import { accessCutOf, dueInjects, type Inject } from '../../../world/injects.ts';
import type { Knowledge } from '../../../world/observation.ts';
import { type PastMonth, pastMonth, type Report, reportOf } from '../../../world/report.ts';
import { afterMonth, crisisMandate, crisisMandateOf } from '../../../world/translate.ts';
import type { Event, EventOf, Setup } from '../../events.ts';
import { chanceOf } from '../../random.ts';
import type { Council } from '../../state.ts';
import { thrownIn } from './injects.ts';

/** The months of the round that is being played, under what its votes have left in force. */
export function monthsOfRound(council: Council, crisis: CrisisState): readonly Event[] {
  const { setup, round } = council;
  const mandate = atRoundEnd(council.mandate, round);
  const due = dueInjects(setup.injects, round, crisis, crisisMandate(mandate));
  const come = thrownIn(
    crisis,
    due.filter((inject) => inject.accessCut !== undefined && !hasCome(council, inject)),
  );
  const before = come.at(-1)?.state ?? crisis;
  const cut = accessCutOf(due);
  const applied = crisisMandateOf(mandate, { accessCut: cut.levels, otherForces: [] });
  const passed = pass(before, applied, setup.monthsPerRound, chanceOf(setup, 'crisis'), { round, epilogue: false });
  const influences = [...council.influences.filter((each) => each.round === round), ...come];
  const earlier = influences.flatMap(({ entries }) => entries);
  const about = { round, mandate: applied, aidBlocked: cut.provinces, earlier };
  return [...endedBy(council.mandate, round), ...come, ...passed.months, reported(setup, before, passed, about)];
}

const hasCome = ({ influences }: Council, { id }: Inject): boolean =>
  influences.some(({ cause }) => cause.kind === 'inject' && cause.inject === id);

/** Rule T4: two years more under the mandate that the session leaves, without luck, good or bad. */
export function epilogue(council: Council, crisis: CrisisState): readonly Event[] {
  const { setup, round } = council;
  const events: Event[] = [];
  let state = crisis;
  let { mandate } = council;
  let applied = crisisMandate(mandate);
  const past: PastMonth[] = [];
  // Texts expire as they would if the Council went on meeting and did nothing more.
  const span = Math.max(1, setup.monthsPerRound);
  for (let month = 0, later = round + 1; month < setup.epilogueMonths; month += span, later += 1) {
    events.push(...endedBy(mandate, later));
    mandate = atRoundEnd(mandate, later);
    applied = crisisMandate(mandate);
    const count = Math.min(span, setup.epilogueMonths - month);
    const passed = pass(state, applied, count, null, { round, epilogue: true });
    events.push(...passed.months);
    past.push(...passed.past);
    state = passed.state;
    mandate = afterMonth(mandate);
  }
  if (events.length === 0) return [];
  const about = { round: round + 1, mandate: applied, aidBlocked: [], earlier: [] };
  return [...events, reported(setup, crisis, { state, past }, about)];
}

const endedBy = (mandate: MandateInForce, round: number): readonly Event[] =>
  endingsOf(mandate, round).map((ending): Event => ({ kind: 'mandate-changed', ...ending }));

type Passed = { readonly state: CrisisState; readonly past: readonly PastMonth[] };

function pass(
  crisis: CrisisState,
  mandate: Mandate,
  count: number,
  chance: Chance | null,
  at: Pick<EventOf<'month-passed'>, 'round' | 'epilogue'>,
): Passed & { readonly months: readonly EventOf<'month-passed'>[] } {
  let state = withMandate(crisis, mandate);
  const months: EventOf<'month-passed'>[] = [];
  const past: PastMonth[] = [];
  for (let month = 0; month < count; month += 1) {
    const tick = monthlyTick(state, mandate, chance);
    state = tick.state;
    months.push({ kind: 'month-passed', ...at, state, entries: [...tick.entries], happened: [...tick.events] });
    past.push(pastMonth(tick));
  }
  return { state, months, past };
}

type About = Pick<Parameters<typeof reportOf>[0], 'round' | 'mandate' | 'aidBlocked'> & {
  /** Of what acted on the crisis before the months. */
  readonly earlier: readonly LedgerEntry[];
};

function reported(setup: Setup, before: CrisisState, { state, past }: Passed, { earlier, ...about }: About): Event {
  const months: readonly PastMonth[] = [{ entries: earlier, events: [], displaced: {} }, ...past];
  const reportTo = (knowledge: Knowledge): Report =>
    reportOf({
      ...about,
      before,
      after: state,
      months,
      borders: setup.world?.borders ?? {},
      chance: chanceOf(setup, 'observation'),
      knowledge,
    });
  return {
    kind: 'situation-reported',
    reports: { public: reportTo('public'), host: reportTo('host'), relief: reportTo('relief') },
  };
}
