/** Where a text in plain words says a term of the United Nations, in English. */
import { type Term, terms } from './glossary.ts';

/** How a text says it; terms are left out that are used for too much else. */
const said: Readonly<Partial<Record<Term, RegExp>>> = {
  abstain: /\babstain(s|ed|ing)?\b|\babstentions?\b/i,
  access: /\bhumanitarian access\b|\brelief convoys?\b/i,
  administration: /\b(transitional|interim) administrat(ion|or)\b/i,
  amnesty: /\bamnest(y|ies)\b/i,
  'chapter-vi': /\bChapter VI\b/,
  'chapter-vii': /\bChapter VII\b/,
  consent: /\bconsents?\b/i,
  court: /\bInternational Criminal Court\b|\bICC\b/,
  displaced: /\bdisplaced( persons| people)?\b/i,
  embargo: /\b(arms )?embargo(es)?\b/i,
  engagement: /\brules of engagement\b/i,
  envoy: /\bspecial (representative|envoy)\b/i,
  'good-offices': /\bgood offices\b/i,
  mandate: /\bmandates?\b/i,
  'no-fly': /\bno-fly zone\b|\bflight ban\b/i,
  operative: /\boperative (clauses?|paragraphs?)\b/i,
  peacekeeping: /\bpeacekeep(ers?|ing)\b|\bblue helmets?\b/i,
  penholder: /\bpenholders?\b|\bhold(s|ing)? the pen\b/i,
  pledge: /\bpledg(e|es|ed|ing)\b/i,
  protection: /\bprotection of civilians\b|\bprotect(s|ing)? civilians\b/i,
  refugee: /\brefugees?\b/i,
  regional: /\bregional (organi[sz]ation|body|force)\b/i,
  responsibility: /\bresponsibility to protect\b/i,
  'safe-area': /\b(safe|protected) areas?\b/i,
  sanctions: /\bsanctions?\b/i,
  'self-determination': /\bself-determination\b/i,
  silence: /\bsilence procedure\b/i,
  sovereignty: /\bsovereign(ty)?\b/i,
  suzerainty: /\bsuzerainty\b/i,
  trusteeship: /\btrust(eeship| territory| territories)\b/i,
  veto: /\bveto(es|ed)?\b/i,
};

export type Piece = { readonly text: string; readonly term?: Term };

/** Texts of one page, in their order, each in pieces: a term is marked where it comes first, and not again. */
export function withTerms(...texts: readonly string[]): readonly (readonly Piece[])[] {
  const known = new Set<Term>();
  return texts.map((text) => piecesOf(text, known));
}

/** @param known terms that earlier texts have; those of this one are added */
function piecesOf(text: string, known: Set<Term>): readonly Piece[] {
  const found = terms
    .flatMap((term) => {
      const match = known.has(term) ? null : said[term]?.exec(text);
      return match ? [{ term, from: match.index, to: match.index + match[0].length }] : [];
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
  const pieces: Piece[] = [];
  let done = 0;
  for (const { term, from, to } of found) {
    if (from < done) continue;
    known.add(term);
    if (from > done) pieces.push({ text: text.slice(done, from) });
    pieces.push({ text: text.slice(from, to), term });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done) });
  return pieces;
}
