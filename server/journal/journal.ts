/**
 * The journal: what every session went through, event by event. It is the truth (law 2: save, then tell); the state of
 * a session is always a fold of what is read here. This file is the contract; `tests/contracts` holds every store to it.
 */
import { z } from 'zod';
import { eventSchema } from '../../shared/council/events.ts';
import { type Actor, personIdSchema, seatIdSchema } from '../../shared/council/vocabulary.ts';

/**
 * Who asked, as one word: a role, the id of a person, `for:` a seat, or `facilitator:` and the number of whoever was let in to
 * run the session as well. No person id is as short as the name of a role, or has a colon.
 */
export const signatureSchema = z.union([
  z.enum(['facilitator', 'server']),
  personIdSchema,
  z.templateLiteral(['for:', seatIdSchema]),
  z.templateLiteral(['facilitator:', z.string().regex(/^([2-9]|[1-9]\d{1,4})$/)]),
]);
export type Signature = z.infer<typeof signatureSchema>;

export function signatureOf(actor: Actor): Signature {
  if (actor.role === 'stand-in') return `for:${actor.seat}`;
  if (actor.role === 'facilitator' && actor.number !== undefined) return `facilitator:${actor.number}`;
  return actor.role === 'person' ? actor.person : actor.role;
}

/** Whether one of those who run the session has asked. */
export const isOfFacilitator = (by: Signature): boolean => by === 'facilitator' || by.startsWith('facilitator:');

export const entrySchema = z.strictObject({
  /** 1, 2, … without gaps: the number of events of the session up to and including this one. */
  version: z.int().min(1),
  /** Milliseconds since 1970 by the server's clock. */
  at: z.number().min(0),
  by: signatureSchema,
  /** The id that the client gave its command, so that a repeated one is known; null for the server's own commands. */
  command: z.string().nullable(),
  event: eventSchema,
});
export type Entry = z.infer<typeof entrySchema>;

export const sessionFactsSchema = z.strictObject({
  id: z.string().min(1),
  /** Six capital letters or digits, which people type to come in. Unique among the sessions that are kept. */
  code: z.string().regex(/^[A-Z0-9]{6}$/, 'must be six capital letters or digits'),
  /** Milliseconds since 1970. */
  openedAt: z.number().min(0),
  /** Digest of the secret in the facilitator's link; the secret itself is nowhere kept. */
  facilitatorDigest: z.string(),
});
export type SessionFacts = z.infer<typeof sessionFactsSchema>;

/** `version` is that of the last entry (0 if there is none) and `lastAt` its time (else `openedAt`). */
export type SessionSummary = SessionFacts & { readonly version: number; readonly lastAt: number };

/**
 * Every promise settles only once the outcome is certain: resolved means durable, so that a killed process or a power cut
 * does not undo it. Calls take effect in the order in which they were made, whether or not they were awaited: an `append`
 * may build upon one that is still under way. Entries that were handed over must not be changed afterwards.
 */
export type Journal = {
  /**
   * Keeps a new session with its first entries, all or nothing.
   * Rejects with `CodeTaken`, `SessionExists`, `WrongVersion` (the entries do not count 1, 2, …), `JournalFailed`,
   * `JournalClosed`.
   */
  open(session: SessionFacts, entries: readonly Entry[]): Promise<void>;
  /**
   * Adds entries after `expectedVersion`, all or nothing.
   * Rejects with `UnknownSession`, `WrongVersion` (the last version is another, or the entries do not follow from it),
   * `JournalFailed`, `JournalClosed`.
   */
  append(sessionId: string, expectedVersion: number, entries: readonly Entry[]): Promise<void>;
  /**
   * The entries with version ≥ `from` (1 if not given) and ≤ `to` (the last if not given), in order; those that are
   * durable, never those still under way. Throws `UnknownSession`, `DamagedJournal`, `JournalClosed`.
   */
  read(sessionId: string, from?: number, to?: number): Entry[];
  /** All sessions, the one opened first coming first. Throws `JournalClosed`. */
  sessions(): SessionSummary[];
  /** The session with this code, or null; as fast among many sessions as among few. Throws `JournalClosed`. */
  find(code: string): SessionSummary | null;
  /**
   * Forgets a session and all its entries, so that no byte of them is left in the store; its code may be used again.
   * Rejects with `UnknownSession`, `JournalFailed`, `JournalClosed`.
   */
  erase(sessionId: string): Promise<void>;
  /** Finishes what is under way and lets go of the store. Calling it again does nothing. */
  close(): Promise<void>;
};

/** What all errors of a journal are; the message is one line that can be shown to whoever runs the server. */
export class JournalError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The store cannot be opened: nothing there to read, written by a newer Mandate, or in use by another server. */
export class JournalUnavailable extends JournalError {}

export class CodeTaken extends JournalError {
  constructor(code: string) {
    super(`the code ${code} is in use by another session`);
  }
}

export class SessionExists extends JournalError {
  constructor(sessionId: string) {
    super(`the journal already has a session ${sessionId}`);
  }
}

export class UnknownSession extends JournalError {
  constructor(sessionId: string) {
    super(`the journal has no session ${sessionId}`);
  }
}

/** Somebody else has written in the meantime, or the entries are not numbered from the last one on. */
export class WrongVersion extends JournalError {
  readonly expected: number;
  readonly found: number;
  constructor(sessionId: string, expected: number, found: number) {
    super(`session ${sessionId}: expected version ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
  }
}

/**
 * The store could not write (disk full, device gone); `cause` has the store's own error. Of a failed fsync nobody can say
 * whether the bytes arrived: read the session again before anything else is appended to it.
 */
export class JournalFailed extends JournalError {
  constructor(reason: string, cause: unknown) {
    super(`the journal could not be written: ${reason}`, { cause });
  }
}

/** What was read is not what an entry looks like. */
export class DamagedJournal extends JournalError {}

export class JournalClosed extends JournalError {
  constructor() {
    super('the journal is closed');
  }
}

/** Throws `WrongVersion` unless the entries count on from `expectedVersion`. Every store asks this first. */
export function checkNumbering(sessionId: string, expectedVersion: number, entries: readonly Entry[]): void {
  entries.forEach((entry, index) => {
    const due = expectedVersion + 1 + index;
    if (entry.version !== due) throw new WrongVersion(sessionId, due, entry.version);
  });
}

/** An entry as it comes from a store or a file, checked; `where` opens the message of the `DamagedJournal` it throws. */
export function parseEntry(value: unknown, where: string): Entry {
  const parsed = entrySchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DamagedJournal(`${where}: ${misfit(parsed.error)}`, { cause: parsed.error });
}

/** The first thing that does not fit a schema, and where it is, as whoever edits a file by hand reads it. */
export function misfit({ issues: [issue] }: z.ZodError): string {
  return `at ${issue?.path.join('.') || 'the top'}: ${issue?.message}`;
}
