/**
 * Whole games without people: a session with somebody in every chair, played through the rules that every session is played
 * by. Time is simulated: nobody waits for a clock, and the same seed gives the same game.
 */
import type { Command } from '../../../shared/council/commands.ts';
import { decide } from '../../../shared/council/decide.ts';
import type { Event } from '../../../shared/council/events.ts';
import { evolve } from '../../../shared/council/evolve.ts';
import { drawAt } from '../../../shared/council/random.ts';
import { replay } from '../../../shared/council/replay.ts';
import { dueAt } from '../../../shared/council/rules/session/clocks.ts';
import { isInRound } from '../../../shared/council/rules/session/steps.ts';
import { type Council, type Seat, stepOf } from '../../../shared/council/state.ts';
import { dossierOf } from '../../../shared/council/views/dossier.ts';
import { publicView } from '../../../shared/council/views/publicView.ts';
import { seatView } from '../../../shared/council/views/seatView.ts';
import type { Actor, PersonId, SeatId } from '../../../shared/council/vocabulary.ts';
import type { Character, Level, Move, Sight } from '../../../shared/delegates/delegate.ts';
import { type CouncilName, type Pack, type PresetName, setupOf } from '../../../shared/scenario/scenario.ts';
import { type Entry, signatureOf } from '../../journal/journal.ts';
import { problemsAfter, problemsAtEnd } from './invariants.ts';

/** What a delegation does next: the first of its moves that changes anything is done. */
export type Delegate = (sight: Sight, character: Character) => readonly Move[];

export type GameAsked = {
  readonly pack: Pack;
  readonly council: CouncilName;
  readonly preset: PresetName;
  /** 32-bit unsigned. */
  readonly seed: number;
  readonly level: Level;
  /** Who sits in a chair. */
  readonly delegateIn: (seat: SeatId) => Delegate;
};

export type PlayedGame = {
  readonly seed: number;
  readonly entries: readonly Entry[];
  /** When the session had ended. */
  readonly council: Council;
  /** Commands of delegates that changed something. */
  readonly moves: number;
};

/** What may never happen in a game: the message names seed, step and what was wrong. */
export class BrokenGame extends Error {}

/** 15 January 2031, nine o'clock in New York. */
const opening = Date.UTC(2031, 0, 15, 14);
/** Milliseconds in which every delegation does one thing. Design choice: about the pace of a busy class. */
const pace = 2000;
/** Times that everybody is asked: many times what the clocks of the longest session leave room for. */
const mostTurns = 20_000;
/** A stream of chance for tempers and turns, which no rule draws from. */
const ownStream = 0x51ed270b;

const server: Actor = { role: 'server' };
const facilitator: Actor = { role: 'facilitator' };
const personFor = (seat: SeatId): PersonId => `delegate-bot-${seat}` as PersonId;

export function playGame(asked: GameAsked): PlayedGame {
  const game = new Game(asked);
  game.play();
  return { seed: asked.seed, entries: game.entries, council: game.council, moves: game.moves };
}

type Chair = { readonly seat: SeatId; readonly person: PersonId; readonly delegate: Delegate; character: Character };

class Game {
  readonly entries: Entry[] = [];
  council: Council;
  moves = 0;
  readonly #seed: number;
  readonly #chairs: readonly Chair[];
  #now = opening;
  /** The public view, as long as nothing has happened since. */
  #shown: { readonly council: Council; readonly all: Sight['all'] } | null = null;

