/** Rules T2 and T3: the months that pass in the field, and what is reported of them. */
import type { Chance } from '../../crisis/chance.ts';
import type { Mandate } from '../../crisis/mandate.ts';
import { type CrisisState, withMandate } from '../../crisis/state.ts';
import { monthlyTick } from '../../crisis/tick.ts';
import { atRoundEnd, type MandateInForce } from '../../world/inForce.ts';
import { accessCutOf, dueInjects } from '../../world/injects.ts';
import type { Knowledge } from '../../world/observation.ts';
import { type PastMonth, pastMonth, type Report, reportOf } from '../../world/report.ts';
import { crisisMandateOf } from '../../world/translate.ts';
import type { Event, EventOf, Setup } from '../events.ts';
import { chanceOf } from '../random.ts';
import type { Council } from '../state.ts';

/** What the Council's texts come to in the crisis, with nothing in their way. */
export const crisisMandate = (mandate: MandateInForce): Mandate =>
  crisisMandateOf(mandate, { accessCut: 0, otherForces: [] });

/** The months of the round that is being played, under what its votes have left in force. */
export function monthsOfRound(council: Council, crisis: CrisisState): readonly Event[] {
  const { setup, round } = council;
  const { mandate, changes } = endedBy(council.mandate, round);
  const injects = dueInjects(setup.injects, round, crisis, crisisMandate(mandate));
  const cut = accessCutOf(injects);
  const applied = crisisMandateOf(mandate, { accessCut: cut.levels, otherForces: [] });
  const passed = pass(crisis, applied, setup.monthsPerRound, chanceOf(setup, 'crisis'));
  const struck = council.strikes.filter((strike) => strike.round === round).flatMap(({ entries }) => entries);
  const about = { round, mandate: applied, aidBlocked: cut.provinces, struck };
  return [...changes, ...passed.months, reported(setup, crisis, passed, about)];
}

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
    const ended = endedBy(mandate, later);
    mandate = ended.mandate;
    applied = crisisMandate(mandate);
    const passed = pass(state, applied, Math.min(span, setup.epilogueMonths - month), null);
    events.push(...ended.changes, ...passed.months);
    past.push(...passed.past);
    state = passed.state;
    mandate = { ...mandate, legitimacy: null };
  }
  if (events.length === 0) return [];
  const about = { round: round + 1, mandate: applied, aidBlocked: [], struck: [] };
  return [...events, reported(setup, crisis, { state, past }, about)];
}

function endedBy(mandate: MandateInForce, round: number): { mandate: MandateInForce; changes: readonly Event[] } {
  const ended = atRoundEnd(mandate, round);
  const changed = ended.expired || ended.lapsed.length > 0;
  return {
    mandate: ended.mandate,
    changes: changed ? [{ kind: 'mandate-changed', mandate: ended.mandate, why: 'ended' }] : [],
  };
}

type Passed = { readonly state: CrisisState; readonly past: readonly PastMonth[] };

function pass(
  crisis: CrisisState,
  mandate: Mandate,
  count: number,
  chance: Chance | null,
): Passed & { readonly months: readonly EventOf<'month-passed'>[] } {
  let state = withMandate(crisis, mandate);
  const months: EventOf<'month-passed'>[] = [];
  const past: PastMonth[] = [];
  for (let month = 0; month < count; month += 1) {
    const tick = monthlyTick(state, mandate, chance);
    state = tick.state;
    months.push({ kind: 'month-passed', state, entries: [...tick.entries], happened: [...tick.events] });
    past.push(pastMonth(tick));
  }
  return { state, months, past };
}

type About = Pick<Parameters<typeof reportOf>[0], 'round' | 'mandate' | 'aidBlocked'> & {
  readonly struck: PastMonth['entries'];
};

function reported(setup: Setup, before: CrisisState, { state, past }: Passed, { struck, ...about }: About): Event {
  const months: readonly PastMonth[] = [{ entries: struck, events: [], displaced: {} }, ...past];
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
