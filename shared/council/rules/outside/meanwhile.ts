/** What comes out, breaks or answers in time of what was done outside the Council; by chance, in a stream of its own. */
import { type Effects, strike } from '../../../crisis/blow.ts';
import type { CrisisState } from '../../../crisis/state.ts';
import type { Standing } from '../../../outside/standing.ts';
import { effectiveClauses } from '../../../world/effective.ts';
import type { EventOf } from '../../events.ts';
import type { InfluenceCause } from '../../influence.ts';
import { chanceOf } from '../../random.ts';
import type { Council } from '../../state.ts';
import type { SeatId } from '../../vocabulary.ts';

type Told = EventOf<'standing-changed' | 'world-changed'>;

/** Monthly probability that it comes out who arms a proxy, and where sanctions are watched over. Design choices. */
const exposure = { plain: 0.15, monitored: 0.3 } as const;
/** Probabilities: in a round, that another secession is recognised elsewhere; that a host state shuts relief out. */
const counterRecognition = 0.1;
const shutOut = 0.25;
const monthsOfShutOut = 6;

/**
 * Positions in the stream, a thousand for each round: what a seat does may meet with chance at the place of the seat in the
 * setup, so that no draw depends on what others do.
 */
const slots = { proxy: 0, recognition: 100, naming: 200, entity: 300 } as const;
const drawsOf = { proxy: 1, recognition: 1, naming: 1, entity: 3 } as const;

/** A draw of this round in [0, 1). @param nth of the draws that a seat has there: 0, 1, … */
export function drawnFor(council: Council, slot: keyof typeof slots, seat: SeatId | null, nth = 0): number {
  const place = council.setup.seats.findIndex(({ id }) => id === seat);
  const position = council.round * 1000 + slots[slot] + Math.max(0, place) * drawsOf[slot] + nth;
  return chanceOf(council.setup, 'outside')(position);
}

/**
 * At the end of a round's orders. Of what was done in this round nothing has had the time to come out.
 * @param now after the orders @param before them
 */
export function meanwhile(now: Council, before: Council): readonly Told[] {
  if (!now.crisis) return [];
  const scene: Scene = { crisis: now.crisis, standing: now.outside.standing, told: [] };
  return [exposed, broken, answered].reduce((so, step) => step(so, before), scene).told;
}

type Scene = { readonly crisis: CrisisState; readonly standing: Standing; readonly told: readonly Told[] };

function struck(
  { crisis, standing, told }: Scene,
  cause: Extract<InfluenceCause, { kind: 'proxy-exposed' | 'ceasefire-broken' | 'counter-recognition' }>,
  blow: Effects,
  changed: Standing = standing,
): Scene {
  const { state, entries } = strike(crisis, cause.kind, blow);
  const changes: readonly Told[] = changed === standing ? [] : [{ kind: 'standing-changed', standing: changed }];
  const event: Told = { kind: 'world-changed', cause, state, entries: [...entries] };
  return { crisis: state, standing: changed, told: [...told, ...changes, event] };
}

function exposed(scene: Scene, council: Council): Scene {
  const { mandate, setup } = council;
  const isWatched = effectiveClauses(mandate).some(({ kind }) => kind === 'sanctions-monitoring');
  const monthly = isWatched ? exposure.monitored : exposure.plain;
  const probability = 1 - (1 - monthly) ** setup.monthsPerRound;
  const isHidden = ({ exposed: isKnown, since }: Standing['proxies'][number]): boolean =>
    !isKnown && since < scene.crisis.month;
  let now = scene;
  for (const { by } of scene.standing.proxies.filter(isHidden)) {
    const seat = by as SeatId;
    if (drawnFor(council, 'proxy', seat) >= probability) continue;
    const proxies = now.standing.proxies.map((each) => (each.by === by ? { ...each, exposed: true } : each));
    const cause = { kind: 'proxy-exposed', seat } as const;
    now = struck(now, cause, { state: { councilLegitimacy: -2 } }, { ...now.standing, proxies });
  }
  return now;
}

/** Parties who are surer of themselves than this hold to nothing, 0–100. Design choice. */
const tooHardFrom = 70;

/** Parties who are too sure of themselves hold to no ceasefire. */
function broken(scene: Scene): Scene {
  const { crisis, standing } = scene;
  if (crisis.intransigence <= tooHardFrom) return scene;
  const holding = standing.ceasefires.filter(({ until }) => until > crisis.month);
  return holding.reduce((now, { province }) => {
    const ceasefires = now.standing.ceasefires.filter((each) => each.province !== province);
    const cause = { kind: 'ceasefire-broken', province } as const;
    return struck(now, cause, { provinces: { [province]: { violence: 6 } } }, { ...now.standing, ceasefires });
  }, scene);
}

/** Somewhere else another secession is recognised in answer to this one. */
function answered(scene: Scene, council: Council): Scene {
  const isKnown = scene.standing.recognitions.some(({ since }) => since < scene.crisis.month);
  if (!isKnown || drawnFor(council, 'recognition', null) >= counterRecognition) return scene;
  return struck(scene, { kind: 'counter-recognition' }, { state: { regionalInstability: 4 } });
}

/** Rule U9: the host state that was named may shut relief organisations out. */
export function reliefShutOut(council: Council, crisis: CrisisState, seat: SeatId): readonly Told[] {
  if (drawnFor(council, 'naming', seat) >= shutOut) return [];
  const standing = { ...council.outside.standing, shutOut: crisis.month + monthsOfShutOut };
  return [
    { kind: 'standing-changed', standing },
    { kind: 'world-changed', cause: { kind: 'relief-shut-out' }, state: crisis, entries: [] },
  ];
}
