/**
 * The synchronised state: a mirror of the public view and nothing else. What changes by the click (seats, phase, clock) is
 * typed and travels field by field; documents (a draft, a result) are JSON, one entry each, set only when they changed.
 */
import { ArraySchema, MapSchema, type SchemaType, schema, t } from '@colyseus/schema';
import type { DraftInView, PublicView } from '../council/views/publicView.ts';
import { isSame } from './difference.ts';
import { type DraftStanding, type DraftWords, documents, type Fixed, type Listed, type Live } from './reflected.ts';

export const SeatMirror = schema(
  {
    presence: t.string(),
    holder: t.string(),
    others: t.string(),
    ready: t.boolean(),
    cast: t.boolean(),
    standIn: t.boolean(),
  },
  'SeatMirror',
);
type SeatMirror = SchemaType<typeof SeatMirror>;

/** A tabled text in two parts: its words, which stay, and who stands behind it, which changes by the click. Both JSON. */
export const DraftMirror = schema({ words: t.string(), standing: t.string() }, 'DraftMirror');
type DraftMirror = SchemaType<typeof DraftMirror>;

/** Field by field the public view; a moment that is not there is −1 (`deadline`) or −2 (`frozen`). */
export const CouncilMirror = schema(
  {
    /** What never changes: JSON of `Fixed`. */
    fixed: t.string(),
    phase: t.string(),
    round: t.uint16(),
    deadline: t.float64(),
    frozen: t.float64(),
    president: t.string(),
    tooFew: t.boolean(),
    seats: t.map(SeatMirror),
    drafts: t.map(DraftMirror),
    queue: t.string(),
    next: t.string(),
    vote: t.string(),
    results: t.array('string'),
    reports: t.array('string'),
    mandate: t.string(),
    injects: t.string(),
    meeting: t.string(),
    requests: t.string(),
    asked: t.string(),
    said: t.array('string'),
    amendments: t.string(),
    statements: t.string(),
    assembly: t.string(),
    parties: t.string(),
    annulled: t.string(),
    outside: t.string(),
    room: t.string(),
    remarks: t.string(),
  },
  'CouncilMirror',
);
export type CouncilMirror = SchemaType<typeof CouncilMirror>;

/** Typed, in a list of its own, or told with each change: everything that is not `fixed`. */
const live = ['phase', 'round', 'deadline', 'frozen', 'president', 'tooFew'] as const satisfies readonly Live[];
const listed = ['drafts', 'next', 'results', 'reports', 'said'] as const satisfies readonly Listed[];

function fixedOf(view: PublicView): Fixed {
  const changing: ReadonlySet<string> = new Set([...live, ...listed, ...documents]);
  const fixed = Object.entries(view).filter(([key]) => !changing.has(key));
  return {
    ...(Object.fromEntries(fixed) as Omit<Fixed, 'seats'>),
    seats: view.seats.map(
      ({ presence: _p, holder: _h, others: _o, ready: _r, cast: _c, standIn: _s, ...seat }) => seat,
    ),
  };
}

function partsOf(draft: DraftInView): readonly [DraftWords, DraftStanding] {
  const { sponsors, pledges, consents, status, seconders, penholder, ...rest } = draft;
  const { awaitsMember, notBefore, division, amendments, silence, inBlue, need, leanings, ...words } = rest;
  const standing = { sponsors, pledges, consents, status, seconders, awaitsMember, notBefore, division };
  return [words, { ...standing, amendments, penholder, silence, inBlue, need, leanings }];
}

/**
 * Brings the mirror up to the view. Fields that are equal are left alone, so that they do not travel.
 * @param shown the view that the mirror shows already, null where that is not known: what is in both is not written again
 */
export function reflect(view: PublicView, mirror: CouncilMirror, shown: PublicView | null = null): void {
  if (mirror.fixed === undefined) begin(view, mirror);
  assign(mirror, 'phase', view.phase);
  assign(mirror, 'round', view.round);
  assign(mirror, 'deadline', view.deadline ?? -1);
  assign(mirror, 'frozen', view.frozen ?? -2);
  assign(mirror, 'president', view.president ?? '');
  assign(mirror, 'tooFew', view.tooFew);
  assign(mirror, 'next', view.next ?? '');
  for (const seat of view.seats) {
    const reflected = mirror.seats.get(seat.id);
    if (!reflected) continue;
    assign(reflected, 'presence', seat.presence);
    assign(reflected, 'holder', seat.holder);
    assign(reflected, 'others', seat.others.join('\n'));
    assign(reflected, 'ready', seat.ready);
    assign(reflected, 'cast', seat.cast);
    assign(reflected, 'standIn', seat.standIn);
  }
  view.drafts.forEach((draft, index) => {
    if (!shown || !isSame(draft, shown.drafts[index])) reflectDraft(draft, mirror);
  });
  for (const result of view.results.slice(mirror.results.length)) mirror.results.push(JSON.stringify(result));
  for (const report of view.reports.slice(mirror.reports.length)) mirror.reports.push(JSON.stringify(report));
  for (const said of view.said.slice(mirror.said.length)) mirror.said.push(JSON.stringify(said));
  for (const key of documents) {
    if (!shown || !isSame(view[key], shown[key])) assign(mirror, key, JSON.stringify(view[key]));
  }
}

function reflectDraft(draft: DraftInView, mirror: CouncilMirror): void {
  const [words, standing] = partsOf(draft).map((part) => JSON.stringify(part)) as [string, string];
  const reflected = mirror.drafts.get(draft.id);
  if (!reflected) {
    mirror.drafts.set(draft.id, new DraftMirror().assign({ words, standing }));
    return;
  }
  assign(reflected, 'words', words);
  assign(reflected, 'standing', standing);
}

function begin(view: PublicView, mirror: CouncilMirror): void {
  mirror.fixed = JSON.stringify(fixedOf(view));
  mirror.seats = new MapSchema();
  mirror.drafts = new MapSchema();
  mirror.results = new ArraySchema();
  mirror.reports = new ArraySchema();
  mirror.said = new ArraySchema();
  for (const { id, presence, holder, others, ready, cast, standIn } of view.seats) {
    const people = { presence, holder, others: others.join('\n') };
    mirror.seats.set(id, new SeatMirror().assign({ ...people, ready, cast, standIn }));
  }
}

function assign<Target extends CouncilMirror | SeatMirror | DraftMirror, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key],
): void {
  if (target[key] !== value) target[key] = value;
}
