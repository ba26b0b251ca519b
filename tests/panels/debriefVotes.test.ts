/** Heads of the voting matrix: short, and each says what was voted on. */
import { describe, expect, it } from 'vitest';
import { pinOf } from '../../client/panels/debrief/arcStory.ts';
import { voteWords } from '../../client/text/english/debriefVotes.ts';
import { type Subject, subjectSchema } from '../../shared/council/events.ts';
import { outcomes } from '../../shared/council/rules/votes/tally.ts';
import { type DraftId, motionKinds, type SeatId } from '../../shared/council/vocabulary.ts';
import type { Marker } from '../../shared/debrief/marker.ts';

const by = 'kenya' as SeatId;
const draft = 'd1' as DraftId;
const subject = (value: object): Subject => subjectSchema.parse(value);
const subjects = {
  S: subject({ kind: 'draft', draft }),
  amendment: subject({ kind: 'amendment', draft, amendment: 'a1' }),
  part: subject({ kind: 'part', draft, clauses: ['c1'] }),
  agenda: subject({ kind: 'agenda', item: null, by }),
  item: subject({ kind: 'agenda', item: 2, by }),
  invitation: subject({ kind: 'invitation', seat: 'velora', by }),
  ruling: subject({ kind: 'ruling', by, upheld: true, point: { kind: 'motion' } }),
  preliminary: subject({ kind: 'preliminary', draft, by }),
};
const motions = motionKinds.map((motion) => subject({ kind: 'motion', motion, by, draft: null }));
const head = (each: Subject) => voteWords.head(each, 'S/2031/2');

describe('the head of a column', () => {
  it('says what was voted on', () => {
    expect(Object.values(subjects).map(head)).toEqual([
      'S/2031/2',
      'Amend. S/2031/2',
      'Part of S/2031/2',
      'Agenda',
      'Agenda item',
      'Invitation',
      'Ruling',
      'Procedural?',
    ]);
    expect(motions.map(head)).toContain('Motion: adjourn');
  });

  it('is another one for each, and short', () => {
    const heads = [...Object.values(subjects), ...motions].map(head);
    expect(new Set(heads).size).toBe(heads.length);
    for (const each of heads) expect(each.length).toBeLessThanOrEqual(24);
  });
});

describe('how a vote ended', () => {
  it('is no adoption where the President is overruled, or a question is settled', () => {
    const said = (each: Subject) => outcomes.map((outcome) => voteWords.verdict(each, outcome));
    expect(new Set(said(subjects.ruling))).toEqual(new Set(['overruled', 'vetoed', 'stands']));
    expect(new Set(said(subjects.preliminary))).toEqual(new Set(['procedural', 'vetoed', 'substantive']));
    expect(voteWords.verdict(subjects.item, 'not-adopted-procedural')).toBe('goes off');
    expect(voteWords.verdict(subjects.S, 'adopted')).toBe('adopted');
    // A procedural text is a text.
    expect(voteWords.verdict(subjects.S, 'not-adopted-procedural')).toBe('not adopted');
  });

  it('tells why a number is missing', () => {
    expect(voteWords.annulledVote(11, 'Not everybody had the text.', 12)).toBe(
      'Vote 11: “Not everybody had the text.” Put again as vote 12.',
    );
    expect(voteWords.annulledVote(11, 'A mistake.', null)).toBe('Vote 11: “A mistake.”');
  });
});

describe('signs at the arc', () => {
  const names = { seat: String, province: String };
  const at = { month: 3, round: 2 } as const;
  const pin = (marker: Marker) => pinOf(marker, names);

  it('tell the veto of an amendment from that of its text', () => {
    const text = { draft, symbol: 'S/2031/2', title: 'Aid', resolution: '' } as const;
    const vetoed = { ...at, ...text, kind: 'vote', vote: 4, outcome: 'vetoed' } as const;
    expect(pin({ ...vetoed, on: 'draft' }).name).toBe('S/2031/2, Aid, is vetoed');
    expect(pin({ ...vetoed, on: 'amendment' })).toMatchObject({
      ...{ sign: 'vetoed', name: 'An amendment to S/2031/2, Aid, is vetoed' },
    });
    expect(pin({ ...vetoed, on: 'preliminary' }).name).toMatch(/procedural/);
  });

  it('tell what the Assembly did, and what the Council said with one voice', () => {
    expect(pin({ ...at, kind: 'assembly-debate', vote: 4, symbol: 'S/2031/2' })).toMatchObject({
      ...{ sign: 'assembly', name: 'The General Assembly debates the veto on S/2031/2' },
    });
    const met = { ...at, kind: 'assembly', yes: 120, no: 14, abstain: 40 } as const;
    expect(pin({ ...met, adopted: true }).name).toMatch(/recommends what to do: 120 for, 14 against/);
    expect(pin({ ...met, adopted: false }).name).toMatch(/no two thirds/);
    expect(pin({ ...at, kind: 'statement', symbol: 'S/PRST/2031/1', title: 'Velora' })).toMatchObject({
      ...{ sign: 'statement', name: 'The Council speaks with one voice: S/PRST/2031/1, Velora' },
    });
  });
});
