/** What a seat is told by its capital: its brief, what it can expect, and whatever it knows better than the others. */
import type { Interest, SetupBrief } from '../../interests/brief.ts';
import type { Profile } from '../../interests/profiles.ts';
import type { RedLineId } from '../../interests/redLines.ts';
import { truthsFor } from '../../world/injects.ts';
import type { Estimate, Knowledge } from '../../world/observation.ts';
import type { Report } from '../../world/report.ts';
import { newIn } from '../rules/classroom/deck.ts';
import { isSealedTo } from '../rules/session/briefs.ts';
import { isInRound } from '../rules/session/steps.ts';
import { biasOf, isClient, seenBy } from '../rules/world/eyes.ts';
import { troopsOf } from '../rules/world/pledges.ts';
import { interestsFor } from '../rules/world/standing.ts';
import { ceilingOf } from '../rules/world/tiring.ts';
import { type Council, personById, seatOf } from '../state.ts';
import type { PersonId, SeatId } from '../vocabulary.ts';
import { atOnce, lazily, type Table } from './lazily.ts';
import { truthsOf } from './outsideView.ts';
import { type InjectInView, injectsTold } from './publicView.ts';

export type Dossier = {
  readonly situation: string;
  /** Five, with points to 100. */
  readonly interests: readonly Interest[];
  readonly redLines: readonly RedLineId[];
  /** What the capital weighs: of each feature of a position, and of each outcome's improvement. */
  readonly instructions: Profile;
  readonly resources: {
    /** Political capital now; may be negative. */
    readonly capital: number;
    /** Million US dollars. */
    readonly money: number;
    /** Thousands, in all. */
    readonly troops: number;
    /** Thousands of these, bound ones included, that the capital would put behind texts and missions (rule L4). */
    readonly willing: number;
  };
  /** Score (0–100) that the seat can expect without another text; null before the first round. */
  readonly batna: number | null;
  readonly fact: string;
  /** What its country gains by the state's resources, said in public or not; null: nothing. */
  readonly stake: string | null;
  readonly allies: readonly SeatId[];
  /** Reports that are other than everybody's, the opening's first; empty where the seat sees what all see. */
  readonly reports: readonly Report[];
  /** What was thrown in for this seat and not for all. */
  readonly injects: readonly InjectInView[];
  /** True figures, as of the beginning of this round, of provinces that an inject lets the seat see; until its months. */
  readonly truths: Readonly<Record<string, Estimate>>;
};

/** The dossier of the seat that a person holds; null without a seat, while it is sealed (rule S5), or without a brief. */
export function dossierOf(council: Council, person: PersonId): Dossier | null {
  const seat = seatOf(council, person)?.id;
  const told = seat && !isSealedTo(council, person) ? toldTo(council, seat) : null;
  return told && plainDossier(told);
}

/** Likewise of a seat, for whoever acts for it. */
export function dossierOfSeat(council: Council, seat: SeatId): Dossier | null {
  const told = toldTo(council, seat);
  return told && plainDossier(told);
}

/** The same, each part when it is read. */
export function dossierAsRead(council: Council, seat: SeatId): Dossier | null {
  const told = toldTo(council, seat);
  return told && asRead(told);
}

type Told = { readonly council: Council; readonly seat: SeatId; readonly brief: SetupBrief };

function toldTo(council: Council, seat: SeatId): Told | null {
  const brief = council.setup.briefs[seat];
  return brief ? { council, seat, brief } : null;
}

const table: Table<Told, Dossier> = {
  situation: ({ brief }) => brief.situation,
  interests: ({ council, seat }) => interestsFor(council.setup, seat),
  redLines: ({ brief }) => brief.redLines,
  instructions: ({ brief }) => brief.weights,
  resources: ({ council, seat, brief: { resources } }) => ({
    capital: council.capital[seat] ?? resources.capital,
    money: council.dealings.purses[seat] ?? resources.money,
    troops: troopsOf(council, seat),
    willing: willingIn(council, seat),
  }),
  batna: ({ council, seat }) => council.batna[seat] ?? null,
  fact: ({ brief }) => brief.fact,
  stake: ({ brief }) => brief.stake ?? null,
  allies: ({ council, brief }) => seatedOf(council, brief.allies),
  reports: ({ council, seat, brief }) => reportsTo(council, seat, brief.knowledge),
  injects: ({ council, seat }) => {
    const shown = new Set(injectsTold(council, null).map(({ id }) => id));
    return injectsTold(council, seat).filter(({ id }) => !shown.has(id));
  },
  // What is true of the months that have passed says nothing of those that pass now.
  truths: ({ council, seat }) => truthsOf(council, provincesToldTo(council, seat)),
};
const plainDossier = atOnce(table);
const asRead = lazily(table);

const willingIn = (council: Council, seat: SeatId): number => ceilingOf(council, seat, troopsOf(council, seat));

function reportsTo(council: Council, seat: SeatId, knowledge: Knowledge): readonly Report[] {
  const reports = council.reports[knowledge];
  if (isClient(council, seat)) return reports.map((report) => seenBy(council, seat, report));
  return knowledge === 'public' ? none : reports;
}

const none: readonly never[] = [];

/** Mostly all of them are: a council of fewer members leaves some out. */
function seatedOf({ seats }: Council, ids: readonly string[]): readonly SeatId[] {
  const isSeated = (id: string): id is SeatId => Object.hasOwn(seats, id);
  return ids.every(isSeated) ? ids : ids.filter(isSeated);
}

/** Provinces of which the seat is told the truth now: from the situation report to the orders of the round. */
function provincesToldTo(council: Council, seat: SeatId): readonly string[] {
  if (council.phase !== 'sitrep' && !isInRound(council)) return none;
  const telling = newIn(council).telling.filter(({ truthTo }) => truthTo?.includes(seat));
  return telling.length === 0 ? none : truthsFor(telling, seat);
}

/** What a dossier is made of: while none of it is another, neither is the dossier. */
export const sourcesOf = (council: Council, person: PersonId): readonly unknown[] => [
  seatOf(council, person)?.id,
  personById(council, person)?.opened,
  council.reports,
  council.influences,
  council.batna,
  ...ofSeat(council, seatOf(council, person)?.id),
];

function ofSeat(council: Council, seat: SeatId | undefined): readonly unknown[] {
  if (!seat) return [];
  const told = provincesToldTo(council, seat);
  const { purses, troops } = council.dealings;
  return [
    council.capital[seat],
    purses[seat],
    troops[seat],
    willingIn(council, seat),
    told.length > 0 ? `${council.round} ${told.join(' ')}` : '',
    council.reports.public.map(({ round }) => biasOf(council, seat, round)).join(' '),
  ];
}
