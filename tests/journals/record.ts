/**
 * How the journals of this folder came about: short sessions of the compact council in which every kind of event happens,
 * decided by the kernel. `first-vote` is the procedure alone, `first-months` has a world. The files are kept as they are,
 * whatever becomes of the rules, and must replay for ever; a new kind of event gets a journal of its own, after a change
 * here: `node tests/journals/record.ts ANOTHER > tests/journals/ANOTHER.jsonl`.
 */
import { join } from 'node:path';
import { readScenarios } from '../../server/catalogue/scenarios.ts';
import { type Entry, signatureOf } from '../../server/journal/journal.ts';
import { formatJournalFile } from '../../server/journal/journalFile.ts';
import { type Command, commandSchema, serverCommandSchema } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event, Setup } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import type { Actor, PersonId } from '../../shared/council/vocabulary.ts';
import { type Pack, setupOf } from '../../shared/scenario/scenario.ts';

const velora = readScenarios(join(import.meta.dirname, '../../scenarios')).get('velora') as Pack;
const compact = setupOf(velora, { council: 'compact', preset: '45', seed: 2031, clocks: {} });
/** The session as it was before there was a world: consultations and votes. */
const procedure: Setup = {
  ...compact,
  ...{ world: null, monthsPerRound: 0, epilogueMonths: 0, briefs: {}, injects: [] },
  ...{ sitrepSeconds: 0, meetingSeconds: 0, ordersSeconds: 0, fieldSeconds: 0, epilogueSeconds: 0 },
};
/** Two rounds of one month, and one month after them; the Secretary-General is there. */
function withWorld(): Setup {
  const fifteen = setupOf(velora, { council: 'fifteen', preset: '45', seed: 2031, clocks: {} });
  const ids = [...compact.seats.map(({ id }) => id as string), 'secretary-general'];
  const seats = fifteen.seats.filter(({ id }) => ids.includes(id));
  const briefs = Object.fromEntries(Object.entries(fifteen.briefs).filter(([id]) => ids.includes(id)));
  return { ...fifteen, seats, briefs, rounds: 2, monthsPerRound: 1, epilogueMonths: 1 };
}
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
const seven = ['china', 'france', 'russian-federation', 'united-kingdom', 'united-states', 'brazil', 'kenya'];
const goesOn = (times: number): readonly Line[] => Array.from({ length: times }, () => [9, host, { kind: 'next' }]);

const firstVote: readonly Line[] = [
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

const firstMonths: readonly Line[] = [
  ...[...seven, 'velora', 'secretary-general'].flatMap(arrives),
  // Somebody has second thoughts about their seat, and then about those.
  [9, 'velora', { kind: 'open-brief' }],
  [9, host, { kind: 'free-seat', seat: 'velora' }],
  [9, 'velora', { kind: 'take-seat', seat: 'velora' }],
  // The situation report, with what the scenario throws in, and the consultations.
  ...goesOn(2),
  [9, 'kenya', { kind: 'create-draft', title: 'Relief for Northreach', template: null }],
  [9, 'kenya', { kind: 'add-clause', draft: 'd1', clause: { kind: 'territorial-integrity' } }],
  [9, 'kenya', { kind: 'add-clause', draft: 'd1', clause: { kind: 'mission', troops: 6 } }],
  [9, 'kenya', { kind: 'add-clause', draft: 'd1', clause: { kind: 'humanitarian-access', level: 2 } }],
  [9, 'kenya', { kind: 'table-draft', draft: 'd1' }],
  [9, 'france', { kind: 'pledge-troops', draft: 'd1', troops: 3.5 }],
  [9, 'china', { kind: 'create-draft', title: 'Two states', template: null }],
  [9, 'china', { kind: 'add-clause', draft: 'd2', clause: { kind: 'independence' } }],
  [9, 'china', { kind: 'table-draft', draft: 'd2' }],
  // The meeting, the votes, and the first of them; the second text has come to clash with it.
  ...goesOn(3),
  ...casts(1, 'yes', ...seven),
  [9, host, { kind: 'next' }],
  [9, 'velora', { kind: 'answer-consent', draft: 'd1', consents: true }],
  [9, 'united-states', { kind: 'pledge-troops', draft: null, troops: 4 }],
  [9, 'secretary-general', { kind: 'use-good-offices', aim: 'acceptance' }],
  // The field, the next round, and a veto in it.
  ...goesOn(3),
  [9, 'united-states', { kind: 'create-draft', title: 'An embargo', template: 'sanction' }],
  [9, 'united-states', { kind: 'table-draft', draft: 'd3' }],
  ...goesOn(3),
  ...casts(2, 'yes', 'france', 'united-kingdom', 'united-states', 'brazil', 'kenya'),
  ...casts(2, 'no', 'china', 'russian-federation'),
  // Orders, the field, the epilogue and the end.
  ...goesOn(4),
];

const journals: Readonly<Record<string, { readonly setup: Setup; readonly lines: readonly Line[] }>> = {
  'first-vote': { setup: procedure, lines: firstVote },
  'first-months': { setup: withWorld(), lines: firstMonths },
};

const actorOf = (name: string): Actor =>
  name === server || name === host ? { role: name } : { role: 'person', person: person(name) as PersonId };

function record(name: string): readonly Entry[] {
  const journal = journals[name];
  if (!journal) throw new Error(`usage: record.ts ${Object.keys(journals).join('|')}`);
  const { setup, lines } = journal;
  const opening: Event = { kind: 'session-opened', setup };
  let council = replay([opening]);
  let at = openedAt;
  const entries: Entry[] = [{ version: 1, at, by: 'server', command: null, event: opening }];
  lines.forEach(([seconds, who, asked], index) => {
    at += seconds * 1000;
    const actor = actorOf(who);
    const command: Command = (who === server ? serverCommandSchema : commandSchema).parse(asked);
    const decision = decide(council, command, actor, at);
    if (!decision.accepted) throw new Error(`line ${index + 1}, ${asked.kind}: ${decision.refusal.code}`);
    for (const event of decision.events) {
      council = evolve(council, event);
      const id = who === server ? null : `recorded-${index + 1}`;
      entries.push({ version: council.version, at, by: signatureOf(actor), command: id, event });
    }
  });
  return entries;
}

const name = process.argv[2] ?? '';
const session = { id: name, code: 'ACDEFG', openedAt };
process.stdout.write(`${formatJournalFile({ session, entries: record(name) })}\n`);
