/** What is read off a game: what happened in it, told by the debrief's own readings. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../server/catalogue/scenarios.ts';
import { violenceAfter } from '../../server/tools/bots/afterwards.ts';
import { type Delegate, type PlayedGame, playGame } from '../../server/tools/bots/arena.ts';
import { readingOf } from '../../server/tools/bots/reading.ts';
import type { DraftId, SeatId } from '../../shared/council/vocabulary.ts';
import type { CrisisState } from '../../shared/crisis/state.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { historyOf, momentsOf } from '../../shared/debrief/history.ts';
import type { Move, Sight } from '../../shared/delegates/delegate.ts';
import type { TemplateName } from '../../shared/mandate/templates.ts';
import { fromNothing } from '../support/server.ts';

const velora = fromNothing(readScenario(join(import.meta.dirname, '../../scenarios'), 'velora'));
const game = (delegate: Delegate): PlayedGame =>
  playGame({
    ...{ pack: velora, council: 'fifteen', preset: '45', seed: 11, level: 'seasoned', delegateIn: () => delegate },
  });

const moves = (...commands: readonly Move['command'][]): readonly Move[] =>
  commands.map((command) => ({ command, reasons: [] }));

/** France brings a text, which is withdrawn or voted on. */
function bringing({ own, all }: Sight, template: TemplateName, { withdraws = false, term }: Course): readonly Move[] {
  const tabled = all.drafts.find(({ status }) => withdraws || status === 'tabled');
  if (tabled) {
    const may = own.rights.drafts[tabled.id]?.withdraw === null;
    return withdraws && may && all.phase === 'meeting' ? moves({ kind: 'withdraw-draft', draft: tabled.id }) : [];
  }
  const [written] = own.drafts;
  const draft: DraftId | undefined = written?.id;
  if (!draft || !written) return moves({ kind: 'create-draft', title: 'The situation in Velora', template });
  const { sponsor, table } = own.rights.drafts[draft] ?? {};
  if (sponsor === null) return moves({ kind: 'sponsor-draft', draft });
  if (term && written.clauses.every(({ clause }) => clause.kind !== 'sunset'))
    return moves({ kind: 'add-clause', draft, clause: { kind: 'sunset', rounds: term } });
  return moves(table === null ? { kind: 'table-draft', draft } : { kind: 'put-in-blue', draft });
}

type Course = {
  readonly template?: TemplateName;
  readonly withdraws?: boolean;
  readonly against?: string;
  /** The round in which the United States goes in. */
  readonly intervenes?: number;
  /** The round in which it strikes at a haven. */
  readonly strikes?: number;
  /** Rounds that a mission is meant for. */
  readonly term?: '1' | '2';
  /** The rounds in which France brings the text; the first one alone if nothing is said. */
  readonly rounds?: readonly number[];
};

/** Bangladesh sends soldiers with every mission, and China reads France three times in a round, which confirms everything. */
function around({ all, own }: Sight): readonly Move[] {
  const tabled = all.drafts.find(({ status }) => status === 'tabled');
  if (own.seat === 'bangladesh' && tabled && own.rights.drafts[tabled.id]?.pledge === null && !tabled.pledges[own.seat])
    return moves({ kind: 'pledge-troops', draft: tabled.id, troops: 4 });
  const asked = own.dealings?.readings.filter(({ of }) => of === 'china') ?? [];
  if (own.seat === 'france' && all.phase === 'consultations' && asked.length < 3) {
    const guess = { kind: 'outcome', key: 'violence', direction: -1 } as const;
    return moves({ kind: 'read-interest', of: 'china' as SeatId, guess, text: 'You want peace.' });
  }
  const open = asked.find(({ answer }) => answer === null);
  return own.seat === 'china' && open
    ? moves({ kind: 'answer-reading', reading: open.id, confirms: true, text: '' })
    : [];
}

const playing =
  (course: Course): Delegate =>
  (sight) => {
    const { all, own } = sight;
    const { template, against, intervenes, strikes, rounds = [1] } = course;
    if (all.vote) {
      const choice = own.seat === against ? 'no' : 'yes';
      return moves({ kind: 'cast-ballot', vote: all.vote.number, choice });
    }
    const others = course.term ? around(sight) : [];
    if (others.length > 0) return others;
    if (
      own.seat === 'france' &&
      template &&
      rounds.includes(all.round) &&
      ['consultations', 'meeting'].includes(all.phase)
    )
      return bringing(sight, template, course);
    if (own.seat !== 'united-states' || all.phase !== 'orders' || own.dealings?.order !== null) return [];
    const rights = own.rights.acts?.orders;
    if (all.round === intervenes && rights?.intervene?.right === null)
      return moves({ kind: 'give-order', order: { kind: 'intervene', authority: 'none' } });
    return all.round === strikes && rights?.strike?.right === null
      ? moves({ kind: 'give-order', order: { kind: 'strike', province: 'northreach', reported: true } })
      : [];
  };

