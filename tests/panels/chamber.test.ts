/** What goes on in the chamber, and the words that are voted on, as the wall shows them. */
import { describe, expect, test } from 'vitest';
import {
  leftOf,
  nextSpeakers,
  type Proceeding,
  placeOnList,
  proceedingOf,
  readOut,
  standingOf,
  turnOf,
} from '../../client/store/chamber.ts';
import { namesIn } from '../../client/store/naming.ts';
import { cleared, resultOnShow } from '../../client/store/shown.ts';
import { draftUnder, isAmended, paragraphNumbers } from '../../client/store/subject.ts';
import { words } from '../../client/text/words.ts';
import type { Subject } from '../../shared/council/events.ts';
import type { MeetingInView } from '../../shared/council/views/meetingView.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { aCouncilOfFifteen, aDraftTabledBy, given, seated, voteClosed, voteOpen, voting } from '../support/council.ts';

const seat = (id: string) => id as SeatId;
const view = publicView(
  given(aCouncilOfFifteen(), seated('china', 'france', 'kenya'), aDraftTabledBy('france', { template: 'protect' }))
    .council,
);
const [draft] = view.drafts;
if (!draft) throw new Error('a draft was tabled');
const by = seat('china');
const point = { by, point: { kind: 'speaker' }, until: 1 } as const;
/** Everything at once: what comes first is shown. */
const all: MeetingInView = {
  ...{ number: 1, ceded: false, stage: 'agenda', agenda: [], until: 8, invited: [], refused: [], listClosed: false },
  proposed: [{ seat: seat('velora'), basis: 'rule-37', by, until: 9 }],
  list: [
    { seat: seat('kenya'), purpose: 'statement' },
    { seat: seat('velora'), purpose: 'reply' },
  ],
  floor: { seat: seat('france'), purpose: 'statement', until: 6 },
  point,
  ruling: { ...point, upheld: true, ruledBy: null, until: 2 },
  motions: [
    {
      ...{ kind: 'motion', motion: 'suspend', by, draft: null, round: null, to: null, seconds: null },
      ...{ until: 4, left: null, seconded: true },
    },
  ],
  suspended: 3,
  caucus: 7,
  stopped: true,
};
const during = (changes: Partial<MeetingInView>, rest: Partial<PublicView> = {}): PublicView => ({
  ...view,
  meeting: { ...all, ...changes },
  ...rest,
});

