/** What the server said no to, in the words of the page. */
import { refusalWords } from '../../text/english/refusals.ts';
import { words } from '../../text/words.ts';

const said = words.desk.session.problems;

/** @param error what a request of the office rejected with */
export function problemOf(error: unknown): string {
  const code = (error as { readonly problem?: { readonly code?: unknown } } | null)?.problem?.code;
  if (typeof code !== 'string') return words.unreachable;
  if (Object.hasOwn(said, code)) return said[code as keyof typeof said];
  return Object.hasOwn(refusalWords, code) ? refusalWords[code as keyof typeof refusalWords] : words.unreachable;
}
