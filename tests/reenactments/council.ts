/**
 * Meetings that were held, as sessions: the members of their year at the table, and nothing but commands from then on.
 * Members go by their common names, as in `tests/rules/council-votes.json`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawOf, type Switched } from '../../shared/council/law.ts';
import type { Choice } from '../../shared/council/rules/votes/tally.ts';
import type { SeatSetup } from '../../shared/council/setup.ts';
import { membersOf } from '../../shared/council/state.ts';
import type { Entry, SeatId } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  act,
  away,
  by,
  type Circumstance,
  castBallot,
  consultations,
  did,
  facilitator,
  given,
  next,
  type Session,
  seated,
  setupFor,
} from '../support/council.ts';

/** Names that stand elsewhere in the English alphabetical order than the common ones. */
const names: Readonly<Record<string, string>> = {
  USSR: 'Union of Soviet Socialist Republics',
  'Ukrainian SSR': 'Ukrainian Soviet Socialist Republic',
  'United Kingdom': 'United Kingdom of Great Britain and Northern Ireland',
  'United States': 'United States of America',
  Tanzania: 'United Republic of Tanzania',
};
const permanent = ['China', 'France', 'USSR', 'Russian Federation', 'United Kingdom', 'United States'];

/** `Côte d'Ivoire` → `cote-d-ivoire`. */
export const seatNamed = (name: string): SeatId =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '') as SeatId;

export const listed = (list: string): readonly string[] => (list === '' ? [] : list.split(', '));

const memberSeat = (name: string): SeatSetup => ({
  id: seatNamed(name),
  name: names[name] ?? name,
  short: name,
  flag: '',
  kind: permanent.includes(name) ? 'permanent' : 'elected',
});

/** Somebody without a vote who would take part, and under which rule. */
export const guest = (name: string, entry: Entry): SeatSetup => ({
  ...memberSeat(name),
  kind: 'non-member',
  entry,
});

type Sitting = {
  readonly year: number;
  /** `Belgium, China, …` */
  readonly members: string;
  /** Whoever presided in that month; where it does not matter, left out. */
  readonly president?: string;
  /** Number of the resolution that is adopted next. */
  readonly resolution?: number;
  readonly law?: Switched;
  readonly guests?: readonly SeatSetup[];
};

/** All its members are there, in the consultations before a meeting. */
export function theCouncilOf({ year, members, president, resolution = 1, law = {}, guests = [] }: Sitting): Session {
  const seats = [...listed(members).map(memberSeat), ...guests];
  const setup = setupFor('fifteen', {
    ...{ year, seats, meetingSeconds: 75, fieldSeconds: 30, votesPerRound: 6, firstResolution: resolution },
    law: lawOf('charter-practice', law),
  });
  // The turn of the presidency begins where the seed says.
  const seed = president === undefined ? 0 : membersOf(setup).findIndex(({ id }) => id === seatNamed(president));
  if (seed < 0) throw new Error(`${president} is no member`);
  return given(aCouncilOfFifteen({ ...setup, seed }), seated(...seats.map(({ id }) => id)), consultations);
}

/** Somebody does what their country did. */
export const does = (
  member: string,
  kind: Parameters<typeof act>[0],
  particulars: Readonly<Record<string, unknown>> = {},
): Circumstance => did(by(seatNamed(member)), act(kind, particulars));

/** The President asks whether there is any objection, and there is none. */
export const nobodyObjects: Circumstance = did(facilitator, act('gavel-for-president'));

/** Who voted how, by name: `Bolivia, China`. Everybody has to be named once. */
export type Ballots = {
  readonly yes?: string;
  readonly no?: string;
  readonly abstain?: string;
  readonly notParticipating?: string;
  readonly absent?: string;
};

/** The members vote on what is open; whoever was absent is not there. */
export const voted =
  ({ yes = '', no = '', abstain = '', notParticipating = '', absent = '' }: Ballots): Circumstance =>
  (session) =>
    byMember([
      // With the last of the others the vote closes: for a party that has to abstain nobody waits.
      ...listed(notParticipating).map((name): Cast => [name, 'not_participating']),
      ...listed(yes).map((name): Cast => [name, 'yes']),
      ...listed(no).map((name): Cast => [name, 'no']),
      ...listed(abstain).map((name): Cast => [name, 'abstain']),
      ...listed(absent).map((name): Cast => [name, 'absent']),
    ])(session);

type Cast = readonly [name: string, choice: Choice];

/** Likewise, from the record. */
export const byMember =
  (ballots: readonly Cast[]): Circumstance =>
  (session) => {
    const all = membersOf(session.council.setup).map(({ id }) => id);
    const named = ballots.map(([name]) => seatNamed(name));
    if (all.toSorted().join() !== named.toSorted().join()) throw new Error(`${named.join()} are not ${all.join()}`);
    const { vote } = session.council;
    if (!vote) throw new Error('no vote is open');
    const cast = ballots.flatMap(([name, choice]): readonly Circumstance[] =>
      choice === 'absent' ? [away(seatNamed(name))] : [did(by(seatNamed(name)), castBallot(choice))],
    );
    const after = given(session, ...cast);
    // Who is away leaves the vote open until its time is over.
    return after.council.vote?.number === vote.number ? given(after, did(facilitator, next)) : after;
  };

/** What became of the vote before: `7-1-0`, in favour, against and abstaining. */
export function theVote({ council }: Session) {
  const result = council.results.at(-1);
  if (!result) throw new Error('nothing was voted on');
  const { totals, outcome, vetoedBy, resolution, character } = result;
  return { count: `${totals.yes}-${totals.no}-${totals.abstain}`, outcome, character, vetoedBy, resolution };
}

/** A text that only arranges for the Council's own work, so that it may be held to be procedural. */
export const aStudy: readonly Clause[] = [
  { kind: 'mediation', level: 1 },
  { kind: 'review', months: 6, trigger: 'none' },
];

type Recorded = {
  readonly id: string;
  readonly symbol: string;
  readonly date: string;
  readonly title: string;
  readonly type: 'substantive' | 'procedural';
  readonly subtype: string | null;
  readonly members: readonly string[];
  readonly votes: Readonly<Record<string, Choice>>;
  readonly counts: { readonly yes: number; readonly no: number; readonly abstain: number };
  readonly outcome: string;
  readonly vetoed_by: readonly string[];
};

const file = join(import.meta.dirname, '..', 'rules', 'council-votes.json');
export const record: readonly Recorded[] = JSON.parse(readFileSync(file, 'utf8')).votes;

export function recorded(id: string): Recorded {
  const found = record.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not in the record`);
  return found;
}

export const ofRecord = (id: string): Circumstance => byMember(Object.entries(recorded(id).votes));

/** The Council that took a vote of the record. */
export const theCouncilAt = (id: string, changes: Partial<Sitting> = {}): Session => {
  const { date, members } = recorded(id);
  return theCouncilOf({ year: Number(date.slice(0, 4)), members: members.join(', '), ...changes });
};
