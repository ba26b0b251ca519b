/**
 * The one line is always right: through every recorded session, for everybody in it after every event, it names something that
 * waits for them whenever anything does, and never offers what the Council would refuse.
 */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Due, dueOf } from '../../client/store/due.ts';
import { nothingSeen, nudgesFor } from '../../client/store/seen.ts';
import { readJournalFile } from '../../server/journal/journalFile.ts';
import { evolve } from '../../shared/council/evolve.ts';
import { opened } from '../../shared/council/opening.ts';
import type { Council } from '../../shared/council/state.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { type SeatView, seatView } from '../../shared/council/views/seatView.ts';
import type { PersonId } from '../../shared/council/vocabulary.ts';

const journals = ['first-vote', 'first-months', 'whole-meeting', 'outside', 'stand-ins', 'class'] as const;

const can = (right: unknown): boolean => right === null;

/** What waits for one person, by what the line calls it: from their rights alone. */
function* awaited(view: PublicView, own: SeatView): Iterable<string> {
  const { rights, seat } = own;
  if (view.phase === 'ended' || view.frozen !== null || seat === null) return;
  if (view.phase === 'lobby' && can(rights.openBrief)) yield 'brief';
  if (can(rights.cast) && !own.mustAbstain && own.ballot === null) yield 'ballot';
  if (can(rights.talk.withhold) && own.ballot !== null && own.delegation?.withheld === null) yield 'key';
  if (can(rights.floor.rule)) yield 'rule';
  if (can(rights.floor.challenge)) yield 'challenge';
  if (can(rights.floor.speak) && view.meeting?.floor?.seat === seat) yield 'speak';
  if (can(rights.floor.secondMotion)) yield 'second';
  if (can(rights.floor.objectAgenda)) yield 'agenda';
  const [first] = view.meeting?.proposed ?? [];
  if (first && can(rights.floor.participation[first.seat]?.object)) yield 'invitation';
  for (const { id, division } of view.drafts) {
    if (division?.until && can(rights.drafts[id]?.objectDivision)) yield 'division';
  }
  for (const { id, silence, penholder } of own.drafts) {
    if (silence !== null && penholder !== seat && can(rights.drafts[id]?.breakSilence)) yield 'silence';
  }
  for (const { id, status, by } of own.statements) {
    if (status === 'silence' && by !== seat && can(rights.floor.objectStatement[id])) yield 'silence';
  }
  if (can(rights.talk.sign)) yield 'sign';
  for (const { id } of own.dealings?.deals ?? []) if (can(rights.dealings?.deals[id]?.answer)) yield 'deal';
  for (const { id } of own.dealings?.readings ?? []) if (can(rights.dealings?.readings[id])) yield 'reading';
  for (const { id, consents } of view.drafts) if (!consents && can(rights.consent[id])) yield 'letter';
  // Before the first round it stands on the page itself.
  if (view.phase !== 'lobby' && nudgesFor(own, nothingSeen).length > 0) yield 'nudged';
}

/** What the line says that waits for whoever reads it; null where it says nothing of the kind. */
function named(due: Due): string | null {
  if (due.kind === 'lobby') return due.sealed ? 'brief' : null;
  if (due.kind === 'vote') return due.cast === null && !due.party ? 'ballot' : null;
  if (due.kind === 'veto-key') return 'key';
  if ('call' in due && due.call) return due.call.kind;
  if (due.kind !== 'floor') return null;
  const { matter } = due;
  switch (matter.kind) {
    case 'point':
      return matter.mayRule ? 'rule' : null;
    case 'ruling':
      return matter.mayChallenge ? 'challenge' : null;
    case 'motion':
      return matter.second === 'mine' ? 'second' : null;
    case 'agenda':
      return matter.mayObject ? 'agenda' : null;
    case 'invitation':
      return matter.mayObject ? 'invitation' : null;
    case 'my-floor':
      return 'speak';
    case 'division':
    case 'silence':
      return matter.kind;
    default:
      return null;
  }
}

