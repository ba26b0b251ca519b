/**
 * Work that can wait a moment, of all sessions of a server: one piece in each turn of the event loop, so that a command that
 * comes meanwhile waits for one thought at most, however many sessions there are.
 */
export class OneByOne {
  /** In the order in which it came. */
  readonly #waiting = new Set<() => void>();
  #isBegun = false;

  /** @returns what takes it back, as long as it is not done */
  add(work: () => void): () => void {
    // The same function twice is two pieces of work.
    const piece = () => work();
    this.#waiting.add(piece);
    this.#begin();
    return () => this.#waiting.delete(piece);
  }

  #begin(): void {
    if (this.#isBegun || this.#waiting.size === 0) return;
    this.#isBegun = true;
    setImmediate(() => {
      this.#isBegun = false;
      const [next] = this.#waiting;
      if (next) this.#waiting.delete(next);
      // Before it is done: whatever it throws, the others have their turn.
      this.#begin();
      next?.();
    });
  }
}
