/** Rules S6 to S9: two or three people on one seat, who of them does what, and what takes the keys of two. */
import { describe, expect, test } from 'vitest';
import { publicView } from '../../shared/council/views/publicView.ts';
import { redactEvent } from '../../shared/council/views/redactEvent.ts';
import type { Order } from '../../shared/outside/acts.ts';
import {
  aCouncilOfFifteen,
  act,
  aDraftTabledBy,
  away,
  ballots,
  by,
  type Circumstance,
  castBallot,
  consultations,
  createDraft,
  did,
  end,
  facilitator,
  fillSeats,
  freeSeat,
  freeze,
  type Given,
  given,
  joined,
  leaveSeat,
  move,
  next,
  notePresence,
  personFor,
  type Session,
  sayReady,
  seated,
  server,
  standIn,
  takeSeat,
  until,
  voteClosed,
  voteOpen,
} from '../support/council.ts';
import { aSitting, asksFor, debate } from '../support/floor.ts';
import { aRound, deed, eventsOf, order } from '../support/outside.ts';
import { beside, join, nameIn, sendOut, viewOf } from '../support/talk.ts';

const several = (...circumstances: readonly Circumstance[]): Given =>
  given(aCouncilOfFifteen({ delegation: 2 }), seated('france', 'kenya'), beside('france', 'anna'), ...circumstances);
const delegationOf = ({ council }: Session, seat: string) => {
  const { holder, team } = council.seats[seat as keyof typeof council.seats] ?? { holder: null, team: [] };
  return [holder, ...team];
};
const back = (who: string): Circumstance => did(server, notePresence(who, true));

describe('who is of a delegation', () => {
  test('S6 where the session has delegations somebody sits down beside the holder', () => {
    const alone = given(aCouncilOfFifteen({ delegation: 2 }), seated('france', 'kenya'), joined('anna', 'bert'));
    const two = alone.when(by('anna'), join('france')).then({
      ...{ kind: 'delegate-joined', seat: 'france', person: personFor('anna') },
    });
    expect(delegationOf(two, 'france')).toEqual([personFor('france'), personFor('anna')]);
    given(two).when(by('anna'), join('france')).then();
    given(two).when(by('bert'), join('france')).thenRefused('delegation-full', 'S6', ['seat']);
    alone.when(by('anna'), join('china')).thenRefused('delegation-full', 'S6', ['seat']);
    alone.when(by('anna'), join('atlantis')).thenRefused('unknown-seat', 'S2', ['seat']);
    given(aCouncilOfFifteen(), seated('france'), joined('anna'))
      .when(by('anna'), join('france'))
      .thenRefused('delegation-full', 'S6', ['seat']);
    given(two).when(by('anna'), join('kenya')).thenHappens('seat-left', 'delegate-joined');
    given(two, consultations).when(by('anna'), join('kenya')).thenRefused('brief-is-open', 'S5');
    expect(publicView(two.council).seats.find(({ id }) => id === 'france')).toMatchObject({
      ...{ holder: nameIn(two.council, 'france'), others: [nameIn(two.council, 'anna')], presence: 'present' },
    });
    const told = (who: string) =>
      redactEvent(two.events.at(-1) ?? { kind: 'bell-rung' }, { role: 'person', person: personFor(who) }, two.council);
    expect(told('france')).toEqual({ kind: 'colleague-joined', name: nameIn(two.council, 'anna') });
    expect([told('anna'), told('kenya')]).toEqual([null, null]);
  });

  test('S6 they see what the seat sees, and come back to it like its holder', () => {
    const session = several(consultations, aDraftTabledBy('france'));
    const [hers, his] = [viewOf(session, 'anna'), viewOf(session, 'france')];
    expect([hers.seat, hers.opened, hers.drafts]).toEqual(['france', 'france', his.drafts]);
    const left = given(session, did(by('anna'), leaveSeat));
    left.when(by('anna'), takeSeat('kenya')).thenRefused('brief-is-open', 'S5', ['seat']);
    left.when(by('anna'), join('kenya')).thenRefused('brief-is-open', 'S5');
    left.when(by('anna'), join('france')).thenHappens('delegate-joined');
    given(several(), did(facilitator, freeSeat('france')))
      .when(by('anna'), takeSeat('kenya'))
      .thenRefused('seat-taken', 'S2', ['seat']);
    expect(delegationOf(given(several(), did(facilitator, freeSeat('france'))), 'france')).toEqual([null]);
  });

  test('S6 each of them says for all that it is ready, and it is there as long as one of them is', () => {
    const session = several(consultations, did(by('anna'), sayReady()));
    session.when(by('kenya'), sayReady()).thenHappens('readiness-said', 'phase-begun');
    given(session, did(by('france'), sayReady(false)))
      .when(by('kenya'), sayReady())
      .thenHappens('readiness-said');
    const without = several(consultations, away('france'), did(facilitator, fillSeats()));
    expect(publicView(without.council).seats.find(({ id }) => id === 'france')).toMatchObject({
      ...{ presence: 'present', standIn: false },
    });
    without.when(standIn('france'), createDraft('Mine')).thenRefused('no-seat', 'S3');
    given(without, away('anna')).when(standIn('france'), createDraft('Mine')).thenHappens('draft-created');
  });

  test('S6 A6 whoever sits down where a stand-in was ready is ready only when they say so', () => {
    const stoodIn = given(
      aCouncilOfFifteen({ delegation: 2 }),
      ...[seated('france', 'kenya'), consultations, did(facilitator, fillSeats()), away('france')],
      did(standIn('france'), sayReady()),
    );
    expect(given(stoodIn, beside('france', 'anna')).council.seats).toMatchObject({ france: { ready: false } });
  });

  test('S6 when its holder leaves whoever came next takes their place', () => {
    const left = several(consultations, did(by('france'), leaveSeat));
    expect(delegationOf(left, 'france')).toEqual([personFor('anna')]);
    const ready = several(consultations, did(by('france'), sayReady()));
    expect(given(ready, did(by('france'), leaveSeat)).council.seats).toMatchObject({ france: { ready: true } });
    expect(given(ready, away('anna'), did(by('france'), leaveSeat)).council.seats).toMatchObject({
      ...{ france: { ready: false } },
    });
    const open = several(aDraftTabledBy('kenya'), voteOpen, ballots('yes', 'kenya'), away('anna'));
    open.when(by('france'), leaveSeat).thenHappens('seat-left');
    given(open, back('anna'), did(by('anna'), leaveSeat))
      .when(by('france'), leaveSeat)
      .thenHappens('seat-left', 'vote-closed');
  });
});

