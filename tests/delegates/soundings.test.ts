/** How delegations read each other: whom they ask, what they take them for, and that they are told the truth. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { correctionLine } from '../../shared/delegates/lines.ts';
import type { Character } from '../../shared/delegates/mind.ts';
import { guessesOf, soundingMoves } from '../../shared/delegates/soundings.ts';
import { readingsOf } from '../../shared/delegates/support.ts';
import { penholdersIn } from '../../shared/delegates/texts.ts';
import type { Guess } from '../../shared/interests/brief.ts';
import {
  act,
  aDraftTabledBy,
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
  until,
} from '../support/council.ts';
import { bearingsAt, plain, sightOf } from './sights.ts';

const seats = [
  ...compact,
  'velora',
  'opposition',
  'relief',
  'advocacy',
  'secretary-general',
  'african-union',
  'dravia',
];
const consulting = given(aWideWorld(), seated(...seats), briefed(...seats), consultations);
const smart = given(consulting, aDraftTabledBy('united-kingdom', { template: 'smart' }));

const commandsOf = (session: Session, seat: string): readonly Command[] => {
  const bearings = bearingsOf(sightOf(session, seat), plain);
  return bearings ? soundingMoves(bearings).map(({ command }) => command) : [];
};
const asking = (session: Session, seat: string) => {
  const [command] = commandsOf(session, seat);
  return command?.kind === 'read-interest' ? command : null;
};
/** Whatever it would ask, as long as it asks. */
const asked =
  (seat: string): Circumstance =>
  (session) => {
    const command = asking(session, seat);
    if (!command) throw new Error(`${seat} asks nothing`);
    return did(by(seat), command)(session);
  };
const read = (seat: string, of: string, guess: Guess): Circumstance =>
  did(by(seat), act('read-interest', { of, guess, text: 'We wonder.' }));
const answers = (session: Session, seat: string) => {
  const [command] = commandsOf(session, seat);
  return command?.kind === 'answer-reading' ? command : null;
};
const interestsOf = (seat: string): readonly Guess[] =>
  (consulting.council.setup.briefs[seat as SeatId]?.interests ?? []).map(
    ({ kind, key, direction }) => ({ kind, key, direction }) as Guess,
  );

/** Something else that a seat wants. */
function otherThan(seat: string, guess: Guess | undefined): Guess {
  const other = interestsOf(seat).find(({ key }) => key !== guess?.key);
  if (!other) throw new Error(`${seat} wants nothing else`);
  return other;
}

describe('whoever has a text before the Council', () => {
  test('asks two of those whose votes it lacks in a round, and nobody twice', () => {
    const first = asking(smart, 'united-kingdom');
    const lacking = new Set(compact.filter((seat) => seat !== 'united-kingdom'));
    expect(lacking.has(first?.of ?? '')).toBe(true);
    const once = given(smart, asked('united-kingdom'));
    expect(asking(once, 'united-kingdom')?.of).not.toBe(first?.of);
    const twice = given(once, asked('united-kingdom'));
    expect(asking(twice, 'united-kingdom')).toBeNull();
    expect(asking(given(twice, until('orders')), 'united-kingdom')).toBeNull();
  });

  test('asks for what the other is taken for, and for something else once it was wrong', () => {
    const command = asking(smart, 'united-kingdom');
    const seat = smart.council.setup.seats.find(({ id }) => id === command?.of);
    expect(command?.guess).toEqual(seat && guessesOf(seat as never)[0]);
    const other = given(
      smart,
      asked('united-kingdom'),
      did(by(command?.of ?? ''), act('answer-reading', { reading: 'i1', confirms: false, text: 'No.' })),
      until('field'),
      until('consultations'),
    );
    const again = given(other, aDraftTabledBy('united-kingdom', { template: 'smart' }));
    const next = asking(again, 'united-kingdom');
    if (next?.of === command?.of) expect(next?.guess).not.toEqual(command?.guess);
    else expect(next).not.toBeNull();
  });

  test('is surer of those who have confirmed what it took them for', () => {
    const [interest] = interestsOf('kenya');
    const confirmed = given(
      smart,
      read('united-kingdom', 'kenya', interest as Guess),
      did(by('kenya'), act('answer-reading', { reading: 'i1', confirms: true, text: 'Yes.' })),
    );
    const errorOn = (session: Session) =>
      readingsOf(bearingsAt(session, 'united-kingdom')).find(({ seat }) => seat.id === 'kenya')?.error ?? 0;
    expect(errorOn(smart)).not.toBe(0);
    expect(errorOn(confirmed)).toBeCloseTo(errorOn(smart) / 2);
    expect(asking(confirmed, 'united-kingdom')?.of).not.toBe('kenya');
  });

  test('is the only member that asks, but for those who are about to write', () => {
    expect(asking(smart, 'france')).toBeNull();
  });

  test('asks again what it was told instead, and then has it confirmed', () => {
    const first = asking(smart, 'united-kingdom');
    const other = otherThan(first?.of ?? '', first?.guess);
    const corrected = given(
      smart,
      asked('united-kingdom'),
      did(by(first?.of ?? ''), act('answer-reading', { reading: 'i1', confirms: false, text: correctionLine(other) })),
    );
    const again = asking(corrected, 'united-kingdom');
    expect(again).toMatchObject({ of: first?.of, guess: other });
    const twice = given(corrected, asked('united-kingdom'));
    expect(answers(twice, first?.of ?? '')).toMatchObject({ reading: 'i2', confirms: true });
  });
});

