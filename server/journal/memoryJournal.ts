/** A journal that lasts as long as the process: for tests, which want no disk. */
import {
  CodeTaken,
  checkNumbering,
  type Entry,
  type Journal,
  JournalClosed,
  SessionExists,
  type SessionFacts,
  type SessionSummary,
  UnknownSession,
  WrongVersion,
} from './journal.ts';

type Kept = { readonly facts: SessionFacts; readonly entries: Entry[] };

const summaryOf = ({ facts, entries }: Kept): SessionSummary => ({
  ...facts,
  version: entries.length,
  lastAt: entries.at(-1)?.at ?? facts.openedAt,
});

export function openMemoryJournal(): Journal {
  const kept = new Map<string, Kept>();
  let closed = false;

  const insist = () => {
    if (closed) throw new JournalClosed();
  };
  const find = (sessionId: string): Kept => {
    insist();
    const found = kept.get(sessionId);
    if (!found) throw new UnknownSession(sessionId);
    return found;
  };

  return {
    async open(facts, entries) {
      insist();
      if (kept.has(facts.id)) throw new SessionExists(facts.id);
      for (const other of kept.values()) if (other.facts.code === facts.code) throw new CodeTaken(facts.code);
      checkNumbering(facts.id, 0, entries);
      kept.set(facts.id, { facts, entries: [...entries] });
    },
    async append(sessionId, expectedVersion, entries) {
      const session = find(sessionId);
      const version = session.entries.length;
      if (version !== expectedVersion) throw new WrongVersion(sessionId, expectedVersion, version);
      checkNumbering(sessionId, expectedVersion, entries);
      session.entries.push(...entries);
    },
    read: (sessionId, from = 1, to) => find(sessionId).entries.slice(Math.max(0, from - 1), to),
    sessions() {
      insist();
      return [...kept.values()].map(summaryOf).sort((one, other) => one.openedAt - other.openedAt);
    },
    find(code) {
      insist();
      for (const each of kept.values()) if (each.facts.code === code) return summaryOf(each);
      return null;
    },
    async erase(sessionId) {
      find(sessionId);
      kept.delete(sessionId);
    },
    async close() {
      closed = true;
    },
  };
}
