/** The one place besides `main` that knows the time of day: it hands out `now` and wakes whoever asked at a moment. */

export type Wakeable = { cancel(): void };

export type Timekeeper = {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Calls back once, at `moment` or as soon after it as the machine allows, never before it; at once, but not within this
   * call, when it is past.
   */
  wakeAt(moment: number, callback: () => void): Wakeable;
};

/** Node's timers hold 31 bits of milliseconds: a later moment is reached in steps. */
const longestWait = 2 ** 31 - 1;

export const wallClock: Timekeeper = {
  now: () => Date.now(),
  wakeAt(moment, callback) {
    const wait = (): NodeJS.Timeout => setTimeout(look, Math.min(Math.max(0, moment - Date.now()), longestWait));
    // Timers go by another clock than the time of day, and may be early by it.
    const look = (): void => {
      if (Date.now() >= moment) callback();
      else timer = wait();
    };
    let timer = wait();
    return { cancel: () => clearTimeout(timer) };
  },
};
