/** When delegations speak: seldom, in their turn, to whoever speaks to them, and always on a veto. */
import { describe, expect, test } from 'vitest';
import { playGame } from '../../server/tools/bots/arena.ts';
import type { Event, Result } from '../../shared/council/events.ts';
import { bearingsOf } from '../../shared/delegates/bearings.ts';
import { movesOf } from '../../shared/delegates/delegate.ts';
import { explainersOf, speakersIn, speakingMoves } from '../../shared/delegates/speaking.ts';
import {
  act,
  aDraftTabledBy,
  aWideWorld,
  ballots,
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
  standInsCast,
  stoodIn,
  until,
  velora,
  voteOpen,
} from '../support/council.ts';
import { asks, debate } from '../support/floor.ts';
import { instructed, minding, plain, standInSightOf } from './sights.ts';

const guests = ['velora', 'opposition', 'relief', 'advocacy', 'secretary-general', 'african-union', 'dravia'];
const away = [...compact.filter((seat) => seat !== 'france'), ...guests];
const consulting = given(aWideWorld(), seated('france'), briefed('france'), stoodIn(...away), consultations);
const tabled = given(consulting, aDraftTabledBy('france', { template: 'smart' }));
const debating = given(tabled, until('meeting'), debate);

const sightAt = standInSightOf;
function speaking(session: Session, seat: string, sight = sightAt(session, seat)) {
  const bearings = bearingsOf(sight, plain);
  return bearings ? speakingMoves(bearings).map(({ command }) => command) : [];
}
const bearingsFor = (session: Session, seat: string) =>
  bearingsOf(sightAt(session, seat), plain) ?? expect.unreachable(`${seat} has no bearings`);
const asking = (session: Session, seats: readonly string[] = away): readonly string[] =>
  seats.filter((seat) => speaking(session, seat)[0]?.kind === 'ask-for-floor');
/** It does the next thing that it would do by itself. */
const goesOn =
  (seat: string): Circumstance =>
  (session) =>
    did(standIn(seat), speaking(session, seat)[0] ?? expect.unreachable(`${seat} has nothing to say`))(session);
const lastSaid = ({ council }: Session) => council.said.at(-1) ?? expect.unreachable('nobody has spoken');

describe('in the debate', () => {
  test('speak whoever is against the text most, and guests, by an arrangement that all of them know', () => {
    const speakers = speakersIn(bearingsFor(debating, 'kenya'));
    expect(speakers).toHaveLength(4);
    for (const seat of away) expect(speakersIn(bearingsFor(debating, seat)), seat).toEqual(speakers);
    expect(['china', 'russian-federation']).toContain(speakers[0]);
    expect(speakers.filter((seat) => guests.includes(seat)).length).toBeGreaterThan(0);
  });

  test('each asks, says one thing, ends, and is not heard again', () => {
    const [first = ''] = speakersIn(bearingsFor(debating, 'kenya'));
    expect(asking(debating)).toContain(first);
    const heard = given(debating, goesOn(first), goesOn(first));
    expect(lastSaid(heard)).toMatchObject({ seat: first, purpose: 'statement' });
    expect(speaking(heard, first)).toEqual([{ kind: 'end-speech' }]);
    const done = given(heard, goesOn(first));
    expect(speaking(done, first)).toEqual([]);
  });

  test('four are heard, and then nobody asks any more', () => {
    let session: Session = debating;
    const heard: string[] = [];
    for (let [next] = asking(session); next !== undefined; [next] = asking(session)) {
      session = given(session, goesOn(next), goesOn(next), goesOn(next));
      heard.push(next);
    }
    expect(heard).toHaveLength(4);
    expect(new Set(heard).size).toBe(4);
    expect(session.council.said.map(({ seat }) => seat as string)).toEqual(heard);
  });

  test('whoever brings the first text opens', () => {
    const own = given(consulting, did(standIn('china'), act('create-draft', { title: 'A text', template: 'observe' })));
    const opened = given(own, did(standIn('china'), act('table-draft', { draft: 'd1' })), until('meeting'), debate);
    expect(asking(opened)).toEqual(['china']);
    expect(asking(given(opened, goesOn('china'))).length).toBeGreaterThan(0);
  });

  test('a speech for a text speaks to members whose votes it lacks', () => {
    const own = given(consulting, did(standIn('china'), act('create-draft', { title: 'A text', template: 'aid' })));
    const opened = given(own, did(standIn('china'), act('table-draft', { draft: 'd1' })), until('meeting'), debate);
    const lines = Array.from({ length: 40 }, (_, seed) => {
      const onFloor = given(opened, goesOn('china'));
      const bearings = bearingsOf(sightAt(onFloor, 'china'), { ...plain, level: 'novice', seed });
      const command = bearings ? speakingMoves(bearings)[0]?.command : undefined;
      return command?.kind === 'put-on-record' ? command.text : '';
    });
    expect(lines.filter((line) => /\b(for|For) (Kenya|Brazil)/.test(line)).length).toBeGreaterThan(3);
  });
});