  constructor({ pack, council, preset, seed, level, delegateIn }: GameAsked) {
    const setup = setupOf(pack, { council, preset, seed, clocks: {} });
    const event: Event = { kind: 'session-opened', setup };
    this.#seed = seed;
    this.council = replay([event]);
    this.#keep(event, server, null);
    this.#chairs = setup.seats.map(({ id }, index) => ({
      ...{ seat: id, person: personFor(id), delegate: delegateIn(id) },
      character: { seed, temper: this.#draw(index), level },
    }));
  }

  play(): void {
    for (const { seat, person } of this.#chairs) {
      this.#require(server, { kind: 'admit', person });
      this.#require(server, { kind: 'note-presence', person, present: true });
      this.#require({ role: 'person', person }, { kind: 'take-seat', seat });
    }
    this.#require(facilitator, { kind: 'next' });
    for (let turn = 0; this.council.phase !== 'ended'; turn += 1) {
      if (turn >= mostTurns) throw this.#broken(`does not come to an end in ${mostTurns} turns`);
      const due = dueAt(this.council);
      if (due === null) throw this.#broken('waits for nothing');
      if (due <= this.#now || !this.#everybodysTurn(turn)) this.#ring(due);
      else this.#now += pace;
    }
    this.#report(problemsAtEnd(this.entries, this.council));
  }

  /** Whether anybody did anything. Nobody is always first. */
  #everybodysTurn(turn: number): boolean {
    const count = this.#chairs.length;
    const first = Math.floor(this.#draw(count + turn) * count);
    const before = this.moves;
    for (let index = 0; index < count; index += 1) {
      const chair = this.#chairs[(first + index) % count];
      if (chair && mayAct(this.council, this.council.seats[chair.seat])) this.#turnOf(chair);
    }
    return this.moves > before;
  }

  #turnOf({ seat, person, delegate, character }: Chair): void {
    const by: Actor = { role: 'person', person };
    for (const { command } of delegate(this.#sightOf(person), character)) {
      const decision = decide(this.council, command, by, this.#now);
      if (!decision.accepted) {
        const { code, rule, path } = decision.refusal;
        const where = path.length > 0 ? ` at ${path.join('.')}` : '';
        throw this.#broken(`${seat} may not ${JSON.stringify(command)}: ${code}${where} (rule ${rule})`);
      }
      if (decision.events.length === 0) continue;
      this.moves += 1;
      this.#happen(decision.events, by, `bot-${this.moves}`);
      return;
    }
  }

  #sightOf(person: PersonId): Sight {
    const { council } = this;
    if (this.#shown?.council !== council) this.#shown = { council, all: publicView(council) };
    const now = this.#now;
    return { now, all: this.#shown.all, own: seatView(council, person, now), told: dossierOf(council, person) };
  }

  #ring(deadline: number): void {
    this.#now = Math.max(this.#now, deadline);
    this.#require(server, { kind: 'note-deadline', deadline });
  }

  /** A command without which the game cannot go on. */
  #require(by: Actor, command: Command): void {
    const decision = decide(this.council, command, by, this.#now);
    if (!decision.accepted) throw this.#broken(`${JSON.stringify(command)}: ${decision.refusal.code}`);
    if (decision.events.length === 0) throw this.#broken(`${JSON.stringify(command)} brings about nothing`);
    this.#happen(decision.events, by, null);
  }

  #happen(events: readonly Event[], by: Actor, command: string | null): void {
    for (const event of events) {
      const before = this.council;
      this.council = evolve(before, event);
      this.#keep(event, by, command);
      this.#report(problemsAfter(before, event, this.council));
    }
  }

  #keep(event: Event, by: Actor, command: string | null): void {
    this.entries.push({ version: this.entries.length + 1, at: this.#now, by: signatureOf(by), command, event });
  }

  #report([problem]: readonly string[]): void {
    if (problem !== undefined) throw this.#broken(problem);
  }

  #broken(what: string): BrokenGame {
    return new BrokenGame(`game with seed ${this.#seed}, step "${stepOf(this.council)}": ${what}`);
  }

  #draw(position: number): number {
    return drawAt((this.#seed ^ ownStream) >>> 0, position);
  }
}

/** Whether there is anything that a delegation could do now: to ask the others would only take time. */
function mayAct(council: Council, seat: Seat | undefined): boolean {
  if (!seat || council.frozen || !isInRound(council)) return false;
  return council.vote === null || (seat.kind !== 'non-member' && council.vote.ballots[seat.id] === undefined);
}
