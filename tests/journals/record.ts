/**
 * How `first-vote.jsonl` came about: a short session of the compact council in which every kind of event happens, decided by
 * the kernel. The file is kept as it is, whatever becomes of the rules, and must replay for ever; a new kind of event gets a
 * journal of its own: `node tests/journals/record.ts > tests/journals/ANOTHER.jsonl`, after a change here.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, signatureOf } from '../../server/journal/journal.ts';
import { formatJournalFile } from '../../server/journal/journalFile.ts';
import { type Command, commandSchema, serverCommandSchema } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import type { Actor, PersonId } from '../../shared/council/vocabulary.ts';
import { scenarioSchema, setupOf } from '../../shared/scenario/scenario.ts';

const file = join(import.meta.dirname, '../../scenarios/velora/scenario.json');
const scenario = scenarioSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
const setup = setupOf(scenario, { council: 'compact', preset: '45', seed: 2031, clocks: {} });
const openedAt = Date.UTC(2031, 0, 15, 14);

/** Seconds since the last one; who asks, by the seat they came for; and what. */
type Line = readonly [number, string, Record<string, unknown> & { readonly kind: string }];
const server = 'server';
const host = 'facilitator';
const person = (seat: string) => `delegate-of-${seat}-00001`;

const arrives = (seat: string): readonly Line[] => [
  [2, server, { kind: 'admit', person: person(seat) }],
  [0, server, { kind: 'note-presence', person: person(seat), present: true }],
  [3, seat, { kind: 'take-seat', seat }],
];
const casts = (vote: number, choice: string, ...seats: readonly string[]): readonly Line[] =>
  seats.map((seat): Line => [2, seat, { kind: 'cast-ballot', vote, choice }]);
const mediation = { kind: 'mediation', level: 2 };

const lines: readonly Line[] = [
  [1, host, { kind: 'set-policy', seat: 'brazil', policy: 'in-favour' }],
  ...['china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'kenya', 'velora'].flatMap(arrives),
  [9, 'velora', { kind: 'take-seat', seat: 'relief' }],
  [9, host, { kind: 'free-seat', seat: 'relief' }],
  [1, 'velora', { kind: 'take-seat', seat: 'velora' }],
  [60, host, { kind: 'next' }],
  [20, 'kenya', { kind: 'create-draft', title: 'Northreach', template: 'aid' }],
  [9, 'kenya', { kind: 'retitle-draft', draft: 'd1', title: 'Civilians in Northreach' }],
  [9, 'kenya', { kind: 'share-draft', draft: 'd1', seats: ['france', 'velora'] }],
  [9, 'velora', { kind: 'add-clause', draft: 'd1', clause: { kind: 'refugees' } }],
  [9, 'france', { kind: 'change-clause', draft: 'd1', id: 'c4', clause: mediation, seen: 2 }],
  [9, 'kenya', { kind: 'remove-clause', draft: 'd1', id: 'c6', seen: 4 }],
  [9, 'kenya', { kind: 'move-clause', draft: 'd1', id: 'c8', to: 2 }],
  [9, 'kenya', { kind: 'set-mode', draft: 'd1', mode: 'replace' }],
  [9, 'france', { kind: 'sponsor-draft', draft: 'd1' }],
  [9, 'kenya', { kind: 'table-draft', draft: 'd1' }],
  [9, 'france', { kind: 'unsponsor-draft', draft: 'd1' }],
  [9, 'united-states', { kind: 'create-draft', title: 'Protection of civilians', template: 'protect' }],
  [9, 'united-states', { kind: 'table-draft', draft: 'd2' }],
  [9, 'china', { kind: 'create-draft', title: 'Dialogue', template: null }],
  [9, 'china', { kind: 'withdraw-draft', draft: 'd3' }],
  [9, host, { kind: 'extend', seconds: 60 }],
  [9, host, { kind: 'freeze' }],
  [300, host, { kind: 'unfreeze' }],
  ...['china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'kenya', 'velora'].map(
    (seat): Line => [1, seat, { kind: 'say-ready', ready: true }],
  ),
  // To take the American text first: five in favour, Brazil by its policy, against two permanent members. No veto here.
  [4, 'france', { kind: 'move-motion', motion: 'take-next', draft: 'd2' }],
  ...casts(1, 'yes', 'france', 'united-kingdom', 'united-states', 'kenya'),
  ...casts(1, 'no', 'russian-federation', 'china'),
  [15, host, { kind: 'next' }],
  ...casts(2, 'abstain', 'china'),
  ...casts(2, 'no', 'china'),
  ...casts(2, 'yes', 'france', 'united-kingdom', 'united-states', 'kenya'),
  [2, server, { kind: 'note-presence', person: person('russian-federation'), present: false }],
  [20, host, { kind: 'next' }],
  [2, server, { kind: 'note-presence', person: person('russian-federation'), present: true }],
  [13, host, { kind: 'next' }],
  ...casts(3, 'yes', 'china', 'france', 'united-kingdom', 'united-states', 'kenya'),
  ...casts(3, 'abstain', 'russian-federation'),
  [5, 'velora', { kind: 'leave-seat' }],
  [9, host, { kind: 'end' }],
];

const actorOf = (name: string): Actor =>
  name === server || name === host ? { role: name } : { role: 'person', person: person(name) as PersonId };

function record(): readonly Entry[] {
  const opening: Event = { kind: 'session-opened', setup };
  let council = replay([opening]);
  let at = openedAt;
  const entries: Entry[] = [{ version: 1, at, by: 'server', command: null, event: opening }];
  lines.forEach(([seconds, name, asked], index) => {
    at += seconds * 1000;
    const actor = actorOf(name);
    const command: Command = (name === server ? serverCommandSchema : commandSchema).parse(asked);
    const decision = decide(council, command, actor, at);
    if (!decision.accepted) throw new Error(`line ${index + 1}, ${asked.kind}: ${decision.refusal.code}`);
    for (const event of decision.events) {
      council = evolve(council, event);
      const id = name === server ? null : `recorded-${index + 1}`;
      entries.push({ version: council.version, at, by: signatureOf(actor), command: id, event });
    }
  });
  return entries;
}

const session = { id: 'first-vote', code: 'ACDEFG', openedAt };
process.stdout.write(`${formatJournalFile({ session, entries: record() })}\n`);