describe('a person who speaks to a delegation by name', () => {
  const says = (text: string): Circumstance => {
    const speech = [
      asks('france'),
      did(by('france'), act('put-on-record', { text })),
      did(by('france'), act('end-speech')),
    ];
    return (session) => given(session, ...speech);
  };
  const spoken = given(debating, says('Kenya and Brazil, what would win your vote?'));

  test('is answered once by each of two', () => {
    expect(speaking(spoken, 'kenya')).toEqual([{ kind: 'ask-for-floor', purpose: 'reply' }]);
    const answered = given(spoken, goesOn('kenya'), goesOn('kenya'));
    expect(lastSaid(answered)).toMatchObject({ seat: 'kenya', purpose: 'reply' });
    expect(lastSaid(answered).text).toMatch(/^To France: /);
    const over = given(answered, goesOn('kenya'), says('Kenya, Brazil, China: once more!'));
    expect(speaking(over, 'kenya').filter((each) => 'purpose' in each && each.purpose === 'reply')).toEqual([]);
    const both = given(over, goesOn('brazil'), goesOn('brazil'), goesOn('brazil'));
    expect(lastSaid(both).seat).toBe('brazil');
    expect(speaking(both, 'china').filter((each) => 'purpose' in each && each.purpose === 'reply')).toEqual([]);
  });

  test('hears what would win it', () => {
    const sight = sightAt(given(spoken, goesOn('kenya')), 'kenya');
    const [command] = speaking(spoken, 'kenya', instructed(sight, minding({ sanctions: -2 })));
    expect(command).toMatchObject({ kind: 'put-on-record' });
    expect(command?.kind === 'put-on-record' && command.text).toMatch(/with lighter sanctions\.$/);
  });
});

describe('after a vote', () => {
  const open = given(tabled, until('voting'), voteOpen);
  const members = compact.filter((seat) => seat !== 'france');
  const voted = (no: readonly string[], abstain: readonly string[]): Session =>
    given(
      open,
      standInsCast('no', ...no),
      standInsCast('abstain', ...abstain),
      standInsCast('yes', ...members.filter((seat) => !no.includes(seat) && !abstain.includes(seat))),
      ballots('yes', 'france'),
    );
  const result = ({ council }: Session): Result => council.results.at(-1) ?? expect.unreachable('nothing was voted on');

  test('a veto is explained first, then who else was against, three in all', () => {
    const vetoed = voted(['brazil', 'china'], []);
    expect(result(vetoed).vetoedBy).toEqual(['china']);
    expect(explainersOf(bearingsFor(vetoed, 'kenya'), result(vetoed))).toEqual(['china', 'brazil']);
    expect(asking(vetoed).toSorted()).toEqual(['brazil', 'china']);
    const failed = voted(['kenya', 'china', 'brazil', 'united-states'], []);
    expect(asking(failed)).toHaveLength(3);
  });

  test('permanent members that abstained explain it, elected ones do not', () => {
    expect(asking(voted([], ['china', 'brazil']))).toEqual(['china']);
  });

  test('it says how it voted and why, once', () => {
    const vetoed = voted(['china'], ['brazil']);
    expect(asking(vetoed)).toEqual(['china']);
    const explained = given(vetoed, goesOn('china'), goesOn('china'));
    expect(lastSaid(explained)).toMatchObject({ seat: 'china', purpose: 'after-vote' });
    expect(lastSaid(explained).text).toMatch(/^We (have stopped this text|do not cast this vote lightly)/);
    expect(speaking(explained, 'china')).toEqual([{ kind: 'end-speech' }]);
    expect(asking(given(explained, goesOn('china')))).toEqual([]);
  });

  test('of a text that was adopted the reasons are those of before it was', () => {
    const adopted = voted([], ['china']);
    const explained = given(adopted, goesOn('china'), goesOn('china'));
    expect(result(adopted).outcome).toBe('adopted');
    expect(lastSaid(explained).text).toMatch(/^(We|My delegation) abstained\. .{30,}/);
    expect(lastSaid(explained).text).not.toContain('We could say neither');
  });
});

