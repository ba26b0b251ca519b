/** What everybody may know: the room's state without a secret. The projector and a late joiner see this and no more. */

import { type ClauseInForce, pendingOf } from '../../world/inForce.ts';
import { type Inject, isToldTo } from '../../world/injects.ts';
import type { Report } from '../../world/report.ts';
import type { Deployment } from '../../world/translate.ts';
import { deploymentOf } from '../../world/translate.ts';
import type { Result, Subject } from '../events.ts';
import type { Law } from '../law.ts';
import { injectsOf } from '../rules/classroom/deck.ts';
import { presiding } from '../rules/meeting/presidency.ts';
import { stepsOf } from '../rules/session/steps.ts';
import { isCourtThere } from '../rules/texts/lawfulness.ts';
import { dueDraft } from '../rules/texts/order.ts';
import type { Character } from '../rules/votes/tally.ts';
import { neededIn } from '../rules/votes/voting.ts';
import { hostOf } from '../rules/world/consent.ts';
import { tiredness } from '../rules/world/tiring.ts';
import type { Province, SeatSetup, Setup } from '../setup.ts';
import { type Council, isPresent, isStoodIn, membersOf, type Seat } from '../state.ts';
import type { Remark } from '../talk.ts';
import type { DraftId, Phase, SeatId, Step } from '../vocabulary.ts';
import { type RoomInView, remarksInView, roomInView } from './classroomView.ts';
import { type DraftInView, type DraftShown, draftAsRead, draftInView } from './draftView.ts';
import { kept } from './kept.ts';
import { atOnce, lazily, type Making, type Table } from './lazily.ts';
import { type ProceedingsInView, proceedingsTable, shownDeadline } from './meetingView.ts';
import { type OutsideInView, outsideInView } from './outsideView.ts';

export type { DraftInView } from './draftView.ts';

export const presences = ['empty', 'away', 'present'] as const;
export type Presence = (typeof presences)[number];

export type SeatInView = SeatSetup & {
  readonly presence: Presence;
  /** Display name of whoever holds the seat, or empty. */
  readonly holder: string;
  /** Of the others of its delegation. */
  readonly others: readonly string[];
  readonly ready: boolean;
  /** Whether a ballot of this seat lies in the open vote. What is on it nobody sees before the close (rule B3). */
  readonly cast: boolean;
  /** A stand-in acts for it: nobody is there. */
  readonly standIn: boolean;
};

export type VoteInView = {
  readonly number: number;
  readonly subject: Subject;
  readonly character: Character;
  readonly needed: number;
};

/** Without the state's version: it counts what happens in private, too. */
export type PublicView = ProceedingsInView & {
  readonly scenario: string;
  readonly title: string;
  readonly state: string;
  /** The State that answers for it, and that texts speak to: the same, unless the land belongs to another. */
  readonly sovereign: string;
  readonly year: number;
  readonly provinces: readonly Province[];
  readonly maximumClauses: number;
  /** Rule pack and practices of this session. */
  readonly law: Law;
  /** The steps that a round has. */
  readonly steps: readonly Step[];
  readonly monthsPerRound: number;
  readonly epilogueMonths: number;
  /** Whether the failing state is a Member of the United Nations (Charter Art. 78). */
  readonly isMember: boolean;
  /** Whether there is an International Criminal Court by now (rule G34). */
  readonly hasCourt: boolean;
  /** What earlier cases have made of the world's practice (0–100), as the story begins; null without a world. */
  readonly precedents: Readonly<Record<'bypass' | 'recognition' | 'protection', number>> | null;
  /** The seat of the one person who plays; null where people play with each other. */
  readonly solo: SeatId | null;
  /** The seat that answers for the host state; null where nobody sits there. */
  readonly host: SeatId | null;
  /** What stood before the session: what was in force, and what lay on the table; null: nothing. */
  readonly opening: Setup['opening'];
  /** The chairs that were laid for as many people as come; null: nobody has said how many. */
  readonly group: Setup['group'];
  readonly phase: Phase;
  readonly round: number;
  readonly rounds: number;
  /** Milliseconds since 1970 by the server's clock, or null. */
  readonly deadline: number | null;
  /** Milliseconds that were left when the session was frozen; null while it runs; −1 where no clock ran. */
  readonly frozen: number | null;
  readonly president: SeatId | null;
  /** Votes in favour that a decision needs. */
  readonly needed: number;
  /** Too few delegations are there, or instructed in favour, to reach `needed` (rule A3). Who and how many is not told. */
  readonly tooFew: boolean;
  /** In alphabetical order of names: members first, then the seats without a vote in the scenario's order. */
  readonly seats: readonly SeatInView[];
  /** Tabled drafts and those that were voted on or withdrawn after that, by symbol. */
  readonly drafts: readonly DraftInView[];
  readonly queue: readonly DraftId[];
  /** The draft that is voted on next in this round, or null (rules B5, M2). */
  readonly next: DraftId | null;
  readonly vote: VoteInView | null;
  readonly results: readonly Result[];
  /** What everybody knows of the crisis, the opening's report first; none where the session has no world. */
  readonly reports: readonly Report[];
  readonly mandate: MandateInView;
  /** What the scenario threw in, as far as everybody was told. */
  readonly injects: readonly InjectInView[];
  readonly outside: OutsideInView;
  /** How the session is run. */
  readonly room: RoomInView;
  /** What delegations have told the press, the oldest first. */
  readonly remarks: readonly Remark[];
};

