/** How hard a text is to read: years of school by Flesch and Kincaid (1975), with names taken for what readers take them for. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

export type Ease = {
  /** Years of school; 10 is read at about 15. */
  readonly grade: number;
  readonly words: number;
};

const wordForm = /[\p{L}\p{N}](?:[\p{L}\p{N}'’-]|[.,](?=\p{N}))*/gu;
/** What looks like the end of a sentence and is none. */
const abbreviations = /\b(?:Mr|Mrs|Ms|Dr|St|No|Art|paras?|cf|e\.g|i\.e|U\.N|U\.S|vs|ca)\./g;

export function easeOf(text: string): Ease {
  const plain = text.replaceAll(abbreviations, (found) => found.replaceAll('.', ''));
  const sentences = plain.split(/[.!?]+(?=["”’)\]]*(?:\s|$))|\n+/).filter((each) => /\p{L}/u.test(each));
  const counted = sentences.map((sentence) => [...sentence.matchAll(wordForm)].map(([word]) => word));
  const words = counted.reduce((sum, each) => sum + each.length, 0);
  if (words === 0) return { grade: 0, words };
  const syllables = counted.reduce((sum, each) => sum + each.reduce((all, word) => all + weightOf(word), 0), 0);
  return { grade: fleschKincaid({ sentence: sentences.length, word: words, syllable: syllables }), words };
}

/** A name or a number is known when it has been met once, however many syllables it is spoken with. */
const knownWeight = 2;

function weightOf(word: string): number {
  const spoken = Math.max(1, syllable(word));
  const isKnown = /^\p{Lu}/u.test(word) || /\d/.test(word);
  return isKnown ? Math.min(spoken, knownWeight) : spoken;
}
