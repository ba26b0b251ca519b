/** What happened, as headlines and as it is spoken: of events that the real kernel told. */
import { describe, expect, test } from 'vitest';
import { speak, tell } from '../../client/panels/LiveRegion.tsx';
import * as english from '../../client/text/english/interface.ts';
import type { Motion, Result } from '../../shared/council/events.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import { type Proceeding, redactEvent, type Told } from '../../shared/council/views/redactEvent.ts';
import type { DraftId, MotionKind, SeatId } from '../../shared/council/vocabulary.ts';
import {
  aCouncilOfFifteen,
  aCouncilOfSeven,
  aDraftTabledBy,
  ballots,
  type Circumstance,
  compact,
  consultations,
  did,
  end,
  facilitator,
  freeze,
  given,
  seated,
  voteOpen,
  voting,
} from '../support/council.ts';

/** What the wall is told of the last event of a kind, and the view after all of them. */
function last(kind: Told['kind'], ...circumstances: readonly Circumstance[]) {
  const { council, events } = given(aCouncilOfSeven(), ...circumstances);
  const told = events
    .map((event) => redactEvent(event, { role: 'projector' }, council))
    .findLast((each) => each?.kind === kind);
  if (!told) throw new Error(`nothing was told of ${kind}`);
  return { told, now: publicView(council) };
}
const headline = (...asked: Parameters<typeof last>): string => {
  const { told, now } = last(...asked);
  return tell(told, now);
};
const spoken = (seconds: number | null, ...asked: Parameters<typeof last>): string => {
  const { told, now } = last(...asked);
  return speak(told, now, seconds);
};

const aMotion = (motion: MotionKind, by: string, draft: DraftId | null): Motion => ({
  ...{ kind: 'motion', motion, by: by as SeatId, draft, round: null, to: null, seconds: null },
});
const tabled = [seated(...compact), consultations, aDraftTabledBy('kenya')] as const;
const open = [...tabled, voting, voteOpen] as const;

describe('a vote', () => {
  test('that opens says what it is on, and when it is spoken, how many seconds are left', () => {
    expect(headline('vote-opened', ...open)).toBe('The vote on S/2031/1 is open');
    expect(spoken(45, 'vote-opened', ...open)).toBe('The vote on S/2031/1 is open: 45 seconds');
    expect(spoken(1, 'vote-opened', ...open)).toBe('The vote on S/2031/1 is open: 1 second');
    expect(spoken(null, 'vote-opened', ...open)).toBe('The vote on S/2031/1 is open');
  });

  test('that is adopted says the count, and that nobody who could stop it did', () => {
    const adopted = [...open, ballots('yes', ...compact)] as const;
    expect(headline('vote-closed', ...adopted)).toBe('S/2031/1 is adopted as S/RES/2901 (2031): 7 in favour');
    expect(spoken(null, 'vote-closed', ...adopted)).toBe(
      'S/2031/1 is adopted as S/RES/2901 (2031): 7 in favour, 0 against, 0 abstaining, and no permanent member against',
    );
  });

  test('that is vetoed says by whom', () => {
    const others = compact.filter((seat) => !['china', 'russian-federation'].includes(seat));
    const by = (...against: readonly string[]) =>
      spoken(
        null,
        'vote-closed',
        ...open,
        ballots('no', ...against),
        ballots('yes', ...compact.filter((seat) => !against.includes(seat))),
      );
    expect(others).toHaveLength(5);
    expect(by('russian-federation')).toBe(
      'S/2031/1 is not adopted: 6 in favour, 1 against, 0 abstaining, and the veto of the Russian Federation',
    );
    expect(by('china', 'russian-federation')).toContain('and the vetoes of China and the Russian Federation');
  });

  test('that fails says how many were needed, and names no veto', () => {
    const failed = [
      ...open,
      ballots('no', 'france'),
      ballots('abstain', ...compact.filter((seat) => seat !== 'france')),
    ];
    expect(spoken(null, 'vote-closed', ...failed)).toBe(
      'S/2031/1 is not adopted: 0 in favour, 1 against, 6 abstaining, with five needed',
    );
  });
});

