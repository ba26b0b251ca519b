/** The words of the language that this client speaks. Every other language has this shape. */

/** A language that the client can speak. */
type Language = {
  /** As in `<html lang>` (BCP 47). */
  readonly tag: string;
  /** Which way its lines run, as in `<html dir>`: the whole page is laid out that way. */
  readonly direction: 'ltr' | 'rtl';
};

export const language: Language = { tag: 'en', direction: 'ltr' };

/** All of them by name; of a name that is written out (`words.home`), only what it stands for is fetched. */
export * as words from './english/interface.ts';
