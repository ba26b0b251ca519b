/** How fast one connection may speak: a bucket of `burst` commands that fills by `perSecond`. */
export class Pace {
  readonly #burst = 60;
  readonly #perSecond = 20;
  #tokens = this.#burst;
  #filledAt: number;

  constructor(now: number) {
    this.#filledAt = now;
  }

  /** Whether one more command at this moment is within the pace. */
  allows(now: number): boolean {
    const filled = this.#tokens + (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond;
    this.#tokens = Math.min(this.#burst, filled);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
