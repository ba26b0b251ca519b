/** Drafts as somebody writes in them with others: what is new to them, who had the pen, and their unsaved words. */
import { effect, signal } from '@preact/signals';
import type { Amendment } from '../../shared/council/state.ts';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId, DraftId, DraftStatus, SeatId } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import { ClauseEdit, type Ground } from './clauseEdit.ts';
import { mine, mySeat, quietly, refusal } from './store.ts';
import { isAmended } from './subject.ts';

/** The way of a text to its vote. */
export const textSteps = ['working', 'silence', 'blue', 'vote'] as const;
export type TextStep = (typeof textSteps)[number];

const stepByStatus: Readonly<Record<DraftStatus, TextStep | null>> = {
  working: 'working',
  silence: 'silence',
  blue: 'blue',
  tabled: 'vote',
  adopted: 'vote',
  failed: 'vote',
  vetoed: 'vote',
  withdrawn: null,
  'set-aside': null,
};

/** Where a text stands; null where its way has ended without a vote. */
export const textStepOf = ({ status }: Pick<DraftInView, 'status'>): TextStep | null => stepByStatus[status];

type Standing = Pick<DraftInView, 'status' | 'inBlue'> & Partial<Pick<DraftInView, 'revision'>>;

/** Its words are final and wait for the vote; what its sponsors have revised since is no longer the text in blue. */
export const isInBlue = ({ status, inBlue, revision = 0 }: Standing): boolean =>
  status === 'blue' || (status === 'tabled' && inBlue !== null && revision === 0);

/** Whether the Council has changed its words: by an amendment, or by leaving out a part (rule 32). */
export const isChanged = (
  draft: Pick<DraftInView, 'id'>,
  { amendments, results }: Pick<PublicView, 'amendments' | 'results'>,
): boolean =>
  isAmended(draft, { amendments }) ||
  results.some(
    ({ subject, outcome }) => subject.kind === 'part' && subject.draft === draft.id && outcome !== 'adopted',
  );

/** The text that stays open when a round begins: what is decided or gone by then is put away. Null: the list of all texts. */
export const stillOpen = (
  open: DraftId | null,
  drafts: readonly Pick<DraftInView, 'id' | 'status'>[],
): DraftId | null => (drafts.some(({ id, status }) => id === open && underWay.includes(status)) ? open : null);

const underWay: readonly DraftStatus[] = ['working', 'silence', 'blue', 'tabled'];

/** Whether the text may not be voted on in this round (rule 33). */
export const isPutOff = ({ status, notBefore }: DraftInView, { round }: Pick<PublicView, 'round'>): boolean =>
  status === 'tabled' && (notBefore === null || notBefore > round);

/** By a State without a vote, and supported by no member: it is not put to the vote (rule 38; rule D11). */
export const needsMember = (
  { by, supporters }: Pick<Amendment, 'by' | 'supporters'>,
  { seats }: Pick<PublicView, 'seats'>,
): boolean => !seats.some(({ id, kind }) => kind !== 'non-member' && (id === by || supporters.includes(id)));

type Key = `${DraftId}/${ClauseId}`;
const keyOf = (draft: DraftId, clause: ClauseId): Key => `${draft}/${clause}`;

/** My own draft or one that I read before it is public; null where there is none. */
export const readDraft = (id: DraftId): DraftInView | null =>
  mine.value?.seat?.drafts.find((draft) => draft.id === id) ?? null;

function groundOf(draft: DraftId, id: ClauseId): Ground | null {
  const text = readDraft(draft);
  const found = text?.clauses.find((each) => each.id === id);
  return text && found ? { clause: found.clause, version: text.version } : null;
}

const patience = 5000;

/** Resolves when a draft has a later version, or has gone; not before a while where nothing comes. */
function laterThan(draft: DraftId, version: number): Promise<void> {
  return new Promise((resolve) => {
    let stop = (): void => {};
    const done = (): void => {
      clearTimeout(timer);
      queueMicrotask(() => stop());
      resolve();
    };
    const timer = setTimeout(done, patience);
    stop = effect(() => {
      const text = readDraft(draft);
      if (!text || text.version > version) done();
    });
  });
}

const edits = new Map<Key, ClauseEdit>();

/** What I am doing to a clause; it stays when I look at something else. */
export function editOf(draft: DraftId, id: ClauseId): ClauseEdit {
  const key = keyOf(draft, id);
  const known = edits.get(key);
  if (known) return known;
  const edit = new ClauseEdit({
    ground: () => groundOf(draft, id),
    later: (version) => laterThan(draft, version),
    send: async (clause, seen) => {
      refusal.value = null;
      const answer = await quietly({ kind: 'change-clause', draft, id, clause, seen });
      if (answer?.accepted) look(draft, id);
      else if (answer && !overtakenBy.includes(answer.refusal.code)) refusal.value = answer.refusal;
      return answer;
    },
  });
  edits.set(key, edit);
  return edit;
}

/** Refusals that the row itself tells, in its own words. */
const overtakenBy: readonly string[] = ['clause-changed-meanwhile', 'unknown-clause'];

/** The clause with my words in it, saved or not. */
export const wordsOf = (draft: DraftId, id: ClauseId, saved: Clause): Clause =>
  editOf(draft, id).state.value.words ?? saved;

/** The version in which I last looked at a clause; a draft that is not in it I have not opened yet. */
const looked = signal<ReadonlyMap<Key | DraftId, number>>(new Map());

/** I have seen the clause as it is now; without one, all of the draft. */
export function look(draft: DraftId, id?: ClauseId): void {
  const text = readDraft(draft);
  if (!text) return;
  const ids = id ? [id] : text.clauses.map((each) => each.id);
  looked.value = new Map([
    ...looked.peek(),
    [draft, text.version],
    ...ids.map((each) => [keyOf(draft, each), text.version] as const),
  ]);
}

export const hasLooked = (draft: DraftId): boolean => looked.value.has(draft);

/** Whether somebody else wrote in the clause since I looked at the draft. */
export function isNews(draft: DraftInView, { id, changedIn }: DraftInView['clauses'][number]): boolean {
  return draft.symbol === '' && hasLooked(draft.id) && changedIn > (looked.value.get(keyOf(draft.id, id)) ?? -1);
}

/** Who had a clause under their hands last, besides me. */
const lastPens = new Map<Key, SeatId>();
effect(() => {
  const own = mine.value?.seat;
  for (const draft of own?.drafts ?? []) {
    for (const [seat, id] of Object.entries(draft.pens) as [SeatId, ClauseId][]) {
      if (seat !== own?.seat) lastPens.set(keyOf(draft.id, id), seat);
    }
  }
});

/** Who changed a clause, as far as it can be told: who had it in hand, or the only other one who could. */
export function changerOf(draft: DraftInView, id: ClauseId): SeatId | null {
  const others = draft.drafters.filter((seat) => seat !== mySeat.peek()?.id);
  return lastPens.get(keyOf(draft.id, id)) ?? (others.length === 1 ? (others[0] ?? null) : null);
}

/** Others who have a clause under their hands now. */
export const pensOn = ({ pens }: DraftInView, id: ClauseId, me: SeatId | undefined): readonly SeatId[] =>
  (Object.entries(pens) as [SeatId, ClauseId][]).filter(([seat, at]) => at === id && seat !== me).map(([seat]) => seat);

/** Others see where I write; null: nowhere. */
export const takePen = (draft: DraftId, clause: ClauseId | null): void => {
  void quietly({ kind: 'take-pen', draft, clause });
};
