/**
 * The ladder of verbs, from weak to strong: where the verb of a clause stands, and what it does to those whom it names.
 * PRACTICE of the Council; the verbs themselves are those of the text (sentences.ts).
 */
import type { Clause, ClauseKind, ClauseOf } from './catalogue.ts';
import { renderResolution } from './resolution.ts';

/**
 * 1 recalling, determining · 2 welcomes, encourages, invites · 3 requests, calls upon, urges, recommends, condemns ·
 * 4 demands · 5 establishes · 6 authorizes · 7 decides
 */
export const rungs = [1, 2, 3, 4, 5, 6, 7] as const;
export type Rung = (typeof rungs)[number];

/**
 * `reason`: it explains. `appeal`: it asks and binds nobody. `instruction`: it binds the United Nations itself.
 * `permission`: it makes lawful what would not be, and obliges nobody. `obligation`: Members carry it out (Charter
 * Art. 25). `disputed`: a decision without Chapter VII, whose binding force is judged from its words, the discussions and
 * the articles that it invokes (ICJ, Namibia, para. 114).
 */
export const effects = ['reason', 'appeal', 'instruction', 'permission', 'obligation', 'disputed'] as const;
export type Effect = (typeof effects)[number];

export type Standing = { readonly rung: Rung; readonly effect: Effect };

/** The first verb of an operative paragraph. Whatever stands in the preamble is on the first rung. */
const rungOfVerb: Readonly<Record<string, Rung>> = {
  Encourages: 2,
  Invites: 2,
  Welcomes: 2,
  'Calls upon': 3,
  Condemns: 3,
  Recommends: 3,
  Requests: 3,
  Urges: 3,
  Demands: 4,
  Authorizes: 6,
  Decides: 7,
};

/** What makes an organ, or gives one its powers, stands below an obligation of all States (Charter Art. 29). */
const establishing = /^ to (establish|create|entrust)\b/;

/** What the Council settles for itself and for those who act in its name. */
const ownBusiness: readonly ClauseKind[] = ['disarmament', 'humanitarian-exemption', 'exit-benchmarks', 'sunset'];

/**
 * Where a clause stands under a chapter of the Charter.
 * @param beside the other clauses of the text, on which some verbs depend: a demand on the determination of a threat
 */
export function rungOf(
  clause: Clause,
  chapter: ClauseOf<'chapter'>['chapter'],
  beside: readonly Clause[] = [],
): Standing {
  const others = beside.filter((each) => each !== clause && each.kind !== 'chapter');
  const basis: readonly Clause[] = clause.kind === 'chapter' ? [] : [{ kind: 'chapter', chapter }];
  const text = renderResolution({
    state: '',
    sovereign: '',
    provinces: [],
    mode: 'merge',
    clauses: [clause, ...basis, ...others],
  });
  // It is the first of the text, so that its verb stands without an adverb.
  const [verb, after] = text.operative.find((each) => each.clause === 0)?.spans ?? [];
  if (!verb) return { rung: 1, effect: 'reason' };
  const rung = establishing.test(after?.text ?? '') ? 5 : (rungOfVerb[verb.text] ?? 3);
  return { rung, effect: effectOf(clause.kind, rung, chapter === 'vii', after?.text ?? '') };
}

function effectOf(kind: ClauseKind, rung: Rung, chapterVII: boolean, after: string): Effect {
  if (rung === 6) return 'permission';
  if (rung < 4) return after.startsWith(' the Secretary-General') ? 'instruction' : 'appeal';
  if (ownBusiness.includes(kind) || (rung === 5 && kind === 'mission')) return 'instruction';
  if (chapterVII) return 'obligation';
  return rung === 7 ? 'disputed' : rung === 5 ? 'instruction' : 'appeal';
}
