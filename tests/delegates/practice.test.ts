/** How a text comes before the Council where the session's practice asks for silence, or for time in blue. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { lawOf } from '../../shared/council/law.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { penholdersIn } from '../../shared/delegates/texts.ts';
import {
  aWideWorld,
  briefed,
  by,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
} from '../support/council.ts';
import { bearingsAt, instructed, minding, plain, sightOf } from './sights.ts';

const sitting = (law: Parameters<typeof lawOf>[1]): Session =>
  given(
    aWideWorld({ law: lawOf('charter-practice', law) }),
    seated(...compact, 'velora'),
    briefed(...compact, 'velora'),
    consultations,
  );
const firstOf = (session: Session, seat: string): Command | undefined =>
  movesOf(sightOf(session, seat), plain)[0]?.command;
const ways: readonly Command['kind'][] = ['table-draft', 'start-silence', 'put-in-blue'];

/** Whoever has the pen writes until the text goes its way; and that way. */
function written(session: Session) {
  const [author = ''] = penholdersIn(1, bearingsAt(session, compact[0] ?? ''));
  let now = session;
  for (let turn = 0; turn < 60; turn += 1) {
    const command = firstOf(now, author);
    if (!command) throw new Error(`${author} has nothing to do`);
    if (ways.includes(command.kind)) return { session: now, author, command };
    now = given(now, did(by(author), command));
  }
  throw new Error(`${author} writes and writes`);
}

describe('a text on its way', () => {
  test('is tabled where nothing else is asked for', () => {
    expect(written(sitting({})).command).toEqual({ kind: 'table-draft', draft: 'd1' });
  });

  test('is put in blue where it has to wait there, and its author waits as well', () => {
    const { session, author, command } = written(sitting({ blueSeconds: 60 }));
    expect(command).toEqual({ kind: 'put-in-blue', draft: 'd1' });
    const blue = given(session, did(by(author), command));
    expect(['create-draft', 'withdraw-draft']).not.toContain(firstOf(blue, author)?.kind);
  });

  test('goes under silence where it has to, which whoever would vote against it breaks once', () => {
    const { session, author, command } = written(sitting({ silence: 'required' }));
    expect(command).toEqual({ kind: 'start-silence', draft: 'd1' });
    const silent = given(session, did(by(author), command));
    expect(['create-draft', 'withdraw-draft', 'start-silence']).not.toContain(firstOf(silent, author)?.kind);
    const elected = ['brazil', 'kenya'].find((seat) => seat !== author) ?? '';
    const moveOf = (now: Session, ownership: number) =>
      movesOf(
        instructed(sightOf(now, elected), minding({ ownership, humanitarian: ownership, consent: ownership })),
        plain,
      )[0];
    expect(moveOf(silent, 3)?.command.kind).not.toBe('break-silence');
    const broken = moveOf(silent, -3)?.command;
    expect(broken).toMatchObject({ kind: 'break-silence', draft: 'd1', reason: expect.stringMatching(/\S/) });
    const again = given(silent, did(by(elected), broken as Command));
    expect(moveOf(again, -3)?.command.kind).not.toBe('break-silence');
    // It has been through it: now it can be tabled.
    expect(firstOf(again, author)).toEqual({ kind: 'table-draft', draft: 'd1' });
  });
});