describe('who of them does what', () => {
  test('S7 the ambassador speaks, moves and votes; the capital does not while both are there', () => {
    const open = several(aDraftTabledBy('kenya'), voteOpen);
    open.when(by('anna'), castBallot('yes')).thenRefused('for-the-ambassador', 'S7');
    expect(viewOf(open, 'anna').rights.cast).toBe('for-the-ambassador');
    open.when(by('france'), castBallot('yes')).thenHappens('ballot-cast');
    const meeting = given(
      aSitting({}, { delegation: 2 }),
      seated('france', 'kenya'),
      beside('france', 'anna'),
      aDraftTabledBy('kenya'),
      debate,
    );
    for (const command of [
      asksFor(),
      move('suspend'),
      act('raise-point', { point: { kind: 'other', text: 'Order.' } }),
    ])
      meeting.when(by('anna'), command).thenRefused('for-the-ambassador', 'S7');
    meeting.when(by('france'), asksFor()).thenHappens('speaker-listed', 'floor-given');
    const frozen = given(open, did(facilitator, freeze));
    for (const session of [open, frozen])
      expect([viewOf(session, 'france').posts, viewOf(session, 'anna').posts]).toEqual([['ambassador'], ['capital']]);
  });

  const intervene: Order = { kind: 'intervene', authority: 'none' };
  const capital = (...circumstances: readonly Circumstance[]): Given =>
    aRound({ delegation: 3 }, beside('france', 'anna'), beside('kenya', 'bert'), ...circumstances);

  test('S7 the capital gives orders and does deeds; the ambassador does not while both are there', () => {
    capital().when(by('france'), order(intervene)).thenRefused('for-the-capital', 'S7');
    capital().when(by('anna'), order(intervene)).thenHappens('order-given');
    capital()
      .when(by('kenya'), deed({ kind: 'propose-entity' }))
      .thenRefused('for-the-capital', 'S7');
    expect(eventsOf(given(capital(), did(by('bert'), deed({ kind: 'propose-entity' }))), 'deed-done')).toHaveLength(1);
  });

  test('S7 whoever is there alone is both, and both do the rest', () => {
    const open = several(aDraftTabledBy('kenya'), voteOpen, away('france'));
    open.when(by('anna'), castBallot('yes')).thenHappens('ballot-cast');
    expect(viewOf(open, 'anna').posts).toEqual(['ambassador', 'capital']);
    given(open, back('france')).when(by('anna'), castBallot('no')).thenRefused('for-the-ambassador', 'S7');
    capital(away('anna')).when(by('france'), order(intervene)).thenHappens('order-given');
    for (const who of ['france', 'anna'])
      several(consultations).when(by(who), createDraft('Ours')).thenHappens('draft-created');
  });

  describe('with two keys', () => {
    const ordered = (...circumstances: readonly Circumstance[]): Given =>
      capital(did(by('anna'), order(intervene)), ...circumstances);
    const outcome = (session: Session) => {
      const over = given(session, until('field'));
      const failed = eventsOf(over, 'order-failed').map(({ why }) => why);
      return [...eventsOf(over, 'order-carried-out').map(({ by: who }) => who.join()), ...failed];
    };
    const sign = act('sign-order');

    test('S8 the gravest orders are carried out with two of them, where two are there', () => {
      expect(outcome(ordered())).toEqual(['one-key']);
      expect(outcome(ordered(did(by('france'), sign)))).toEqual(['france']);
      expect(outcome(ordered(away('france')))).toEqual(['france']);
      expect(outcome(ordered(did(by('france'), leaveSeat)))).toEqual(['france']);
      const third = ordered(beside('france', 'carla'));
      expect(outcome(given(third, did(by('carla'), sign)))).toEqual(['france']);
      expect(outcome(given(third, did(by('carla'), sign), did(by('carla'), leaveSeat)))).toEqual(['one-key']);
    });

    test('S8 over days, when people come and go, two of those who sit', () => {
      const days = (...circumstances: readonly Circumstance[]) =>
        aRound(
          { delegation: 2, consultationsSeconds: 24 * 3600 },
          beside('france', 'anna'),
          did(by('anna'), order(intervene)),
          ...circumstances,
        );
      expect(outcome(days(away('france')))).toEqual(['one-key']);
      expect(outcome(days(did(by('france'), sign), away('france')))).toEqual(['france']);
      expect(outcome(days(did(by('france'), leaveSeat)))).toEqual(['france']);
    });

    test('S8 a signature is of that order, once, and of no plain one', () => {
      const signed = ordered(did(by('france'), sign));
      signed.when(by('france'), sign).thenRefused('nothing-to-sign', 'S8');
      ordered().when(by('anna'), sign).thenRefused('nothing-to-sign', 'S8');
      ordered().when(by('china'), sign).thenRefused('nothing-to-sign', 'S8');
      expect(viewOf(signed, 'anna').delegation).toMatchObject({
        takesTwo: true,
        people: [{ signed: true }, { signed: true }],
      });
      const other = given(signed, did(by('anna'), order({ ...intervene, authority: 'co-govern' })));
      expect(outcome(other)).toEqual(['one-key']);
      const plain = capital(did(by('anna'), order({ kind: 'arm-proxy' })));
      plain.when(by('france'), sign).thenRefused('nothing-to-sign', 'S8');
      expect(outcome(plain)).toEqual(['france']);
    });

    test('S8 what a stand-in has ordered two of them sign', () => {
      const stoodIn = capital(did(facilitator, fillSeats()), away('france', 'anna'));
      const left = given(stoodIn, did(standIn('france'), order(intervene)));
      expect(outcome(left)).toEqual(['france']);
      const here = given(left, back('france'), back('anna'));
      expect(outcome(here)).toEqual(['one-key']);
      expect(outcome(given(here, did(by('france'), sign), did(by('anna'), sign)))).toEqual(['france']);
    });
  });
});

