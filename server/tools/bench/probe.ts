/** Loaded into a measured server before anything else (`node --import`): says what the process has used, when asked. */
import { answerCalls } from './calls.ts';

export type Usage = {
  /** Milliseconds of processor time since the start, of all threads. */
  readonly cpu: number;
};
export type Memory = {
  /** Bytes that are still reachable. */
  readonly heap: number;
  /** Bytes of buffers and the like besides. */
  readonly external: number;
};

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1000 };
}

function memory(): Memory {
  // Twice: what the first leaves to finalizers, the second takes.
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, external };
}

answerCalls({ usage, memory });
