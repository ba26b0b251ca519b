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
import { presiding } from '../../../shared/council/rules/meeting/presidency.ts';
import { dueAt } from '../../../shared/council/rules/session/clocks.ts';
import { type Council, stepOf } from '../../../shared/council/state.ts';
import { publicViewAsRead } from '../../../shared/council/views/publicView.ts';
import type { Actor, SeatId } from '../../../shared/council/vocabulary.ts';
import { Attention, byTheClock, type Habit, isOnTheClock, stirOf } from '../../../shared/delegates/attention.ts';
import type { Character, Level, Move, Sight } from '../../../shared/delegates/delegate.ts';
import { characterOf, mayThink, sightOf } from '../../../shared/delegates/sight.ts';
import { type CouncilName, type Pack, type PresetName, setupOf } from '../../../shared/scenario/scenario.ts';
import { type Entry, type Signature, signatureOf } from '../../journal/journal.ts';
import { problemsAfter, problemsAtEnd } from './invariants.ts';

/**
 * What a delegation does next: the first of its moves that changes anything is done. Whoever heeds it says by `attention` what
 * it need not be asked about again.
 */
export type Delegate = ((sight: Sight, character: Character, attention: Attention) => readonly Move[]) & {
  /** It may have something to do although nothing has happened since it had nothing: it is asked in every turn. */
  readonly isFickle?: boolean;
  /** All that it ever looks at; left out, everything. */
  readonly habits?: readonly Habit[];
  /** In one chair: whether it does nothing at a moment (milliseconds since 1970) unless there is a vote: it is shown nothing then. */
  readonly rests?: (seat: SeatId, character: Character) => (now: number) => boolean;
};

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

export function playGame(asked: GameAsked): PlayedGame {
  const game = new Game(asked);
  game.play();
  return { seed: asked.seed, entries: game.entries, council: game.council, moves: game.moves };
}

type Chair = {
  readonly seat: SeatId;
  readonly delegate: Delegate;
  readonly character: Character;
  /** What it has yet to look at. */
  readonly attention: Attention;
  readonly rests: (now: number) => boolean;
};

const neverRests = (): boolean => false;

class Game {
  readonly entries: Entry[] = [];
  council: Council;
  moves = 0;
  readonly #seed: number;
  readonly #chairs: readonly Chair[];
  /** Those that have habits: the others heed nothing of what happens. */
  readonly #attentive: readonly Chair[];
  #now = opening;
  /** The public view, as long as nothing has happened since. */
  #shown: { readonly council: Council; readonly all: Sight['all'] } | null = null;

  constructor({ pack, council, preset, seed, level, delegateIn }: GameAsked) {
    const setup = setupOf(pack, { council, preset, seed, clocks: {} });
    const event: Event = { kind: 'session-opened', setup };
    this.#seed = seed;
    this.council = replay([event]);
    this.#keep(event, signatureOf(server), null);
    this.#chairs = setup.seats.map(({ id: seat }) => {
      const delegate = delegateIn(seat);
      const character = characterOf(setup, seat, level);
      const rests = delegate.rests?.(seat, character) ?? neverRests;
      return { seat, delegate, character, attention: new Attention(delegate.habits), rests };
    });
    this.#attentive = this.#chairs.filter(({ delegate }) => delegate.habits?.length !== 0);
  }

  play(): void {
    this.#require(facilitator, { kind: 'fill-seats', away: true });
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
      if (!chair || (this.council.vote === null && chair.rests(this.#now))) continue;
      const seat = this.council.seats[chair.seat];
      if (seat && mayThink(this.council, seat)) this.#ask(chair);
    }
    return this.moves > before;
  }

  /** Whoever found nothing to do is asked again when something has happened that could give it something. */
  #ask(chair: Chair): void {
    const { seat, delegate, attention } = chair;
    if (isOnTheClock(this.council) && presiding(this.council) === seat) attention.stir(byTheClock);
    if (attention.isAtRest && !delegate.isFickle) return;
    const before = this.moves;
    this.#turnOf(chair);
    if (this.moves === before) attention.rest();
  }

  #turnOf({ seat, delegate, character, attention }: Chair): void {
    const by: Actor = { role: 'stand-in', seat };
    for (const { command, reasons } of delegate(this.#sightOf(seat), character, attention)) {
      const decision = decide(this.council, command, by, this.#now);
      if (!decision.accepted) {
        const { code, rule, path } = decision.refusal;
        const where = path.length > 0 ? ` at ${path.join('.')}` : '';
        throw this.#broken(`${seat} may not ${JSON.stringify(command)}: ${code}${where} (rule ${rule})`);
      }
      if (decision.events.length === 0) continue;
      this.moves += 1;
      this.#happen(decision.events, by, `bot-${this.moves}`);
      if (command.kind === 'cast-ballot' && reasons.length > 0) {
        this.#require(by, { kind: 'note-reasons', vote: command.vote, reasons: reasons.slice(0, 3) });
      }
      return;
    }
  }

  #sightOf(seat: SeatId): Sight {
    const { council } = this;
    if (this.#shown?.council !== council) this.#shown = { council, all: publicViewAsRead(council) };
    return sightOf(council, seat, this.#now, this.#shown.all);
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
    const signature = signatureOf(by);
    for (const event of events) {
      const before = this.council;
      this.council = evolve(before, event);
      this.#keep(event, signature, command);
      this.#stir(event);
      this.#report(problemsAfter(before, event, this.council));
    }
  }

  #stir(event: Event): void {
    if (this.#attentive.length === 0) return;
    const { everybody, seats, theirs } = stirOf(this.council, event);
    for (const { seat, attention } of this.#attentive) {
      attention.stir(seats.includes(seat) ? everybody | theirs : everybody);
    }
  }

  #keep(event: Event, by: Signature, command: string | null): void {
    this.entries.push({ version: this.entries.length + 1, at: this.#now, by, command, event });
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
