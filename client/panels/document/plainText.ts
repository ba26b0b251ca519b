import { paragraphText } from '../../../shared/mandate/resolution.ts';
import type { CouncilDocument, DocumentLine } from './documentOf.ts';

/** A line as one string, with its number but without what stands at the right margin. */
export const lineText = (line: DocumentLine): string =>
  line.number === null ? paragraphText(line) : `${line.number}. ${paragraphText(line)}`;

/** For the clipboard: the head line under line, with a tab before the right margin, then paragraphs with an empty line between. */
export function plainText({ lines }: CouncilDocument): string {
  const head = lines.filter(({ aside }) => aside.length > 0);
  const body = lines.filter(({ aside }) => aside.length === 0);
  return `${[head.map(headText).join('\n'), ...body.map(lineText)].join('\n\n')}\n`;
}

const headText = (line: DocumentLine): string => `${lineText(line)}\t${line.aside.join('\n\t')}`;
