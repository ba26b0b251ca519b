/**
 * What the stage is shown: plain facts, no Phaser. Whoever builds these pictures from a view needs nothing else of `client/scenes`.
 */

import type { MapLayer, StandingSign, Step } from '../store/mapLayers.ts';
import type { Mood } from '../store/room.ts';

export type Theme = 'light' | 'projector';

export type Presence = 'present' | 'away' | 'empty';

/** `open`: asked and not yet cast. `sealed`: cast, still hidden. The rest is the recorded result, after the close. */
export type Ballot = 'none' | 'open' | 'sealed' | 'yes' | 'no' | 'abstain' | 'not_participating' | 'absent';

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
  /** The word after its name where a bot plays it, in the reader's language; '' where none does. */
  readonly bot: string;
  readonly hand: boolean;
  /** Asks for the floor: on the speakers' list. */
  readonly listed: boolean;
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
  /** As of a member. */
  readonly bot: string;
  readonly hand: boolean;
  readonly listed: boolean;
  readonly speaking: boolean;
  /** False during a formal meeting that it is not invited to: its table is an outline. */
  readonly atTable: boolean;
};

/** What a seat has just said or done in public, in a few words. */
export type Saying = { readonly seat: string; readonly text: string };

export type ChamberPicture = {
  readonly theme: Theme;
  readonly mood: Mood;
  /** One line on the wall's board; '' takes the board away. */
  readonly board: string;
  /** What is left, after the line of the board, as minutes and seconds; '' for none. It is painted by itself. */
  readonly clock: string;
  /** Members, in the order in which they sit round the table: see `roundTheTable`. */
  readonly seats: readonly ChamberSeat[];
  readonly sides: readonly SideTable[];
  /** How many times the gavel has fallen: an increase makes it fall. */
  readonly gavel: number;
  /** The board's line while a result is counted out: after those in favour, after those against, and after the rest. */
  readonly counting?: readonly [inFavour: string, against: string, all: string];
  /** One at a time, never while ballots lie on the table. */
  readonly saying?: Saying | null;
  /** The seat that the keyboard is on, or whose card is open; of the members or the side tables. */
  readonly chosen?: string | null;
  /** Words drawn in the canvas, in the reader's language; English where they are left out. */
  readonly words?: { readonly president: string };
};

/** What parts a name from the word after it: they stay on one line where nothing else is said. */
const unbroken = '\u00a0';

/** A name with the word after it. */
export const withBot = (name: string, bot: string): string => (bot ? `${name}${unbroken}${bot}` : name);

/** The two of them again, the word with the space before it. */
export function nameAndBot(line: string, bot: string): readonly [name: string, after: string] {
  if (!bot || line === bot) return bot ? ['', bot] : [line, ''];
  const isAfter = line.endsWith(`${unbroken}${bot}`) || line.endsWith(` ${bot}`);
  return isAfter ? [line.slice(0, -bot.length - 1), `${unbroken}${bot}`] : [line, ''];
}

/** A name whose word may come on a line of its own. */
export const breakable = (name: string): string => name.replaceAll(unbroken, ' ');

/** Whether somebody acts there, whatever it is that does. */
export const isManned = ({ state, bot }: { readonly state: Presence; readonly bot: string }): boolean =>
  state === 'present' || (state === 'empty' && bot !== '');

/** The room that a clock takes, whatever it shows: in figures of one width. */
export const clockRoom = (clock: string): string => clock.replace(/\d/g, '0');

/** All of the picture that is painted anew where it changes; a clock that runs changes nothing of it. */
export const withoutClock = (picture: ChamberPicture): ChamberPicture => ({
  ...picture,
  clock: clockRoom(picture.clock),
});

export type MapProvince = {
  readonly id: string;
  readonly name: string;
  /** What the layer shows of it, as it stands on its card: "74", "53,000". */
  readonly figure: string;
  /** Which of the layer's steps that is: ground, pattern and word. */
  readonly step: Step;
  readonly word: string;
  /** The true figure lies within so many points; 0 where it is known. */
  readonly margin: number;
  /** Since the last round, in whatever the layer counts; and as it stands on the card, '' for none: "▲8". */
  readonly change: number;
  readonly changed: string;
  /** Foreign soldiers: none, few, in many places, nearly everywhere. */
  readonly presence: 0 | 1 | 2 | 3;
  /** What moved the figure most, with its arrow, in the reader's language; '' where nothing is known. */
  readonly cause: string;
  /** Other states have recognised it as a state of its own: a border runs round it. */
  readonly independent?: boolean;
};

/** `from` and `to` are provinces or neighbours of the geography; who comes from a neighbour comes home. */
export type MapFlow = {
  readonly from: string;
  readonly to: string;
  /** 0 where it is trade. */
  readonly people: number;
  /** What stands after their number, in the reader's language; of trade, how much there is of it. */
  readonly note?: string;
  /** Smuggling over a border, and how much: an arc without an arrow. */
  readonly trade?: Step;
};

export type IncidentKind = 'attack' | 'clash' | 'aid_blocked' | 'un' | StandingSign;

export type MapIncident = { readonly province: string; readonly kind: IncidentKind };

/**
 * A force on the ground: what stands on its plate, and how many of its soldiers are there. The plate is black where the
 * Council has sent or endorsed it, and an outline where it has not.
 */
export type MapForce = { readonly plate: string; readonly text: string; readonly mandated: boolean };

export type MapPicture = {
  readonly theme: Theme;
  readonly layer: MapLayer;
  /** Which report is drawn, of how many; motion comes with a new one alone. */
  readonly report: { readonly index: number; readonly known: number };
  readonly provinces: readonly MapProvince[];
  readonly chosen: string | null;
  readonly flows: readonly MapFlow[];
  readonly incidents: readonly MapIncident[];
  /** And who rules there besides the state. */
  readonly forces: readonly MapForce[];
  /** Outsiders rule the state or protect it: its border has a frame. */
  readonly administered?: boolean;
  /** Names of the sea, the lake and the neighbours in the reader's language, by id; the geography's where left out. */
  readonly names?: Readonly<Record<string, string>>;
};

/** Whether one picture follows another as news: a report came, and both show the latest that there was. */
export function isNews(before: MapPicture | null, { report }: MapPicture): boolean {
  const known = before?.report.known ?? 0;
  return known > 0 && report.known > known && report.index === report.known - 1;
}
