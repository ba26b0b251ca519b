/** Three sessions of a club: one that waits for its facilitator, one that runs, and one of which nobody answers. */
import type { Glance } from '../../shared/wire/class.ts';
import type { Seen } from '../net/glance.ts';
import type { KeptSession } from '../net/mySessions.ts';

const at = 1_926_252_000_000;
const hour = 3_600_000;

const running: Glance = {
  code: 'ACDEFG',
  title: 'Velora',
  phase: 'consultations',
  round: 2,
  rounds: 3,
  deadline: at + 190_000,
  frozen: false,
  rung: false,
  openedAt: at - hour,
  lastAt: at - 4000,
  purgedAt: at + 90 * 24 * hour,
  serverNow: at,
  seats: { all: 21, held: 17, there: 16, bots: 4 },
  waitingFor: ['Kenya', 'France', 'Brazil'],
  inbox: { notes: 2, calls: 1, reports: 0 },
};
const overnight: Glance = {
  ...running,
  code: 'HJKMNP',
  phase: 'orders',
  round: 1,
  deadline: null,
  frozen: true,
  rung: true,
  lastAt: at - 20 * hour,
  waitingFor: [],
  inbox: { notes: 0, calls: 0, reports: 0 },
};

const codes = ['ACDEFG', 'HJKMNP', 'QRSTUV'];
const seen: Readonly<Record<string, Seen>> = {
  ACDEFG: { glance: running },
  HJKMNP: { glance: overnight },
  QRSTUV: { glance: null, why: 'silent' },
};

export const clubs: { readonly sessions: readonly KeptSession[]; readonly seen: typeof seen } = {
  sessions: codes.map((code) => ({ code, secret: code.padEnd(32, '0') })),
  seen,
};