describe('what the Council is busy with', () => {
  test('one thing at a time, in the order in which one stops another', () => {
    const gone: Partial<MeetingInView>[] = [
      { point: null },
      { ruling: null },
      { suspended: null },
      { motions: [] },
      { floor: null },
      { caucus: null },
      { stage: 'debate' },
      { proposed: [] },
    ];
    const kinds = gone.map((_, done) => {
      const found = proceedingOf(during(Object.assign({}, ...gone.slice(0, done))));
      return found?.kind;
    });
    expect(kinds).toEqual(['point', 'ruling', 'suspended', 'motion', 'floor', 'caucus', 'agenda', 'participation']);
    expect(proceedingOf(during(Object.assign({}, ...gone)))).toBeNull();
  });

  test('a vote comes before all, and after the meeting there is nothing', () => {
    const vote = {
      number: 1,
      subject: { kind: 'agenda', item: null, by },
      character: 'procedural',
      needed: 9,
    } as const;
    expect(proceedingOf(during({}, { vote }))).toMatchObject({ kind: 'vote', cast: 0, held: 3 });
    expect(proceedingOf(during({ stage: 'closed' }))).toBeNull();
    expect(proceedingOf({ ...view, meeting: null })).toBeNull();
  });

  test('the time that is left never falls below nothing, and stands while the session is frozen', () => {
    const floor: Proceeding = { kind: 'floor', seat: by, purpose: 'statement', until: 5000 };
    expect(leftOf(floor, { frozen: null }, 2000)).toBe(3000);
    expect(leftOf(floor, { frozen: null }, 9000)).toBe(0);
    expect(leftOf(floor, { frozen: 1 }, 2000)).toBeNull();
    expect(leftOf({ kind: 'agenda', until: null }, { frozen: null }, 2000)).toBeNull();
    expect(leftOf(null, { frozen: null }, 2000)).toBeNull();
  });

  test('the speakers’ list is that of the meeting, while it lasts', () => {
    expect(nextSpeakers(during({})).map((turn) => turn.seat)).toEqual(['kenya', 'velora']);
    expect(nextSpeakers(during({ stage: 'closed' }))).toEqual([]);
    expect(placeOnList(during({}), seat('velora'))).toBe(2);
    expect(placeOnList(during({}), seat('france'))).toBe(0);
  });

  test('a seat without a vote is at the table, proposed, or outside', () => {
    const velora = view.seats.find(({ id }) => id === 'velora');
    if (!velora) throw new Error('Velora has a seat');
    expect(standingOf(during({}), velora)).toBe('proposed');
    expect(standingOf(during({ proposed: [] }), velora)).toBe('outside');
    expect(standingOf(during({ invited: [velora.id] }), velora)).toBe('invited');
    expect(standingOf({ meeting: null }, velora)).toBe('free');
    expect(standingOf(during({ proposed: [] }), { ...velora, entry: 'rule-22' })).toBe('invited');
  });

  test('the wall says of each what it means', () => {
    const naming = namesIn(view, 'a draft');
    const said = (changes: Partial<MeetingInView>) => {
      const found = proceedingOf(
        during({ point: null, ruling: null, suspended: null, motions: [], floor: null, caucus: null, ...changes }),
      );
      return found && words.chamber.wall(found, naming);
    };
    expect(said({ point: all.point })).toEqual({
      big: 'Point of order · China',
      rest: 'That the speaker does not keep to the question. The President rules at once (rule\u00a030).',
    });
    expect(said({ ruling: all.ruling })?.big).toBe('The house rules: well taken');
    expect(said({ floor: all.floor })).toEqual({ big: 'France has the floor', rest: 'A statement to the Council.' });
    expect(said({ motions: all.motions })?.rest).toBe('Moved by China. It is put to the vote when its debate is over.');
    expect(said({})?.big).toBe('The provisional agenda: is there any objection?');
  });

  test('the wall says of a vote what those in favour want, and whether a veto counts', () => {
    const naming = namesIn(view, 'a draft');
    const said = (subject: Subject, character: 'substantive' | 'procedural') =>
      words.chamber.wall(
        { kind: 'vote', vote: { number: 1, subject, character, needed: 9 }, cast: 0, held: 3 },
        naming,
      );
    expect(said({ kind: 'part', draft: draft.id, clauses: [] }, 'substantive').rest).toContain('here a veto counts');
    expect(said({ kind: 'agenda', item: null, by }, 'procedural').rest).toMatch(/^China objects\. .*No veto here\.$/);
    const ruling: Subject = { kind: 'ruling', by, upheld: true, point: { kind: 'motion' } };
    expect(said(ruling, 'procedural').rest).toContain('To overrule the President’s ruling, nine are needed.');
  });
});

describe('the words under vote', () => {
  test('are a text’s, in whole or in part, and none where the vote is about something else', () => {
    const [first] = draft.clauses;
    if (!first) throw new Error('a template has clauses');
    const textual: readonly Subject[] = [
      { kind: 'draft', draft: draft.id },
      { kind: 'part', draft: draft.id, clauses: [first.id] },
      { kind: 'amendment', draft: draft.id, amendment: 'a1' as never },
      { kind: 'preliminary', draft: draft.id, by },
    ];
    for (const subject of textual) expect(draftUnder(view, subject)?.id).toBe(draft.id);
    const motion: Subject = {
      ...{ kind: 'motion', motion: 'take-next', by, draft: draft.id },
      ...{ round: null, to: null, seconds: null },
    };
    expect(draftUnder(view, motion)).toBeUndefined();
    expect(draftUnder(view, { kind: 'agenda', item: null, by })).toBeUndefined();
  });

  test('are those of a text as amended, once the Council has adopted an amendment to it', () => {
    const amendment = {
      ...{ id: 'a1' as never, draft: draft.id, by, oral: true, supporters: [] },
      change: { kind: 'delete', id: draft.clauses[0]?.id as never } as const,
    };
    const standing = (status: 'pending' | 'adopted' | 'accepted') =>
      isAmended(draft, { amendments: [{ ...amendment, status }] });
    expect(standing('adopted')).toBe(true);
    expect(standing('pending')).toBe(false);
    // A revision has its own symbol.
    expect(standing('accepted')).toBe(false);
    expect(isAmended({ id: 'd9' as never }, { amendments: [{ ...amendment, status: 'adopted' }] })).toBe(false);
  });
});

