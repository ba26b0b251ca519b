/** What every journal must do. Each store runs this suite from `journal.test.ts`. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  CodeTaken,
  type Entry,
  entrySchema,
  type Journal,
  JournalClosed,
  SessionExists,
  type SessionFacts,
  UnknownSession,
  WrongVersion,
} from '../../server/journal/journal.ts';
import { type Event, eventSchema } from '../../shared/council/events.ts';

export const person = 'a-person-of-the-tests';

export const facts = (code = 'ABC234'): SessionFacts => ({
  id: `session-${code}`,
  code,
  openedAt: 1_700_000_000_000,
  facilitatorDigest: `digest-of-${code}`,
});

/** The event number `version` of a session that only says who is present; the first admits somebody. */
const eventNumber = (version: number): Event =>
  eventSchema.parse(
    version === 1
      ? { kind: 'person-admitted', person, name: 'Amina', chance: 3 }
      : { kind: 'presence-noted', person, present: version % 2 === 0 },
  );

/** Entries with the versions `first` to `last`. */
export const entries = (first: number, last: number): Entry[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    entrySchema.parse({
      version: first + index,
      at: 1_700_000_000_000 + first + index,
      by: index % 2 === 0 ? person : 'server',
      command: index % 2 === 0 ? `command-${first + index}` : null,
      event: eventNumber(first + index),
    }),
  );

