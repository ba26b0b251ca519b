/** A text that is taken along says what the screen says, and is set as the United Nations sets it. */
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyText } from '../../client/panels/document/clipboard.ts';
import { DocumentBody, DocumentHead } from '../../client/panels/document/DocumentText.tsx';
import { type CouncilDocument, documentOf } from '../../client/panels/document/documentOf.ts';
import { lineText, plainText } from '../../client/panels/document/plainText.ts';
import { wordFile } from '../../client/panels/document/wordFile.ts';
import { BeforeSession } from '../../client/panels/record/BeforeSession.tsx';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { opened as openedFrom } from '../../shared/council/opening.ts';
import { openingSchema } from '../../shared/council/setup.ts';
import type { Council } from '../../shared/council/state.ts';
import { draftInView } from '../../shared/council/views/draftView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId } from '../../shared/council/vocabulary.ts';
import { type Clause, clauseKinds, defaultClause, type MandateMode } from '../../shared/mandate/catalogue.ts';
import { templateNames, templates } from '../../shared/mandate/templates.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import {
  aCouncilOfFifteen,
  aDraftBy,
  aDraftTabledBy,
  ballots,
  by,
  carried,
  consultations,
  did,
  given,
  members,
  seated,
  sponsor,
  voteClosed,
  voteOpen,
} from '../support/council.ts';

type Changes = { readonly title?: string; readonly clauses?: readonly Clause[]; readonly mode?: MandateMode };

/** The document of a council's first draft, with other words in it where they are given. */
function textIn(council: Council, { clauses, ...others }: Changes = {}): CouncilDocument {
  const [first] = Object.values(council.drafts);
  if (!first) throw new Error('there is no draft');
  const draft = draftInView(council, first);
  const given = clauses?.map((clause, at) => ({ id: `c${at}` as ClauseId, clause, changedIn: 0 })) ?? draft.clauses;
  return documentOf({ ...draft, ...others, clauses: given }, publicView(council));
}

const gathered = [seated(...members), consultations] as const;
const working = () => given(aCouncilOfFifteen(), ...gathered, aDraftBy('france')).council;
const tabled = () =>
  given(
    aCouncilOfFifteen(),
    ...gathered,
    aDraftTabledBy('france'),
    did(by('norway'), sponsor('d1')),
    did(by('kenya'), sponsor('d1')),
  ).council;
const adopted = () => given(aCouncilOfFifteen(), ...gathered, aDraftTabledBy('france'), carried).council;
const vetoed = () =>
  given(
    aCouncilOfFifteen(),
    ...gathered,
    aDraftTabledBy('france'),
    voteOpen,
    ballots('no', 'china'),
    ballots('yes', ...members.filter((seat) => seat !== 'china')),
    voteClosed,
  ).council;

