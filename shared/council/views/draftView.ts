/** What is shown of a text to those who read it. */
import type { Clause, MandateMode } from '../../mandate/catalogue.ts';
import { penholderOf } from '../rules/texts/drafts.ts';
import { needOfDraft } from '../rules/world/pledges.ts';
import { type Council, type Draft, isStoodIn } from '../state.ts';
import type { ClauseId, DraftId, DraftStatus, SeatId } from '../vocabulary.ts';
import { kept } from './kept.ts';
import { atOnce, lazily, type Making, type Table } from './lazily.ts';

export type DraftInView = {
  readonly id: DraftId;
  readonly symbol: string;
  readonly title: string;
  readonly mode: MandateMode;
  readonly version: number;
  readonly author: SeatId;
  readonly sponsors: readonly SeatId[];
  /** Seats that may read and edit a working draft; of a tabled one everybody reads the text. */
  readonly drafters: readonly SeatId[];
  readonly status: DraftStatus;
  /** Thousand troops by seat. */
  readonly pledges: Readonly<Record<SeatId, number>>;
  /** The host state has consented to it. */
  readonly consents: boolean;
  /** Thousand troops that the Secretariat reckons it would need for what it orders; null without a mission (rule L5). */
  readonly need: number | null;
  readonly clauses: readonly { readonly id: ClauseId; readonly clause: Clause; readonly changedIn: number }[];
  /** The member that leads on it: its author, or the first of its sponsors. */
  readonly penholder: SeatId;
  readonly seconders: readonly SeatId[];
  /** Rev.1, Rev.2 …; 0: as it was tabled. */
  readonly revision: number;
  /** Until when silence runs, and who broke it last; for those who read a working draft. */
  readonly silence: number | null;
  readonly broken: Draft['broken'];
  /** Since when it is in blue. */
  readonly inBlue: number | null;
  readonly awaitsMember: boolean;
  /** The round whose votes it waits for; null: put off indefinitely; 0: any. */
  readonly notBefore: number | null;
  readonly division: Draft['division'];
  /** In the order of their votes. */
  readonly amendments: Draft['amendments'];
  /** Who has which clause under their hands; for those who write the draft. */
  readonly pens: Draft['pens'];
  /** How elected members that are stood in for lean: −3 against to 3 for. */
  readonly leanings: Readonly<Record<SeatId, number>>;
};

type OfDraft = { readonly council: Council; readonly draft: Draft };

/** How a text came about is known to those who wrote it. */
const isPublic = ({ draft }: OfDraft): boolean => draft.symbol !== '';

const draftTable: Table<OfDraft, DraftInView> = {
  id: ({ draft }) => draft.id,
  symbol: ({ draft }) => draft.symbol,
  title: ({ draft }) => draft.title,
  mode: ({ draft }) => draft.mode,
  version: ({ draft }) => draft.version,
  author: ({ draft }) => draft.author,
  sponsors: ({ draft }) => draft.sponsors,
  drafters: (of) => (isPublic(of) ? [] : of.draft.drafters),
  status: ({ draft }) => draft.status,
  pledges: ({ draft }) => draft.pledges,
  consents: ({ council, draft }) => council.consents.includes(draft.id),
  need: ({ council, draft }) => needOfDraft(council, draft),
  clauses: (of) => (isPublic(of) ? withoutHistory(of.draft.clauses) : of.draft.clauses),
  penholder: ({ council, draft }) => penholderOf(council, draft),
  seconders: ({ draft }) => draft.seconders,
  revision: ({ draft }) => draft.revision,
  silence: ({ draft }) => draft.silence,
  broken: (of) => (isPublic(of) ? null : of.draft.broken),
  inBlue: ({ draft }) => draft.inBlue,
  awaitsMember: ({ draft }) => draft.awaitsMember,
  notBefore: ({ draft }) => draft.notBefore,
  division: ({ draft }) => draft.division,
  amendments: ({ draft }) => draft.amendments,
  pens: (of) => (isPublic(of) ? {} : of.draft.pens),
  leanings: ({ council, draft }) => leaningsOn(council, draft.id),
};

/** The same list for the same words, whatever else becomes of the text. */
const withoutHistoryOf = new WeakMap<Draft['clauses'], DraftInView['clauses']>();
function withoutHistory(clauses: Draft['clauses']): DraftInView['clauses'] {
  const known = withoutHistoryOf.get(clauses);
  if (known) return known;
  const shown = clauses.map((each) => ({ ...each, changedIn: 0 }));
  withoutHistoryOf.set(clauses, shown);
  return shown;
}

export type DraftShown = (council: Council, draft: Draft) => DraftInView;

function draftMade(make: Making): DraftShown {
  const made = make(draftTable, ['clauses', 'consents', 'need', 'leanings']);
  return kept(
    (council: Council, draft: Draft) => made({ council, draft }),
    (council, draft) => {
      const { consents, leanings, reports, seats, people } = council;
      const leaning = leanings[draft.id];
      // Who leans is told of those only who are stood in for.
      return [consents, reports.public, penholderOf(council, draft), ...(leaning ? [leaning, seats, people] : [])];
    },
    ({ id }) => id,
  );
}

export const draftInView = draftMade(atOnce);
/** The same, each part when it is read. */
export const draftAsRead = draftMade(lazily);

/** Whoever is there leans as they please: only of those that are stood in for is it shown. */
function leaningsOn(council: Council, draft: DraftId): DraftInView['leanings'] {
  const shown = Object.entries(council.leanings[draft] ?? {}) as [SeatId, number][];
  const stoodIn = shown.filter(([id]) => {
    const seat = council.seats[id];
    return seat && isStoodIn(council, seat);
  });
  return Object.fromEntries(stoodIn);
}