/** `round`: in which it came. */
export type InjectInView = Pick<Inject, 'id' | 'round' | 'title' | 'text'> & { readonly province: string | null };

/** What the adopted texts come to together. */
export type MandateInView = {
  readonly clauses: readonly ClauseInForce[];
  /** The round after whose votes force, administration and sanctions end; null: open-ended. */
  readonly until: number | null;
  readonly pledges: Readonly<Record<SeatId, number>>;
  /** Thousand troops, and how tired contributors are (0–1, in steps of .05; rule L4); null where there is no mission. */
  readonly deployment: (Deployment & { readonly tired: number }) | null;
  /** Texts of which something waits for the host state's letter, and the round whose months it lapses in. */
  readonly pending: readonly { readonly draft: DraftId; readonly resolution: string; readonly lapses: number | null }[];
};

const tableOf = (make: Making, draft: DraftShown): Table<Council, PublicView> => ({
  scenario: ({ setup }) => setup.scenario,
  title: ({ setup }) => setup.title,
  state: ({ setup }) => setup.state,
  sovereign: ({ setup }) => setup.sovereign ?? setup.state,
  year: ({ setup }) => setup.year,
  provinces: ({ setup }) => setup.provinces,
  maximumClauses: ({ setup }) => setup.maximumClauses,
  law: ({ setup }) => setup.law,
  steps: ({ setup }) => stepsOf(setup),
  monthsPerRound: ({ setup }) => setup.monthsPerRound,
  epilogueMonths: ({ setup }) => setup.epilogueMonths,
  isMember: ({ setup }) => setup.isMember,
  hasCourt: isCourtThere,
  precedents: ({ setup }) => precedentsAtOpening(setup),
  solo: ({ setup }) => setup.solo,
  host: (council) => hostOf(council)?.id ?? null,
  opening: ({ setup }) => setup.opening,
  group: ({ setup }) => setup.group,
  phase: ({ phase }) => phase,
  round: ({ round }) => round,
  rounds: ({ setup }) => setup.rounds,
  deadline: shownDeadline,
  frozen: ({ frozen }) => (frozen ? Math.max(-1, frozen.remaining ?? -1) : null),
  president: presiding,
  needed: neededIn,
  tooFew: (council) => reachable(council) < neededIn(council),
  seats: (council) => seatsInView(council, council.seats),
  drafts: draftsShown(draft),
  queue: ({ queue }) => queue,
  next: (council) => dueDraft(council)?.id ?? null,
  vote: ({ vote }) =>
    vote && {
      number: vote.number,
      subject: vote.subject,
      character: vote.character,
      needed: vote.needed,
    },
  results: ({ results }) => results,
  reports: ({ reports }) => reports.public,
  mandate: mandateMade(make),
  injects: (council) => injectsTold(council, null),
  outside: (council) => outsideInView(council, council.outside),
  room: roomInView,
  remarks: remarksInView,
  ...proceedingsTable,
});

type OfMandate = { readonly council: Council; readonly mandate: Council['mandate'] };

const mandateTable: Table<OfMandate, MandateInView> = {
  clauses: ({ mandate }) => mandate.clauses,
  until: ({ mandate }) => mandate.until,
  pledges: ({ mandate }) => mandate.pledges as MandateInView['pledges'],
  deployment: ({ council, mandate }) => {
    const deployment = deploymentOf(mandate);
    return deployment && { ...deployment, tired: Math.round(20 * tiredness(council)) / 20 };
  },
  pending: ({ council, mandate }) =>
    pendingOf(mandate).flatMap(({ resolution, lapses }) => {
      const draft = draftThatBecame(council, resolution);
      return draft ? [{ draft, resolution, lapses }] : [];
    }),
};

function draftThatBecame({ results }: Council, symbol: string): DraftId | null {
  const found = results.find(({ resolution }) => resolution === symbol);
  return found?.subject.kind === 'draft' ? found.subject.draft : null;
}

