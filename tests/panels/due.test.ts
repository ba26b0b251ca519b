/** The one line that says what can be done now, from the views of the real kernel. */
import { describe, expect, test } from 'vitest';
import { type Due, dueOf } from '../../client/store/due.ts';
import { namesIn } from '../../client/store/naming.ts';
import * as english from '../../client/text/english/interface.ts';
import { lawOf } from '../../shared/council/law.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { facilitatorView } from '../../shared/council/views/facilitatorView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  act,
  aDraftBy,
  aDraftTabledBy,
  aTextTabledBy,
  ballots,
  by,
  type Circumstance,
  carried,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  given,
  joined,
  members,
  next,
  openBrief,
  personFor,
  sayReady,
  seated,
  table,
  theWorld,
  until,
  voteOpen,
  voting,
} from '../support/council.ts';
import { beside } from '../support/talk.ts';

const asSeen = (seat: string | null, ...circumstances: readonly Circumstance[]) => {
  const { council, now } = given(aCouncilOfSeven(), ...circumstances);
  return dueOf(publicView(council), seat === null ? null : seatView(council, personFor(seat), now));
};
const line = (...asked: Parameters<typeof asSeen>): string => {
  const { strong, rest } = english.due(asSeen(...asked));
  return `${strong} ${rest}`;
};
const tabled = [seated('france', 'kenya', 'velora'), consultations, aDraftTabledBy('kenya')] as const;
const open = [...tabled, voting, voteOpen] as const;

describe('what a person can do now', () => {
  test('somebody without a seat is told to take one', () => {
    expect(asSeen('france', joined('france'))).toEqual({ kind: 'take-a-seat', own: '', begun: false });
    expect(line('france', joined('france'))).toContain('its brief stays sealed until you open it');
    expect(line('france', joined('france'), consultations)).toContain('its brief opens at once');
    expect(line('france', seated('france'), consultations, did(by('france'), { kind: 'leave-seat' }))).toBe(
      'Take your seat again. You have opened the brief of France.',
    );
  });

  test('in the lobby a delegate is to be ready', () => {
    expect(asSeen('france', seated('france'))).toEqual({ kind: 'lobby', ready: false, sealed: false, given: false });
  });

  test('in consultations the line counts the drafts that wait for their vote', () => {
    expect(line('france', seated('france'), consultations)).toContain('No draft is tabled yet');
    expect(line('france', ...tabled)).toContain('One draft is tabled.');
  });

  test('between two votes it names the next draft', () => {
    expect(line('france', ...tabled, voting)).toContain('Next: the vote on S/2031/1.');
  });

  test('a member with a ballot to cast is told so, and afterwards for whom everybody waits', () => {
    expect(line('france', ...open)).toContain('Your vote is open. This is the vote on S/2031/1.');
    expect(line('france', ...open, ballots('no', 'france'))).toBe(
      'You have cast: against. You may change it until the close. Waiting for Kenya.',
    );
  });

  test('a seat without a vote, and the wall, watch', () => {
    expect(asSeen('velora', ...open)).toMatchObject({ kind: 'watch-vote', waitsFor: ['France', 'Kenya'] });
    expect(line(null, ...open)).toContain('The Council votes on S/2031/1.');
  });

  test('frozen and ended come before everything else', () => {
    expect(asSeen('france', ...open, did(facilitator, freeze))).toEqual({ kind: 'frozen', mine: false });
    expect(asSeen('france', ...open, did(facilitator, end))).toEqual({ kind: 'ended' });
  });
});

