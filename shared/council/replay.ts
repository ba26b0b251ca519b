/** From events to state. */
import type { Event, EventOf } from './events.ts';
import { evolveAnew } from './evolve.ts';
import { opened } from './opening.ts';
import type { Council } from './state.ts';

/** Thrown for events that do not begin with the session's opening: such a journal is not one. */
export class NotAJournal extends Error {}

const isOpening = (event: Event | undefined): event is EventOf<'session-opened'> => event?.kind === 'session-opened';

/** Folds a session's events, from the first. */
export function replay(events: readonly Event[]): Council {
  const [first] = events;
  if (!isOpening(first)) throw new NotAJournal('the first event is not session-opened');
  return events.reduce(evolveAnew, opened(first.setup));
}

/** One line of JSON for a state, the same for equal states however they came about: keys sorted. */
export function canonical(council: Council): string {
  return JSON.stringify(council, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
