/** Sessions as they stood at a moment: told by a golden journal, or opened here; and what somebody does then. */
import briefs from '../../scenarios/velora/briefs.json';
import injects from '../../scenarios/velora/injects.json';
import land from '../../scenarios/velora/map.json';
import velora from '../../scenarios/velora/scenario.json';
import { decide } from '../../shared/council/decide.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import type { Council } from '../../shared/council/state.ts';
import type { Actor, PersonId, SeatId } from '../../shared/council/vocabulary.ts';
import { briefsSchema } from '../../shared/interests/brief.ts';
import { geographySchema } from '../../shared/scenario/geography.ts';
import { type Choices, type Playable, scenarioSchema, setupOf } from '../../shared/scenario/scenario.ts';
import { injectsSchema } from '../../shared/world/injects.ts';
import { arrives, type Deed, type Doer, personCalled } from './poses/arrivals.ts';

/** An event as a journal has it. */
export type Entry = { readonly at: number; readonly by: string; readonly event: Event };

export type Journal = 'class' | 'first-months' | 'first-vote' | 'outside' | 'stand-ins' | 'whole-meeting';

/** Where a session is taken from. */
export type Origin =
  /** Until right after the `nth` event of a kind (1, 2, …), and `more` events. A step's beginning is `phase-begun:voting`. */
  | { readonly journal: Journal; readonly after: string; readonly nth?: number; readonly more?: number }
  /** Opened here; people come and sit in `seated`. */
  | { readonly opened: Pick<Choices, 'council' | 'preset'> & Partial<Choices>; readonly seated?: readonly string[] };

export type Standing = { readonly council: Council; readonly entries: readonly Entry[]; readonly at: number };

/** Wednesday 15 January 2031, 14:00 UTC, as the golden journals. */
const opening = 1_926_252_000_000;

const journals = import.meta.glob<string>('../../tests/journals/*.jsonl', { query: '?raw', import: 'default' });

/** All entries of a golden journal; its first line is about the session. */
async function read(journal: Journal): Promise<readonly Entry[]> {
  const text = await journals[`../../tests/journals/${journal}.jsonl`]?.();
  if (!text) throw new Error(`no journal is called ${journal}`);
  const [, ...lines] = text.trimEnd().split('\n');
  return lines.map((line) => {
    const { at, by, event } = JSON.parse(line) as Entry;
    // What journals of earlier versions leave out is filled in here.
    return { at, by, event: eventSchema.parse(event) };
  });
}

const isOf = ({ event }: Entry, kind: string): boolean =>
  event.kind === 'phase-begun' ? kind === `phase-begun:${event.phase}` : event.kind === kind;

function cut(entries: readonly Entry[], kind: string, nth: number, more: number): readonly Entry[] {
  const places = entries.flatMap((entry, index) => (isOf(entry, kind) ? [index] : []));
  const place = places[nth - 1];
  if (place === undefined) throw new Error(`there are ${places.length} of ${kind}, and not ${nth}`);
  return entries.slice(0, place + 1 + more);
}

/** Velora, without scores of earlier games. */
export const pack: Playable = {
  scenario: scenarioSchema.parse(velora),
  geography: geographySchema.parse(land),
  briefs: briefsSchema.parse(briefs),
  injects: injectsSchema.parse(injects),
  baselines: [],
};

/** Whoever sits in a seat, the ambassador first. */
export function sittingIn(council: Council, seat: string): readonly PersonId[] {
  const found = council.seats[seat as SeatId];
  if (!found) throw new Error(`no seat is called ${seat}`);
  return found.holder === null ? [] : [found.holder, ...found.team];
}

function actorOf(council: Council, by: Doer): Actor {
  if (by === 'host') return { role: 'facilitator' };
  if (by === 'server') return { role: 'server' };
  if (typeof by === 'object') return { role: 'person', person: personCalled(by.person) };
  const [person] = sittingIn(council, by);
  return person ? { role: 'person', person } : { role: 'stand-in', seat: by as SeatId };
}

const signed = (actor: Actor): string =>
  actor.role === 'person'
    ? `person ${actor.person}`
    : actor.role === 'stand-in'
      ? `stand-in ${actor.seat}`
      : actor.role;

/** The session after a deed. Throws where it is refused: a pose shows what can happen. */
export function after({ council, entries, at }: Standing, { by, asks, seconds = 2 }: Deed): Standing {
  const now = at + seconds * 1000;
  if (asks === null) return { council, entries, at: now };
  const command = typeof asks === 'function' ? asks(council) : asks;
  const actor = actorOf(council, by);
  const decision = decide(council, command, actor, now);
  if (!decision.accepted) throw new Error(`${command.kind} of ${JSON.stringify(by)}: ${decision.refusal.code}`);
  return {
    council: decision.events.reduce(evolve, council),
    entries: [...entries, ...decision.events.map((event) => ({ at: now, by: signed(actor), event }))],
    at: now,
  };
}

async function begun(origin: Origin): Promise<Standing> {
  if ('journal' in origin) {
    const { journal, after: kind, nth = 1, more = 0 } = origin;
    const entries = cut(await read(journal), kind, nth, more);
    return { council: replay(entries.map(({ event }) => event)), entries, at: entries.at(-1)?.at ?? opening };
  }
  const { opened, seated = [] } = origin;
  const event: Event = { kind: 'session-opened', setup: setupOf(pack, { seed: 7, clocks: {}, ...opened }) };
  const start: Standing = { council: replay([event]), entries: [{ at: opening, by: 'server', event }], at: opening };
  return seated.flatMap(arrives).reduce(after, start);
}

/** The session as its origin has it, and what is done then. */
export const stood = async (origin: Origin, deeds: readonly Deed[] = []): Promise<Standing> =>
  deeds.reduce(after, await begun(origin));