describe('the steps of a round', () => {
  const seenBy = (seat: string | null, ...circumstances: readonly Circumstance[]): Due => {
    const { council, now } = given(aCouncilOfFifteen(theWorld()), ...circumstances);
    const person = seat && personFor(seat);
    return person
      ? dueOf(publicView(council), seatView(council, person, now), dossierOf(council, person))
      : dueOf(publicView(council), null);
  };
  const said = (...asked: Parameters<typeof seenBy>): string => {
    const { strong, rest } = english.due(seenBy(...asked));
    return `${strong} ${rest}`;
  };
  const all = seated(...members, 'velora', 'secretary-general');
  const consult = [all, until('consultations')] as const;
  const mission = [...consult, aDraftBy('france', { template: 'protect' }), did(by('france'), table('d1'))] as const;
  const pledged = (seat: string, draft: string | null, troops: number) =>
    did(by(seat), { kind: 'pledge-troops', draft: draft as DraftId | null, troops });
  const consents = did(by('velora'), { kind: 'answer-consent', draft: 'd1' as DraftId, consents: true });
  const adopted = [...mission, until('voting'), did(facilitator, next), ballots('yes', ...members)] as const;

  test('in the lobby a brief is opened before one is ready', () => {
    expect(said('france', all)).toContain('Open your brief.');
    expect(said('france', all, did(by('france'), openBrief))).toContain(
      'Read your brief, then say that you are ready.',
    );
    expect(said('france', all, did(by('france'), sayReady()))).toContain('You are ready.');
    const given = did(facilitator, act('set-seating', { seating: 'assigned' }));
    expect(said('france', all)).toContain('Or choose another seat');
    expect(said('france', all, given)).not.toContain('choose');
  });

  test('the situation report is read, with the titles of what is new', () => {
    expect(said('france', all, until('sitrep'))).toBe(
      'Read what is new. The situation report is out. The rains do not come.',
    );
    const third = [all, until('sitrep'), until('field'), until('sitrep'), until('field'), until('sitrep')] as const;
    expect(said('china', ...third)).toContain('Gas off the coast');
    expect(said('china', ...third)).not.toContain('The rains do not come');
    expect(said('france', ...third)).not.toContain('Gas off the coast');
    expect(said(null, ...third)).not.toContain('Gas off the coast');
  });

  test('in consultations members and others are told what each may do', () => {
    expect(said('france', ...consult)).toContain('Draft a text. No draft is tabled yet');
    expect(said('relief', seated('relief'), ...consult)).toContain('find a member to table for you');
    expect(said('secretary-general', ...consult)).toContain('Your good offices come in the orders');
    expect(said('press', seated('press'), ...consult)).toMatch(/^Ask, watch and take notes\./);
    for (const seat of ['secretary-general', 'press'])
      expect(said(seat, seated('press'), ...consult)).not.toContain('find a member');
  });

  test('whoever has soldiers is asked for them while a text lacks some', () => {
    expect(said('bangladesh', ...mission)).toBe('Pledge troops. S/2031/1 lacks 16,000 soldiers.');
    expect(said('bangladesh', ...mission, pledged('kenya', 'd1', 1))).toContain('lacks 15,000 soldiers');
    expect(seenBy('secretary-general', ...mission)).toMatchObject({ kind: 'consult', call: null });
    // All that Kenya has is promised to it.
    expect(seenBy('kenya', ...mission, pledged('kenya', 'd1', 4))).toMatchObject({ call: null });
  });

  test('the host state is asked for its letter until it consents', () => {
    expect(said('velora', ...mission)).toBe('Decide on your consent. One text asks for your letter.');
    expect(seenBy('velora', ...mission, consents)).toMatchObject({ call: null });
    expect(seenBy('france', ...mission)).not.toMatchObject({ call: { kind: 'letter' } });
  });

  const meeting = [until('meeting'), did(facilitator, act('gavel-for-president'))] as const;

  test('the meeting is the last chance, and names the texts and the presidency', () => {
    const line = said('norway', ...mission, ...meeting);
    expect(line).toContain('Last chance');
    expect(line).toContain('S/2031/1 comes to the vote.');
    const { president } = publicView(given(aCouncilOfFifteen(theWorld()), ...mission, until('meeting')).council);
    expect(said(president, ...mission, ...meeting)).toContain('You preside over the Council.');
    expect(said(null, ...mission, ...meeting)).toMatch(/\w+ presides\./);
  });

  test('when the capitals give their orders, each is told its own', () => {
    const orders = [...adopted, until('orders')] as const;
    expect(said('velora', ...orders)).toBe('Decide on your consent. One text asks for your letter.');
    expect(said('secretary-general', ...orders)).toContain('Use your good offices.');
    // Without the letter nobody is asked for soldiers who could not go.
    expect(said('bangladesh', ...orders)).toBe(
      'The mission waits for the host state’s letter. Until it comes, no soldier goes. It also lacks 16,000 soldiers.',
    );
    expect(said('bangladesh', ...orders, consents)).toBe('Add troops. The mission in force lacks 16,000 soldiers.');
    expect(said('relief', seated('relief'), ...orders, consents)).toContain('The capitals give their orders.');
    // Whoever has promised all soldiers has no more to add.
    const promised = [
      ...mission,
      consents,
      pledged('kenya', 'd1', 4),
      until('voting'),
      did(facilitator, next),
    ] as const;
    expect(seenBy('kenya', ...promised, ballots('yes', ...members), until('orders'))).toMatchObject({ call: null });
    const used = did(by('secretary-general'), { kind: 'use-good-offices', aim: 'acceptance' });
    expect(seenBy('secretary-general', ...orders, used)).toMatchObject({ kind: 'orders', call: null });
  });

  describe('a mission', () => {
    const withTerm = (...more: readonly Clause[]) =>
      aTextTabledBy('france', [
        { kind: 'chapter', chapter: 'vii' },
        { kind: 'threat-to-peace' },
        { kind: 'mission', troops: 16 },
        { kind: 'lead', by: 'coalition' },
        ...more,
      ]);
    const first = [all, until('consultations'), withTerm({ kind: 'sunset', rounds: '1' }), carried] as const;
    const second = [...first, until('sitrep'), until('consultations')] as const;

    test('that ends before the months begin asks nobody for soldiers, and says so', () => {
      expect(said('bangladesh', ...first, until('orders'))).toContain('Add troops.');
      for (const seat of ['bangladesh', null])
        expect(said(seat, ...second, until('orders'))).toBe(
          'The mission ends now. Its end date comes before the months begin: nothing deploys, and no soldiers are asked for.',
        );
    });

    test('that lapses now can still be saved by a letter', () => {
      const asked = aTextTabledBy('france', [
        { kind: 'chapter', chapter: 'vi' },
        { kind: 'mission', troops: 4 },
      ]);
      const waiting = [all, until('consultations'), asked, carried, until('sitrep'), until('orders')] as const;
      expect(said('bangladesh', ...waiting)).toContain('The mission waits for the host state’s letter.');
    });

    test('that is renewed in its last round does not', () => {
      expect(said('bangladesh', ...second, withTerm(), carried, until('orders'))).toContain('Add troops.');
    });
  });

  describe('the facilitator', () => {
    const told = (...circumstances: readonly Circumstance[]): string => {
      const { council } = given(aCouncilOfFifteen(theWorld()), ...circumstances);
      const { strong, rest } = english.due(dueOf(publicView(council), null, null, facilitatorView(council)));
      return `${strong} ${rest}`;
    };
    const unplayed = seated(...members);
    const tabledMission = [
      unplayed,
      until('consultations'),
      aDraftTabledBy('france', { template: 'protect' }),
    ] as const;

    test('is told of the letters of a host state that nobody plays', () => {
      expect(told(...tabledMission)).toBe(
        'One text waits for your letter. Nobody plays the host state, so you answer for it.',
      );
      expect(told(...tabledMission, ...meeting)).toMatch(/^One text waits for your letter\..*comes to the vote\./);
      expect(told(...tabledMission, carried, until('orders'))).toContain('One text waits for your letter.');
      expect(told(...mission)).not.toContain('letter');
    });

    test('is not told to do what delegates do', () => {
      expect(told(all, until('sitrep'))).toContain('The delegations read what is new.');
      expect(told(...consult)).toContain('The delegations negotiate and write.');
      expect(told(...mission, ...meeting)).toContain('The Council meets in public.');
    });

    test('is told what ends a freeze', () => {
      expect(told(...consult, did(facilitator, freeze))).toContain('until you press “Go on”');
      expect(said('france', ...consult, did(facilitator, freeze))).not.toContain('press');
    });
  });

  test('whoever is ready is asked for nothing more', () => {
    expect(said('bangladesh', ...mission, did(by('bangladesh'), sayReady()))).toContain('You are ready for the vote.');
  });

  test('months pass in the field, and two years after the last round', () => {
    expect(said('france', all, until('field'))).toContain('Eight months pass in the field.');
    expect(said(null, all, until('epilogue'))).toContain('24 months on.');
  });
});

