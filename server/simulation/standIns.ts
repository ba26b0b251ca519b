/** Has stand-ins do something: one after the other, at a person's pace, in a session that is awake. */
import type { Command } from '../../shared/council/commands.ts';
import { type Council, type Seat, stepOf } from '../../shared/council/state.ts';
import { type PublicView, publicViewAsRead } from '../../shared/council/views/publicView.ts';
import type { Actor, SeatId } from '../../shared/council/vocabulary.ts';
import type { Character, Move, Sight } from '../../shared/delegates/delegate.ts';
import { lot } from '../../shared/delegates/lot.ts';
import { characterOf, mayThink, sightOf } from '../../shared/delegates/sight.ts';
import type { OneByOne } from './oneByOne.ts';
import type { Committed, Simulation } from './simulation.ts';
import type { Timekeeper } from './timekeeper.ts';
import { goesByTheClock, isPassing, maySayItIsReady, mayVoteFrom, type Turns, turnsIn } from './turns.ts';

/** What a delegation does next: the first of its moves that changes anything is done. */
export type Think = (sight: Sight, character: Character) => readonly Move[];

/** Moves of one stand-in in one step: many more than anybody has a reason for. Design choice. */
const mostMoves = 100;
/** Milliseconds after which whoever goes by the clock looks at it again. Design choice. */
const glance = 1000;

type Quiet = { readonly at: number; readonly after: number };
type Moved = { readonly at: number; readonly step: string; readonly count: number };

export class StandIns {
  readonly #simulation: Simulation;
  readonly #time: Timekeeper;
  readonly #think: Think;
  readonly #thoughts: OneByOne;
  /** How often something has happened that a stand-in may think again for. */
  #changes = 0;
  /** By seat that had nothing to do: when, and after which of these. */
  readonly #quiet = new Map<SeatId, Quiet>();
  /** By seat that said it was ready and was not heard: the session's version. It says so again when that is another. */
  readonly #kept = new Map<SeatId, number>();
  readonly #moved = new Map<SeatId, Moved>();
  /** Seats whose turn is still to come before all have another. */
  #order: readonly SeatId[] = [];
  #cycles = 0;
  #asked = 0;
  /** The last turn, or the moment at which there was something to do again. */
  #last = { at: 0, hasMoved: false };
  #isIdle = true;
  #vote: { readonly number: number; readonly seen: number } | null = null;
  #shown: { readonly council: Council; readonly all: PublicView } | null = null;
  /** What was complained of: once is enough. */
  readonly #known = new Set<string>();
  #isAsking = false;
  #nextAt: number | null = null;
  #isStopped = false;
  #cancel: (() => void) | null = null;

  /** @param thoughts of all sessions of the server */
  constructor(simulation: Simulation, time: Timekeeper, think: Think, thoughts: OneByOne) {
    this.#thoughts = thoughts;
    this.#simulation = simulation;
    this.#time = time;
    this.#think = think;
    simulation.onCommitted((committed) => this.#saw(committed));
    this.#arrange();
  }

  /** The moment of the next turn, in milliseconds since 1970; null: none is to come before something happens. */
  get nextAt(): number | null {
    return this.#isAsking ? this.#time.now() : this.#nextAt;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel?.();
  }

  #saw({ steps }: Committed): void {
    if (steps.some(({ event }) => !isPassing(event))) this.#changes += 1;
    this.#arrange();
  }

