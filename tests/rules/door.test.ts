/** Rules W: what is refused before the Council is asked. */
import { describe, expect, test } from 'vitest';
import { openMemoryJournal } from '../../server/journal/memoryJournal.ts';
import { Pace } from '../../server/rooms/pace.ts';
import { Simulation } from '../../server/simulation/simulation.ts';
import { commandMessageSchema, firstIssue } from '../../shared/wire/envelope.ts';
import { aCouncilOfFifteen, admit, facilitator, next, opening, personFor, server } from '../support/council.ts';

const id = 'command-1';
const issueOf = (message: unknown) => {
  const parsed = commandMessageSchema.safeParse(message);
  return parsed.success ? null : firstIssue(parsed.error).path.join('.');
};

describe('the door', () => {
  test('W1 a command that does not fit is refused, and told where', () => {
    expect(issueOf({ id, command: { kind: 'cast-ballot', vote: 1, choice: 'no' } })).toBeNull();
    expect(issueOf({ id, command: { kind: 'cast-ballot', vote: 1, choice: 'veto' } })).toBe('command.choice');
    // Absent is what is recorded of somebody, not a ballot that they cast.
    expect(issueOf({ id, command: { kind: 'cast-ballot', vote: 1, choice: 'absent' } })).toBe('command.choice');
    expect(issueOf({ id, command: { kind: 'share-draft', draft: 'd1', seats: ['france', 'FRANCE'] } })).toBe(
      'command.seats.1',
    );
    expect(issueOf({ id, command: { kind: 'retitle-draft', draft: 'constructor', title: 'x' } })).toBe('command.draft');
    expect(issueOf({ id, command: { kind: 'retitle-draft', draft: 'd1', title: '   ' } })).toBe('command.title');
    expect(issueOf({ id, command: { kind: 'next', deadline: 1 } })).toBe('command');
    expect(issueOf({ id: 'short', command: { kind: 'next' } })).toBe('id');
    for (const message of [null, 7, 'next', [], {}, { id }, { id, command: null }]) {
      expect(issueOf(message)).not.toBeNull();
    }
  });

  test('W1 neither the seat, nor the time, nor the server’s own commands come in a message', () => {
    expect(issueOf({ id, command: { kind: 'cast-ballot', vote: 1, choice: 'no', seat: 'france' } })).toBe('command');
    expect(issueOf({ id, command: { kind: 'next' }, now: 0 })).toBe('');
    for (const command of [
      { kind: 'admit', person: personFor('france') },
      { kind: 'note-presence', person: personFor('france'), present: true },
      { kind: 'note-deadline', deadline: 0 },
      { kind: 'resume-clock', lastSeen: 0 },
    ]) {
      expect(issueOf({ id, command })).toBe('command.kind');
    }
  });

  test('W2 one person is not heard faster than twenty times a second, after a burst of sixty', () => {
    const pace = new Pace(opening);
    const allowed = (now: number, times: number) =>
      Array.from({ length: times }, () => pace.allows(now)).filter(Boolean);
    expect(allowed(opening, 100)).toHaveLength(60);
    expect(allowed(opening + 1000, 100)).toHaveLength(20);
    expect(allowed(opening + 60_000, 100)).toHaveLength(60);
    // A clock that was set back fills nothing.
    expect(allowed(opening, 100)).toHaveLength(0);
  });

  test('W3 what the journal could not keep did not happen, and nothing more is decided until it is read again', async () => {
    const journal = openMemoryJournal();
    const facts = { id: 'session', code: 'ACDEFG', openedAt: opening, facilitatorDigest: '' };
    const entries = aCouncilOfFifteen().events.map((event, index) => ({
      version: index + 1,
      at: opening,
      by: 'server' as const,
      command: null,
      event,
    }));
    await journal.open(facts, entries);
    const full = { ...journal, append: () => Promise.reject(new Error('the disk is full')) };
    const time = { now: () => opening, wakeAt: () => ({ cancel: () => {} }) };
    const told: unknown[] = [];
    const simulation = new Simulation(facts, full, time, entries);
    simulation.onCommitted((committed) => told.push(committed));

    await expect(simulation.ask(facilitator, next, id)).rejects.toThrow('the disk is full');
    await expect(simulation.ask(server, admit(personFor('france')), null)).rejects.toThrow('the disk is full');
    expect(simulation.council).toMatchObject({ version: 1, phase: 'lobby' });
    expect(told).toEqual([]);
    expect(journal.read(facts.id)).toHaveLength(1);
  });
});
