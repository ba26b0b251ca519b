/** What a pose is: something that the gallery can show, by itself, always the same. */
import type { Command } from '../../../shared/council/commands.ts';
import type { Link } from '../../store/store.ts';
import type { Origin } from '../session.ts';
import type { Deed } from './arrivals.ts';
import type { StagePose } from './stagePose.ts';

export const groups = ['stage', 'panels', 'pages', 'wall', 'console', 'debrief', 'papers'] as const;
export type Group = (typeof groups)[number];

/** In CSS pixels: a teacher's laptop, a phone, a tablet upright, a wall. */
export const sizes = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  tablet: { width: 1024, height: 1366 },
  wall: { width: 1920, height: 1080 },
} as const;
export type Size = keyof typeof sizes;

/** Who looks: somebody in a seat (the ambassador, or the capital), somebody without one, whoever runs it, a screen for all. */
export type Onlooker =
  | { readonly seat: string; readonly post?: 'ambassador' | 'capital' }
  | 'newcomer'
  | 'facilitator'
  | 'projector';

/**
 * Done as a person does it, one after the other. `press`: what is clicked, by the words it begins with or a selector that
 * starts with `.`, `#` or `[`; `write` types into the field with this label or selector; `see` is scrolled to.
 */
export type Step =
  | { readonly press: string }
  | { readonly write: string; readonly text: string }
  | { readonly see: string };

export type SessionPose = {
  readonly kind: 'session';
  readonly origin: Origin;
  readonly deeds?: readonly Deed[];
  readonly as: Onlooker;
  readonly page: 'delegate' | 'lobby' | 'wall' | 'console' | 'record' | 'debrief' | 'pack';
  /** What this browser has kept of what was written, by field; `tab` is the panel that was open. */
  readonly written?: Readonly<Record<string, string>>;
  readonly link?: Link;
  /** Nobody has shown them round yet. */
  readonly firstVisit?: boolean;
  /** Asked for, and answered as the kernel would. */
  readonly asks?: Command;
};

/** A page that belongs to no session. */
export type LonePose = {
  readonly kind: 'lone';
  readonly page: 'home' | 'home-wrong-address' | 'host' | 'reading' | 'club' | 'no-clubs' | 'gone';
};

export type Pose = (SessionPose | LonePose | (StagePose & { readonly kind: 'stage' })) & {
  readonly group: Group;
  /** Where it is looked at. */
  readonly at: readonly Size[];
  readonly steps?: readonly Step[];
};

export type Poses = Readonly<Record<string, Pose>>;

export const everywhere = ['laptop', 'phone', 'tablet'] as const satisfies readonly Size[];
/** A projector of full size, and one that is a laptop's screen. */
export const onWalls = ['wall', 'laptop'] as const satisfies readonly Size[];

type Shown = Partial<Omit<SessionPose, 'kind'>> & { readonly steps?: readonly Step[]; readonly at?: readonly Size[] };

const session =
  (group: Group, page: SessionPose['page'], as: Onlooker, at: readonly Size[]) =>
  (origin: Origin, shown: Shown = {}): Pose => ({ kind: 'session', group, page, as, at, origin, ...shown });

/** What a delegate has before them; Kenya, an elected member, where nobody else is named. */
export const delegate = session('panels', 'delegate', { seat: 'kenya' }, everywhere);
export const lobby = session('pages', 'lobby', 'newcomer', everywhere);
export const record = session('pages', 'record', 'projector', everywhere);
export const wall = session('wall', 'wall', 'projector', onWalls);
export const desk = session('console', 'console', 'facilitator', everywhere);
export const debrief = session('debrief', 'debrief', 'projector', everywhere);
export const papers = session('papers', 'pack', 'projector', everywhere);
