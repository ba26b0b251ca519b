import { later } from './later.tsx';

/** Why something cannot be done, and by which rule: the sentences are fetched when one of them is needed. */
export const Why = later(async () => (await import('./Reason.tsx')).Reason);

/** The same without its rule. */
export const WhySentence = later(async () => (await import('./Reason.tsx')).Sentence);