const roles = ({ lines }: CouncilDocument) => lines.map(({ role }) => role);
const said = ({ lines }: CouncilDocument, role: string) => lines.filter((line) => line.role === role).map(lineText);
const aside = ({ lines }: CouncilDocument) => lines.flatMap((line) => line.aside);
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('a document', () => {
  test('of a tabled draft has its symbol, its version and year, and its sponsors in their order', () => {
    const text = textIn(tabled());
    expect(said(text, 'organisation')).toEqual(['United Nations']);
    expect(said(text, 'council')).toEqual(['Security Council']);
    expect(aside(text)[0]).toBe('S/2031/1');
    expect(aside(text)[1]).toMatch(/^Provisional · version \d+$/);
    expect(aside(text)[2]).toBe('2031');
    expect(said(text, 'title')).toEqual(['France, Kenya and Norway: draft resolution']);
    expect(said(text, 'opening')).toEqual(['The Security Council,']);
    expect(text.fileName).toBe('S-2031-1');
    expect(roles(text).slice(0, 4)).toEqual(['organisation', 'council', 'title', 'opening']);
  });

  test('of a working draft says that it is one, and is named after its title in any script', () => {
    const council = working();
    expect(aside(textIn(council))[0]).toBe('working draft');
    const named = (title: string) => textIn(council, { title }).fileName;
    expect(named('Civilians in Northreach')).toBe('draft-civilians-in-northreach');
    expect(named('  “Aid” / access: now? ')).toBe('draft-aid-access-now');
    expect(named('Защита гражданских')).toBe('draft-защита-гражданских');
    expect(named('हिन्दी में')).toBe('draft-हिन्दी-में');
    expect(named('Draft resolution')).toBe('draft-resolution');
    expect(named('Drafting help')).toBe('draft-drafting-help');
    expect(named('…')).toBe('draft');
  });

  test('of an adopted text is the resolution: its number, that it was adopted, and nobody who sponsored it', () => {
    const text = textIn(adopted());
    expect(aside(text)).toEqual(['S/RES/2901 (2031)', 'Distr.: General', '2031']);
    expect(said(text, 'title')).toEqual(['Resolution 2901 (2031)']);
    expect(said(text, 'adopted')).toEqual(['Adopted by the Security Council']);
    expect(text.fileName).toBe('S-RES-2901-2031');
    expect(plainText(text)).not.toMatch(/France|version|Provisional|meeting/);
  });

  test('of a vetoed text stays a draft, which is not provisional any more', () => {
    const text = textIn(vetoed());
    expect(aside(text)[0]).toBe('S/2031/1');
    expect(aside(text)[1]).toMatch(/^Distr\.: General · version \d+$/);
    expect(roles(text)).not.toContain('adopted');
    expect(said(text, 'title')).toEqual(['France: draft resolution']);
  });

  test('says first what becomes of earlier mandates', () => {
    const [first] = said(textIn(tabled(), { mode: 'replace' }), 'operative');
    expect(first).toMatch(/^1\. Decides that, .* shall replace the earlier mandate for Velora;$/);
  });

  test.each([
    ['kosovo', 'Kosovo', 'the Federal Republic of Yugoslavia'],
    ['halmar', 'Halmar', 'Sarvona'],
    ['velora', 'Velora', 'Velora'],
  ])('of %s speaks of the land, and to the State that answers for it', (slug, land, sovereign) => {
    const pack = readScenario(join(import.meta.dirname, '../../scenarios'), slug);
    const setup = setupOf(pack, { council: 'fifteen', preset: '45', seed: 7, clocks: {} });
    const council = openedFrom(setup);
    expect(publicView(council)).toMatchObject({ state: land, sovereign });
    const clauses: readonly Clause[] = [
      { kind: 'host-consent', status: 'sought' },
      { kind: 'territorial-integrity' },
      { kind: 'mission', troops: 8 },
    ];
    const text = plainText(textIn(council, { clauses }));
    expect(text).toContain(`the situation in ${land},`);
    expect(text).toContain(`the sovereignty, unity and territorial integrity of ${sovereign},`);
    expect(text).toContain(`the Government of ${sovereign} to give its consent`);
    expect(text).toContain(`the United Nations Mission in ${land},`);
  });

  test('in the clipboard has its head line under line and an empty line between paragraphs', () => {
    const [head = '', ...body] = plainText(textIn(tabled())).split('\n\n');
    expect(head).toMatch(/^United Nations\tS\/2031\/1\nSecurity Council\tProvisional · version \d+\n\t2031$/);
    expect(body[0]).toBe('France, Kenya and Norway: draft resolution');
    expect(body[1]).toBe('The Security Council,');
    expect(body[2]).toMatch(/^Having considered .*,$/);
    expect(body.at(-1)).toMatch(/^\d+\. Decides to remain actively seized of the matter\.\n$/);
    expect(body.filter((paragraph) => /^\d+\. .*;$/.test(paragraph)).length).toBeGreaterThan(2);
  });
});

// The document as a browser would have it, by the same components: their nodes are plain data.
type Node = { readonly type: unknown; readonly props: { readonly children?: unknown } };
function screenWords(node: unknown): string {
  if (Array.isArray(node)) return node.map(screenWords).join('');
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (typeof node !== 'object' || node === null) return '';
  const { type, props } = node as Node;
  const inner = screenWords(props.children);
  return type === 'em' || type === 'b' ? inner : ` ${inner} `;
}
const onScreen = (text: CouncilDocument): readonly string[] =>
  wordsIn(screenWords([DocumentHead({ text }), DocumentBody({ text, marked: [1] })]));

