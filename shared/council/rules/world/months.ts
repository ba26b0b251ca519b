/** Rules T2 and T3: the months that pass in the field, and what is reported of them. */

import type { Chance } from '../../../crisis/chance.ts';
import { type LedgerPage, pageOf } from '../../../crisis/ledger.ts';
import type { Mandate } from '../../../crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../../crisis/state.ts';
import { monthlyTick } from '../../../crisis/tick.ts';
import { feltMandate } from '../../../outside/felt.ts';
import type { Standing } from '../../../outside/standing.ts';
import { atRoundEnd, endingsOf, type MandateInForce } from '../../../world/inForce.ts';
import { accessCutOf, dueInjects, type Inject } from '../../../world/injects.ts';
import { type PastMonth, pastMonth, reportsOf } from '../../../world/report.ts';
import { afterMonth } from '../../../world/translate.ts';
import type { Event, EventOf } from '../../events.ts';
import { chanceOf } from '../../random.ts';
import type { Setup } from '../../setup.ts';
import type { Council } from '../../state.ts';
import { injectsInMonths } from '../classroom/deck.ts';
import { thrownIn } from './injects.ts';

/** The months of the round that is being played, under what its votes and the orders of the capitals have left. */
export function monthsOfRound(council: Council, crisis: CrisisState): readonly Event[] {
  const { setup, round } = council;
  const { standing } = council.outside;
  const mandate = atRoundEnd(council.mandate, round);
  const feltNow = feltMandate(mandate, standing, crisis.month + 1);
  const due = dueInjects(injectsInMonths(council), round, crisis, feltNow, { mandate, standing });
  const come = thrownIn(
    crisis,
    due.filter((inject) => inject.accessCut !== undefined && !hasCome(council, inject)),
  );
  const before = come.at(-1)?.state ?? crisis;
  const cut = accessCutOf(due);
  const felt = (month: number): Mandate => feltMandate(mandate, standing, month, cut.levels);
  const applied = felt(before.month + 1);
  const passed = pass(before, felt, setup.monthsPerRound, chanceOf(setup, 'crisis'), { round, epilogue: false });
  const influences = [...council.influences.filter((each) => each.round === round), ...come];
  const earlier = pageOf(influences.flatMap(({ entries }) => entries));
  const about = { round, mandate: applied, aidBlocked: cut.provinces, earlier, standing };
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
  const { standing } = council.outside;
  let applied = feltMandate(mandate, standing, state.month + 1);
  const past: PastMonth[] = [];
  // Texts expire as they would if the Council went on meeting and did nothing more.
  const span = Math.max(1, setup.monthsPerRound);
  for (let month = 0, later = round + 1; month < setup.epilogueMonths; month += span, later += 1) {
    events.push(...endedBy(mandate, later));
    mandate = atRoundEnd(mandate, later);
    const texts = mandate;
    const felt = (now: number): Mandate => feltMandate(texts, standing, now);
    applied = felt(state.month + 1);
    const count = Math.min(span, setup.epilogueMonths - month);
    const passed = pass(state, felt, count, null, { round, epilogue: true });
    events.push(...passed.months);
    past.push(...passed.past);
    state = passed.state;
    mandate = afterMonth(mandate);
  }
  if (events.length === 0) return [];
  const about = { round: round + 1, mandate: applied, aidBlocked: [], earlier: pageOf([]), standing };
  return [...events, reported(setup, crisis, { state, past }, about)];
}

const endedBy = (mandate: MandateInForce, round: number): readonly Event[] =>
  endingsOf(mandate, round).map((ending): Event => ({ kind: 'mandate-changed', ...ending }));

type Passed = { readonly state: CrisisState; readonly past: readonly PastMonth[] };

function pass(
  crisis: CrisisState,
  felt: (month: number) => Mandate,
  count: number,
  chance: Chance | null,
  at: Pick<EventOf<'month-passed'>, 'round' | 'epilogue'>,
): Passed & { readonly months: readonly EventOf<'month-passed'>[] } {
  let state = withMandate(crisis, felt(crisis.month + 1));
  const months: EventOf<'month-passed'>[] = [];
  const past: PastMonth[] = [];
  for (let month = 0; month < count; month += 1) {
    const tick = monthlyTick(state, felt(state.month + 1), chance);
    state = tick.state;
    months.push({ kind: 'month-passed', ...at, state, entries: tick.entries, happened: [...tick.events] });
    past.push(pastMonth(tick));
  }
  return { state, months, past };
}

type About = Pick<Parameters<typeof reportsOf>[0], 'round' | 'mandate' | 'aidBlocked'> & {
  /** Of what acted on the crisis before the months. */
  readonly earlier: LedgerPage;
  readonly standing: Standing;
};

function reported(setup: Setup, before: CrisisState, { state, past }: Passed, reporting: About): Event {
  const { earlier, standing, ...about } = reporting;
  const months = [{ entries: earlier, events: [], displaced: {} }, ...past];
  const reports = reportsOf({
    ...about,
    before,
    after: state,
    months,
    borders: setup.world?.borders ?? {},
    chance: chanceOf(setup, 'observation'),
    // Rule U3: as long as nobody knows who arms a proxy, no report has a word of one.
    untold: standing.proxies.some(({ exposed }) => exposed) ? null : 'proxy-war',
  });
  return { kind: 'situation-reported', reports };
}
