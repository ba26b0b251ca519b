/** The workload W(R rooms, C clients, a actions a second and room): the same for every side. */
import { drawAt } from '../../../shared/council/random.ts';

/**
 * `click`: a ballot or a procedural click; `edit`: of a clause that everybody may read; `ready`: a seat is ready, or not
 * after all; `private`: of a text that two may read.
 */
export const kinds = ['click', 'edit', 'ready', 'private'] as const;
export type Kind = (typeof kinds)[number];

export type Workload = {
  readonly rooms: number;
  readonly clients: number;
  /** Actions a second and room. */
  readonly rate: number;
  /** How long each side is busy in a round. */
  readonly seconds: number;
};

export type Action = {
  readonly kind: Kind;
  /** Milliseconds after the beginning. */
  readonly at: number;
  /** 0, 1, …: of this kind in this room, over all that ever happens there. */
  readonly count: number;
};

/**
 * In every second room a vote is open, and nobody says in a vote that they are ready (rule F1): ballots there and readiness
 * in the others, so that over all rooms there are 40 % clicks, 30 % edits, 20 % readiness and 10 % private ones.
 */
export const isVoting = (room: number): boolean => room % 2 === 0;

const shares = {
  voting: { click: 0.6, edit: 0.3, ready: 0, private: 0.1 },
  consulting: { click: 0.2, edit: 0.3, ready: 0.4, private: 0.1 },
} as const satisfies Record<string, Record<Kind, number>>;

export type Pace = { readonly rate: number; readonly seconds: number; readonly seed: number };

/**
 * What happens in a room, in order: one action in each interval, at a random moment of it.
 * @param counts of what happened before, by kind; they are counted on
 */
export function actionsOf(
  room: number,
  { rate, seconds, seed }: Pace,
  counts: Record<Kind, number>,
): readonly Action[] {
  const share = shares[isVoting(room) ? 'voting' : 'consulting'];
  return Array.from({ length: Math.round(rate * seconds) }, (_, index) => {
    const draw = (which: number): number => drawAt(seed * 7919 + room, 2 * index + which);
    const kind = drawn(share, draw(0));
    counts[kind] += 1;
    return { kind, at: ((index + draw(1)) / rate) * 1000, count: counts[kind] - 1 };
  });
}

/** The kind in whose share of the line from 0 to 1 a draw falls. */
function drawn(share: Record<Kind, number>, draw: number): Kind {
  let end = 0;
  for (const kind of kinds) {
    end += share[kind];
    if (draw < end) return kind;
  }
  return 'edit';
}

/** A clause's words in the other sides' state, about 60 letters; never the same twice in a run. */
export const words = (count: number): string =>
  `Decides that the mission shall comprise up to ${String(count).padStart(6, '0')} troops`;