describe('a veto', () => {
  const withhold =
    (withholds: boolean, vote?: number) =>
    ({ council }: Pick<Session, 'council'>) =>
      act('withhold-key', { vote: vote ?? council.vote?.number ?? 1, withholds });
  const keeps = (session: Session, withholds: boolean): Given =>
    given(session, did(by('anna'), withhold(withholds)(session)));
  const ten = ['algeria', 'bangladesh', 'brazil', 'ghana', 'indonesia', 'ireland', 'jamaica', 'norway'];
  const all = [...ten, 'kenya', 'slovenia'];
  const open = several(seated(...ten, 'slovenia'), aDraftTabledBy('kenya'), voteOpen);
  const vetoed = given(open, ballots('yes', ...all), ballots('no', 'france'));

  test('S8 counts as absent where the capital has kept its key back, as everybody reads', () => {
    const [last, ...others] = all;
    const waiting = given(open, ballots('yes', ...others), ballots('no', 'france'));
    const kept = keeps(waiting, true);
    const result = kept.when(by(last ?? ''), castBallot('yes')).thenResult({
      ...{ outcome: 'adopted', vetoedBy: [], withheld: ['france'] },
    });
    expect(result.council.results.at(-1)?.ballots).toMatchObject({ france: 'absent', kenya: 'yes' });
    expect(publicView(result.council).results.at(-1)).toMatchObject({ withheld: ['france'] });
    keeps(waiting, false)
      .when(by(last ?? ''), castBallot('yes'))
      .thenResult({ outcome: 'vetoed', vetoedBy: ['france'], withheld: [] });
    const changed = keeps(kept, false);
    changed.when(by(last ?? ''), castBallot('yes')).thenResult({ outcome: 'vetoed' });
    given(kept, ballots('yes', 'france'))
      .when(by(last ?? ''), castBallot('yes'))
      .thenResult({ outcome: 'adopted', withheld: [] });
  });

  test('S8 B3 the vote waits for the word of a capital that is there, whatever the ballot is, and its deadline for nobody', () => {
    expect(vetoed.council.vote).not.toBeNull();
    expect(given(open, ballots('yes', ...all, 'france')).council.vote).not.toBeNull();
    expect(given(open, ballots('abstain', ...all, 'france')).council.vote).not.toBeNull();
    vetoed.when(by('anna'), withhold(false)(vetoed)).thenHappens('key-withheld', 'vote-closed', 'assembly-debate-due');
    vetoed.when(facilitator, next).thenResult({ outcome: 'vetoed', withheld: [] });
    vetoed.when(by('anna'), leaveSeat).thenResult({ outcome: 'vetoed' });
    given(open, away('anna'), ballots('yes', ...all))
      .when(by('france'), castBallot('no'))
      .thenResult({ outcome: 'vetoed' });
  });

  test('S8 over days the vote waits for a capital that is away, until its deadline', () => {
    const session = given(
      aCouncilOfFifteen({ delegation: 2, consultationsSeconds: 24 * 3600 }),
      ...[seated('france', 'kenya'), beside('france', 'anna'), aDraftTabledBy('kenya'), voteOpen, away('anna')],
    );
    given(session, ballots('yes', 'kenya')).when(by('france'), castBallot('no')).thenHappens('ballot-cast');
    given(session, ballots('yes', 'kenya'), ballots('no', 'france'), voteClosed);
  });

  test('S8 the key is of the capital of a permanent member, on a text, in the open vote', () => {
    open.when(by('france'), withhold(true)(open)).thenRefused('for-the-capital', 'S7');
    open.when(by('kenya'), withhold(true)(open)).thenRefused('no-key-to-withhold', 'S8');
    open.when(by('anna'), withhold(true, 9)(open)).thenRefused('another-vote-open', 'B1', ['vote']);
    const kept = keeps(open, true);
    kept.when(by('anna'), withhold(true)(kept)).then();
    const over = given(kept, voteClosed);
    over.when(by('anna'), withhold(true)(over)).thenRefused('no-vote-open', 'B1');
    const procedural = given(over, did(by('kenya'), move('suspend')));
    procedural.when(by('anna'), withhold(true)(procedural)).thenRefused('no-key-to-withhold', 'S8');
  });

  test('S8 whoever is left alone in the delegation has both keys', () => {
    const kept = keeps(given(open, ballots('no', 'france')), true);
    given(kept, did(by('anna'), leaveSeat), ballots('yes', ...all.slice(1)))
      .when(by(all[0] ?? ''), castBallot('yes'))
      .thenResult({ outcome: 'vetoed', withheld: [] });
    given(kept, did(facilitator, sendOut('anna')(kept.council)))
      .when(facilitator, next)
      .thenResult({ withheld: [], vetoedBy: [] });
    // Away is not gone: what the capital has said stands.
    given(kept, away('anna'), ballots('yes', ...all.slice(1)))
      .when(by(all[0] ?? ''), castBallot('yes'))
      .thenResult({ outcome: 'adopted', withheld: ['france'] });
  });

  test('S9 they tell each other what they would vote, and nobody else learns it', () => {
    const advise = (choice: string | null, vote = 1) => act('advise-ballot', { vote, choice });
    const told = given(open, did(by('anna'), advise('no')), did(by('france'), advise('yes')));
    told.when(by('anna'), advise('no')).then();
    const poll = (session: Session, who: string) => viewOf(session, who).delegation?.people.map(({ advice }) => advice);
    expect([poll(told, 'france'), poll(told, 'anna')]).toEqual([
      ['yes', 'no'],
      ['yes', 'no'],
    ]);
    expect(poll(given(told, did(by('anna'), advise(null))), 'france')).toEqual(['yes', null]);
    expect(viewOf(told, 'kenya')).toEqual(viewOf(open, 'kenya'));
    expect(publicView(told.council)).toEqual(publicView(open.council));
    expect(poll(given(told, voteClosed), 'anna')).toEqual([null, null]);
    open.when(by('kenya'), advise('no')).thenRefused('nobody-to-advise', 'S9');
    open.when(by('anna'), advise('no', 7)).thenRefused('another-vote-open', 'B1', ['vote']);
    several().when(by('anna'), advise('no')).thenRefused('no-vote-open', 'B1');
    given(open, did(facilitator, end)).when(by('anna'), advise('no')).thenRefused('session-ended', 'F4');
  });
});
