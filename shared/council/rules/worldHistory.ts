/** How events of the world change the state; what brings them about is in `world`. */
import type { EventOf } from '../events.ts';
import type { Council, Month } from '../state.ts';

export function applyStruck(council: Council, { why, what, state, entries }: EventOf<'world-struck'>): Council {
  const strikes = [...council.strikes, { why, what, entries, round: council.round }];
  return { ...council, crisis: state, strikes };
}

export function applyMonth(council: Council, { state, entries, happened }: EventOf<'month-passed'>): Council {
  const { round, phase, mandate } = council;
  const month: Month = { round, epilogue: phase !== 'field', state, entries, happened, mandate };
  // The mission has begun with the legitimacy that its text gave it.
  const begun = mandate.legitimacy === null ? mandate : { ...mandate, legitimacy: null };
  return { ...council, crisis: state, months: [...council.months, month], mandate: begun };
}

export function applyReported(council: Council, { reports }: EventOf<'situation-reported'>): Council {
  const { public: seen, host, relief } = council.reports;
  return {
    ...council,
    reports: {
      public: [...seen, reports.public],
      host: [...host, reports.host],
      relief: [...relief, reports.relief],
    },
  };
}
