/** How fast somebody may go: a bucket of `burst` that fills by `perSecond`. */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** What is let through, and why just so much. */
export const rates = {
  /** W2: commands of one person, in however many windows, and whatever else they send. Nobody clicks so fast. */
  person: { burst: 60, perSecond: 20 },
  /** Frames of one socket, counted before they are read. Whoever sends more does not wait for answers: the socket ends. */
  socket: { burst: 300, perSecond: 30 },
  /**
   * Places that one address may ask for. A class behind one router comes as 35 within seconds, and six classes behind
   * the router of a school come back all at once when the server was restarted.
   */
  joining: { burst: 240, perSecond: 20 },
  /** Sessions that one address may open: thirty at once, and thirty a minute. */
  opening: { burst: 30, perSecond: 0.5 },
} as const satisfies Readonly<Record<string, Rate>>;

export class Pace {
  readonly #rate: Rate;
  #tokens: number;
  #filledAt: number;

  constructor(now: number, rate: Rate = rates.person) {
    this.#rate = rate;
    this.#tokens = rate.burst;
    this.#filledAt = now;
  }

  /** Whether one more at this moment is within the pace. */
  allows(now: number): boolean {
    const { burst, perSecond } = this.#rate;
    this.#tokens = Math.min(burst, this.#tokens + (Math.max(0, now - this.#filledAt) / 1000) * perSecond);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** So many are kept; the one that came first is forgotten for the next. */
const rememberedPaces = 10_000;

/** A pace for each of many: persons, addresses. */
export class Paces {
  readonly #rate: Rate;
  readonly #paces = new Map<string, Pace>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  allows(whose: string, now: number): boolean {
    const pace = this.#paces.get(whose) ?? new Pace(now, this.#rate);
    this.#paces.set(whose, pace);
    const [first] = this.#paces.keys();
    if (this.#paces.size > rememberedPaces && first !== undefined) this.#paces.delete(first);
    return pace.allows(now);
  }
}
