/** Reads a page: a title, sections, paragraphs and flat lists in CommonMark; whatever else CommonMark can do is a flaw. */
import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block, Page, Section, Span } from '../../shared/scenario/pages.ts';
import type { Flaw } from './problems.ts';

type Node = RootContent | PhrasingContent | ListItem;
type Manner = Omit<Span, 'text'>;

const said: Partial<Record<Node['type'], string>> = {
  html: 'HTML is not read',
  image: 'there are no pictures in a page',
  imageReference: 'there are no pictures in a page',
  code: 'lines that are indented by four letters, or fenced, are code: a page has none',
  inlineCode: 'a page has no code',
  blockquote: 'a page has no quoted blocks',
  thematicBreak: 'a page has no rules across it; a section begins with ##',
  definition: 'links are to sources alone: [words](#id)',
  linkReference: 'links are to sources alone: [words](#id)',
  break: 'a line ends where the reader’s page ends: leave out the two spaces or the backslash at its end',
};

class Reader {
  readonly flaws: Flaw[] = [];
  readonly sections: { heading: string; blocks: Block[] }[] = [];
  title = '';

  take(node: RootContent): void {
    if (node.type === 'heading') this.#takeHeading(node);
    else if (node.type === 'paragraph') this.#add({ kind: 'paragraph', spans: this.#spansIn(node.children) }, node);
    else if (node.type === 'list') {
      this.#add({ kind: 'list', items: node.children.map((item) => this.#itemOf(item)) }, node);
    } else this.#refuse(node);
  }

  #takeHeading(node: Heading): void {
    const words = this.#spansIn(node.children)
      .map(({ text }) => text)
      .join('');
    if (node.depth === 1 && this.title) this.#complain(node, 'a page has one title');
    else if (node.depth === 1) this.title = words;
    else if (node.depth === 2 && !this.title) this.#complain(node, 'the title, with one #, comes first');
    else if (node.depth === 2) this.sections.push({ heading: words, blocks: [] });
    else this.#complain(node, 'there are titles with # and sections with ##, and nothing below');
  }

  #add(block: Block, node: Node): void {
    const section = this.sections.at(-1);
    if (section) section.blocks.push(block);
    else this.#complain(node, 'stands before the first section, which begins with ##');
  }

  #itemOf(item: ListItem): readonly Span[] {
    return item.children.flatMap((child, index) => {
      if (child.type === 'paragraph' && index === 0) return this.#spansIn((child as Paragraph).children);
      this.#complain(child, 'an item of a list is one paragraph');
      return [];
    });
  }

  #spansIn(nodes: readonly PhrasingContent[], manner: Manner = {}): readonly Span[] {
    return nodes.flatMap((node): readonly Span[] => {
      // Where a line of the file ends means nothing.
      if (node.type === 'text') {
        this.#checkText(node);
        return [{ text: node.value.replaceAll(/\s*\n\s*/g, ' '), ...manner }];
      }
      if (node.type === 'strong') return this.#spansIn(node.children, { ...manner, strong: true });
      if (node.type === 'emphasis') return this.#spansIn(node.children, { ...manner, emphasis: true });
      if (node.type === 'link') {
        const source = /^#([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(node.url)?.[1];
        if (source) return this.#spansIn(node.children, { ...manner, source });
        this.#complain(node, `links are to sources alone, such as [words](#id), not to ${node.url || 'nothing'}`);
        return [];
      }
      this.#refuse(node);
      return [];
    });
  }

  /** CommonMark has no tables: they come as words with bars. */
  #checkText(node: PhrasingContent & { type: 'text' }): void {
    if (/^\s*\|.*\|\s*$/m.test(node.value)) this.#complain(node, 'a page has no tables');
    if (/https?:\/\//.test(node.value)) this.#complain(node, 'an address belongs into sources.json');
  }

  #refuse(node: Node): void {
    this.#complain(node, said[node.type] ?? `a page has no ${node.type}`);
  }

  #complain({ position }: Node, message: string): void {
    const path = `line ${position?.start.line ?? 1}`;
    // Both ends of a tag are HTML: a line is told once what is wrong with it.
    if (!this.flaws.some((flaw) => flaw.path === path && flaw.message === message)) this.flaws.push({ path, message });
  }
}

/** Spans that stand side by side in the same manner are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    const isSame =
      last && last.strong === span.strong && last.emphasis === span.emphasis && last.source === span.source;
    if (isSame) found[found.length - 1] = { ...last, text: last.text + span.text };
    else found.push(span);
  }
  return found;
}

const tidied = (block: Block): Block =>
  block.kind === 'list' ? { ...block, items: block.items.map(joined) } : { ...block, spans: joined(block.spans) };

/** @param sections the headings that such a page has, in their order */
export function pageFrom(
  text: string,
  sections: readonly string[],
): { readonly page: Page; readonly flaws: readonly Flaw[] } {
  const reader = new Reader();
  for (const node of fromMarkdown(text).children) reader.take(node);
  const { flaws, title } = reader;
  if (!title) flaws.push({ path: 'line 1', message: 'a page begins with its title: # …' });
  const found = reader.sections.map(({ heading }) => heading);
  for (const wanted of sections) {
    if (!found.includes(wanted)) flaws.push({ path: 'the top', message: `the section “${wanted}” is missing` });
  }
  found.forEach((heading, index) => {
    if (!sections.includes(heading)) {
      flaws.push({ path: heading, message: `is none of the sections of this page: ${sections.join(', ')}` });
    } else if (found.indexOf(heading) < index) flaws.push({ path: heading, message: 'is there twice' });
    if (reader.sections[index]?.blocks.length === 0) flaws.push({ path: heading, message: 'is empty' });
  });
  if (flaws.length === 0 && found.some((heading, index) => heading !== sections[index])) {
    flaws.push({ path: 'the top', message: `the sections come in this order: ${sections.join(', ')}` });
  }
  const page = {
    title,
    sections: reader.sections.map(({ heading, blocks }): Section => ({ heading, blocks: blocks.map(tidied) })),
  };
  return { page, flaws };
}