describe('what is read off a game', () => {
  test('a text with its chapter and its fate, those that were begun, and those that were given up', () => {
    expect(readingOf(game(playing({ template: 'protect' })))).toMatchObject({
      texts: [{ round: 1, author: 'france', chapter: 'vii', adopted: true, vetoedBy: [], confirmed: 0 }],
      ...{ begun: 1, withdrawn: 0 },
    });
    expect(readingOf(game(playing({ template: 'aid', against: 'china' }))).texts).toEqual([
      { round: 1, author: 'france', chapter: 'vi', adopted: false, vetoedBy: ['china'], confirmed: 0 },
    ]);
    const given = readingOf(game(playing({ template: 'aid', withdraws: true })));
    expect([given.texts, given.begun, given.withdrawn]).toEqual([[], 1, 1]);
  });

  test('an intervention, and whether it came after a veto', () => {
    const facts = (course: Course) => {
      const { intervened, afterVeto } = readingOf(game(playing(course)));
      return { intervened, afterVeto };
    };
    const vetoed: Course = { template: 'protect', against: 'russian-federation' };
    expect(facts({})).toEqual({ intervened: false, afterVeto: false });
    expect(facts({ intervenes: 2 })).toEqual({ intervened: true, afterVeto: false });
    expect(facts({ ...vetoed })).toEqual({ intervened: false, afterVeto: true });
    expect(facts({ ...vetoed, intervenes: 2 })).toEqual({ intervened: true, afterVeto: true });
  });

  test('a strike at a haven', () => {
    expect(readingOf(game(playing({}))).struck).toBe(false);
    expect(readingOf(game(playing({ strikes: 1 }))).struck).toBe(true);
  });

  test('how long a mission stays, against its first term, where that could end; and who was understood before a vote', () => {
    const staysOf = (course: Course) => readingOf(game(playing({ template: 'regional', ...course }))).stays;
    expect(staysOf({ term: '1' })).toEqual([{ planned: 8, months: 8 }]);
    expect(staysOf({ term: '1', rounds: [1, 2] })).toEqual([{ planned: 8, months: 16 }]);
    // Two missions, of which the second could not end before the game does.
    expect(staysOf({ term: '1', rounds: [1, 3] })).toEqual([{ planned: 8, months: 8 }]);
    // What was renewed in the last round stays when the rounds are over, to the end of its term.
    expect(staysOf({ term: '2', rounds: [1, 3] })).toEqual([{ planned: 16, months: 32 }]);
    expect(staysOf({ term: '2' })).toEqual([{ planned: 16, months: 16 }]);
    // Nobody sends soldiers, and a mission without a term is meant to stay.
    expect(staysOf({})).toEqual([]);
    const { texts } = readingOf(game(playing({ template: 'regional', term: '1' })));
    expect(texts.map(({ confirmed }) => confirmed)).toEqual([3]);
  });

  test('scores, lenses, the model and later violence are those of the debrief', () => {
    const played = game(playing({ template: 'transition', intervenes: 3 }));
    const reading = readingOf(played);
    const debrief = debriefOf(played.entries.map(({ event }) => event));
    for (const { seat, score, redLines, published } of debrief.seats) {
      const crossed = redLines.filter(({ breach }) => breach !== null).length;
      expect(reading.seats[seat], seat).toMatchObject({ raw: score?.raw, positions: score?.positions, crossed });
      expect(reading.seats[seat]?.published, seat).toBe(published);
      expect(published, seat).not.toBeNull();
    }
    expect(Object.keys(reading.seats)).toHaveLength(23);
    for (const { lens, score } of debrief.lenses) expect(reading.lenses[lens], lens).toBe(score);
    expect(reading.model).toBe(debrief.sovereignty?.end.model);
    expect(reading.legitimacy).toBe(debrief.outcomes?.end.missionLegitimacy);
    expect(reading.legitimacy).not.toBeNull();
    expect(reading.violence).toBe(debrief.arc.months[24]?.violence);
    expect(reading.epilogueViolence).toBe(debrief.arc.months.at(-1)?.violence);
    expect(reading.epilogueViolence).not.toBe(reading.violence);
  });

  test('without a soldier there is no legitimacy to speak of, and nothing to reckon again', () => {
    expect(readingOf(game(() => []))).toMatchObject({ legitimacy: null, afterwards: null });
  });

  test('later months are reckoned again as they were, or as they had been under soldiers who are seen otherwise', () => {
    const played = game(playing({ intervenes: 3 }));
    const { epilogueViolence, afterwards, isMember } = readingOf(played);
    expect(isMember).toBe(true);
    const events = played.entries.map(({ event }) => event);
    const [first] = momentsOf(historyOf(events).moments, 'month-passed').filter(({ event }) => event.epilogue);
    const { before } = first ?? {};
    if (!before?.crisis) throw new Error('nothing was reckoned after the rounds');
    const under = (legitimacy: number | null) => violenceAfter(before, before.crisis as CrisisState, legitimacy);
    expect(under(null)).toBe(epilogueViolence);
    expect(afterwards).toEqual({ rightful: under(75), resented: under(25) });
    expect([under(0), under(25), under(75), under(100)].toSorted((one, other) => other - one)).toEqual(
      [0, 25, 75, 100].map(under),
    );
    expect(under(0)).toBeGreaterThan(under(100));
  });

  test('the digest is that of everything that happened', () => {
    const one = readingOf(game(playing({ template: 'aid' }))).digest;
    expect(readingOf(game(playing({ template: 'aid' }))).digest).toBe(one);
    expect(readingOf(game(playing({ template: 'prevent' }))).digest).not.toBe(one);
  });
});
