/**
 * The journal on a disk: one SQLite file in WAL mode with `synchronous=FULL`, so that what was acknowledged survives a
 * killed process and a power cut (https://www.sqlite.org/pragma.html#pragma_synchronous). A commit waits for the disk and
 * stops the event loop meanwhile; therefore everything that came in since the last commit goes into the next one.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CodeTaken,
  checkNumbering,
  DamagedJournal,
  type Entry,
  type Journal,
  JournalClosed,
  JournalError,
  JournalFailed,
  JournalUnavailable,
  parseEntry,
  SessionExists,
  type SessionSummary,
  UnknownSession,
  WrongVersion,
} from './journal.ts';

export type SqliteJournalOptions = {
  /** The data directory; it is made when it is missing. */
  readonly directory: string;
  /** Opens an existing file beside a running server; whatever would write rejects with `JournalFailed`. */
  readonly readOnly?: boolean;
};

/**
 * The least time between two commits, in milliseconds. A command in a quiet moment is committed at once; in a busy one
 * it waits no longer than this, and commits stop the loop for a bounded part of the time.
 */
const restBetweenCommits = 4;
/** How long a commit waits for somebody else who locks the file, e.g. a backup by hand, in milliseconds. */
const patience = 2000;

/** Each runs once, in this order; one that was released is never changed, a new one follows it. */
const migrations = [
  `CREATE TABLE sessions (
     number INTEGER PRIMARY KEY,
     id TEXT NOT NULL UNIQUE,
     code TEXT NOT NULL UNIQUE,
     opened_at REAL NOT NULL,
     facilitator_digest TEXT NOT NULL
   ) STRICT;
   CREATE TABLE entries (
     session INTEGER NOT NULL REFERENCES sessions (number),
     version INTEGER NOT NULL,
     at REAL NOT NULL,
     signature TEXT NOT NULL,
     command TEXT,
     event TEXT NOT NULL,
     PRIMARY KEY (session, version)
   ) STRICT, WITHOUT ROWID;`,
] as const;

/** Throws `JournalUnavailable` when the directory cannot be used, and when another server uses it. */
export function openSqliteJournal({ directory, readOnly = false }: SqliteJournalOptions): Journal {
  const path = join(directory, 'mandate.sqlite');
  if (readOnly) {
    if (!statSync(path, { throwIfNoEntry: false })) throw new JournalUnavailable(`there is no journal in ${directory}`);
    return unlessUnavailable(path, () => readingJournal(openDatabase(path, true)));
  }
  return unlessUnavailable(path, () => {
    mkdirSync(directory, { recursive: true });
    const release = lockDirectory(directory);
    try {
      return writingJournal(openDatabase(path, false), release);
    } catch (error) {
      release();
      throw error;
    }
  });
}

function unlessUnavailable(path: string, open: () => Journal): Journal {
  try {
    return open();
  } catch (error) {
    if (error instanceof JournalError) throw error;
    throw new JournalUnavailable(`${path} cannot be opened: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Keeps a second server out of the directory. The lock is SQLite's own on an empty file, hence one of the operating
 * system: it ends with the process however that ends, which a file with a process id does not (after a kill -9 in a
 * container the next server has the same id). Readers of `mandate.sqlite` do not touch it.
 */
function lockDirectory(directory: string): () => void {
  const lock = new DatabaseSync(join(directory, 'mandate.lock'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!/locked|busy/i.test((error as Error).message)) throw error;
    throw new JournalUnavailable(
      `another server is using the data directory ${directory}; stop it, or set DATA_DIR to another directory`,
    );
  }
  return () => lock.close();
}

function openDatabase(path: string, readOnly: boolean): DatabaseSync {
  const database = new DatabaseSync(path, { readOnly });
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}`);
    if (!readOnly) {
      // `secure_delete`: an erased session is overwritten, not only unlinked; pupils' names are in it. See `withoutTraces`.
      database.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
      );
      migrate(database);
    }
    const { last } = database.prepare('SELECT max(number) AS last FROM migrations').get() as { last: number };
    if (last !== migrations.length) {
      throw new JournalUnavailable(
        `${path} was written by ${last > migrations.length ? 'a newer' : 'an older'} version of Mandate ` +
          `(format ${last}; this one knows ${migrations.length})`,
      );
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY) STRICT');
  const { done } = database.prepare('SELECT count(*) AS done FROM migrations').get() as { done: number };
  migrations.forEach((step, index) => {
    if (index < done) return;
    database.exec(step);
    database.prepare('INSERT INTO migrations (number) VALUES (?)').run(index + 1);
  });
  database.exec('COMMIT');
}

