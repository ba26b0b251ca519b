/**
 * How `whole-meeting`, `outside`, `stand-ins` and `class` came about: sessions that the kernel decided, from the commands of
 * `wholeMeeting.ts`, `outsideRounds.ts`, `standIns.ts` and `aClass.ts`, with the server's clock beside it. `first-vote` (the procedure alone) and `first-months` (with a world)
 * were recorded by earlier versions, whose rules led from their commands to other events. All are kept as they are, whatever
 * becomes of the rules, and must replay for ever; a new kind of event gets a journal of its own, after a change here:
 * `node tests/journals/record.ts ANOTHER > tests/journals/ANOTHER.jsonl`.
 */
import { z } from 'zod';
import { type Entry, signatureOf } from '../../server/journal/journal.ts';
import { formatJournalFile } from '../../server/journal/journalFile.ts';
import {
  type Command,
  commandSchema,
  serverCommandSchema,
  standInCommandSchema,
} from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import type { Event } from '../../shared/council/events.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { replay } from '../../shared/council/replay.ts';
import { dueAt } from '../../shared/council/rules/session/clocks.ts';
import type { Actor } from '../../shared/council/vocabulary.ts';
import { aClass } from './aClass.ts';
import { outsideRounds } from './outsideRounds.ts';
import { type Script, server } from './script.ts';
import { standIns } from './standIns.ts';
import { wholeMeeting } from './wholeMeeting.ts';

const scripts: Readonly<Record<string, Script>> = {
  'whole-meeting': wholeMeeting,
  outside: outsideRounds,
  'stand-ins': standIns,
  class: aClass,
};
const openedAt = Date.UTC(2031, 0, 15, 14);

const schemas = {
  person: commandSchema,
  facilitator: commandSchema,
  server: serverCommandSchema,
  'stand-in': z.union([standInCommandSchema, commandSchema]),
} as const;

/** Somebody's own command, by its place in the script; null for the server's. */
type Request = { readonly actor: Actor; readonly id: string | null };
const ofServer: Request = { actor: server, id: null };

function record({ setup, lines }: Script): readonly Entry[] {
  const opening: Event = { kind: 'session-opened', setup };
  const entries: Entry[] = [{ version: 1, at: openedAt, by: 'server', command: null, event: opening }];
  let council = replay([opening]);
  let now = openedAt;

  const happens = (command: Command, { actor, id }: Request): void => {
    const decision = decide(council, command, actor, now);
    if (!decision.accepted) throw new Error(`${id ?? 'server'}, ${command.kind}: ${decision.refusal.code}`);
    for (const event of decision.events) {
      council = evolve(council, event);
      entries.push({ version: council.version, at: now, by: signatureOf(actor), command: id, event });
    }
  };
  /** Time passes, and at every moment that the Council waits for the server wakes it. */
  const passes = (moment: number): void => {
    for (let due = dueAt(council); due !== null && due <= moment; due = dueAt(council)) {
      now = Math.max(now, due);
      happens({ kind: 'note-deadline', deadline: due }, ofServer);
    }
    now = moment;
  };

  lines.forEach(({ after, by, asked }, index) => {
    const moment = now + after * 1000;
    if (asked === 'sleep') {
      const lastSeen = now;
      now = moment;
      happens({ kind: 'resume-clock', lastSeen }, ofServer);
      return;
    }
    passes(moment);
    if (asked === null) return;
    const schema = schemas[by.role];
    happens(schema.parse(asked(council)), { actor: by, id: by.role === 'server' ? null : `recorded-${index + 1}` });
  });
  return entries;
}

const name = process.argv[2] ?? '';
const script = scripts[name];
if (!script) throw new Error(`usage: record.ts ${Object.keys(scripts).join('|')}`);
const session = { id: name, code: 'ACDEFG', openedAt };
process.stdout.write(`${formatJournalFile({ session, entries: record(script) })}\n`);