describe('a request for a separate vote', () => {
  const numbers = paragraphNumbers(draft, view);
  const numbered = [...numbers].find(([, number]) => number === 2)?.[0];
  const unnumbered = draft.clauses.find(({ id }) => !numbers.has(id))?.id;
  const asked = (clauses: readonly unknown[], until: number | null, status = draft.status): PublicView => ({
    ...during({ point: null, ruling: null, suspended: null, motions: [] }),
    drafts: [{ ...draft, status, division: { by, clauses: clauses as never, until } }],
  });

  test('is what the Council is busy with while the mover may object, before whoever speaks', () => {
    if (!numbered) throw new Error('a template has a second paragraph');
    const found = proceedingOf(asked([numbered], 5000));
    expect(found).toEqual({ kind: 'division', by, draft: draft.id, numbers: [2], preamble: false, until: 5000 });
    expect(found && leftOf(found, { frozen: null }, 2000)).toBe(3000);
    // It stops no speaker: whoever has the floor still has it.
    expect(turnOf(asked([numbered], 5000))?.kind).toBe('floor');
    const inPoint = { ...asked([numbered], 5000), meeting: { ...all, ruling: null } };
    expect(proceedingOf(inPoint)?.kind).toBe('point');
  });

  test('is over once it is granted, or the text is no longer before the Council', () => {
    expect(proceedingOf(asked([numbered], null))?.kind).toBe('floor');
    expect(proceedingOf(asked([numbered], 5000, 'withdrawn'))?.kind).toBe('floor');
  });

  test('is said with its paragraphs, and with who may object', () => {
    const found = proceedingOf(asked([numbered], 5000));
    const naming = namesIn(view, 'a draft');
    if (!found) throw new Error('a division was asked');
    expect(words.chamber.board(found, naming)).toBe(
      'China asks for a separate vote on paragraph 2 · the mover may object',
    );
    expect(words.chamber.wall(found, naming)).toEqual({
      big: 'China asks for a separate vote on paragraph 2',
      rest: 'The mover of S/2031/1 may object, and then there is no separate vote (rule\u00a032).',
    });
    const withPreamble = unnumbered ? proceedingOf(asked([numbered, unnumbered], 5000)) : null;
    if (withPreamble)
      expect(words.chamber.board(withPreamble, naming)).toContain('paragraph 2 and words of the preamble');
  });
});

describe('a statement of the Council', () => {
  const told = (event: unknown) => ({ told: { kind: 'proceeding', event } as never });
  const issued = told({ kind: 'statement-issued', statement: 's1', symbol: 'S/PRST/2031/1' });

  test('is on the wall when it is read out, until something else happens', () => {
    expect(readOut([issued])).toBe('s1');
    expect(readOut([issued, { told: { kind: 'ready', seat: by } }])).toBe('s1');
    expect(readOut([issued, told({ kind: 'speaker-listed' })])).toBeNull();
    expect(readOut([])).toBeNull();
  });
});

test('a result stays on the wall in the meeting as between the votes, until the round is over', () => {
  const after = publicView(
    given(
      aCouncilOfFifteen(),
      seated('china', 'france', 'kenya'),
      aDraftTabledBy('france', { template: 'protect' }),
      voting,
      voteOpen,
      voteClosed,
    ).council,
  );
  expect(resultOnShow(after)).not.toBeNull();
  expect(resultOnShow({ ...after, phase: 'meeting' })).not.toBeNull();
  expect(resultOnShow({ ...after, phase: 'meeting', round: after.round + 1 })).toBeNull();
  expect(resultOnShow({ ...after, phase: 'consultations' })).toBeNull();
  // Shown for long enough it gives way; between the votes a text keeps the board until the next one.
  expect(resultOnShow({ ...after, phase: 'meeting' }, 1)).toBeNull();
  expect(resultOnShow(after, 1)).not.toBeNull();
  expect(resultOnShow(after, cleared)).toBeNull();
  const ruling = { kind: 'ruling', by: 'kenya' as SeatId, upheld: true, point: { about: 'other', text: '' } } as const;
  const ruled = { ...after, results: after.results.map((result) => ({ ...result, subject: ruling as never })) };
  expect([resultOnShow(ruled), resultOnShow(ruled, 1)]).toEqual([ruled.results[0], null]);
  expect(resultOnShow({ ...ruled, phase: 'ended' }, 1)).not.toBeNull();
});
