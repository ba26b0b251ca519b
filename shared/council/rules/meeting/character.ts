/** Rules Q4–Q6: whether a question is procedural (Charter Article 27), and who has to abstain on it. */
import type { Clause, ClauseKind } from '../../../mandate/catalogue.ts';
import type { EventOf, Subject } from '../../events.ts';
import type { RefusalCode } from '../../refusals.ts';
import { amendmentById, type Council, draftById, seatById } from '../../state.ts';
import type { DraftId, SeatId } from '../../vocabulary.ts';
import type { Character } from '../votes/tally.ts';

/**
 * A text, its amendments and its parts are substantive unless it was settled otherwise, of words that still are as they
 * were found to be; everything else is procedural.
 */
export function characterOf(council: Council, subject: Subject): Character {
  switch (subject.kind) {
    case 'draft':
    case 'amendment':
    case 'part':
      return council.characters[subject.draft] === 'procedural' && wordsOf(council, subject).every(isArguable)
        ? 'procedural'
        : 'substantive';
    // Whether a question is procedural is none itself (San Francisco Statement, II.2).
    case 'preliminary':
      return 'substantive';
    default:
      return 'procedural';
  }
}

/**
 * What the Council may do by a procedural vote, or what is at least arguable: organs and envoys of its own (Article 29;
 * the sub-committee on Laos, 1959; a rapporteur or conciliator, A/RES/268 B (III)), and its own calendar (A/RES/267 (III)).
 * Whatever recommends, demands, determines or acts is substantive (Chapters VI to VIII).
 */
const arguable: readonly ClauseKind[] = ['mediation', 'review', 'sunset', 'host-consent'];

const isArguable = ({ kind }: Clause): boolean => arguable.includes(kind);

/**
 * Rule Q4: whether the character of a text can be put in question, as being this one, and if not, why. A text that is not in
 * the order is refused like one that does not exist: a refusal must not tell that it is there.
 */
export function mayDispute(council: Council, id: DraftId, character: Character): RefusalCode | null {
  const draft = draftById(council, id);
  if (!draft || !council.queue.includes(id)) return 'draft-not-in-order';
  if (draft.voting) return 'vote-started';
  if (characterOf(council, { kind: 'draft', draft: id }) === character || wasDecided(council, id)) {
    return 'already-of-that-character';
  }
  return draft.clauses.every(({ clause }) => isArguable(clause)) ? null : 'plainly-substantive';
}

/** Rule Q5: the Council has voted on it. */
const wasDecided = ({ results }: Council, draft: DraftId): boolean =>
  results.some(({ subject }) => subject.kind === 'preliminary' && subject.draft === draft);

/** Rule Q6: whether a member can be found to be a party to the dispute, and if not, why. */
export function mayName(council: Council, id: SeatId): RefusalCode | null {
  if (!council.setup.law.obligatoryAbstention) return 'abstention-not-obligatory';
  const seat = seatById(council, id);
  if (!seat) return 'unknown-seat';
  if (seat.kind === 'non-member') return 'non-member-cannot-vote';
  return council.parties.includes(id) ? 'already-a-party' : null;
}

/** Rule Q6: a party to the dispute, where the session's law makes it abstain on this subject. */
export function mustAbstain(council: Council, subject: Subject, seat: SeatId): boolean {
  if (!council.setup.law.obligatoryAbstention || !council.parties.includes(seat)) return false;
  if (subject.kind !== 'draft' && subject.kind !== 'amendment' && subject.kind !== 'part') return false;
  if (characterOf(council, subject) === 'procedural') return false;
  return !wordsOf(council, subject).some(isUnderChapterVII);
}

type OnText = Extract<Subject, { kind: 'draft' | 'amendment' | 'part' }>;

/** Of the text that the vote is on, and what an amendment would put there. */
function wordsOf(council: Council, subject: OnText): readonly Clause[] {
  const text = draftById(council, subject.draft)?.clauses.map(({ clause }) => clause) ?? [];
  if (subject.kind !== 'amendment') return text;
  const change = amendmentById(council, subject.amendment)?.change;
  return change && change.kind !== 'delete' ? [...text, change.clause] : text;
}

/** Article 39 opens Chapter VII whether it is named or not: the United Kingdom voted on S/RES/502 (1982). */
const isUnderChapterVII = (clause: Clause): boolean =>
  clause.kind === 'threat-to-peace' || (clause.kind === 'chapter' && clause.chapter === 'vii');

export const applyCharacter = (council: Council, { draft, character }: EventOf<'character-settled'>): Council => ({
  ...council,
  characters: { ...council.characters, [draft]: character },
});
export const applyParty = (council: Council, { seat }: EventOf<'party-found'>): Council => ({
  ...council,
  parties: council.parties.includes(seat) ? council.parties : [...council.parties, seat],
});
