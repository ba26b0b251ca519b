import { resolutionOf } from '../../../shared/council/rules/world/consent.ts';
import type { DraftInView, PublicView } from '../../../shared/council/views/publicView.ts';
import {
  type Paragraph,
  type ResolutionText,
  renderResolution,
  type Span,
} from '../../../shared/mandate/resolution.ts';
import { isChanged, isInBlue } from '../../store/drafts.ts';
import { words } from '../../text/words.ts';

export const lineRoles = ['organisation', 'council', 'title', 'adopted', 'opening', 'preambular', 'operative'] as const;
export type LineRole = (typeof lineRoles)[number];

export type DocumentLine = Paragraph & {
  readonly role: LineRole;
  /** What stands at the right margin, line under line; only the two lines of the head have it. */
  readonly aside: readonly string[];
};

/** A text as the United Nations sets it. */
export type CouncilDocument = {
  /** What it was called by whoever drafted it. */
  readonly title: string;
  /** S/2031/1, S/RES/2901 (2031), or that it is a working draft. */
  readonly symbol: string;
  /** Without an ending, of letters, digits and hyphens, e.g. `S-RES-2901-2031`. */
  readonly fileName: string;
  /** What made it, and that it is no document of the United Nations: for what a file says about itself. */
  readonly maker: string;
  readonly origin: string;
  readonly lines: readonly DocumentLine[];
};

const said = words.document;

type Known = Pick<PublicView, 'state' | 'sovereign' | 'provinces' | 'year' | 'seats' | 'results' | 'amendments'>;

/** A draft, or the resolution that it has become, line by line. The screen, the clipboard and the file say these words. */
export function documentOf(draft: DraftInView, known: Known): CouncilDocument {
  const { year, seats, results } = known;
  const clauses = draft.clauses.map(({ clause }) => clause);
  const sponsors = seats.filter(({ id }) => draft.sponsors.includes(id)).map(({ name }) => name);
  const resolution = resolutionOf({ results }, draft.id);
  const symbol = resolution || draft.symbol;
  const shown = symbol || said.working;
  const version = said.version(draft.version);
  const before = isChanged(draft, known) ? said.amended : isInBlue(draft) ? said.blue : said.provisional;
  const standing = resolution ? said.general : `${isVotedDown(draft) ? said.general : before} · ${version}`;
  return {
    title: draft.title,
    symbol: shown,
    fileName: symbol ? hyphened(symbol) : draftFileName(draft.title),
    maker: words.brand,
    origin: said.origin,
    lines: [
      line('organisation', said.organisation, [shown]),
      line('council', said.council, [standing, String(year)]),
      ...(resolution
        ? [line('title', said.resolution(resolution.replace(/^S\/RES\//, ''))), line('adopted', said.adopted)]
        : [line('title', said.draft(sponsors))]),
      ...bodyOf({ mode: draft.mode, clauses }, known),
    ],
  };
}

/** What a text says, from "The Security Council," on. */
export function bodyOf(
  text: Pick<ResolutionText, 'mode' | 'clauses'>,
  { state, sovereign, provinces }: Pick<Known, 'state' | 'sovereign' | 'provinces'>,
): readonly DocumentLine[] {
  const { preambular, operative } = renderResolution({ state, sovereign, provinces, ...text });
  return [
    { ...line('opening', ''), spans: [{ text: said.opening, style: 'verb' }] },
    ...preambular.map((each): DocumentLine => ({ ...each, role: 'preambular', aside: [] })),
    ...operative.map((each): DocumentLine => ({ ...each, role: 'operative', aside: [] })),
  ];
}

function line(role: LineRole, text: string, aside: readonly string[] = []): DocumentLine {
  const spans: readonly Span[] = [{ text, style: 'plain' }];
  return { role, spans, aside, clause: null, number: null };
}

/** A text that was put to the vote is a public document for good, adopted or not; before that it is provisional. */
const isVotedDown = ({ status }: DraftInView): boolean => status === 'failed' || status === 'vetoed';

/** Letters of every script stay as they are; marks on them too. */
const hyphened = (text: string): string =>
  text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((part) => part !== '')
    .join('-');

function draftFileName(title: string): string {
  const name = hyphened(title.toLowerCase());
  return /^draft(-|$)/.test(name) ? name : hyphened(`draft ${name}`);
}
