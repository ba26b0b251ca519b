/** The symbols of the Council's documents: texts, notes and reports are numbered in one series, S/2031/1, S/2031/2 … */
import type { Council, Statement } from '../../state.ts';
import type { StatementForm } from '../../vocabulary.ts';

/** Statements of these forms that were issued. */
export const issuedIn = ({ statements }: Council, forms: readonly StatementForm[]): readonly Statement[] =>
  Object.values<Statement>(statements).filter(({ form, status }) => status === 'issued' && forms.includes(form));

/** The symbol of the next document. None is given twice: what was withdrawn keeps its own. */
export function nextDocument(council: Council): string {
  const texts = Object.values(council.drafts).filter(({ symbol }) => symbol !== '').length;
  const others = issuedIn(council, ['note', 'special-report']).length;
  return `S/${council.setup.year}/${texts + others + 1}`;
}
