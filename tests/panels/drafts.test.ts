/** A text on its way to the vote, and what an amendment does to its words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChangedParagraph, changedParagraph, wordChanges } from '../../client/panels/document/changes.ts';
import { documentOf } from '../../client/panels/document/documentOf.ts';
import { plainText } from '../../client/panels/document/plainText.ts';
import {
  isChanged,
  isInBlue,
  isPutOff,
  needsMember,
  pensOn,
  stillOpen,
  textStepOf,
  textSteps,
} from '../../client/store/drafts.ts';
import * as english from '../../client/text/english/interface.ts';
import type { Change } from '../../shared/council/procedure.ts';
import { type DraftInView, draftInView } from '../../shared/council/views/draftView.ts';
import { publicView } from '../../shared/council/views/publicView.ts';
import type { ClauseId, DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import { type Clause, type MandateMode, mandateModes } from '../../shared/mandate/catalogue.ts';
import { paragraphText, renderResolution } from '../../shared/mandate/resolution.ts';
import { anyClause, anyText } from '../mandate/anyClause.ts';
import { aCouncilOfFifteen, act, aDraftTabledBy, aTextBy, by, consultations, did, given, seated } from '../support/council.ts'; // biome-ignore format: one list

const known = { state: 'Velora', sovereign: 'Velora', provinces: [{ id: 'northreach', name: 'Northreach' }] };
const entriesOf = (clauses: readonly Clause[]): DraftInView['clauses'] =>
  clauses.map((clause, at) => ({ id: `c${at + 1}` as ClauseId, clause, changedIn: 0 }));
const text = (clauses: readonly Clause[], mode: MandateMode = 'merge') => ({ mode, clauses: entriesOf(clauses) });

const before = ({ runs }: ChangedParagraph) => runs.flatMap((run) => (run.mark === 'in' ? [] : [run.text])).join(' ');
const after = ({ runs }: ChangedParagraph) => runs.flatMap((run) => (run.mark === 'out' ? [] : [run.text])).join(' ');
const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

describe('the words of an amendment', () => {
  test('what goes out and what comes in are marked, the rest stays', () => {
    expect(wordChanges('up to 8,000 military personnel', 'up to 12,000 military personnel')).toEqual([
      { mark: 'same', text: 'up to' },
      { mark: 'out', text: '8,000' },
      { mark: 'in', text: '12,000' },
      { mark: 'same', text: 'military personnel' },
    ]);
    expect(wordChanges('', '')).toEqual([]);
  });

  test('without what comes in they are the old words, without what goes out the new ones, and nothing is marked twice', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'peace', 'force'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (old, fresh) => {
        const runs = wordChanges(old.join(' '), fresh.join(' '));
        const paragraph = { number: null, runs };
        expect(plain(before(paragraph))).toBe(old.join(' '));
        expect(plain(after(paragraph))).toBe(fresh.join(' '));
        expect(runs.every((run, at) => run.mark !== runs[at + 1]?.mark)).toBe(true);
      }),
    );
  });

  test('they are the very paragraph of the text, before and after', () => {
    fc.assert(
      fc.property(anyText, anyClause, fc.nat(), fc.constantFrom(...mandateModes), (clauses, clause, place, mode) => {
        fc.pre(clauses.length > 0);
        const at = place % clauses.length;
        const id = `c${at + 1}` as ClauseId;
        const paragraph = (all: readonly Clause[], index: number) => {
          const { preambular, operative } = renderResolution({ ...known, mode, clauses: all });
          const found = [...preambular, ...operative].find((each) => each.clause === index);
          return found ? plain(paragraphText(found)) : '';
        };
        const replaced = changedParagraph(text(clauses, mode), { kind: 'replace', id, clause }, known);
        if (!replaced) throw new Error('the clause is there');
        expect(plain(before(replaced))).toBe(paragraph(clauses, at));
        expect(plain(after(replaced))).toBe(paragraph(clauses.toSpliced(at, 1, clause), at));
        const deleted = changedParagraph(text(clauses, mode), { kind: 'delete', id }, known);
        expect(deleted && [plain(before(deleted)), after(deleted)]).toEqual([paragraph(clauses, at), '']);
        const added = changedParagraph(text(clauses, mode), { kind: 'add', clause }, known);
        expect(added && [before(added), plain(after(added))]).toEqual([
          '',
          paragraph([...clauses, clause], clauses.length),
        ]);
      }),
    );
  });

  test('a paragraph that has gone has no words', () => {
    const gone: Change = { kind: 'delete', id: 'c9' as ClauseId };
    expect(changedParagraph(text([{ kind: 'threat-to-peace' }]), gone, known)).toBeNull();
  });
});

describe('the way of a text', () => {
  test('goes over four steps, and ends without one where it was withdrawn or set aside', () => {
    expect(textSteps).toEqual(['working', 'silence', 'blue', 'vote']);
    const statuses = Object.keys(english.drafts.statuses) as DraftInView['status'][];
    expect(statuses.filter((status) => textStepOf({ status }) === null)).toEqual(['withdrawn', 'set-aside']);
    expect(textStepOf({ status: 'tabled' })).toBe('vote');
  });

  test('in blue are its final words until they are voted on', () => {
    expect(isInBlue({ status: 'blue', inBlue: 1 })).toBe(true);
    expect(isInBlue({ status: 'tabled', inBlue: 1 })).toBe(true);
    expect(isInBlue({ status: 'tabled', inBlue: null })).toBe(false);
    expect(isInBlue({ status: 'adopted', inBlue: 1 })).toBe(false);
    expect(isInBlue({ status: 'tabled', inBlue: 1, revision: 1 })).toBe(false);
  });

  test('it is as amended when the Council has changed its words: by an amendment, or without a part', () => {
    const id = 'd1' as DraftInView['id'];
    const amendment = (status: string) => ({ draft: id, status }) as never;
    const part = (outcome: string) => ({ subject: { kind: 'part', draft: id }, outcome }) as never;
    const changed = (amendments: never[], results: never[]) => isChanged({ id }, { amendments, results });
    expect([changed([], []), changed([amendment('failed')], [part('adopted')])]).toEqual([false, false]);
    expect([changed([amendment('adopted')], []), changed([], [part('failed')])]).toEqual([true, true]);
  });

  test('a text that was put off waits for its round, or without a date', () => {
    const council = given(aCouncilOfFifteen(), seated('france'), aDraftTabledBy('france')).council;
    const draft = draftInView(council, Object.values(council.drafts)[0] as never);
    const off = (notBefore: number | null) => isPutOff({ ...draft, notBefore }, { round: 2 });
    expect([off(0), off(2), off(3), off(null)]).toEqual([false, false, true, true]);
    expect(isPutOff({ ...draft, status: 'adopted', notBefore: null }, { round: 2 })).toBe(false);
  });

  test('others’ pens are shown, and never one’s own', () => {
    const pens = { france: 'c1', kenya: 'c1', norway: 'c2' } as unknown as DraftInView['pens'];
    expect(pensOn({ pens } as DraftInView, 'c1' as ClauseId, 'kenya' as SeatId)).toEqual(['france']);
    expect(pensOn({ pens } as DraftInView, 'c3' as ClauseId, 'kenya' as SeatId)).toEqual([]);
  });
});

describe('a text in blue and revised', () => {
  const aid: Clause = { kind: 'humanitarian-access', level: 1 };
  const inBlue = given(
    aCouncilOfFifteen(),
    seated('france', 'kenya'),
    consultations,
    aTextBy('france', [{ kind: 'host-consent', status: 'sought' }, aid]),
    did(by('france'), act('put-in-blue', { draft: 'd1' })),
  );
  const documentIn = ({ council }: typeof inBlue) =>
    documentOf(draftInView(council, Object.values(council.drafts)[0] as never), publicView(council));

  test('says that it is in blue, in every way in which it is taken along', () => {
    const document = documentIn(inBlue);
    expect(document.lines.flatMap(({ aside }) => aside)[1]).toMatch(/^Provisional, in blue · version \d+$/);
    expect(plainText(document)).toContain('in blue');
  });

  test('a revision has its Rev., in the head and in the name of its file, and the words of the amendment', () => {
    const change: Change = { kind: 'replace', id: 'c2' as ClauseId, clause: { ...aid, level: 2 } };
    const revised = given(
      inBlue,
      did(by('kenya'), act('propose-amendment', { draft: 'd1', change })),
      did(by('france'), act('accept-amendment', { amendment: 'a1' })),
    );
    const document = documentIn(revised);
    expect(document.lines[0]?.aside).toEqual(['S/2031/1/Rev.1']);
    expect(document.fileName).toBe('S-2031-1-Rev-1');
    expect(plainText(document)).toContain('unhindered access to all who need them');
    expect(plainText(documentIn(inBlue))).not.toContain('unhindered access');
  });
});

describe('an amendment of a State without a vote', () => {
  const seats = publicView(aCouncilOfFifteen().council).seats;
  const by = 'velora' as SeatId;

  test('needs a member that supports it', () => {
    expect(needsMember({ by, supporters: [] }, { seats })).toBe(true);
    expect(needsMember({ by, supporters: ['relief' as SeatId] }, { seats })).toBe(true);
    expect(needsMember({ by, supporters: ['ghana' as SeatId] }, { seats })).toBe(false);
    expect(needsMember({ by: 'ghana' as SeatId, supporters: [] }, { seats })).toBe(false);
  });
});

describe('a text that somebody has open', () => {
  const texts = (['tabled', 'adopted', 'set-aside', 'working'] as const).map((status, at) => ({
    id: `d${at + 1}` as DraftId,
    status,
  }));

  test('stays open when a round begins, unless it is decided or gone', () => {
    const [tabled, adopted, gone, working] = texts.map(({ id }) => stillOpen(id, texts));
    expect([tabled, working]).toEqual(['d1', 'd4']);
    expect([adopted, gone]).toEqual([null, null]);
    expect(stillOpen(null, texts)).toBeNull();
    expect(stillOpen('d9' as DraftId, texts)).toBeNull();
  });
});