describe('a motion', () => {
  const { now } = last('vote-opened', ...open);
  const opened = (motion: 'adjourn' | 'take-next', by: string): Told => ({
    kind: 'vote-opened',
    vote: 2,
    subject: aMotion(motion, by, motion === 'adjourn' ? null : (now.queue[0] ?? null)),
  });
  const closed = (outcome: Result['outcome']): Told => {
    const { told } = last('vote-closed', ...open, ballots('yes', ...compact));
    if (told.kind !== 'vote-closed') throw new Error('no vote');
    const subject = aMotion('adjourn', 'kenya', null);
    return {
      ...told,
      result: { ...told.result, outcome, subject, symbol: '', resolution: '', character: 'procedural' },
    };
  };

  test('says who moves what', () => {
    expect(tell(opened('adjourn', 'kenya'), now)).toBe('Kenya moves to adjourn the meeting');
    expect(tell(opened('take-next', 'united-states'), now)).toBe('The United States moves to vote on S/2031/1 next');
    expect(speak(opened('adjourn', 'kenya'), now, 45)).toBe('Kenya moves to adjourn the meeting: 45 seconds');
  });

  test('is carried or not, and never adopted or vetoed', () => {
    expect(tell(closed('adopted'), now)).toBe('The motion is carried: 7 in favour');
    expect(tell(closed('not-adopted-procedural'), now)).toBe('The motion is not carried: 7 in favour');
    expect(speak(closed('adopted'), now, null)).toBe(
      'The motion is carried: 7 in favour, 0 against, 0 abstaining, with five needed',
    );
  });
});

test('names have their article where English has one', () => {
  expect(headline('seat-taken', seated('russian-federation'))).toBe('The Russian Federation takes its seat');
  expect(headline('seat-taken', seated('kenya'))).toBe('Kenya takes its seat');
  expect(headline('seat-taken', seated('united-states'))).toBe('The United States takes its seat');
  expect(headline('draft-tabled', seated('united-kingdom'), consultations, aDraftTabledBy('united-kingdom'))).toBe(
    'The United Kingdom tables S/2031/1',
  );
});

test('seats that are several do what several do', () => {
  const several = given(aCouncilOfFifteen(), seated('relief', 'kenya'));
  const now = publicView(several.council);
  const told = (kind: 'seat-taken' | 'seat-left' | 'ready', seat: string) => tell({ kind, seat: seat as SeatId }, now);
  expect(told('seat-taken', 'relief')).toBe('Relief agencies take their seats');
  expect(told('ready', 'advocacy')).toBe('Rights advocates are ready');
  expect(told('seat-left', 'kenya')).toBe('Kenya leaves its seat');
});

test('a session that is frozen or ended says so', () => {
  expect(headline('frozen', ...tabled, did(facilitator, freeze))).toBe('The session is frozen');
  expect(headline('ended', ...tabled, did(facilitator, end))).toBe('The session has ended');
});

describe('what happens in the field and for it', () => {
  const { now } = last('draft-tabled', ...tabled);
  const draft = now.queue[0] ?? null;
  if (!draft) throw new Error('nothing is tabled');

  test('pledges name the seat, the soldiers and the text, or the mandate in force', () => {
    const pledge = { kind: 'troops-pledged', seat: 'united-kingdom' as never, troops: 2.5 } as const;
    expect(tell({ ...pledge, draft }, now)).toBe('The United Kingdom pledges 2,500 soldiers to S/2031/1');
    expect(tell({ ...pledge, draft: null }, now)).toBe(
      'The United Kingdom pledges 2,500 soldiers to the mandate in force',
    );
  });

  test('a letter is given or taken back', () => {
    expect(tell({ kind: 'consent-answered', draft, consents: true }, now)).toBe('The host state consents to S/2031/1');
    expect(tell({ kind: 'consent-answered', draft, consents: false }, now)).toContain('takes back its consent');
  });

  test('good offices, news, reports and ends each have their sentence', () => {
    const seat = 'velora' as SeatId;
    expect(tell({ kind: 'good-offices-used', seat, aim: 'intransigence' }, now)).toBe('Velora talks to the parties');
    expect(tell({ kind: 'good-offices-used', seat, aim: 'acceptance' }, now)).toContain('talks to the people');
    const stake = 'the gas off the coast';
    const declared = { kind: 'interest-declared' as const, seat: 'united-states' as SeatId, stake };
    expect(tell({ kind: 'proceeding', event: declared }, now)).toContain(`declares an interest in ${stake}`);
    expect(tell({ kind: 'brief-opened', seat }, now)).toBe('The brief of Velora is open to you');
    expect(tell({ kind: 'released', seat }, now)).toContain('you may choose any seat again');
    expect(tell({ kind: 'inject', title: 'The rains do not come' }, now)).toBe('News: The rains do not come');
    const reported = { kind: 'situation-reported', round: 2 } as const;
    expect(tell({ ...reported, epilogue: false }, now)).toBe('The situation report after round 2 is out');
    expect(tell({ ...reported, epilogue: true }, now)).toBe('The report on the years after is out');
    expect(tell({ kind: 'mandate-ended' }, now)).toBe('The end date has come: force, powers and sanctions are over');
    expect(tell({ kind: 'draft-set-aside', draft, rule: 'G22' }, now)).toBe(
      'S/2031/1 is set aside: it cannot be put to the vote as it stands (rule\u00a0G22)',
    );
    expect(tell({ kind: 'phase-begun', phase: 'sitrep', round: 2 }, now)).toBe('Sitrep, round 2');
  });

  test('spoken, they are the same', () => {
    const told = { kind: 'inject', title: 'Gas off the coast' } as const;
    expect(speak(told, now, 30)).toBe(tell(told, now));
  });
});