/** What the line offers besides, and the right that it takes. */
function* offers(due: Due, view: PublicView, own: SeatView): Iterable<readonly [string, boolean]> {
  const { rights, seat } = own;
  const call = 'call' in due ? due.call : null;
  if (due.kind === 'vote') yield ['ballot', can(rights.cast)];
  if (call?.kind === 'good-offices') yield ['good-offices', can(rights.goodOffices)];
  if (call?.kind === 'troops') {
    yield ['troops', can(call.draft === null ? rights.pledge : rights.drafts[call.draft]?.pledge)];
  }
  if (call?.kind === 'attack') yield ['attack', can(rights.acts?.orders.strike?.right)];
  if (due.kind === 'orders' && due.outside === 'may-order') {
    yield ['order', Object.values(rights.acts?.orders ?? {}).some(({ right }) => right === null)];
  }
  if (due.kind === 'take-a-seat' && !due.assigned && !due.full)
    yield ['seat', can(rights.takeSeat) || own.opened !== null];
  const texts = Object.values(rights.drafts);
  for (const deed of 'deeds' in due ? due.deeds : []) {
    yield [
      deed,
      deed === 'draft'
        ? can(rights.create) || texts.some(({ edit }) => can(edit))
        : texts.some((each) => can(each[deed])),
    ];
  }
  if (due.kind === 'floor' && due.matter.kind === 'motion' && due.matter.mayPut)
    yield ['gavel', can(rights.floor.gavel)];
  if (due.kind === 'floor' && due.matter.kind === 'my-floor') yield ['speak', view.meeting?.floor?.seat === seat];
}

type Look = {
  readonly at: string;
  readonly due: Due;
  readonly waits: readonly string[];
  readonly refused: readonly string[];
};

/** What everybody's line says after each event of a session. */
function* looksThrough(name: string): Iterable<Look> {
  const { entries } = readJournalFile(join(import.meta.dirname, '..', 'journals', `${name}.jsonl`));
  let council: Council | null = null;
  for (const { event, at, version } of entries) {
    council = event.kind === 'session-opened' ? opened(event.setup) : council && evolve(council, event);
    if (!council) throw new Error(`${name} does not begin with its opening`);
    const view = publicView(council);
    for (const [id, { removed }] of Object.entries(council.people)) {
      if (removed) continue;
      const person = id as PersonId;
      const own = seatView(council, person, at);
      const unheard = { nudges: nudgesFor(own, nothingSeen).length, answers: 0 };
      const due = dueOf(view, own, dossierOf(council, person), null, unheard);
      const waits = [...awaited(view, own)];
      const offered = [...offers(due, view, own)];
      const said = named(due);
      const refused = [
        ...offered.filter(([, is]) => !is).map(([what]) => what),
        ...(said && !waits.includes(said) && !['joint', 'troops', 'good-offices', 'attack', 'answered'].includes(said)
          ? [said]
          : []),
      ];
      yield { at: `${name} ${version} ${event.kind}: ${own.seat ?? 'no seat'} in ${view.phase}`, due, waits, refused };
    }
  }
}

const looks = journals.flatMap((name) => [...looksThrough(name)]);

describe('in every recorded session, for everybody in it after every event', () => {
  test('there is much to look at', () => {
    expect(looks.length).toBeGreaterThan(3000);
    const seen = new Set(looks.flatMap(({ waits }) => waits));
    expect([...seen].toSorted()).toEqual([
      ...['agenda', 'ballot', 'brief', 'challenge', 'deal', 'division', 'invitation', 'key', 'letter', 'nudged'],
      ...['reading', 'rule', 'second', 'sign', 'silence', 'speak'],
    ]);
  });

  test('whatever waits for somebody, their line names something that does', () => {
    const silent = looks.filter(({ due, waits }) => waits.length > 0 && !waits.includes(named(due) ?? ''));
    expect(silent.map(({ at, due, waits }) => `${at}: ${due.kind} and not ${waits.join(', ')}`)).toEqual([]);
  });

  test('it never offers what would be refused', () => {
    const wrong = looks.filter(({ refused }) => refused.length > 0);
    expect(wrong.map(({ at, refused }) => `${at}: ${refused.join(', ')}`)).toEqual([]);
  });
});