function mandateMade(make: Making): (council: Council) => MandateInView {
  const made = make(mandateTable, ['deployment', 'pending']);
  const shown = kept(
    (council: Council, mandate: Council['mandate']) => made({ council, mandate }),
    ({ results, months }) => [results, months],
  );
  return (council) => shown(council, council.mandate);
}

/** What has been thrown in so far, as far as a seat was told; null: whoever has none. */
export function injectsTold({ setup, influences, classroom }: Council, seat: SeatId | null): readonly InjectInView[] {
  const told = new Map(
    injectsOf({ setup, classroom })
      .filter((inject) => (seat === null ? !inject.privateTo : isToldTo(inject, seat)))
      .map((inject) => [inject.id, inject]),
  );
  return influences.flatMap(({ cause, round }) => {
    const inject = cause.kind === 'inject' ? told.get(cause.inject) : undefined;
    if (!inject) return [];
    const { id, title, text, province = null } = inject;
    return [{ id, round, title, text, province }];
  });
}

/** 4 for S/2031/4, and for its revision S/2031/4/Rev.1. */
const numberIn = (symbol: string): number => Number(symbol.split('/')[2] ?? 0);

function seatsInOrder({ setup, seats }: Council): readonly Seat[] {
  const others = setup.seats.filter((seat) => seat.kind === 'non-member');
  return [...membersOf(setup), ...others].flatMap(({ id }) => seats[id] ?? []);
}

const seatsInView = kept(
  (council: Council, seats: Council['seats'], before): readonly SeatInView[] => {
    const isAsBefore = ({ id }: Seat, shown: SeatInView): boolean =>
      shown.id === id &&
      shown.cast === hasCast(council, id) &&
      before?.of[id] === seats[id] &&
      before?.madeOf[0] === council.people;
    return seatsInOrder(council).map((seat, index) => {
      const shown = before?.view[index];
      return shown && isAsBefore(seat, shown) ? shown : seatNow(council, seat);
    });
  },
  ({ people, vote }) => [people, vote?.ballots],
);

const hasCast = ({ vote }: Council, seat: SeatId): boolean => vote?.ballots[seat] !== undefined;

function seatNow(council: Council, seat: Seat): SeatInView {
  const { id, name, short, flag, kind, entry, group, reserved, ready } = seat;
  const chair = { ...(entry ? { entry } : {}), ...(group ? { group } : {}), ...(reserved ? { reserved } : {}) };
  const card = { id, name, short, flag, kind, ...chair };
  const presence = seat.holder === null ? 'empty' : isPresent(council, seat) ? 'present' : 'away';
  const holder = seat.holder === null ? '' : (council.people[seat.holder]?.name ?? '');
  const cast = hasCast(council, id);
  const others = seat.team.map((person) => council.people[person]?.name ?? '');
  return { ...card, presence, holder, others, ready, cast, standIn: isStoodIn(council, seat) };
}

const draftsShown = (shown: DraftShown): ((council: Council) => readonly DraftInView[]) => {
  const draftsIn = kept(
    (council: Council, drafts: Council['drafts']): readonly DraftInView[] =>
      Object.values(drafts)
        .filter((draft) => draft.symbol !== '')
        .toSorted((a, b) => numberIn(a.symbol) - numberIn(b.symbol))
        .map((draft) => shown(council, draft)),
    ({ consents, leanings, reports, seats, people }) => [consents, leanings, reports.public, seats, people],
  );
  return (council) => draftsIn(council, council.drafts);
};

/** Members that could vote in favour: a delegation that is there, or an empty one that is instructed so (rule A3). */
export function reachable(council: Council): number {
  return membersOf(council.setup).filter(({ id }) => {
    const seat = council.seats[id];
    return seat && (isPresent(council, seat) || isStoodIn(council, seat) || seat.policy === 'in-favour');
  }).length;
}

/** Every foreign ministry knows them: they are in the scenario that all have read. */
function precedentsAtOpening({ world }: Council['setup']): PublicView['precedents'] {
  if (!world) return null;
  const { bypassPrecedent, recognitionPrecedent, protectionPrecedent } = world.figures;
  return { bypass: bypassPrecedent, recognition: recognitionPrecedent, protection: protectionPrecedent };
}

export const publicView: (council: Council) => PublicView = atOnce(tableOf(atOnce, draftInView));

/** The same, each part when it is read. */
export const publicViewAsRead: (council: Council) => PublicView = lazily(tableOf(lazily, draftAsRead), [
  'steps',
  'hasCourt',
  'precedents',
  'president',
  'needed',
  'tooFew',
  'seats',
  'drafts',
  'next',
  'vote',
  'mandate',
  'injects',
  'outside',
  'room',
  'meeting',
  'amendments',
  'statements',
]);
