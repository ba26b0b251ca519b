/**
 * The synchronised state: a mirror of the public view and nothing else. What changes by the click (seats, phase, clock) is
 * typed and travels field by field; documents (a draft, a result) are JSON, one entry each, set only when they changed.
 */
import { ArraySchema, MapSchema, type SchemaType, schema, t } from '@colyseus/schema';
import type { DraftInView, PublicView, SeatInView } from '../council/views/publicView.ts';

export const SeatMirror = schema(
  { presence: t.string(), holder: t.string(), ready: t.boolean(), cast: t.boolean() },
  'SeatMirror',
);
type SeatMirror = SchemaType<typeof SeatMirror>;

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
    drafts: t.map('string'),
    queue: t.string(),
    next: t.string(),
    vote: t.string(),
    results: t.array('string'),
  },
  'CouncilMirror',
);
export type CouncilMirror = SchemaType<typeof CouncilMirror>;

type Live = 'phase' | 'round' | 'deadline' | 'frozen' | 'president' | 'tooFew';
type Listed = 'seats' | 'drafts' | 'queue' | 'next' | 'vote' | 'results';
type SeatLive = 'presence' | 'holder' | 'ready' | 'cast';
type Fixed = Omit<PublicView, Live | Listed> & { readonly seats: readonly Omit<SeatInView, SeatLive>[] };

function fixedOf(view: PublicView): Fixed {
  const { phase: _p, round: _r, deadline: _d, frozen: _f, president: _c, tooFew: _t, ...rest } = view;
  const { drafts: _drafts, queue: _queue, next: _next, vote: _vote, results: _results, seats, ...fixed } = rest;
  return {
    ...fixed,
    seats: seats.map(({ presence: _presence, holder: _holder, ready: _ready, cast: _cast, ...seat }) => seat),
  };
}

/** Brings the mirror up to the view. Fields that are equal are left alone, so that they do not travel. */
export function reflect(view: PublicView, mirror: CouncilMirror): void {
  if (mirror.fixed === undefined) begin(view, mirror);
  assign(mirror, 'phase', view.phase);
  assign(mirror, 'round', view.round);
  assign(mirror, 'deadline', view.deadline ?? -1);
  assign(mirror, 'frozen', view.frozen ?? -2);
  assign(mirror, 'president', view.president ?? '');
  assign(mirror, 'tooFew', view.tooFew);
  assign(mirror, 'queue', JSON.stringify(view.queue));
  assign(mirror, 'next', view.next ?? '');
  assign(mirror, 'vote', view.vote ? JSON.stringify(view.vote) : '');
  for (const seat of view.seats) {
    const reflected = mirror.seats.get(seat.id);
    if (!reflected) continue;
    assign(reflected, 'presence', seat.presence);
    assign(reflected, 'holder', seat.holder);
    assign(reflected, 'ready', seat.ready);
    assign(reflected, 'cast', seat.cast);
  }
  for (const draft of view.drafts) {
    const json = JSON.stringify(draft);
    if (mirror.drafts.get(draft.id) !== json) mirror.drafts.set(draft.id, json);
  }
  for (const result of view.results.slice(mirror.results.length)) mirror.results.push(JSON.stringify(result));
}

function begin(view: PublicView, mirror: CouncilMirror): void {
  mirror.fixed = JSON.stringify(fixedOf(view));
  mirror.seats = new MapSchema();
  mirror.drafts = new MapSchema();
  mirror.results = new ArraySchema();
  for (const { id, presence, holder, ready, cast } of view.seats) {
    mirror.seats.set(id, new SeatMirror().assign({ presence, holder, ready, cast }));
  }
}

function assign<Target extends CouncilMirror | SeatMirror, Key extends keyof Target>(
  target: Target,
  key: Key,
  value: Target[Key],
): void {
  if (target[key] !== value) target[key] = value;
}

/** A mirror as a client holds it, in whichever class its decoder made. */
export type Reflected = {
  readonly fixed: string;
  readonly phase: string;
  readonly round: number;
  readonly deadline: number;
  readonly frozen: number;
  readonly president: string;
  readonly tooFew: boolean;
  readonly seats: { get(id: string): { presence: string; holder: string; ready: boolean; cast: boolean } | undefined };
  readonly drafts: { values(): Iterable<string> };
  readonly queue: string;
  readonly next: string;
  readonly vote: string;
  readonly results: Iterable<string>;
};

/** The public view that a mirror shows: `viewOf(reflect(view)) = view`. */
export function viewOf(mirror: Reflected): PublicView {
  const { seats, ...fixed } = JSON.parse(mirror.fixed) as Fixed;
  return {
    ...fixed,
    phase: mirror.phase as PublicView['phase'],
    round: mirror.round,
    deadline: mirror.deadline === -1 ? null : mirror.deadline,
    frozen: mirror.frozen === -2 ? null : mirror.frozen,
    president: (mirror.president || null) as PublicView['president'],
    tooFew: mirror.tooFew,
    seats: seats.map((seat) => {
      const live = mirror.seats.get(seat.id);
      return {
        ...seat,
        presence: (live?.presence ?? 'empty') as SeatInView['presence'],
        holder: live?.holder ?? '',
        ready: live?.ready ?? false,
        cast: live?.cast ?? false,
      };
    }),
    drafts: [...mirror.drafts.values()].map((json) => JSON.parse(json) as DraftInView),
    queue: JSON.parse(mirror.queue) as PublicView['queue'],
    next: (mirror.next || null) as PublicView['next'],
    vote: mirror.vote ? (JSON.parse(mirror.vote) as PublicView['vote']) : null,
    results: [...mirror.results].map((json) => JSON.parse(json) as PublicView['results'][number]),
  };
}
