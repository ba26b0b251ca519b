/** How delegations change each other's texts: what they propose, support, accept and withdraw, and how they vote on it. */
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import type { Amendment } from '../../shared/council/state.ts';
import { amendingMoves } from '../../shared/delegates/amending.ts';
import { ballotMoves } from '../../shared/delegates/ballot.ts';
import { type Bearings, bearingsOf } from '../../shared/delegates/bearings.ts';
import type { Character } from '../../shared/delegates/mind.ts';
import { alternativesOf, compared, gainToMe, reasonsBetween } from '../../shared/delegates/rewording.ts';
import type { Profile } from '../../shared/interests/profiles.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
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
  until,
  voteOpen,
} from '../support/council.ts';
import { instructed, minding, plain, seeingHost, sightOf } from './sights.ts';

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
const access: Clause = { kind: 'humanitarian-access', level: 1 };
const ownership: Clause = { kind: 'local-ownership', level: 2 };
const climate: Clause = { kind: 'climate-adaptation', level: 2 };
/** c1: a mission of 8,000; c2: access; c3: mediation; c4: nobody's borders change. The softest host state would write its letter on it. */
const kenyas = aTextTabledBy('kenya', [
  { kind: 'mission', troops: 8 },
  access,
  { kind: 'mediation', level: 2 },
  { kind: 'territorial-integrity' },
]);
const softHost = 0;
const tabled = given(aWideWorld(), seated(...seats), briefed(...seats), consultations, kenyas);

const amended = (seat: string, change: object): Circumstance =>
  did(by(seat), act('propose-amendment', { draft: 'd1', change }));
const add = (clause: Clause) => ({ kind: 'add', clause });

function minded(session: Session, seat: string, wants: Profile, character: Character = plain): Bearings {
  const bearings = bearingsOf(instructed(sightOf(session, seat), wants), character);
  if (!bearings) throw new Error(`${seat} has no bearings`);
  return seeingHost(bearings, softHost);
}
const commandsOf = (bearings: Bearings): readonly Command[] => amendingMoves(bearings).map(({ command }) => command);

describe('proposing', () => {
  const wants = minding({ force: 2, climate: 2 });
  const proposalsBy = (session: Session, seat: string): readonly Command[] =>
    Array.from({ length: 120 }, (_, seed) => commandsOf(minded(session, seat, wants, { ...plain, seed })))
      .flat()
      .filter(({ kind }) => kind === 'propose-amendment');

  test('is of another’s text, by a change that makes it worth at least 0.8 more, and one that the rules take', () => {
    const proposals = proposalsBy(tabled, 'brazil');
    expect(proposals.length).toBeGreaterThan(10);
    const guess = { kind: 'position', key: 'force', direction: 1 };
    const understood = given(
      tabled,
      did(by('kenya'), act('read-interest', { of: 'brazil', guess, text: 'You want soldiers there.' })),
      did(by('brazil'), act('answer-reading', { reading: 'i1', confirms: true, text: '' })),
    );
    // Whom the author has understood goes into its words in any case.
    expect(proposalsBy(understood, 'brazil').length).toBeGreaterThan(1.5 * proposals.length);
    for (const command of proposals) {
      if (command.kind !== 'propose-amendment') throw new Error(command.kind);
      const bearings = minded(tabled, 'brazil', wants);
      const [draft] = bearings.sight.all.drafts;
      const alternatives = draft && alternativesOf(bearings, draft, command.change);
      expect(alternatives && gainToMe(bearings, alternatives)).toBeGreaterThanOrEqual(0.8);
      tabled.when(by('brazil'), command).thenHappens('amendment-proposed');
    }
    const ways = new Set(proposals.map((each) => each.kind === 'propose-amendment' && each.change.kind));
    expect(ways.size).toBeGreaterThan(1);
  });

  test('is nobody’s who leads on the text, who has no vote, or whom nothing in it could please', () => {
    expect(proposalsBy(tabled, 'kenya')).toEqual([]);
    expect(proposalsBy(tabled, 'relief')).toEqual([]);
    const indifferent = Array.from({ length: 60 }, (_, seed) =>
      commandsOf(minded(tabled, 'brazil', minding({}), { ...plain, seed })),
    ).flat();
    expect(indifferent).toEqual([]);
  });

  test('is not of what would cost the text its chance, however much it would please', () => {
    let proposals = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const bearings = minded(tabled, 'brazil', minding({ secession: 4, climate: 0.8 }), { ...plain, seed });
      for (const command of commandsOf(bearings)) {
        const [draft] = bearings.sight.all.drafts;
        const isProposed = command.kind === 'propose-amendment' && draft !== undefined;
        const alternatives = isProposed ? alternativesOf(bearings, draft, command.change) : null;
        if (!alternatives) throw new Error('there is nothing to compare');
        const { before, after } = compared(bearings, alternatives);
        expect(after.chance, `seed ${seed}`).toBeGreaterThanOrEqual(before.chance - 0.05);
        expect(after.chance, `seed ${seed}`).toBeGreaterThanOrEqual(0.75 * before.chance);
        proposals += 1;
      }
    }
    expect(proposals).toBeGreaterThan(4);
  });

  test('is done once by a member, and a text bears two', () => {
    const one = given(tabled, amended('brazil', add(ownership)));
    expect(proposalsBy(one, 'brazil')).toEqual([]);
    expect(proposalsBy(one, 'united-kingdom').length).toBeGreaterThan(0);
    const two = given(one, amended('france', add({ kind: 'refugees' })));
    expect(proposalsBy(two, 'united-kingdom')).toEqual([]);
  });
});