export function journalContract(name: string, openJournal: () => Journal): void {
  describe(`${name} keeps the contract of a journal`, () => {
    let journal: Journal;
    beforeEach(() => {
      journal = openJournal();
    });
    afterEach(() => journal.close());

    test('what was appended is read again, in order and unchanged', async () => {
      await journal.open(facts(), entries(1, 2));
      await journal.append(facts().id, 2, entries(3, 3));
      await journal.append(facts().id, 3, entries(4, 9));
      expect(journal.read(facts().id)).toEqual(entries(1, 2).concat(entries(3, 3), entries(4, 9)));
    });

    test('a part is read by its first and last version', async () => {
      await journal.open(facts(), entries(1, 9));
      const versions = (from?: number, to?: number) => journal.read(facts().id, from, to).map(({ version }) => version);
      expect(versions(7)).toEqual([7, 8, 9]);
      expect(versions(2, 4)).toEqual([2, 3, 4]);
      expect(versions(0, 1)).toEqual([1]);
      expect(versions(10)).toEqual([]);
    });

    test('a change of what was read does not change the journal', async () => {
      await journal.open(facts(), entries(1, 3));
      journal.read(facts().id).pop();
      expect(journal.read(facts().id)).toHaveLength(3);
    });

    test('an append upon another last version is refused and leaves nothing behind', async () => {
      await journal.open(facts(), entries(1, 2));
      await expect(journal.append(facts().id, 1, entries(2, 3))).rejects.toThrow(WrongVersion);
      await expect(journal.append(facts().id, 3, entries(4, 4))).rejects.toMatchObject({ expected: 3, found: 2 });
      expect(journal.read(facts().id)).toEqual(entries(1, 2));
    });

    test('entries must count on from the expected version', async () => {
      await expect(journal.open(facts(), entries(2, 3))).rejects.toThrow(WrongVersion);
      expect(journal.sessions()).toEqual([]);
      await journal.open(facts(), entries(1, 2));
      await expect(journal.append(facts().id, 2, entries(4, 5))).rejects.toThrow(WrongVersion);
      await expect(journal.append(facts().id, 2, [...entries(3, 3), ...entries(5, 5)])).rejects.toThrow(WrongVersion);
      expect(journal.read(facts().id)).toEqual(entries(1, 2));
    });

    test('calls take effect in their order, awaited or not, and one that is refused leaves the others alone', async () => {
      const outcomes = await Promise.allSettled([
        journal.open(facts(), entries(1, 1)),
        journal.append(facts().id, 1, entries(2, 3)),
        journal.append(facts().id, 1, entries(2, 2)),
        journal.append('nobody', 0, entries(1, 1)),
        journal.append(facts().id, 3, entries(4, 4)),
        journal.open(facts('XYZ789'), entries(1, 1)),
        journal.erase(facts('XYZ789').id),
        journal.append(facts('XYZ789').id, 1, entries(2, 2)),
      ]);
      expect(outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.name : 'kept'))).toEqual([
        'kept',
        'kept',
        'WrongVersion',
        'UnknownSession',
        'kept',
        'kept',
        'kept',
        'UnknownSession',
      ]);
      expect(journal.read(facts().id)).toHaveLength(4);
      expect(journal.sessions()).toHaveLength(1);
    });

    test('of two who append upon the same version at the same time, one succeeds', async () => {
      await journal.open(facts(), entries(1, 1));
      const race = await Promise.allSettled([1, 2].map(() => journal.append(facts().id, 1, entries(2, 2))));
      expect(race.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(journal.read(facts().id)).toEqual(entries(1, 1).concat(entries(2, 2)));
    });

    test('many sessions at once do not mix', async () => {
      const codes = Array.from({ length: 20 }, (_, index) => `ROOM${10 + index}`);
      await Promise.all(codes.map((code) => journal.open(facts(code), entries(1, 1))));
      for (let version = 1; version < 6; version += 1)
        await Promise.all(
          codes.map((code) => journal.append(facts(code).id, version, entries(version + 1, version + 1))),
        );
      for (const code of codes) expect(journal.read(facts(code).id).map(({ version }) => version)).toHaveLength(6);
    });

    test('a code and an id belong to one session', async () => {
      await journal.open(facts(), entries(1, 1));
      await expect(journal.open({ ...facts(), id: 'another' }, entries(1, 1))).rejects.toThrow(CodeTaken);
      await expect(journal.open({ ...facts(), code: 'OTHER1' }, entries(1, 1))).rejects.toThrow(SessionExists);
      expect(journal.sessions()).toHaveLength(1);
    });

    test('sessions are listed in the order of their opening, with their last version and time', async () => {
      await journal.open({ ...facts('LATER1'), openedAt: 20 }, entries(1, 3));
      await journal.open({ ...facts('FIRST1'), openedAt: 10 }, []);
      expect(journal.sessions()).toEqual([
        { ...facts('FIRST1'), openedAt: 10, version: 0, lastAt: 10 },
        { ...facts('LATER1'), openedAt: 20, version: 3, lastAt: entries(3, 3)[0]?.at },
      ]);
    });

    test('a session is found by its code, and by nothing else', async () => {
      await journal.open({ ...facts(), openedAt: 10 }, entries(1, 3));
      await journal.open({ ...facts('EMPTY1'), openedAt: 20 }, []);
      expect(journal.find('ABC234')).toEqual({ ...facts(), openedAt: 10, version: 3, lastAt: entries(3, 3)[0]?.at });
      expect(journal.find('EMPTY1')).toEqual({ ...facts('EMPTY1'), openedAt: 20, version: 0, lastAt: 20 });
      for (const code of ['ABC235', 'abc234', 'ABC23', '', '%', facts().id]) expect(journal.find(code)).toBeNull();
      await journal.erase(facts().id);
      expect(journal.find('ABC234')).toBeNull();
    });

    test('an erased session is gone and its code is free', async () => {
      await journal.open(facts(), entries(1, 3));
      await journal.open(facts('XYZ789'), entries(1, 2));
      await journal.erase(facts().id);
      expect(() => journal.read(facts().id)).toThrow(UnknownSession);
      await expect(journal.append(facts().id, 3, entries(4, 4))).rejects.toThrow(UnknownSession);
      await expect(journal.erase(facts().id)).rejects.toThrow(UnknownSession);
      expect(journal.read(facts('XYZ789').id)).toHaveLength(2);
      await journal.open(facts(), entries(1, 1));
      expect(journal.read(facts().id)).toEqual(entries(1, 1));
    });

    test('an unknown session is an error, not an empty one', async () => {
      expect(() => journal.read('nobody')).toThrow(UnknownSession);
      await expect(journal.append('nobody', 0, entries(1, 1))).rejects.toThrow(UnknownSession);
    });

    test('closing finishes what is under way, and after it nothing is done', async () => {
      const opened = journal.open(facts(), entries(1, 1));
      const appended = journal.append(facts().id, 1, entries(2, 2));
      await journal.close();
      await journal.close();
      await Promise.all([opened, appended]);
      await expect(journal.append(facts().id, 2, entries(3, 3))).rejects.toThrow(JournalClosed);
      await expect(journal.open(facts('XYZ789'), [])).rejects.toThrow(JournalClosed);
      await expect(journal.erase(facts().id)).rejects.toThrow(JournalClosed);
      expect(() => journal.read(facts().id)).toThrow(JournalClosed);
      expect(() => journal.sessions()).toThrow(JournalClosed);
      expect(() => journal.find('ABC234')).toThrow(JournalClosed);
    });
  });
}
