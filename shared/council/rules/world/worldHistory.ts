/** How events of the world change the state; what brings them about is in `world`. */
import { afterMonth } from '../../../world/translate.ts';
import type { EventOf } from '../../events.ts';
import type { Council, Month } from '../../state.ts';

export function applyInfluence(council: Council, { cause, state, entries }: EventOf<'world-changed'>): Council {
  const influences = [...council.influences, { cause, entries, round: council.round }];
  return { ...council, crisis: state, influences };
}

export function applyMonth(council: Council, event: EventOf<'month-passed'>): Council {
  const { round, epilogue, state, entries, happened } = event;
  const { mandate } = council;
  const { standing } = council.outside;
  const month: Month = { round, epilogue, state, entries, happened, mandate, standing };
  return { ...council, crisis: state, months: [...council.months, month], mandate: afterMonth(mandate) };
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
