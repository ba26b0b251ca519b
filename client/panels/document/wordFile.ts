/** The document as a Word file. It brings a large library with it: import it where the file is asked for, not before. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphStyleOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import type { CouncilDocument, DocumentLine, LineRole } from './documentOf.ts';

/** Lengths in twentieths of a point: A4 with margins of 25 mm. */
const page = { width: 11906, height: 16838, margin: 1418 };
const measure = page.width - 2 * page.margin;
const indent = 720;
const numbers = 'operative-paragraphs';

const ruleBelow = (size: number) => ({ bottom: { style: BorderStyle.SINGLE, size, space: 2, color: '000000' } });

/** How each kind of line looks; sizes in half points. Named as Word lists them, so that a class can change all at once. */
const looks: Readonly<Record<LineRole, Omit<IParagraphStyleOptions, 'id'>>> = {
  organisation: {
    name: 'UN Masthead',
    paragraph: { rightTabStop: measure, spacing: { after: 60 }, border: ruleBelow(4) },
  },
  council: { name: 'UN Organ', paragraph: { rightTabStop: measure, spacing: { after: 0 } } },
  title: {
    name: 'UN Title',
    run: { bold: true, size: 26 },
    paragraph: { spacing: { before: 360, after: 200 }, keepNext: true, outlineLevel: 0 },
  },
  adopted: { name: 'UN Adoption', run: { bold: true }, paragraph: { keepNext: true } },
  opening: { name: 'UN Opening', paragraph: { indent: { firstLine: indent }, keepNext: true } },
  preambular: { name: 'UN Preamble', paragraph: { indent: { firstLine: indent } } },
  operative: { name: 'UN Operative', paragraph: {} },
};

const styleOf = (role: LineRole): string => `un-${role}`;

const spansOf = ({ spans }: DocumentLine): readonly TextRun[] =>
  spans.map(({ text, style }) => new TextRun({ text, ...(style === 'verb' && { italics: true }) }));

/** The lines at the right margin stand under each other; a heavy rule closes the head. */
function councilLines(line: DocumentLine): readonly Paragraph[] {
  const name = line.spans.map(({ text }) => new TextRun({ text, bold: true, size: 40 }));
  return line.aside.map((text, at) => {
    const children = [...(at === 0 ? name : []), new TextRun({ children: [new Tab(), text] })];
    const isLast = at === line.aside.length - 1;
    return new Paragraph({ style: styleOf(line.role), children, ...(isLast && { border: ruleBelow(18) }) });
  });
}

function paragraphsOf(line: DocumentLine): readonly Paragraph[] {
  const style = styleOf(line.role);
  switch (line.role) {
    case 'organisation': {
      const symbol = line.aside.map((text) => new TextRun({ children: [new Tab(), text], bold: true }));
      return [new Paragraph({ style, children: [...spansOf(line), ...symbol] })];
    }
    case 'council':
      return councilLines(line);
    case 'operative':
      return [new Paragraph({ style, numbering: { reference: numbers, level: 0 }, children: spansOf(line) })];
    default:
      return [new Paragraph({ style, children: spansOf(line) })];
  }
}

/** The pages after the first have the symbol at their head, and every page its number at its foot. */
function furniture({ symbol }: CouncilDocument) {
  const right = AlignmentType.RIGHT;
  const pages = () =>
    new Footer({
      children: [
        new Paragraph({
          alignment: right,
          children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })],
        }),
      ],
    });
  const above = new Paragraph({
    alignment: right,
    border: ruleBelow(4),
    children: [new TextRun({ text: symbol, bold: true, size: 18 })],
  });
  return {
    headers: { first: new Header({ children: [new Paragraph({})] }), default: new Header({ children: [above] }) },
    footers: { first: pages(), default: pages() },
  };
}

export function wordFile(text: CouncilDocument): Promise<Blob> {
  const file = new Document({
    title: text.title,
    subject: text.symbol,
    creator: text.maker,
    lastModifiedBy: text.maker,
    description: text.origin,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 22, language: { value: 'en-GB' } },
          paragraph: { spacing: { after: 160, line: 264 } },
        },
      },
      paragraphStyles: Object.entries(looks).map(([role, look]) => ({
        ...look,
        id: styleOf(role as LineRole),
        basedOn: 'Normal',
        quickFormat: true,
      })),
    },
    numbering: {
      config: [
        {
          reference: numbers,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: {
                paragraph: {
                  indent: { left: 0, firstLine: indent },
                  leftTabStop: 2 * indent - 144,
                },
              },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
          },
        },
        ...furniture(text),
        children: text.lines.flatMap(paragraphsOf),
      },
    ],
  });
  return Packer.toBlob(file);
}
