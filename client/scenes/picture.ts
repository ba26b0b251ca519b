/**
 * What the stage is shown: plain facts, no Phaser. Whoever builds these pictures from a view needs nothing else of `client/scenes`.
 */

export type Theme = 'light' | 'projector';

const PRESENCES = ['present', 'away', 'empty'] as const;
export type Presence = (typeof PRESENCES)[number];

/** `open`: asked and not yet cast. `sealed`: cast, still hidden. The rest is the recorded result, after the close. */
const BALLOTS = ['none', 'open', 'sealed', 'yes', 'no', 'abstain', 'not_participating', 'absent'] as const;
export type Ballot = (typeof BALLOTS)[number];

export type ChamberSeat = {
  readonly id: string;
  readonly name: string;
  /** Three letters, shown where there is no flag. */
  readonly short: string;
  /** ISO 3166 code ("fr"), the name of a scenario's emblem ("velora"), or '' for a placard with the short name. */
  readonly flag: string;
  readonly permanent: boolean;
  readonly mine: boolean;
  readonly president: boolean;
  readonly state: Presence;
  readonly hand: boolean;
  readonly speaking: boolean;
  readonly ready: boolean;
  readonly ballot: Ballot;
};

/** A table in front of the horseshoe: the host state, the opposition, the regional body, the NGOs. */
export type SideTable = {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly flag: string;
  readonly mine: boolean;
  readonly state: Presence;
  readonly hand: boolean;
  readonly speaking: boolean;
};

export type ChamberPicture = {
  readonly theme: Theme;
  /** One line on the wall's board; '' takes the board away. */
  readonly board: string;
  /** Members, in the order in which they sit round the table: see `roundTheTable`. */
  readonly seats: readonly ChamberSeat[];
  readonly sides: readonly SideTable[];
  /** How many times the gavel has fallen: an increase makes it fall. */
  readonly gavel: number;
  /** Words drawn in the canvas, in the reader's language; English where they are left out. */
  readonly words?: { readonly president: string };
};

export type MapProvince = {
  readonly id: string;
  readonly name: string;
  /** 0–100. */
  readonly violence: number;
  /** Since the last round; positive is more violence. */
  readonly change: number;
  /** The violence step in the reader's language; the English step where it is left out. */
  readonly word?: string;
};

/** `from` and `to` are provinces or neighbours of the geography. */
export type MapFlow = { readonly from: string; readonly to: string; readonly people: number };

const INCIDENT_KINDS = ['attack', 'clash', 'aid_blocked', 'un'] as const;
export type IncidentKind = (typeof INCIDENT_KINDS)[number];

export type MapIncident = { readonly province: string; readonly kind: IncidentKind };

export type MapPicture = {
  readonly theme: Theme;
  readonly provinces: readonly MapProvince[];
  readonly chosen: string | null;
  readonly flows: readonly MapFlow[];
  readonly incidents: readonly MapIncident[];
  /** Names of the sea, the lake and the neighbours in the reader's language, by id; the geography's where left out. */
  readonly names?: Readonly<Record<string, string>>;
};

/** Alphabetical order runs round the table, turned so that the presidency takes the middle chair. */
export function roundTheTable<S extends { readonly name: string; readonly president: boolean }>(
  members: readonly S[],
): S[] {
  const byName = [...members].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const president = byName.findIndex((seat) => seat.president);
  if (president < 0) return byName;
  const first = (president - Math.floor(byName.length / 2) + byName.length) % byName.length;
  return [...byName.slice(first), ...byName.slice(0, first)];
}