describe('whoever has the pen and no text yet', () => {
  /** Seeds tell who has the pen, and who of those listens. */
  const listening = (temper: number): readonly { readonly seat: string; readonly character: Character }[] =>
    Array.from({ length: 200 }, (_, seed) => ({ ...plain, seed, temper })).flatMap((character) =>
      penholdersIn(1, bearingsAt(consulting, 'france', character)).flatMap((seat) =>
        soundingMoves(bearingsAt(consulting, seat, character)).length > 0 ? [{ seat, character }] : [],
      ),
    );

  test('asks first what the others want, the soft more often than the hard', () => {
    const [soft, hard] = [listening(0).length, listening(1).length];
    // Of 400 pens.
    expect(soft).toBeGreaterThan(240);
    expect(soft).toBeLessThan(320);
    expect(hard).toBeGreaterThan(120);
    expect(hard).toBeLessThan(200);
  });

  test('asks each member once, and nobody once its text is there', () => {
    const [one] = listening(0.5);
    if (!one) throw new Error('nobody listens');
    let session = consulting;
    const heard: string[] = [];
    for (;;) {
      const [move] = soundingMoves(bearingsAt(session, one.seat, one.character));
      if (move?.command.kind !== 'read-interest') break;
      heard.push(move.command.of);
      session = given(session, did(by(one.seat), move.command));
    }
    expect(heard.toSorted()).toEqual(compact.filter((seat) => seat !== one.seat).toSorted());
    const written = given(consulting, did(by(one.seat), act('create-draft', { title: 'Velora', template: 'aid' })));
    expect(soundingMoves(bearingsAt(written, one.seat, one.character))).toEqual([]);
  });

  test('is no caretaker, who writes nothing, nor anybody without the pen', () => {
    const [one] = listening(0.5);
    if (!one) throw new Error('nobody listens');
    const bearings = bearingsAt(consulting, one.seat, one.character);
    expect(soundingMoves({ ...bearings, sight: { ...bearings.sight, keeps: true } })).toEqual([]);
    const pens = penholdersIn(1, bearings);
    for (const seat of compact.filter((each) => !pens.includes(each as SeatId))) {
      expect(soundingMoves(bearingsAt(consulting, seat, one.character)), seat).toEqual([]);
    }
  });
});

describe('whoever can do nothing but talk', () => {
  test('asks the one that leads on the first text, once there is one', () => {
    expect(asking(consulting, 'secretary-general')).toBeNull();
    expect(asking(smart, 'secretary-general')?.of).toBe('united-kingdom');
    expect(asking(given(smart, asked('secretary-general')), 'secretary-general')).toBeNull();
    for (const seat of ['relief', 'opposition', 'velora']) expect(asking(smart, seat), seat).toBeNull();
  });
});

describe('whoever is read', () => {
  test('confirms every interest that it has, and nothing else', () => {
    for (const seat of ['kenya', 'china', 'velora']) {
      const own = interestsOf(seat);
      for (const { kind, key, direction } of own) {
        const right = given(smart, read('france', seat, { kind, key, direction } as Guess));
        expect(answers(right, seat), seat).toMatchObject({ reading: 'i1', confirms: true });
        const wrong = given(smart, read('france', seat, { kind, key, direction: -direction } as Guess));
        expect(answers(wrong, seat), seat).toMatchObject({ confirms: false });
      }
    }
  });

  test('says once, in a sentence that tells the two apart, and names nobody’s points', () => {
    const [first, second] = interestsOf('kenya') as readonly [Guess, Guess];
    const flipped = { ...second, direction: second.direction === 1 ? -1 : 1 } as Guess;
    const [right, wrong] = [first, flipped].map((guess) =>
      answers(given(smart, read('france', 'kenya', guess)), 'kenya'),
    );
    expect(right?.text).toMatch(/\S/);
    expect(wrong?.text).not.toBe(right?.text);
    expect(wrong?.text).not.toMatch(/\d/);
    const done = given(smart, read('france', 'kenya', first), did(by('kenya'), right as Command));
    expect(answers(done, 'kenya')).toBeNull();
  });
});
