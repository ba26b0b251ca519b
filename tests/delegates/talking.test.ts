/** What delegations write to people: answers to notes, and a word for a text of their own. */
import { describe, expect, test } from 'vitest';
import type { Bearings } from '../../shared/delegates/bearings.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { talkingMoves } from '../../shared/delegates/talking.ts';
import {
  act,
  aTextTabledBy,
  aWideWorld,
  briefed,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  standIn,
  stoodIn,
  voteOpen,
} from '../support/council.ts';
import { plain, standInSightOf } from './sights.ts';

const people = compact.filter((seat) => seat !== 'kenya');
const access = { kind: 'humanitarian-access', level: 2 } as const;
const room = given(aWideWorld(), seated(...people), briefed(...people), stoodIn('kenya'), consultations);

const opens = (seat: string, ...others: readonly string[]): Circumstance =>
  did(
    by(seat),
    act('open-channel', { with: { kind: 'seats', seats: others, title: others.length > 1 ? 'We three' : '' } }),
  );
const writes = (seat: string, channel: string, text: string): Circumstance =>
  did(by(seat), act('send-note', { channel, text }));

function kenyaIn(session: Session, seed = plain.seed): Bearings {
  const bearings = bearingsOf(standInSightOf(session, 'kenya'), { ...plain, seed });
  if (!bearings) throw new Error('Kenya has no bearings');
  return bearings;
}
const moveIn = (session: Session, seed = plain.seed) => talkingMoves(kenyaIn(session, seed))[0]?.command;

describe('a delegation that is written to', () => {
  const asked = given(room, opens('france', 'kenya'), writes('france', 'france+kenya', 'What would you need?'));

  test('answers once, in the same conversation, by its rights', () => {
    const answer = moveIn(asked);
    expect(answer).toMatchObject({ kind: 'send-note', channel: 'france+kenya' });
    const answered = given(asked, did(standIn('kenya'), answer ?? act('end')));
    expect(moveIn(answered)).toBeUndefined();
    expect(movesOf(standInSightOf(asked, 'kenya'), plain).length).toBeGreaterThan(0);
  });

  test('says what it looks for where there is no text, and what it thinks of the other’s where there is', () => {
    const text = given(room, aTextTabledBy('france', [access]), opens('france', 'kenya'));
    const written = given(text, writes('france', 'france+kenya', 'Will you vote for it?'));
    const [wish, stance] = [moveIn(asked), moveIn(written)];
    expect(wish).not.toEqual(stance);
    expect(stance?.kind === 'send-note' && stance.text).toMatch(/^On “.+”: /);
  });

  test('does not say the same twice, and is silent in the end', () => {
    let session: Session = asked;
    const said: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const answer = moveIn(session);
      if (answer?.kind !== 'send-note') break;
      said.push(answer.text);
      session = given(session, did(standIn('kenya'), answer), writes('france', 'france+kenya', `And now? ${turn}`));
    }
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBeLessThan(6);
    expect(new Set(said).size).toBe(said.length);
  });

  test('answers in a group only when it is named', () => {
    const group = given(room, opens('france', 'kenya', 'china'));
    const [id = ''] = Object.keys(group.council.talk.channels);
    expect(moveIn(given(group, writes('france', id, 'Shall we meet?')))).toBeUndefined();
    expect(moveIn(given(group, writes('france', id, 'What does Kenya say?')))).toMatchObject({
      kind: 'send-note',
    });
  });

  test('writes nothing while a vote is open', () => {
    const text = given(room, aTextTabledBy('france', [access]), opens('france', 'kenya'));
    const open = given(text, writes('france', 'france+kenya', 'Will you vote for it?'), voteOpen);
    expect(moveIn(open)).toBeUndefined();
  });

  test('keeps within what can be passed in the chamber', () => {
    const long =
      'A text about the roads to the people who need them, of the clinics and the schools, and of much besides that';
    const text = given(
      room,
      aTextTabledBy('france', [access]),
      did(by('france'), act('open-channel', { with: { kind: 'seats', seats: ['kenya'], title: '' } })),
    );
    const named = {
      ...text,
      council: { ...text.council, drafts: { d1: { ...text.council.drafts['d1' as never], title: long } } },
    } as Session;
    const answer = moveIn(given(named, writes('france', 'france+kenya', 'Well?')));
    expect(answer?.kind === 'send-note' && answer.text.length).toBeLessThanOrEqual(200);
  });
});

describe('a delegation with a text of its own', () => {
  const tabled = given(
    room,
    (session) => session,
    did(standIn('kenya'), act('create-draft', { title: 'Relief', template: null })),
  );
  const own = given(
    tabled,
    did(standIn('kenya'), act('add-clause', { draft: 'd1', clause: access })),
    did(standIn('kenya'), act('table-draft', { draft: 'd1' })),
  );
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

  test('opens a conversation with a member who is there, writes once, and waits', () => {
    const seed = seeds.find((each) => moveIn(own, each)?.kind === 'open-channel');
    if (seed === undefined) throw new Error('nobody is written to');
    const opened = given(own, did(standIn('kenya'), moveIn(own, seed) ?? act('end')));
    const note = moveIn(opened, seed);
    expect(note).toMatchObject({ kind: 'send-note' });
    expect(note?.kind === 'send-note' && note.text).toMatch(/\?/);
    expect(moveIn(given(opened, did(standIn('kenya'), note ?? act('end'))), seed)).toBeUndefined();
  });

  test('writes to nobody where nobody is there', () => {
    const empty = given(
      aWideWorld(),
      stoodIn(...compact),
      seated('france'),
      consultations,
      did(standIn('kenya'), act('create-draft', { title: 'Relief', template: null })),
      did(standIn('kenya'), act('add-clause', { draft: 'd1', clause: access })),
      did(standIn('kenya'), act('table-draft', { draft: 'd1' })),
      did(by('france'), act('leave-seat')),
    );
    expect(seeds.flatMap((seed) => moveIn(empty, seed) ?? [])).toEqual([]);
  });
});
