/** Pages are plain: a title, sections, paragraphs and lists, words that are strong or lean, and what they cite. */
import { describe, expect, test } from 'vitest';
import { pageFrom } from '../../server/catalogue/markdown.ts';
import { citedIn, plainText } from '../../shared/scenario/pages.ts';

const sections = ['One', 'Two'] as const;
const page = (body: string) => pageFrom(`# A page\n\n## One\n\n${body}\n\n## Two\n\nThe end.\n`, sections);

describe('a page', () => {
  test('is its title and its sections', () => {
    const read = page('Some *lean* and **strong** words, **both *at once***, and\na [source](#un-charter).');
    expect(read.flaws).toEqual([]);
    expect(read.page.title).toBe('A page');
    const [first] = read.page.sections;
    expect(first?.blocks).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { text: 'Some ' },
          { text: 'lean', emphasis: true },
          { text: ' and ' },
          { text: 'strong', strong: true },
          { text: ' words, ' },
          { text: 'both ', strong: true },
          { text: 'at once', strong: true, emphasis: true },
          { text: ', and a ' },
          { text: 'source', source: 'un-charter' },
          { text: '.' },
        ],
      },
    ]);
    expect(citedIn(read.page)).toEqual(['un-charter']);
  });

  test('has lists of single paragraphs, with numbers or without', () => {
    const { page: read, flaws } = page('- one\n- two **words**\n\n1. first\n2. second');
    expect(flaws).toEqual([]);
    const items = read.sections[0]?.blocks.map((block) => block.kind === 'list' && block.items.map(plainText));
    expect(items).toEqual([
      ['one', 'two words'],
      ['first', 'second'],
    ]);
  });

  test.each([
    ['a list in a list', '- one\n  - two', 'line 6', 'one paragraph'],
    ['HTML', '<p>Hello</p>', 'line 5', 'HTML'],
    ['HTML among words', 'Hello <b>you</b>', 'line 5', 'HTML'],
    ['a picture', '![a map](map.png)', 'line 5', 'pictures'],
    ['code', '```\nlet\n```', 'line 5', 'code'],
    ['code among words', 'the `word`', 'line 5', 'code'],
    ['a quotation', '> he said', 'line 5', 'quoted'],
    ['a rule across', 'one\n\n---\n\ntwo', 'line 7', 'rules'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |', 'line 5', 'tables'],
    ['a link to the web', '[here](https://example.org)', 'line 5', 'sources alone'],
    ['a link that runs something', '[here](javascript:alert(1))', 'line 5', 'sources alone'],
    ['a bare address', 'See https://example.org now.', 'line 5', 'sources.json'],
    ['a definition', '[a]: https://example.org', 'line 5', 'sources alone'],
    ['a broken line', 'one  \ntwo', 'line 5', 'line ends'],
    ['a section below a section', '### Deep', 'line 5', 'nothing below'],
    ['a second title', '# Another', 'line 5', 'one title'],
    ['a section that nobody asked for', 'text\n\n## Three\n\ntext', 'Three', 'none of the sections'],
    ['a section twice', 'text\n\n## One\n\ntext', 'One', 'twice'],
    ['an empty section', '', 'One', 'is empty'],
  ])('has no place for %s', (_what, body, path, message) => {
    const { flaws } = page(body);
    expect(flaws).toContainEqual({ path, message: expect.stringContaining(message) });
  });

  test('has all its sections, in their order, after a title', () => {
    const told = (text: string) => pageFrom(text, sections).flaws.map((flaw) => `${flaw.path}: ${flaw.message}`);
    expect(told('# A\n\n## Two\n\nx\n\n## One\n\nx')).toEqual(['the top: the sections come in this order: One, Two']);
    expect(told('# A\n\n## One\n\nx')).toEqual(['the top: the section “Two” is missing']);
    expect(told('# A\n\nHello.\n\n## One\n\nx\n\n## Two\n\nx')).toEqual([
      'line 3: stands before the first section, which begins with ##',
    ]);
    expect(told('## One\n\nx\n\n## Two\n\nx')[0]).toContain('the title, with one #, comes first');
  });
});
