/** What stands round every page, in English: its name, where a session is, and what is wrong with the way to it. */
import type { Phase } from '../../../shared/council/vocabulary.ts';
import { unbroken } from '../unbroken.ts';
import { plural } from './counting.ts';

export const brand = 'Mandate';

export const phases = unbroken({
  lobby: 'Lobby',
  sitrep: 'Sitrep',
  consultations: 'Consultations',
  meeting: 'Meeting',
  voting: 'Vote',
  orders: 'Orders',
  field: 'Field',
  epilogue: 'Epilogue',
  ended: 'Ended',
} satisfies Record<Phase, string>);

export const steps = 'Steps of a round';

export const step = (phase: string, round: number, rounds: number) => `${phase} · ${round} of ${rounds}`;

export const round = (round: number, rounds: number) => `Round ${round} of ${rounds}`;

export const endedIn = (round: number, rounds: number) => `Ended in round ${round} of ${rounds}`;

export const monthsPlayed = (months: number) => `${months} ${plural(months, 'month', 'months')} passed`;

/** The months of a round, counted from the opening. */
export const months = (from: number, to: number) => `months ${from}–${to}`;

export const monthsPass = (from: number, to: number) => `months ${from}–${to} pass`;

export const monthsOn = (months: number) => `${months} ${plural(months, 'month', 'months')} on`;

export const now = 'Now';

export const links = unbroken({
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting',
  gone: 'No such session',
  shut: 'Not let in',
});

export const linkProblems = unbroken({
  gone: 'No session has this code. It may have been erased, or the code is mistyped.',
  shut: 'This link does not open the session. Ask for the link again, or join with the code.',
});

export const toHome = 'To the start page';

export const toDebrief = 'To the debrief';

export const no = 'No';

export const refused = 'Not possible:';

export const unreachable = 'The server does not answer. Check the network and try again.';

export const broken = 'This part of the page could not be loaded: the server may have been updated.';

export const reload = 'Load the page again';