type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
type WordParagraph = { readonly style: string; readonly numbered: boolean; readonly runs: readonly Run[] };

const unescaped = (xml: string): string =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name] ?? '',
  );

/** The parts of the file by name, and the paragraphs of its text. */
async function opened(text: CouncilDocument) {
  const bytes = new Uint8Array(await (await wordFile(text)).arrayBuffer());
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, new TextDecoder().decode(part)]),
  );
  const paragraphs = [...(parts['word/document.xml'] ?? '').matchAll(/<w:p>.*?<\/w:p>/gs)].map(
    ([xml]): WordParagraph => {
      const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => ({
        text: [...run.matchAll(/<w:tab\/>|<w:t[^>]*>([^<]*)<\/w:t>/g)]
          .map(([, words]) => (words === undefined ? '\t' : unescaped(words)))
          .join(''),
        bold: /<w:b\/>/.test(run),
        italic: /<w:i\/>/.test(run),
      }));
      return { style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '', numbered: xml.includes('<w:numPr>'), runs };
    },
  );
  return { parts, paragraphs };
}

/** Its words as Word shows them, which counts the numbered paragraphs itself. */
function inWord(paragraphs: readonly WordParagraph[]): readonly string[] {
  let number = 0;
  return paragraphs.flatMap(({ numbered, runs }) => {
    if (numbered) number += 1;
    return wordsIn(`${numbered ? `${number}. ` : ''}${runs.map(({ text }) => text).join('')}`);
  });
}

describe('the record', () => {
  /** As a browser has it, with the words of its components. */
  const wordsOn = (node: unknown): string => {
    if (Array.isArray(node)) return node.map(wordsOn).join(' ');
    if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node : '';
    const { type, props } = node as Node;
    return wordsOn(typeof type === 'function' ? type(props) : props.children);
  };
  const wordsBefore = (before: object | null): string => {
    const { council } = given(aCouncilOfFifteen({ opening: before && openingSchema.parse(before) }));
    return wordsIn(wordsOn(BeforeSession({ now: publicView(council) }))).join(' ');
  };

  test('D13 T14 has what was in force before the session, to be read, and what lay on the table', () => {
    const clauses = [{ kind: 'mission', troops: 6 }];
    const pledges = [{ seat: 'african-union', thousands: 4 }];
    const inForce = [{ resolution: '2895 (2030)', clauses, hostConsents: true, pledges }];
    const onTheTable = { penholder: 'kenya', title: 'Relief', clauses: [{ kind: 'mediation', level: 1 }] };
    const said = wordsBefore({ inForce, onTheTable });
    expect(said).toMatch(/^Before the session S\/RES\/2895 \(2030\) is in force The host state has consented to it\./);
    expect(said).toContain('Pledged to it: 4,000 soldiers of the African Union.');
    expect(said).toContain('the United Nations Mission in Velora, with a strength of up to');
    expect(said).toMatch(/On the table: “Relief”, a draft of Kenya\.$/);
  });

  test('D13 T14 says nothing of what stood before where nothing did', () => {
    expect(wordsBefore(null)).toBe('');
    expect(wordsBefore({})).toBe('');
  });
});

const everything = clauseKinds.map((kind) => defaultClause(kind, 'northreach'));

describe('screen, clipboard and file', () => {
  test.each([
    ['a working draft', () => textIn(working())],
    ['a tabled draft', () => textIn(tabled())],
    ['a resolution', () => textIn(adopted())],
    ['a text with every clause that there is', () => textIn(tabled(), { clauses: everything, mode: 'replace' })],
    ...templateNames.map(
      (name) => [`“${name}”`, () => textIn(tabled(), { clauses: templates[name].clauses })] as const,
    ),
  ] as const)('say the same words of %s', async (_, make) => {
    const text = make();
    const screen = onScreen(text);
    expect(screen.length).toBeGreaterThan(40);
    expect(wordsIn(plainText(text))).toEqual(screen);
    expect(inWord((await opened(text)).paragraphs)).toEqual(screen);
  });
});