describe('who would be heard', () => {
  const proposed = (session: Session, seat: string) =>
    speaking(session, seat).flatMap((each) => (each.kind === 'propose-participation' ? [each.seat as string] : []));

  test('asks, two in a round, and a member that is close may do it for them', () => {
    const asked = guests.filter((seat) => proposed(consulting, seat).length > 0);
    expect(asked).toHaveLength(2);
    for (const seat of asked) expect(proposed(consulting, seat)).toEqual([seat]);
    expect(asked).not.toContain('velora');
    expect(asked).not.toContain('secretary-general');
    const then = given(consulting, ...asked.map((seat) => goesOn(seat)));
    expect([...guests, ...compact].flatMap((seat) => proposed(then, seat))).toEqual([]);
  });

  test('speaks once where a member hears it informally', () => {
    const arria = given(consulting, did(by('france'), act('open-arria', { briefer: 'relief' })));
    const [command] = speaking(arria, 'relief');
    expect(command).toMatchObject({ kind: 'speak-arria' });
    const briefedAll = given(arria, did(standIn('relief'), command ?? expect.unreachable()));
    expect(speaking(briefedAll, 'relief').filter(({ kind }) => kind === 'speak-arria')).toEqual([]);
    expect(speaking(arria, 'kenya').filter(({ kind }) => kind === 'speak-arria')).toEqual([]);
  });
});

describe('in whole games', () => {
  const games = [1, 5].map((seed) =>
    playGame({
      ...{ pack: velora, council: 'fifteen', preset: '45', seed, level: 'seasoned' },
      delegateIn: () => movesOf,
    }),
  );
  const events: readonly Event[] = games.flatMap(({ entries }) => entries.map(({ event }) => event));

  test('nobody is bored: at most four statements a meeting, three explanations a vote, no line twice in a meeting', () => {
    for (const { council, entries } of games) {
      const meetings = Map.groupBy(council.said, ({ meeting }) => meeting);
      for (const said of meetings.values()) {
        const statements = said.filter(({ purpose }) => purpose === 'statement');
        expect(statements.length).toBeLessThanOrEqual(4);
        expect(new Set(statements.map(({ seat }) => seat)).size).toBe(statements.length);
        const lines = said.map(({ seat, text }) => `${seat} ${text}`);
        expect(new Set(lines).size).toBe(lines.length);
      }
      let explained = 0;
      for (const { event } of entries) {
        if (event.kind === 'vote-opened' || event.kind === 'phase-begun') explained = 0;
        if (event.kind === 'words-recorded' && event.purpose === 'after-vote') explained += 1;
        expect(explained).toBeLessThanOrEqual(3);
      }
    }
    expect(events.filter(({ kind }) => kind === 'words-recorded').length).toBeGreaterThan(15);
  });

  test('guests are heard, and words reach those whom they are meant for', () => {
    const said = games.flatMap(({ council }) => council.said);
    expect(new Set(said.map(({ seat }) => seat).filter((seat) => !compact.includes(seat))).size).toBeGreaterThan(3);
    const reasons = events.flatMap((event) => (event.kind === 'reasons-noted' ? event.reasons : []));
    expect(reasons.some(({ what }) => what.kind === 'speech')).toBe(true);
  });
});