test('the line names whom everybody waits for while they are few, and counts them when they are many', () => {
  const names = ['China', 'France', 'Kenya', 'Norway'];
  const about = { kind: 'draft', draft: 'd1' as DraftId } as const;
  const watch = (waitsFor: string[]) =>
    english.due({ kind: 'watch-vote', about, names: namesIn({ seats: [], drafts: [] }, ''), waitsFor }).rest;
  expect(watch(names.slice(0, 3))).toBe('Waiting for China, France and Kenya.');
  expect(watch(names)).toBe('Waiting for 4 delegations.');
});

test('S8 when all have cast and a vote is open still, the line says that it waits for a key', () => {
  const { council } = given(
    aCouncilOfSeven({ delegation: 2 }),
    seated('france', 'kenya'),
    beside('france', 'anna'),
    consultations,
    aDraftTabledBy('kenya'),
    voting,
    voteOpen,
    ballots('abstain', 'france', 'kenya'),
  );
  expect(council.vote).not.toBe(null);
  expect(english.due(dueOf(publicView(council), null)).rest).toContain('A capital has yet to say');
});

describe('on the floor', () => {
  const formal = { meetingSeconds: 75, law: lawOf('charter-practice') };
  const all = seated(...members, 'velora');
  const begun = [all, aDraftTabledBy('kenya'), until('meeting')] as const;
  const adopted = [...begun, did(facilitator, act('gavel-for-president'))] as const;
  const asked = (seat: string) => did(by(seat), act('ask-for-floor', { purpose: 'statement' }));
  const pointed = did(by('china'), act('raise-point', { point: { kind: 'speaker' } }));

  const dueFor = (seat: string | null, circumstances: readonly Circumstance[], law = formal.law): Due => {
    const { council, now } = given(aCouncilOfFifteen({ ...formal, law }), ...circumstances);
    return dueOf(publicView(council), seat === null ? null : seatView(council, personFor(seat), now));
  };
  const said = (...asking: Parameters<typeof dueFor>): string => {
    const { strong, rest } = english.due(dueFor(...asking));
    return `${strong} ${rest}`;
  };
  const president = publicView(given(aCouncilOfFifteen(formal), ...begun).council).president;
  const other = members.find((seat) => seat !== president && !['kenya', 'china', 'france'].includes(seat)) ?? '';

  test('the agenda is open to objection, by every member', () => {
    expect(said('france', begun)).toContain('The provisional agenda is open to objection: Object if you do not want');
    expect(said(president, begun)).toContain('Object if you do not want');
    expect(said('velora', begun)).toContain('If no member objects, it is adopted.');
    expect(english.due(dueFor('france', begun)).until).toBeGreaterThan(0);
  });

  test('whoever has the floor is told so, and whoever is next', () => {
    const speaking = [...adopted, asked('kenya'), asked('france'), asked(other)];
    expect(said('kenya', speaking)).toContain('You have the floor: Speak');
    expect(said('france', speaking)).toBe('You are next: Kenya has the floor.');
    expect(dueFor(other, speaking)).toMatchObject({ kind: 'meeting' });
  });

  test('a point of order waits for the President, and then may be challenged', () => {
    const raised = [...adopted, asked('kenya'), pointed];
    expect(said(president, raised)).toContain('A point of order waits for your ruling: China has raised it.');
    expect(said('france', raised)).toContain('A point of order waits for the President');
    const ruled = [...raised, did(facilitator, act('rule-for-president', { upheld: false }))];
    expect(said('france', ruled)).toBe(
      'The house has ruled: not well taken. You may challenge it: Nine are needed to overrule it.',
    );
    expect(said('velora', ruled)).toContain('It stands in');
    const voted = [...ruled, did(by('france'), act('challenge-ruling'))];
    expect(said('kenya', voted)).toContain('This is the vote on the President’s ruling. No veto counts here.');
    expect(said('velora', voted)).toContain('The Council votes on the President’s ruling.');
  });

  test('a motion is debated, and by another law waits for a second', () => {
    const moved = [...adopted, did(by('china'), act('move-motion', { motion: 'postpone', draft: 'd1', round: null }))];
    expect(said('france', moved)).toContain('China moves to postpone S/2031/1 indefinitely. The debate ends in');
    expect(said(president, moved)).toContain('You may put it to the vote before.');
    expect(said('france', moved, lawOf('model-un'))).toContain('You may second it: Unless another member seconds it');
    expect(said('china', moved, lawOf('model-un'))).not.toContain('You may second it');
  });

  test('a suspended meeting says when it goes on', () => {
    const suspended = [
      ...adopted,
      did(by('china'), act('move-motion', { motion: 'suspend', draft: null })),
      ballots('yes', ...members),
    ];
    expect(said('france', suspended)).toBe('The meeting is suspended. It goes on in Talk to each other meanwhile.');
  });

  test('silence runs on a statement, for those who may break it', () => {
    const circulated = [
      all,
      consultations,
      did(by('kenya'), act('circulate-statement', { form: 'press', title: 'Aid', text: 'The members call for aid.' })),
    ];
    expect(said('france', circulated)).toBe('Silence on “Aid” ends in Break it if you cannot live with it.');
    expect(dueFor('kenya', circulated)).toMatchObject({ kind: 'consult' });
    expect(dueFor('velora', circulated)).toMatchObject({ kind: 'consult' });
    expect(dueFor(null, circulated)).toMatchObject({ kind: 'consult' });
  });

  test('silence on a text leads to it, and is not shown to its penholder', () => {
    const silent = [all, consultations, aDraftBy('kenya'), did(by('kenya'), act('start-silence', { draft: 'd1' }))];
    expect(dueFor('france', silent)).toMatchObject({ kind: 'floor', matter: { kind: 'silence', draft: 'd1' } });
    expect(dueFor('kenya', silent)).toMatchObject({ kind: 'consult' });
  });
});
