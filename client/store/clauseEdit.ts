/** One clause under somebody's hands: their words ahead of the server, and what happens when others write in it as well. */
import { signal } from '@preact/signals';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import type { Answer } from '../../shared/wire/envelope.ts';
import { type Clash, clashesNow, merge, sameWords, withMine } from './merge.ts';

/** A clause as the server has it, in a version of its draft. */
export type Ground = { readonly clause: Clause; readonly version: number };

export type Editing = {
  /** Mine, as long as the server has not taken them. */
  readonly words: Clause | null;
  /** What others set differently meanwhile: theirs is in the text, mine is kept until somebody chooses. */
  readonly clashes: readonly Clash[];
  /** The server would not take my words, and not because of others. */
  readonly stuck: boolean;
};

export type Way = {
  /** Null once the clause was removed. */
  readonly ground: () => Ground | null;
  readonly send: (clause: Clause, seen: number) => Promise<Answer | null>;
  /** Resolves when a later version than this has come, or the clause has gone. */
  readonly later: (version: number) => Promise<void>;
};

/** Refusals that say that others were quicker (rule D3). */
const overtaken: readonly string[] = ['clause-changed-meanwhile', 'unknown-clause'];

const idle: Editing = { words: null, clashes: [], stuck: false };

/**
 * Quick clicks add up, one change is under way at a time, and each goes out with the version that it was built on: what
 * others changed is taken in parameter by parameter, and never written over.
 */
export class ClauseEdit {
  readonly state = signal<Editing>(idle);
  readonly #way: Way;
  /** What my words are built on. */
  #base: Clause | null = null;
  #busy = false;

  constructor(way: Way) {
    this.#way = way;
  }

  /** Sets the clause, as its form shows it, to other values. */
  change(clause: Clause): Promise<void> {
    const { words, clashes } = this.state.value;
    const ground = this.#way.ground();
    const shown = words ?? ground?.clause;
    if (!shown) return Promise.resolve();
    if (!words) this.#base = shown;
    // Whoever sets a value anew has chosen.
    const untouched = clashes.filter(({ parameter }) => setIn(clause, parameter) === setIn(shown, parameter));
    this.state.value = { words: clause, clashes: untouched, stuck: false };
    return this.#bringIn();
  }

  useMine(): Promise<void> {
    const { words, clashes } = this.state.value;
    const text = words ?? this.#way.ground()?.clause;
    return text ? this.change(withMine(text, clashes)) : Promise.resolve();
  }

  keepTheirs(): void {
    this.state.value = { ...this.state.value, clashes: [] };
  }

  again(): Promise<void> {
    this.state.value = { ...this.state.value, stuck: false };
    return this.#bringIn();
  }

  giveUp(): void {
    this.state.value = idle;
  }

  async #bringIn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#isDue()) await this.#step();
    this.#busy = false;
  }

  #isDue(): boolean {
    const { words, stuck } = this.state.value;
    return words !== null && !stuck && this.#way.ground() !== null;
  }

  /** One exchange with the server. */
  async #step(): Promise<void> {
    const ground = this.#way.ground();
    const { words, clashes } = this.state.value;
    if (!words || !ground) return;
    const merged = merge(this.#base ?? ground.clause, words, ground.clause);
    const open = clashesNow(clashes, merged.clashes, merged.clause);
    this.#base = ground.clause;
    if (sameWords(merged.clause, ground.clause)) {
      this.state.value = { words: null, clashes: open, stuck: false };
      return;
    }
    this.state.value = { words: merged.clause, clashes: open, stuck: false };
    const answer = await this.#way.send(merged.clause, ground.version);
    if (answer?.accepted) {
      this.#base = merged.clause;
      if (this.state.value.words === merged.clause) this.state.value = { ...this.state.value, words: null };
    } else if (answer && overtaken.includes(answer.refusal.code)) await this.#way.later(ground.version);
    else this.state.value = { ...this.state.value, stuck: true };
  }
}

const setIn = (clause: Clause, parameter: string): unknown => (clause as Readonly<Record<string, unknown>>)[parameter];
