/** What happened, as headlines and as it is spoken. In English. */
import type { Result } from '../../../shared/council/events.ts';
import type { Proceeding } from '../../../shared/council/views/redactEvent.ts';
import type { GoodOfficesAim, StatementForm } from '../../../shared/council/vocabulary.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';
import type { Naming } from '../../store/naming.ts';
import { unbroken } from '../unbroken.ts';
import { capital, inWords, listed, plural } from './counting.ts';
import { motionTo, pointThat } from './motions.ts';
import { does, named } from './names.ts';
import { newsToldOf, type OutsideNaming, outsideToldOf } from './outsideTold.ts';
import { talkToldOf } from './talk.ts';

const forms: Readonly<Record<StatementForm, string>> = {
  presidential: 'presidential statement',
  press: 'press statement',
  note: 'note by the President',
  'special-report': 'special report',
};

/** What the sentence of an event needs to know besides names. */
type Telling = OutsideNaming & {
  /** What a veto was on. @param vote its number */
  readonly veto?: (vote: number) => string;
  /** The meeting is suspended for an unmoderated caucus. */
  readonly isCaucus?: boolean;
};

/** What goes on in the chamber, in a sentence; empty where the room need not be told. */
const proceedingOf = (event: Proceeding, naming: Naming & Telling): string => {
  const { text, seat } = naming;
  switch (event.kind) {
    case 'deed-done':
    case 'order-carried-out':
    case 'order-failed':
    case 'entity-voted':
    case 'review-due':
    case 'deal-offered':
    case 'deal-answered':
    case 'deal-settled':
    case 'promise-recorded':
    case 'promise-judged':
    case 'interest-read':
    case 'reading-answered':
    case 'interest-declared':
      return outsideToldOf(event, naming);
    case 'silence-begun':
      return does(seat(event.by), `puts ${text(event.draft)} under silence`, `put ${text(event.draft)} under silence`);
    case 'silence-broken':
      return `${does(seat(event.by), 'breaks silence', 'break silence')}: ${event.reason}`;
    case 'draft-put-in-blue':
      return `${event.symbol} is in blue: its words are final`;
    case 'draft-seconded':
      return does(seat(event.seat), `seconds ${text(event.draft)}`, `second ${text(event.draft)}`);
    case 'vote-required':
      return does(
        seat(event.by),
        `requires the vote on ${text(event.draft)}`,
        `require the vote on ${text(event.draft)}`,
      );
    case 'draft-deferred':
      return event.round === null
        ? `${text(event.draft)} is put off until the Council takes it up`
        : `${text(event.draft)} comes to the vote in round ${event.round}`;
    case 'amendment-proposed':
      return does(seat(event.by), `proposes to amend ${text(event.draft)}`, `propose to amend ${text(event.draft)}`);
    case 'amendment-accepted':
      return does(
        seat(event.by),
        'accepts an amendment: the text is revised',
        'accept an amendment: the text is revised',
      );
    case 'amendment-withdrawn':
      return does(seat(event.by), 'withdraws an amendment', 'withdraw an amendment');
    case 'amendment-set-aside':
      return event.rule === 'D11'
        ? 'An amendment is set aside: no member supported it (rule 38)'
        : `An amendment is set aside: the text would break rule ${event.rule}`;
    case 'text-revised':
      return `${event.symbol} has new words`;
    case 'division-asked':
      return `${does(seat(event.by), 'asks', 'ask')} for a separate vote on parts of ${text(event.draft)}`;
    case 'division-objected':
      return `${does(seat(event.by), 'objects', 'object')}: no separate vote on parts of ${text(event.draft)}`;
    case 'division-granted':
      return `Parts of ${text(event.draft)} are voted on separately`;
    case 'meeting-requested':
      return `${does(seat(event.by), 'asks', 'ask')} for a meeting: ${event.title}`;
    case 'meeting-opened':
      return `Meeting S/PV.${event.number} is open`;
    case 'agenda-adopted':
      return 'The agenda is adopted';
    case 'agenda-item-removed':
      return 'An item goes off the agenda';
    case 'participation-proposed':
      return event.by === event.seat
        ? does(seat(event.seat), 'asks to take part', 'ask to take part')
        : `${does(seat(event.by), 'proposes', 'propose')} to invite ${named(seat(event.seat))}`;
    case 'participation-settled':
      return `${does(seat(event.seat), 'is', 'are')} ${event.invited ? 'invited' : 'not invited'}`;
    case 'meeting-suspended':
      return naming.isCaucus ? 'The meeting stands still for an unmoderated caucus' : 'The meeting is suspended';
    case 'meeting-resumed':
      return 'The meeting goes on';
    case 'meeting-closed':
      return event.why === 'agenda' ? 'The agenda is not adopted: the meeting is over' : 'The meeting is adjourned';
    case 'chair-ceded':
      return `${does(seat(event.to), 'presides', 'preside')} over this question`;
    case 'floor-given':
      return does(seat(event.seat), 'has the floor', 'have the floor');
    case 'words-recorded':
      return `${capital(named(seat(event.seat)))}: ${event.text}`;
    case 'point-raised':
      return `Point of order by ${named(seat(event.by))}: ${pointThat(event.point, naming)}`;
    case 'point-ruled':
      return `${event.by ? 'The President' : 'The house'} rules: ${event.upheld ? 'well taken' : 'not well taken'}`;
    case 'ruling-settled':
      return event.overruled ? 'The President is overruled' : 'The ruling stands';
    case 'motion-made':
      return `${does(seat(event.motion.by), 'moves', 'move')} ${motionTo(event.motion, naming)}`;
    case 'motion-seconded':
      return does(seat(event.by), 'seconds the motion', 'second the motion');
    case 'motion-fallen':
      return fallen[event.why];
    case 'caucus-begun':
      return 'A moderated caucus begins';
    case 'caucus-ended':
      return 'The caucus is over';
    case 'character-settled':
      return `${text(event.draft)} is a matter of ${event.character === 'procedural' ? 'procedure: no veto' : 'substance: a veto counts'}`;
    case 'party-found':
      return does(seat(event.seat), 'is a party to the dispute', 'are a party to the dispute');
    case 'vote-annulled':
      return `The facilitator annuls the vote: ${event.reason}`;
    case 'statement-circulated':
      return `${does(seat(event.by), 'circulates', 'circulate')} a ${forms[event.form]} under silence: ${event.title}`;
    case 'statement-objected':
      return `${does(seat(event.by), 'objects', 'object')} to the statement: ${event.reason}`;
    case 'statement-agreed':
      return 'Nobody broke silence: the statement is agreed';
    case 'statement-issued':
      return `The Council issues ${event.symbol}`;
    case 'arria-opened':
      return `${does(seat(event.host), 'hosts', 'host')} an Arria-formula meeting with ${named(seat(event.briefer))}`;
    case 'assembly-debate-due':
      return `The General Assembly will debate the veto${naming.veto ? ` on ${naming.veto(event.vote)}` : ''}`;
    case 'assembly-debated':
      return `The General Assembly has debated the veto${naming.veto ? ` on ${naming.veto(event.vote)}` : ''}`;
    case 'assembly-met':
      return `The General Assembly ${event.adopted ? 'adopts' : 'does not adopt'} a recommendation: ${event.yes} in favour, ${event.no} against, ${event.abstain} abstaining`;
    case 'amendment-supported':
    case 'speaker-listed':
    case 'floor-ended':
      return '';
  }
};

