/** What happened, as headlines and as it is spoken. In English. */
import type { Result } from '../../../shared/council/events.ts';
import type { GoodOfficesAim, MotionKind } from '../../../shared/council/vocabulary.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { does, named } from './names.ts';

export const toldWords = {
  'seat-taken': (seat: string) => does(seat, 'takes its seat', 'take their seats'),
  'seat-left': (seat: string) => does(seat, 'leaves its seat', 'leave their seats'),
  'brief-opened': (seat: string) => `The brief of ${named(seat)} is open to you`,
  released: (seat: string) => `The facilitator has freed ${named(seat)}: you may choose any seat again`,
  ready: (seat: string) => does(seat, 'is ready', 'are ready'),
  'phase-begun': (phase: string, round: number) => (round > 0 ? `${phase}, round ${round}` : phase),
  frozen: 'The session is frozen',
  unfrozen: 'The session goes on',
  'clock-moved': 'The clock was changed',
  ended: 'The session has ended',
  'draft-shared': (seat: string) => does(seat, 'shares a draft with you', 'share a draft with you'),
  'draft-tabled': (seat: string, symbol: string) => does(seat, `tables ${symbol}`, `table ${symbol}`),
  'draft-sponsored': (seat: string, draft: string) => does(seat, `sponsors ${draft}`, `sponsor ${draft}`),
  'draft-unsponsored': (seat: string, draft: string) =>
    does(seat, `no longer sponsors ${draft}`, `no longer sponsor ${draft}`),
  'draft-set-aside': (draft: string, rule: string) =>
    `${draft} is set aside: it clashes with what is in force (rule ${rule})`,
  'troops-pledged': (seat: string, troops: number, draft: string) =>
    does(seat, `pledges ${inUnits(troops)} soldiers to ${draft}`, `pledge ${inUnits(troops)} soldiers to ${draft}`),
  'consent-given': (draft: string) => `The host state consents to ${draft}`,
  'consent-taken-back': (draft: string) => `The host state takes back its consent to ${draft}`,
  goodOffices: {
    intransigence: (seat) => does(seat, 'talks to the parties', 'talk to the parties'),
    acceptance: (seat) => does(seat, 'talks to the people of the country', 'talk to the people of the country'),
  } satisfies Record<GoodOfficesAim, (seat: string) => string>,
  'mandate-ended': 'The end date has come: force, powers and sanctions are over',
  'mandate-lapsed': (resolution: string) => `What waited in ${resolution} for the host state’s consent lapses`,
  inject: (title: string) => `News: ${title}`,
  'situation-reported': (round: number, epilogue: boolean) =>
    epilogue ? 'The report on the years after is out' : `The situation report after round ${round} is out`,
  inForce: 'the mandate in force',
  'draft-withdrawn': (seat: string, draft: string) => does(seat, `withdraws ${draft}`, `withdraw ${draft}`),
  'vote-opened': (symbol: string) => `The vote on ${symbol} is open`,
  moved: {
    adjourn: (by: string, _symbol: string) => `${capital(named(by))} moves to adjourn the votes`,
    'take-next': (by: string, symbol: string) => `${capital(named(by))} moves to vote on ${symbol} next`,
  } satisfies Record<MotionKind, (by: string, symbol: string) => string>,
  seconds: (opened: string, seconds: number) => `${opened}: ${seconds} ${plural(seconds, 'second', 'seconds')}`,
  reminder: (seconds: number) => `${seconds} seconds left, and your delegation has not cast its vote.`,
  /** The verdict and the count. */
  'vote-closed': (result: Result): string => `${toldWords.verdict(result)}: ${result.totals.yes} in favour`,
  /** The verdict, the whole count and why. */
  decided: (result: Result, vetoedBy: readonly string[]): string => {
    const { outcome, character, needed, totals } = result;
    const silent = totals.not_participating + totals.absent;
    const counts = `${totals.yes} in favour, ${totals.no} against, ${totals.abstain} abstaining${silent ? `, ${silent} not voting` : ''}`;
    const why =
      outcome === 'vetoed'
        ? `and ${plural(vetoedBy.length, 'the veto of', 'the vetoes of')} ${listed(vetoedBy.map(named))}`
        : outcome === 'adopted' && character === 'substantive'
          ? 'and no permanent member against'
          : `with ${inWords(needed)} needed`;
    return `${toldWords.verdict(result)}: ${counts}, ${why}`;
  },
  verdict: ({ symbol, outcome, resolution, subject }: Result): string => {
    const isAdopted = outcome === 'adopted';
    if (subject.kind === 'motion') return `The motion is ${isAdopted ? 'carried' : 'not carried'}`;
    return isAdopted ? `${symbol} is adopted as ${resolution}` : `${symbol} is not adopted`;
  },
  draft: 'a draft',
} as const;
