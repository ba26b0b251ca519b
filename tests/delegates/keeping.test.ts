/** What a caretaker leaves to whoever may come back to the chair: their texts, and what becomes of them. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { amendingMoves } from '../../shared/delegates/amending.ts';
import { ballotMoves } from '../../shared/delegates/ballot.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import type { Move } from '../../shared/delegates/mind.ts';
import { draftingMoves, penholdersIn, withdrawingMoves } from '../../shared/delegates/texts.ts';
import type { Profile } from '../../shared/interests/profiles.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  act,
  addClause,
  aWideWorld,
  away,
  briefed,
  by,
  type Circumstance,
  compact,
  consultations,
  createDraft,
  did,
  given,
  type Session,
  seated,
  standIn,
  stoodIn,
  table,
  until,
  voteOpen,
} from '../support/council.ts';
import { bearingsAt, instructed, minding, plain, standInSightOf } from './sights.ts';

const others = ['velora', 'african-union'];
const without = (seat: string): readonly string[] => [...compact.filter((id) => id !== seat), ...others];

type Chair = { readonly session: Session; readonly asks: ReturnType<typeof by> };
/** Somebody has the seat, has read its brief, and is away as soon as they have done this. */
const kept = (seat: string, ...done: readonly Circumstance[]): Session =>
  given(
    aWideWorld(),
    seated(...without(seat), seat),
    briefed(...without(seat), seat),
    consultations,
    ...done,
    stoodIn(seat),
    away(seat),
  );
/** Nobody ever came: what is done for the seat a stand-in does. */
const vacant = (seat: string, ...done: readonly Circumstance[]): Session =>
  given(aWideWorld(), seated(...without(seat)), briefed(...without(seat)), stoodIn(seat), consultations, ...done);
/** The same in both: first the caretaker's session, then that of a seat without anybody. */
const both = (seat: string, done: (asks: Chair['asks']) => readonly Circumstance[]): readonly [Session, Session] => [
  kept(seat, ...done(by(seat))),
  vacant(seat, ...done(standIn(seat))),
];

function minded(session: Session, seat: string, wants: Profile): Bearings {
  const bearings = bearingsOf(instructed(standInSightOf(session, seat), wants), { ...plain, temper: 0 });
  if (!bearings) throw new Error(`${seat} has no bearings`);
  return bearings;
}
const commandsOf = (moves: readonly Move[]): readonly Command[] => moves.map(({ command }) => command);

const adaptation: Clause = { kind: 'climate-adaptation', level: 2 };
const tabledBy = (asks: Chair['asks']): readonly Circumstance[] => [
  did(asks, createDraft('The situation in Velora')),
  did(asks, addClause('d1', adaptation)),
  did(asks, table('d1')),
];
const proposing = did(
  by('france'),
  act('propose-amendment', { draft: 'd1', change: { kind: 'add', clause: { kind: 'local-ownership', level: 2 } } }),
);

describe('a caretaker', () => {
  test('knows whose chair it keeps, and that it may not veto; in a vacant one it is its own master', () => {
    const [away, nobody] = both('china', () => []);
    expect(standInSightOf(away, 'china')).toMatchObject({ keeps: true, mayVeto: false });
    expect(standInSightOf(nobody, 'china')).toMatchObject({ keeps: false, mayVeto: true });
  });

  test('withdraws no text, however little it wants it', () => {
    const [away, nobody] = both('kenya', tabledBy).map((session) => given(session, until('meeting')));
    const withdraws = (session: Session | undefined) =>
      session && commandsOf(withdrawingMoves(minded(session, 'kenya', minding({ climate: -3 }))));
    expect(withdraws(nobody)).toEqual([{ kind: 'withdraw-draft', draft: 'd1' }]);
    expect(withdraws(away)).toEqual([]);
  });

  test('accepts no amendment of the text that the seat leads on', () => {
    const [away, nobody] = both('kenya', tabledBy).map((session) => given(session, proposing));
    const accepts = (session: Session | undefined) =>
      session && commandsOf(amendingMoves(minded(session, 'kenya', minding({ ownership: 1 }))));
    expect(accepts(nobody)).toEqual([{ kind: 'accept-amendment', amendment: 'a1' }]);
    // That it would be for it, everybody may know.
    expect(accepts(away)).toEqual([{ kind: 'support-amendment', amendment: 'a1', supports: true }]);
  });

  test('withdraws no amendment that was proposed before, and leaves it to the vote', () => {
    const add = { kind: 'add', clause: adaptation };
    const proposed = (asks: Chair['asks']): readonly Circumstance[] => [
      ...[did(by('france'), createDraft('The situation in Velora'))],
      ...[did(by('france'), addClause('d1', { kind: 'mediation', level: 1 })), did(by('france'), table('d1'))],
      did(asks, act('propose-amendment', { draft: 'd1', change: add })),
    ];
    const [away, nobody] = both('kenya', proposed).map((session) => given(session, until('voting')));
    const withdraws = (session: Session | undefined) =>
      session && commandsOf(amendingMoves(minded(session, 'kenya', minding({ climate: -1 }))));
    expect(withdraws(nobody)).toEqual([{ kind: 'withdraw-amendment', amendment: 'a1' }]);
    expect(withdraws(away)).toEqual([]);
  });

  test('leaves a text that is half written as it is: it does not write on, bring it forward or give it up', () => {
    const [first = ''] = penholdersIn(1, bearingsAt(kept('opposition'), 'france'));
    const begun = (asks: Chair['asks']): readonly Circumstance[] => [
      did(asks, createDraft('Children in Northreach')),
      did(asks, addClause('d1', adaptation)),
    ];
    const [away, nobody] = both(first, begun);
    const writes = (session: Session) =>
      commandsOf(draftingMoves(minded(session, first, minding({ humanitarian: 1 }))));
    expect(writes(nobody).length).toBeGreaterThan(0);
    expect(writes(away)).toEqual([]);
  });

  test('votes as it would, but for the veto', () => {
    const sanctions: Clause = { kind: 'targeted-sanctions', target: 'host' };
    const [away, nobody] = both('china', () => [
      did(by('france'), createDraft('The situation in Velora')),
      ...[{ kind: 'chapter', chapter: 'vii' } as const, { kind: 'threat-to-peace' } as const, sanctions].map((clause) =>
        did(by('france'), addClause('d1', clause)),
      ),
      did(by('france'), table('d1')),
    ]).map((session) => given(session, voteOpen));
    const choice = (session: Session | undefined, weight: number) => {
      const [command] = session
        ? commandsOf(ballotMoves(minded(session, 'china', minding({ sanctions: weight }))))
        : [];
      return command?.kind === 'cast-ballot' && command.choice;
    };
    expect([choice(away, 4), choice(nobody, 4)]).toEqual(['yes', 'yes']);
    expect([choice(away, -4), choice(nobody, -4)]).toEqual(['abstain', 'no']);
  });
});