describe('the Word file', () => {
  test('has verbs in italics, numbered paragraphs and no bold value', async () => {
    const text = textIn(tabled(), { clauses: everything });
    const { paragraphs, parts } = await opened(text);
    const styled = (role: string) => paragraphs.filter(({ style }) => style === `un-${role}`);
    const verbs = text.lines.flatMap(({ spans }) =>
      spans.filter(({ style }) => style === 'verb').map((span) => span.text),
    );
    expect(paragraphs.flatMap(({ runs }) => runs.filter(({ italic }) => italic).map((run) => run.text))).toEqual(verbs);
    expect(text.lines.flatMap(({ spans }) => spans).filter(({ style }) => style === 'value').length).toBeGreaterThan(5);
    for (const { runs, numbered, style } of paragraphs) {
      expect(numbered).toBe(style === 'un-operative');
      if (!/un-(organisation|council)/.test(style)) expect(runs.some(({ bold }) => bold)).toBe(false);
    }
    expect(styled('preambular')).toHaveLength(said(text, 'preambular').length);
    expect(styled('operative')).toHaveLength(said(text, 'operative').length);
    expect(styled('organisation')[0]?.runs).toEqual([
      { text: 'United Nations', bold: false, italic: false },
      { text: '\tS/2031/1', bold: true, italic: false },
    ]);
    expect(styled('council')[0]?.runs[0]).toEqual({ text: 'Security Council', bold: true, italic: false });
    expect(parts['word/numbering.xml']).toMatch(
      /<w:numFmt w:val="decimal"\/>(?:(?!<\/w:lvl>).)*<w:lvlText w:val="%1\."\/>/s,
    );
  });

  test('is a page of A4 in a serif, with a bold title, the symbol above later pages and the number below each', async () => {
    const { parts } = await opened(textIn(adopted()));
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toContain('<w:titlePg/>');
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toContain('Times New Roman');
    expect(/<w:style [^>]*w:styleId="un-title".*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:b/>');
    expect(/<w:style [^>]*w:styleId="un-organisation".*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:bottom ');
    const named = (start: string) =>
      Object.entries(parts)
        .filter(([name]) => name.startsWith(`word/${start}`))
        .map(([, part]) => part);
    expect(named('header').filter((part) => part.includes('S/RES/2901 (2031)'))).toHaveLength(1);
    expect(named('header')).toHaveLength(2);
    expect(named('footer').filter((part) => part.includes('PAGE') && part.includes('NUMPAGES'))).toHaveLength(2);
    expect(parts['docProps/core.xml']).toContain('Not a document of the United Nations.');
  });
});

describe('copying', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A page on the school's network: no clipboard, and the old command as the browser has it. */
  function plainPage(command: () => boolean) {
    const field = { value: '', style: {}, selected: '', there: false };
    const textarea = Object.assign(field, {
      focus: () => {},
      setSelectionRange: (from: number, to: number) => {
        field.selected = field.value.slice(from, to);
      },
      remove: () => {
        field.there = false;
      },
    });
    class HTMLElement {
      focused = 0;
      focus(): void {
        this.focused += 1;
      }
    }
    const before = new HTMLElement();
    const copied: string[] = [];
    vi.stubGlobal('HTMLElement', HTMLElement);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('document', {
      activeElement: before,
      createElement: () => textarea,
      body: {
        append: () => {
          field.there = true;
        },
      },
      execCommand: () => {
        const done = command();
        if (done && field.there) copied.push(field.selected);
        return done;
      },
    });
    return { field, before, copied };
  }

  test('uses the clipboard where there is one', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('some text')).toBe(true);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('some text');
  });

  test('selects a hidden field where there is none, and leaves nothing behind', async () => {
    const page = plainPage(() => true);
    expect(await copyText('a\nb')).toBe(true);
    expect(page.copied).toEqual(['a\nb']);
    expect(page.field.there).toBe(false);
    expect(page.before.focused).toBe(1);
  });

  test('says so where neither works', async () => {
    const refusing = plainPage(() => false);
    expect(await copyText('text')).toBe(false);
    expect(refusing.field.there).toBe(false);
    plainPage(() => {
      throw new Error('not here');
    });
    expect(await copyText('text')).toBe(false);
  });

  test('tries the other way where the clipboard refuses', async () => {
    const page = plainPage(() => true);
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('denied')) } });
    expect(await copyText('text')).toBe(true);
    expect(page.copied).toEqual(['text']);
  });
});