describe('an amendment of another', () => {
  const pending = given(tabled, amended('france', add(climate)));

  test('is supported once by whoever gains by it', () => {
    const support = { kind: 'support-amendment', amendment: 'a1', supports: true };
    expect(commandsOf(minded(pending, 'brazil', minding({ climate: 1 })))).toEqual([support]);
    expect(commandsOf(minded(pending, 'brazil', minding({ climate: 0.1 })))).toEqual([]);
    const supported = given(pending, did(by('brazil'), act('support-amendment', { amendment: 'a1', supports: true })));
    expect(commandsOf(minded(supported, 'brazil', minding({ climate: 1 })))).toEqual([]);
  });

  test('is accepted by whoever leads on the text if it costs little and wins others', () => {
    const accept = [{ kind: 'accept-amendment', amendment: 'a1' }];
    const welcome = given(tabled, amended('france', add(ownership)));
    expect(commandsOf(minded(welcome, 'kenya', minding({})))).toEqual(accept);
    expect(commandsOf(minded(welcome, 'kenya', minding({ ownership: -2 })))).toEqual([]);
    // What nobody else wants is accepted for its own sake by nobody.
    const stingy = given(tabled, amended('france', { kind: 'delete', id: 'c2' }));
    expect(commandsOf(minded(stingy, 'kenya', minding({})))).toEqual([]);
  });

  test('is harder to get from the hard than from the soft', () => {
    const welcome = given(tabled, amended('france', add(ownership)));
    const dear = minding({ ownership: -0.12 });
    expect(commandsOf(minded(welcome, 'kenya', dear, { ...plain, temper: 0 }))).toHaveLength(1);
    expect(commandsOf(minded(welcome, 'kenya', dear, { ...plain, temper: 1 }))).toEqual([]);
    expect(commandsOf(minded(welcome, 'kenya', dear, { ...plain, temper: 0, level: 'hard' }))).toEqual([]);
  });

  test('has between the two texts the reasons that it is decided by', () => {
    const bearings = minded(pending, 'brazil', minding({ climate: 1, humanitarian: 3 }));
    const [draft] = bearings.sight.all.drafts;
    const [amendment] = bearings.sight.all.amendments as readonly Amendment[];
    const alternatives = draft && amendment && alternativesOf(bearings, draft, amendment.change);
    if (!alternatives) throw new Error('there is nothing to compare');
    // With the letter of the host state on both, which the words in question do not decide.
    expect([alternatives.without.features.force, alternatives.with.features.force]).toEqual([1, 1]);
    const reasons = reasonsBetween(bearings, alternatives);
    expect(reasons).toEqual([{ points: expect.closeTo(2.5), what: { kind: 'feature', key: 'climate' } }]);
    expect(reasons[0]?.points).toBeCloseTo(gainToMe(bearings, alternatives));
  });
});

describe('a vote on an amendment', () => {
  const open = given(tabled, amended('france', add(climate)), until('voting'), voteOpen);
  const choice = (seat: string, wants: Profile, session: Session = open, mayVeto = true) => {
    const { sight, ...bearings } = minded(session, seat, wants);
    const [move] = ballotMoves({ ...bearings, sight: { ...sight, mayVeto } });
    return move?.command.kind === 'cast-ballot' && move.command.choice;
  };

  test('weighs the text with it against the text without it', () => {
    expect(open.council.vote?.subject).toMatchObject({ kind: 'amendment', amendment: 'a1' });
    // Two steps of adaptation, 1.25 points for each.
    expect(choice('brazil', minding({ climate: 0.1 }))).toBe('yes');
    expect(choice('brazil', minding({ climate: 0.05 }))).toBe('abstain');
    expect(choice('brazil', minding({ climate: -0.05 }))).toBe('abstain');
    expect(choice('brazil', minding({ climate: -0.1 }))).toBe('no');
    // What else stands in the text is not in question.
    expect(choice('brazil', minding({ climate: 0.1, humanitarian: -5 }))).toBe('yes');
  });

  test('meets no veto, unless the whole would', () => {
    expect(choice('china', minding({ climate: -0.3, humanitarian: 3 }))).toBe('abstain');
    expect(choice('china', minding({ climate: -3 }))).toBe('no');
    expect(choice('china', minding({ climate: -3 }), open, false)).toBe('abstain');
  });

  test('of which hardly anybody would approve is not reached: its mover withdraws it', () => {
    const before = given(tabled, amended('france', { kind: 'delete', id: 'c2' }), until('voting'));
    const gaining = minding({ humanitarian: -1 });
    const taken = [{ kind: 'withdraw-amendment', amendment: 'a1' }];
    expect(commandsOf(minded(before, 'france', gaining))).toEqual(taken);
    const liked = given(tabled, amended('france', add(ownership)), until('voting'));
    expect(commandsOf(minded(liked, 'france', minding({ ownership: 1 })))).toEqual([]);
    expect(commandsOf(minded(liked, 'france', minding({ ownership: -1 })))).toEqual(taken);
  });
});

describe('a vote on a part', () => {
  const divided = given(
    tabled,
    did(by('france'), act('ask-division', { draft: 'd1', clauses: ['c2'] })),
    until('voting'),
    voteOpen,
  );
  const choice = (weight: number) => {
    const [move] = ballotMoves(minded(divided, 'brazil', minding({ humanitarian: weight, force: -3 })));
    return move?.command.kind === 'cast-ballot' && move.command.choice;
  };

  test('weighs the text with the part against the text without it', () => {
    expect(divided.council.vote?.subject).toMatchObject({ kind: 'part', clauses: ['c2'] });
    expect(choice(0.3)).toBe('yes');
    expect(choice(0.1)).toBe('abstain');
    expect(choice(-0.3)).toBe('no');
  });
});
