/** What a client knows of a session: the views that the server would send it, in the client's own store. */

import { decide } from '../../shared/council/decide.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { opened } from '../../shared/council/opening.ts';
import type { Council } from '../../shared/council/state.ts';
import { dossierOf, dossierOfSeat } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Audience, redactEvent } from '../../shared/council/views/redactEvent.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import { liveReading, watched, watching } from '../../shared/debrief/live.ts';
import { nothingDone, participationIn, tallied } from '../../shared/debrief/participation.ts';
import type { PreparationPack } from '../../shared/wire/class.ts';
import type { Answer, Mine } from '../../shared/wire/envelope.ts';
import type { Link } from '../store/store.ts';
import { type Asked, clockOffset, dossier, hear, joinLink, link, mine, sendThrough, view } from '../store/store.ts';
import type { Standing } from './session.ts';

/** The address that others would reach: one that is nobody's (RFC 5737). */
export const reachedAt = 'http://192.0.2.10:2567';
export const code = 'ACDEFG';

/** Happenings that somebody has heard by the time one looks. */
const heard = 12;

function facilitating({ council, entries }: Standing): Pick<Mine, 'facilitator' | 'reading' | 'activity'> {
  const reading = council.setup.world
    ? liveReading(entries.map(({ event }) => event).reduce(watched, watching(council.setup)))
    : null;
  const activity = participationIn(entries.reduce(tallied, nothingDone), council);
  return { facilitator: facilitatorView(council), reading, activity };
}

/** All that this audience may know, and nothing else, is in the store; time stands at the moment of the session. */
export function know(standing: Standing, audience: Audience, connection: Link): void {
  const { council, entries, at } = standing;
  clockOffset.value = 0;
  joinLink.value = `${reachedAt}/${code}`;
  view.value = publicView(council);
  const own = audience.role === 'facilitator' ? facilitating(standing) : nothingRun;
  const seat = audience.role === 'person' ? seatView(council, audience.person, at) : null;
  mine.value = audience.role === 'projector' ? null : { ...own, seat, serverNow: at };
  dossier.value = audience.role === 'person' ? dossierOf(council, audience.person) : null;
  hear(lately(entries, audience));
  link.value = connection;
}

const nothingRun = { facilitator: null, reading: null, activity: null } as const;

/** What of the last events this audience was told. */
function lately(entries: Standing['entries'], audience: Audience) {
  const [first, ...others] = entries;
  if (first?.event.kind !== 'session-opened') return [];
  let council: Council = opened(first.event.setup);
  const told = [first, ...others].flatMap(({ event }) => {
    council = evolve(council, event);
    return redactEvent(event, audience, council) ?? [];
  });
  return told.slice(-heard);
}

/**
 * Commands go nowhere: the kernel says what it would answer, and `onAsked` is told.
 * @param onAsked e.g. writes a line below the page
 */
export function answerFrom({ council, at }: Standing, audience: Audience, onAsked: (line: string) => void): void {
  sendThrough((command: Asked): Promise<Answer> => {
    onAsked(JSON.stringify(command));
    const decision = audience.role === 'projector' ? null : decide(council, command, audience, at);
    if (!decision || decision.accepted) return Promise.resolve({ id: null, accepted: true });
    return Promise.resolve({ id: null, accepted: false, refusal: decision.refusal });
  });
}

/** What is printed before the session. */
export function packFor({ council }: Standing): PreparationPack {
  const start = opened(council.setup);
  const now = publicView(council);
  const seats = now.seats.map(({ id }) => ({
    seat: id,
    link: `${reachedAt}/${code}#seat=${id}&key=${id.padEnd(24, '0')}`,
    brief: dossierOfSeat(start, id),
  }));
  return { seats, view: now, purgeDays: 90, guide: null };
}