describe('what goes on in the chamber', () => {
  const { now } = last('draft-tabled', ...tabled);
  const said = (event: Proceeding): string => tell({ kind: 'proceeding', event }, now);
  const kenya = 'kenya' as SeatId;
  const russia = 'russian-federation' as SeatId;
  const draft = now.queue[0] as DraftId;

  test('is said with who does it', () => {
    expect(said({ kind: 'floor-given', seat: russia, purpose: 'statement', until: 0, at: 0 })).toBe(
      'The Russian Federation has the floor',
    );
    expect(said({ kind: 'point-raised', by: kenya, point: { kind: 'speaker' }, until: 0, at: 0 })).toBe(
      'Point of order by Kenya: that the speaker does not keep to the question',
    );
    expect(said({ kind: 'motion-made', motion: aMotion('suspend', 'kenya', null), until: 0, at: 0 })).toBe(
      'Kenya moves to suspend the meeting',
    );
    expect(said({ kind: 'draft-seconded', draft, seat: kenya })).toBe('Kenya seconds S/2031/1');
  });

  test('says whether the ruling stands, and by whom it was made', () => {
    expect(said({ kind: 'point-ruled', upheld: true, by: kenya, until: 0, at: 0 })).toBe(
      'The President rules: well taken',
    );
    expect(said({ kind: 'point-ruled', upheld: false, by: null, until: 0, at: 0 })).toBe(
      'The house rules: not well taken',
    );
    expect(said({ kind: 'ruling-settled', upheld: true, overruled: true, at: 0 })).toBe('The President is overruled');
    expect(said({ kind: 'ruling-settled', upheld: true, overruled: false, at: 0 })).toBe('The ruling stands');
  });

  test('says what was put on the record, and what stopped a text', () => {
    expect(said({ kind: 'words-recorded', seat: kenya, purpose: 'statement', text: 'Aid first.' })).toBe(
      'Kenya: Aid first.',
    );
    expect(said({ kind: 'silence-broken', draft, by: russia, reason: 'No consent.' })).toBe(
      'The Russian Federation breaks silence: No consent.',
    );
  });

  test('says by which rule an amendment is set aside', () => {
    const aside = (rule: string) => said({ kind: 'amendment-set-aside', amendment: 'a1' as never, rule });
    expect(aside('D11')).toBe('An amendment is set aside: no member supported it (rule\u00a038)');
    expect(aside('G12')).toBe('An amendment is set aside: the text would break rule\u00a0G12');
  });

  test('says what the Assembly debates, and what the meeting stands still for', () => {
    const naming = { seat: String, text: String, item: String };
    const { proceeding } = english.told;
    const veto = () => 'the amendment to S/2031/2';
    expect(proceeding({ kind: 'assembly-debate-due', vote: 4 }, { ...naming, veto })).toBe(
      'The General Assembly will debate the veto on the amendment to S/2031/2',
    );
    const suspended = { kind: 'meeting-suspended', until: 1, at: 0 } as const;
    expect(proceeding(suspended, naming)).toBe('The meeting is suspended');
    expect(proceeding(suspended, { ...naming, isCaucus: true })).toContain('unmoderated caucus');
  });

  test('is quiet about what needs no ear', () => {
    expect(said({ kind: 'floor-ended', seat: kenya, why: 'done', at: 0 })).toBe('');
    expect(said({ kind: 'speaker-listed', seat: kenya, purpose: 'statement' })).toBe('');
  });
});
