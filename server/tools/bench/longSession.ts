/** A session of ninety minutes, played by the real kernel: what its journal is like at the end. */
import type { Command } from '../../../shared/council/commands.ts';
import { decide } from '../../../shared/council/decide.ts';
import type { Event } from '../../../shared/council/events.ts';
import { evolve } from '../../../shared/council/evolve.ts';
import { drawAt } from '../../../shared/council/random.ts';
import { replay } from '../../../shared/council/replay.ts';
import type { Council, Draft } from '../../../shared/council/state.ts';
import type { Actor, ClauseId, PersonId, SeatId } from '../../../shared/council/vocabulary.ts';
import { templateNames } from '../../../shared/mandate/templates.ts';
import { type Pack, setupOf } from '../../../shared/scenario/scenario.ts';
import { type Entry, signatureOf } from '../../journal/journal.ts';

const commands = 3000;
/** Milliseconds from one command to the next. */
const between = 1750;
/** Six rounds of this make ninety minutes. */
const clocks = { consultationsSeconds: 860, ballotSeconds: 45, intervalSeconds: 20 };
const begun = Date.UTC(2031, 0, 15, 14);
const seenAll = 1_000_000;

const personFor = (seat: SeatId): PersonId => `bench-delegate-${seat}` as PersonId;

export type LongSession = {
  readonly entries: readonly Entry[];
  /** Commands of people that were accepted and changed something. */
  readonly commands: number;
  readonly minutes: number;
};

export function playLongSession(pack: Pack, seed: number): LongSession {
  const setup = setupOf(pack, { council: 'fifteen', preset: '90', seed, clocks });
  const entries: Entry[] = [];
  let now = begun;
  let position = 0;
  let asked = 0;
  const draw = (below: number): number => {
    position += 1;
    return Math.floor(drawAt(seed, position) * below);
  };
  const keep = (event: Event, by: Actor, command: string | null): void => {
    entries.push({ version: entries.length + 1, at: now, by: signatureOf(by), command, event });
  };
  const opening: Event = { kind: 'session-opened', setup };
  keep(opening, { role: 'server' }, null);
  let council = replay([opening]);

  const ask = (by: Actor, command: Command): boolean => {
    const decision = decide(council, command, by, now);
    if (!decision.accepted || decision.events.length === 0) return false;
    asked += by.role === 'server' ? 0 : 1;
    for (const event of decision.events) {
      council = evolve(council, event);
      keep(event, by, by.role === 'server' ? null : `bench-${asked}`);
    }
    return true;
  };

  const server: Actor = { role: 'server' };
  const seats = setup.seats.map(({ id }) => id);
  for (const seat of seats) {
    const person = personFor(seat);
    ask(server, { kind: 'admit', person });
    ask(server, { kind: 'note-presence', person, present: true });
    ask({ role: 'person', person }, { kind: 'take-seat', seat });
  }
  ask({ role: 'facilitator' }, { kind: 'next' });
  for (let tries = 0; asked < commands && council.phase !== 'ended' && tries < commands * 20; tries += 1) {
    if (council.deadline !== null && now >= council.deadline) {
      ask(server, { kind: 'note-deadline', deadline: council.deadline });
    }
    const seat = seats[draw(seats.length)] as SeatId;
    if (ask({ role: 'person', person: personFor(seat) }, commandOf(council, seat, draw))) now += between;
  }
  return { entries, commands: asked, minutes: (now - begun) / 60_000 };
}

/** What a delegation might do now; not all of it is allowed. */
function commandOf(council: Council, seat: SeatId, draw: (below: number) => number): Command {
  const { vote } = council;
  if (vote && council.vote?.ballots[seat] === undefined && draw(3) > 0) {
    const choice = (['yes', 'yes', 'yes', 'no', 'abstain'] as const)[draw(5)] ?? 'yes';
    return { kind: 'cast-ballot', vote: vote.number, choice };
  }
  const texts = Object.values(council.drafts).filter(
    ({ status, drafters }) => status === 'working' && drafters.includes(seat),
  );
  const text = texts[draw(Math.max(1, texts.length))];
  if (!text || draw(60) === 0) {
    const template = templateNames[draw(templateNames.length)] ?? 'protect';
    return { kind: 'create-draft', title: `Text ${draw(1000)}`, template };
  }
  return onText(council, text, draw);
}

function onText(council: Council, { id: draft, clauses }: Draft, draw: (below: number) => number): Command {
  const { id } = clauses[draw(Math.max(1, clauses.length))] ?? { id: 'c1' as ClauseId };
  const colleagues = council.setup.seats.map((each) => each.id);
  const pick = draw(40);
  if (pick < 16)
    return { kind: 'change-clause', draft, id, clause: { kind: 'mediation', level: 1 + draw(2) }, seen: seenAll };
  if (pick < 22) return { kind: 'add-clause', draft, clause: { kind: 'prevention', level: 1 + draw(2) } };
  if (pick < 25) return { kind: 'remove-clause', draft, id, seen: seenAll };
  if (pick < 29) return { kind: 'move-clause', draft, id, to: draw(12) };
  if (pick < 32) return { kind: 'retitle-draft', draft, title: `Text ${draw(1000)}` };
  if (pick < 34) return { kind: 'share-draft', draft, seats: [colleagues[draw(colleagues.length)] as SeatId] };
  if (pick < 35) return { kind: 'sponsor-draft', draft };
  if (pick < 36) return { kind: 'table-draft', draft };
  return { kind: 'say-ready', ready: pick === 39 ? false : draw(2) === 0 };
}