type EntryRow = Omit<Entry, 'event'> & { readonly event: string };

function reader(database: DatabaseSync) {
  const session = database.prepare('SELECT number FROM sessions WHERE id = ?');
  const entries = database.prepare(
    `SELECT version, at, signature AS by, command, event FROM entries
     WHERE session = ? AND version >= ? AND version <= ? ORDER BY version`,
  );
  const summary = `SELECT id, code, opened_at AS openedAt, facilitator_digest AS facilitatorDigest,
       ifnull(last.version, 0) AS version, ifnull(last.at, opened_at) AS lastAt
     FROM sessions LEFT JOIN entries AS last ON last.session = number
       AND last.version = (SELECT max(version) FROM entries WHERE session = number)`;
  const summaries = database.prepare(`${summary} ORDER BY opened_at, number`);
  const summaryOfCode = database.prepare(`${summary} WHERE code = ?`);

  const numberOf = (sessionId: string): number => {
    const row = session.get(sessionId) as { number: number } | undefined;
    if (!row) throw new UnknownSession(sessionId);
    return row.number;
  };
  return {
    numberOf,
    read(sessionId: string, from = 1, to = Number.MAX_SAFE_INTEGER): Entry[] {
      const rows = entries.all(numberOf(sessionId), from, to) as unknown as EntryRow[];
      return rows.map((row, index) => {
        const where = `session ${sessionId}, entry ${row.version}`;
        if (row.version !== Math.max(1, from) + index) throw new DamagedJournal(`${where}: the one before is missing`);
        return parseEntry({ ...row, event: parseJson(row.event, where) }, where);
      });
    },
    sessions: () => summaries.all().map((row) => ({ ...row }) as unknown as SessionSummary),
    find(code: string): SessionSummary | null {
      const row = summaryOfCode.get(code);
      return row ? ({ ...row } as unknown as SessionSummary) : null;
    },
  };
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DamagedJournal(`${where}: is not JSON`, { cause: error });
  }
}

function readingJournal(database: DatabaseSync): Journal {
  const reading = reader(database);
  let closed = false;
  const refuse = async () => {
    throw closed ? new JournalClosed() : new JournalFailed('it was opened for reading only', undefined);
  };
  const unlessClosed = <Result>(work: () => Result): Result => {
    if (closed) throw new JournalClosed();
    return work();
  };
  return {
    open: refuse,
    append: refuse,
    erase: refuse,
    read: (sessionId, from, to) => unlessClosed(() => reading.read(sessionId, from, to)),
    sessions: () => unlessClosed(() => reading.sessions()),
    find: (code) => unlessClosed(() => reading.find(code)),
    async close() {
      if (!closed) database.close();
      closed = true;
    },
  };
}

