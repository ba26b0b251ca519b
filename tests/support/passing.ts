/** Time that passes for stand-ins: each thought and each command is done before the next moment comes. */
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { TestClock } from './server.ts';

/** Turns of the event loop in which a delegate has its turn and thinks, its command is kept, and all are told. */
const turns = 6;

/** Lets so many milliseconds pass, a tenth of a second at a time. @param until ends it early */
export async function live(clock: TestClock, milliseconds: number, until: () => boolean = () => false): Promise<void> {
  for (let passed = 0; passed < milliseconds && !until(); passed += 100) {
    clock.pass(100);
    for (let turn = 0; turn < turns; turn += 1) await turnOfTheLoop();
  }
}