const fallen = {
  'not-seconded': 'The motion falls: nobody seconded it',
  ruled: 'The motion is out of order',
  withdrawn: 'The motion is withdrawn',
} as const;

export const toldWords = unbroken({
  proceeding: proceedingOf,
  talk: talkToldOf,
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
    `${draft} is set aside: it cannot be put to the vote as it stands (rule ${rule})`,
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
  news: newsToldOf,
  'situation-reported': (round: number, epilogue: boolean) =>
    epilogue ? 'The report on the years after is out' : `The situation report after round ${round} is out`,
  inForce: 'the mandate in force',
  'draft-withdrawn': (seat: string, draft: string) => does(seat, `withdraws ${draft}`, `withdraw ${draft}`),
  seconds: (opened: string, seconds: number) => `${opened}: ${seconds} ${plural(seconds, 'second', 'seconds')}`,
  reminder: (seconds: number) => `${seconds} seconds left, and your delegation has not cast its vote.`,
  /** The verdict and the count. @param verdict in a sentence without its full stop */
  closed: (verdict: string, { totals }: Result): string => `${verdict}: ${totals.yes} in favour`,
  /** The verdict, the whole count and why. */
  decided: (verdict: string, result: Result, vetoedBy: readonly string[]): string => {
    const { outcome, character, needed, totals } = result;
    const silent = totals.not_participating + totals.absent;
    const counts = `${totals.yes} in favour, ${totals.no} against, ${totals.abstain} abstaining${silent ? `, ${silent} not voting` : ''}`;
    const why =
      outcome === 'vetoed'
        ? `and ${plural(vetoedBy.length, 'the veto of', 'the vetoes of')} ${listed(vetoedBy.map(named))}`
        : outcome === 'adopted' && character === 'substantive'
          ? 'and no permanent member against'
          : `with ${inWords(needed)} needed`;
    return `${verdict}: ${counts}, ${why}`;
  },
  draft: 'a draft',
} as const);