  /** Sees to it that the next turn comes in its time, if there is one to come. */
  #arrange(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#nextAt = null;
    // Whatever is under way is told when it is durable, and then this is asked again.
    if (this.#isStopped || this.#isAsking || !this.#simulation.isSettled) return;
    const { council } = this.#simulation;
    const now = this.#time.now();
    this.#noteVote(council, now);
    const turns = turnsIn(council);
    const due = turns ? this.#restless(council, turns, now).map((seat) => this.#dueAt(council, turns, seat, now)) : [];
    if (!turns || due.length === 0) {
      this.#isIdle = true;
      return;
    }
    if (this.#isIdle) this.#last = { at: now, hasMoved: false };
    this.#isIdle = false;
    const isFree = turns.isHurried && !this.#last.hasMoved;
    const next = Math.min(this.#last.at, now) + (isFree ? 0 : turns.gap);
    this.#turnAt(Math.max(next, Math.min(...due)), now);
  }

  #turnAt(moment: number, now: number): void {
    this.#nextAt = moment;
    const begin = (): void => {
      this.#cancel = this.#thoughts.add(() => {
        this.#cancel = null;
        void this.#turn();
      });
    };
    if (moment > now) {
      const alarm = this.#time.wakeAt(moment, begin);
      this.#cancel = () => alarm.cancel();
    } else begin();
  }

  #noteVote({ vote }: Council, now: number): void {
    if (this.#vote?.number !== vote?.number) this.#vote = vote && { number: vote.number, seen: now };
  }

  /** Seats that have not had their thought since something happened, or that would say that they are ready. */
  #restless(council: Council, turns: Turns, now: number): readonly Seat[] {
    return turns.seats.filter((seat) => !this.#isQuiet(council, seat) || this.#isReady(council, turns, seat, now));
  }

  #isQuiet(council: Council, seat: Seat): boolean {
    return !mayThink(council, seat) || (this.#hadNothing(seat) && !goesByTheClock(council, seat));
  }

  /** And nothing has happened since. */
  #hadNothing({ id }: Seat): boolean {
    return this.#quiet.get(id)?.after === this.#changes;
  }

  #isReady(council: Council, turns: Turns, seat: Seat, now: number): boolean {
    if (this.#kept.get(seat.id) === council.version) return false;
    return maySayItIsReady(council, turns, seat, now, (other) => this.#isQuiet(council, other));
  }

  /** The moment from which a seat may have its turn. Where the time of day was set back nobody waits till it is over. */
  #dueAt(council: Council, { perMove }: Turns, seat: Seat, now: number): number {
    const rested = Math.min(this.#moved.get(seat.id)?.at ?? 0, now) + perMove;
    return Math.max(rested, this.#looksFrom(council, seat, now), mayVoteFrom(council, seat, this.#vote?.seen ?? 0));
  }

  /** Whoever goes by the clock looks at it now and then, though nothing has happened. */
  #looksFrom(council: Council, seat: Seat, now: number): number {
    const quiet = this.#quiet.get(seat.id);
    return quiet && this.#hadNothing(seat) && goesByTheClock(council, seat) ? Math.min(quiet.at, now) + glance : 0;
  }

  /** Whose turn it is: in each cycle the lots decide in which order. */
  #next(council: Council, turns: Turns, now: number): Seat | null {
    const able = this.#restless(council, turns, now).filter((seat) => this.#dueAt(council, turns, seat, now) <= now);
    if (able.length === 0) return null;
    const isAble = (id: SeatId): boolean => able.some((seat) => seat.id === id);
    if (!this.#order.some(isAble)) this.#order = this.#drawn(council, turns);
    const next = this.#order.find(isAble);
    this.#order = this.#order.filter((id) => id !== next);
    return able.find(({ id }) => id === next) ?? null;
  }

  #drawn({ setup: { seed } }: Council, { seats }: Turns): readonly SeatId[] {
    this.#cycles += 1;
    const drawn = seats.map(({ id }) => ({ id, lot: lot(seed, 'turn', this.#cycles, id) }));
    return drawn.toSorted((a, b) => a.lot - b.lot).map(({ id }) => id);
  }

  async #turn(): Promise<void> {
    const { council, isSettled } = this.#simulation;
    if (this.#isStopped || !isSettled) return;
    const now = this.#time.now();
    const turns = turnsIn(council);
    const seat = turns && this.#next(council, turns, now);
    if (turns && seat) {
      this.#isAsking = true;
      const after = this.#changes;
      const hasMoved = await this.#act(council, turns, seat, now).catch((error: unknown) => {
        this.#cannotThink(seat, error);
        this.#quiet.set(seat.id, { at: now, after });
        return false;
      });
      this.#isAsking = false;
      this.#last = { at: now, hasMoved };
    }
    this.#arrange();
  }

  /** Whoever has a fault is told of, and holds up nobody. */
  #cannotThink({ id }: Pick<Seat, 'id'>, error: unknown): void {
    const what = error instanceof Error ? error.stack : error;
    this.#complain(`${id} thinking`, `the stand-in of ${id} cannot think: ${what}`);
  }

  /** @returns whether the room sees anything of it */
  async #act(council: Council, turns: Turns, seat: Seat, now: number): Promise<boolean> {
    const changes = this.#changes;
    const moves = this.#isQuiet(council, seat) ? [] : [...this.#movesOf(council, seat, now), ...leastIn(council)];
    for (const move of moves) {
      if (await this.#isDone(council, seat.id, move)) {
        this.#noteMove(council, seat.id, now);
        return true;
      }
      // Somebody else was faster: what follows was thought of for another state.
      if (this.#isStopped || this.#simulation.council !== council || !this.#simulation.isSettled) return false;
    }
    this.#quiet.set(seat.id, { at: now, after: changes });
    if (this.#isReady(council, turns, seat, now)) {
      const version = await this.#ask(seat.id, { kind: 'say-ready', ready: true, step: stepOf(council) });
      if (version === null) this.#kept.set(seat.id, council.version);
    }
    return false;
  }

  #movesOf(council: Council, seat: Seat, now: number): readonly Move[] {
    const { id } = seat;
    const before = this.#moved.get(id);
    if (before?.step === stepOf(council) && before.count >= mostMoves) {
      this.#complain(`${id} endless`, `the stand-in of ${id} does not come to an end in "${before.step}"`);
      return [];
    }
    try {
      if (this.#shown?.council !== council) this.#shown = { council, all: publicViewAsRead(council) };
      const character = characterOf(council.setup, id, council.standIns.level);
      return this.#think(sightOf(council, id, now, this.#shown.all), character);
    } catch (error) {
      this.#cannotThink(seat, error);
      return [];
    }
  }

  #noteMove(council: Council, seat: SeatId, at: number): void {
    const step = stepOf(council);
    const before = this.#moved.get(seat);
    this.#moved.set(seat, { at, step, count: before?.step === step ? before.count + 1 : 1 });
  }

  /** Whether something came of a move. The reasons of a ballot are kept with it. */
  async #isDone(council: Council, seat: SeatId, { command, reasons }: Move): Promise<boolean> {
    const version = await this.#ask(seat, command);
    if (version === null || version <= council.version) return false;
    if (command.kind === 'cast-ballot' && reasons.length > 0) {
      await this.#ask(seat, { kind: 'note-reasons', vote: command.vote, reasons: reasons.slice(0, 3) });
    }
    return true;
  }

  /** The version of the session after a command; null where it was refused, or nobody knows what came of it. */
  async #ask(seat: SeatId, command: Command): Promise<number | null> {
    if (this.#isStopped) return null;
    const by: Actor = { role: 'stand-in', seat };
    this.#asked += 1;
    try {
      // No id of before a restart: what the journal has of those was asked at an earlier version.
      const id = `${this.#simulation.council.version}-${this.#asked}`;
      const verdict = await this.#simulation.ask(by, command, id);
      if (verdict.accepted) return verdict.version;
      const { code, rule } = verdict.refusal;
      // Whoever came back meanwhile has the seat.
      if (code !== 'no-seat') {
        const what = `${JSON.stringify(command)}: ${code} (rule ${rule})`;
        this.#complain(`${seat} ${command.kind} ${code}`, `the stand-in of ${seat} may not ${what}`);
      }
    } catch {
      // A fault in a rule was logged where it was found, and a failed journal stops this.
    }
    return null;
  }

  #complain(key: string, what: string): void {
    if (this.#known.has(key)) return;
    this.#known.add(key);
    console.error(`session ${this.#simulation.facts.code}: ${what}`);
  }
}

/** What whoever comes to nothing does all the same: a vote waits for its ballot, and where one person plays without end. */
const leastIn = ({ vote }: Council): readonly Move[] =>
  vote ? [{ command: { kind: 'cast-ballot', vote: vote.number, choice: 'abstain' }, reasons: [] }] : [];