function writingJournal(database: DatabaseSync, release: () => void): Journal {
  const reading = reader(database);
  const commits = groupCommits(database);
  let closed = false;
  const insist = () => {
    if (closed) throw new JournalClosed();
  };

  const codeHolder = database.prepare('SELECT id FROM sessions WHERE code = ?');
  const idHolder = database.prepare('SELECT id FROM sessions WHERE id = ?');
  const lastVersion = database.prepare('SELECT ifnull(max(version), 0) AS version FROM entries WHERE session = ?');
  const insertSession = database.prepare(
    'INSERT INTO sessions (id, code, opened_at, facilitator_digest) VALUES (?, ?, ?, ?)',
  );
  const insertEntry = database.prepare(
    'INSERT INTO entries (session, version, at, signature, command, event) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const deleteEntries = database.prepare('DELETE FROM entries WHERE session = ?');
  const deleteSession = database.prepare('DELETE FROM sessions WHERE number = ?');

  // Pages that were divided as the file grew keep parts of what was moved, also with `secure_delete`: the file is written
  // anew (half a second for 75 MB), once for all that are erased at a time. The log has them until it is folded into the
  // file; a reader may put that off until the next time.
  let tidying: Promise<void> | null = null;
  const withoutTraces = (): Promise<void> => {
    tidying ??= new Promise((resolve, reject) => {
      setImmediate(() => {
        tidying = null;
        try {
          if (!closed)
            database.exec(`VACUUM; PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE);
              PRAGMA busy_timeout = ${patience}`);
          resolve();
        } catch (error) {
          reject(new JournalFailed(`what was erased may have left traces: ${(error as Error).message}`, error));
        }
      });
    });
    return tidying;
  };

  // Written out before the transaction begins, so that an event that cannot be is the trouble of its own call only.
  const writtenOut = (entries: readonly Entry[]) => {
    const rows = entries.map(
      ({ version, at, by, command, event }) => [version, at, by, command, JSON.stringify(event)] as const,
    );
    return (session: number | bigint) => {
      for (const row of rows) insertEntry.run(session, ...row);
    };
  };

  return {
    async open(facts, entries) {
      insist();
      checkNumbering(facts.id, 0, entries);
      const insertAll = writtenOut(entries);
      await commits.submit(() => {
        if (idHolder.get(facts.id)) throw new SessionExists(facts.id);
        if (codeHolder.get(facts.code)) throw new CodeTaken(facts.code);
        const { id, code, openedAt, facilitatorDigest } = facts;
        insertAll(insertSession.run(id, code, openedAt, facilitatorDigest).lastInsertRowid);
      });
    },
    async append(sessionId, expectedVersion, entries) {
      insist();
      const insertAll = writtenOut(entries);
      await commits.submit(() => {
        const session = reading.numberOf(sessionId);
        const { version } = lastVersion.get(session) as { version: number };
        if (version !== expectedVersion) throw new WrongVersion(sessionId, expectedVersion, version);
        checkNumbering(sessionId, expectedVersion, entries);
        insertAll(session);
      });
    },
    read(sessionId, from, to) {
      insist();
      return reading.read(sessionId, from, to);
    },
    sessions() {
      insist();
      return reading.sessions();
    },
    find(code) {
      insist();
      return reading.find(code);
    },
    async erase(sessionId) {
      insist();
      await commits.submit(() => {
        const session = reading.numberOf(sessionId);
        deleteEntries.run(session);
        deleteSession.run(session);
      });
      if (!closed) await withoutTraces();
    },
    async close() {
      if (closed) return;
      closed = true;
      commits.flush();
      // Closing the last connection folds the log into the file.
      database.close();
      release();
    },
  };
}

type Waiting = { readonly work: () => void; readonly resolve: () => void; readonly reject: (error: unknown) => void };

/**
 * Runs pieces of work in common transactions. A piece may refuse by throwing a `JournalError` before it writes anything;
 * that concerns it alone. Any other error, and a commit that fails, undoes the whole transaction and rejects all of it.
 */
function groupCommits(database: DatabaseSync) {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  let queue: Waiting[] = [];
  let lastEnd = 0;
  let scheduled = false;

  function schedule(): void {
    scheduled = true;
    const rest = lastEnd + restBetweenCommits - performance.now();
    if (rest > 0) setTimeout(flush, rest);
    else setImmediate(flush);
  }

  function flush(): void {
    scheduled = false;
    const batch = queue;
    queue = [];
    if (batch.length === 0) return;
    const done: Waiting[] = [];
    try {
      begin.run();
      for (const waiting of batch) {
        try {
          waiting.work();
          done.push(waiting);
        } catch (error) {
          if (!(error instanceof JournalError)) throw error;
          waiting.reject(error);
        }
      }
      commit.run();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      const failure = new JournalFailed((error as Error).message, error);
      // A promise that has been rejected stays as it is.
      for (const waiting of batch) waiting.reject(failure);
      return;
    } finally {
      lastEnd = performance.now();
    }
    for (const waiting of done) waiting.resolve();
  }

  return {
    submit: (work: () => void) =>
      new Promise<void>((resolve, reject) => {
        queue.push({ work, resolve, reject });
        if (!scheduled) schedule();
      }),
    flush,
  };
}
