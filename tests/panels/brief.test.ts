/** The words of briefs, pledges, letters and the mandate in force: complete, short and plain. */
import { describe, expect, test } from 'vitest';
import { newsByRound } from '../../client/panels/Briefing.tsx';
import { draftOf, isOvertaken, termOf } from '../../client/panels/MandateInForce.tsx';
import { monthsOf, roundOf } from '../../client/panels/TopBar.tsx';
import { missionInForce, missionOf } from '../../client/store/troops.ts';
import {
  briefWords,
  featureWords,
  interestWords,
  interestWordsOf,
  outcomeWords,
  redLineWords,
} from '../../client/text/english/brief.ts';
import { fieldWords, letterWords, pledgeWords } from '../../client/text/english/field.ts';
import { dossierOf } from '../../shared/council/views/dossier.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import type { Interest } from '../../shared/interests/brief.ts';
import { features } from '../../shared/interests/features.ts';
import { outcomeKeys } from '../../shared/interests/profiles.ts';
import { redLineIds } from '../../shared/interests/redLines.ts';
import type { Clause } from '../../shared/mandate/catalogue.ts';
import {
  aCouncilOfFifteen,
  aDraftBy,
  addClause,
  aTextTabledBy,
  briefed,
  by,
  type Circumstance,
  carried,
  did,
  end,
  facilitator,
  given,
  joined,
  members,
  next,
  personFor,
  seated,
  table,
  theWorld,
} from '../support/council.ts';

const sorted = (keys: Iterable<string>) => [...keys].toSorted();

describe('what a seat wants', () => {
  test('has words in both directions, and says what it is measured by', () => {
    expect(sorted(Object.keys(outcomeWords))).toEqual(sorted(outcomeKeys));
    expect(sorted(Object.keys(featureWords))).toEqual(sorted(features));
    const all = [...Object.values(outcomeWords), ...Object.values(featureWords)];
    for (const { more, less, about } of all) {
      expect(more).not.toBe(less);
      for (const wish of [more, less]) expect(wish).toMatch(/^[a-z].{4,36}[^.]$/);
      expect(about).toMatch(/^[A-Z].{10,78}\.$/);
    }
    expect(new Set(all.flatMap(({ more, less }) => [more, less])).size).toBe(2 * all.length);
  });

  test('is said in the direction that is wanted', () => {
    const said = (interest: Interest) => interestWords(interest);
    expect(said({ kind: 'outcome', key: 'violence', direction: -1, points: 20 })).toBe('less violence');
    expect(said({ kind: 'outcome', key: 'capacity', direction: 1, points: 20 })).toBe('more local capacity');
    expect(said({ kind: 'position', key: 'consent', direction: 1, points: 20 })).toBe('consent first');
    expect(said({ kind: 'position', key: 'market', direction: -1, points: 20 })).toBe('no hired soldiers');
    expect(interestWordsOf({ kind: 'position', key: 'sunset', direction: 1, points: 1 }).about).toContain('sunset');
  });

  test('no seat of the scenario has an aim or a red line without words', () => {
    const { council } = given(aCouncilOfFifteen(theWorld()), seated(...members), briefed(...members));
    for (const seat of members) {
      const told = dossierOf(council, personFor(seat));
      expect(told?.interests.map(interestWords).filter((wish) => wish.length > 4)).toHaveLength(5);
      for (const id of told?.redLines ?? []) expect(redLineWords[id]).toBeDefined();
    }
  });
});

test('every red line is one sentence that begins with No', () => {
  expect(sorted(Object.keys(redLineWords))).toEqual(sorted(redLineIds));
  for (const line of Object.values(redLineWords)) {
    expect(line).toMatch(/^No [^.]+\.$/);
    expect(line.length).toBeLessThanOrEqual(130);
  }
  expect(new Set(Object.values(redLineWords)).size).toBe(redLineIds.length);
});

describe('what stands around them', () => {
  test('says a debt and an expectation in words, and their change with its sign', () => {
    expect(briefWords.debt).toContain('never bars a right');
    expect(briefWords.batnaChange(3)).toBe('▲ 3 more than a round ago');
    expect(briefWords.batnaChange(-12)).toBe('▼ 12 less than a round ago');
    expect(briefWords.batnaChange(0)).toBe('as before this round');
    expect(briefWords.title('United States')).toBe('You sit for the United States');
    expect(briefWords.troopsOf(10, 2.5)).toBe('10,000 soldiers, of which 2,500 soldiers are promised');
  });

  test('tells no seat of what it cannot do', () => {
    expect(briefWords.capitalHint('permanent', true)).toContain('a veto 3');
    expect(briefWords.capitalHint('elected', true)).not.toContain('veto');
    expect(briefWords.capitalHint('non-member', true)).not.toContain('Sponsoring');
    expect(briefWords.capitalHint('non-member', true)).toContain('outside the Council');
    expect(briefWords.capitalHint('elected', false)).not.toContain('outside the Council');
    expect(briefWords.moneyHint(false)).not.toContain('outside the Council');
    expect(briefWords.batnaHint(true)).toContain('worth your vote');
    expect(briefWords.batnaHint(false)).not.toContain('vote');
  });

  test('says pledges in numbers of soldiers, and what is missing plainly', () => {
    expect(pledgeWords.asked(12, 16)).toBe('12,000 of 16,000 soldiers pledged.');
    expect(pledgeWords.short(3.5)).toBe('3,500 soldiers are missing: what is not pledged does not deploy.');
    expect(pledgeWords.pledge(0.5)).toBe('Pledge 500');
    expect(pledgeWords.pledge(0)).toBe('Take the offer back');
  });

  test('says until when something is in force and until when it waits', () => {
    expect(fieldWords.until(2, 3, '')).toContain('after the votes of round 2');
    expect(fieldWords.until(4, 3, '')).toContain('after this session');
    expect(fieldWords.waits(2)).toBe('Waits for the host state’s letter, and lapses after the votes of round 2.');
    expect(fieldWords.waits(null)).not.toContain('lapses');
    expect(letterWords.what).toContain('Article\u00a02(7)');
  });
});

/** The facilitator goes on until this step. */
const until =
  (phase: string, round = 1): Circumstance =>
  (session) => {
    let now = session;
    for (let step = 0; step < 40 && !(now.council.phase === phase && now.council.round === round); step += 1) {
      now = did(facilitator, next)(now);
    }
    expect(now.council.phase).toBe(phase);
    return now;
  };
const pledge = (seat: string, draft: string | null, troops: number): Circumstance =>
  did(by(seat), { kind: 'pledge-troops', draft: draft as DraftId | null, troops });
const voted =
  (choice: 'yes' | 'no'): Circumstance =>
  (session) => {
    let now = session;
    for (const seat of members)
      now = did(by(seat), { kind: 'cast-ballot', vote: now.council.vote?.number ?? 1, choice })(now);
    return now;
  };
const missionTabled = [
  seated(...members, 'velora'),
  until('consultations'),
  aDraftBy('france', { template: 'protect' }),
  did(by('france'), table('d1')),
] as const;
const seen = (...circumstances: readonly Circumstance[]) =>
  publicView(given(aCouncilOfFifteen(theWorld()), ...circumstances).council);

describe('what a text would bring to the field', () => {
  test('the mission of a draft, with what is pledged to it and what is missing', () => {
    const view = seen(...missionTabled, pledge('bangladesh', 'd1', 4), pledge('kenya', 'd1', 2.5));
    const [draft] = view.drafts;
    expect(draft && missionOf(view, draft)).toMatchObject({ wanted: 16, pledged: 6.5, missing: 9.5, hired: false });
  });

  test('a draft without a mission brings none', () => {
    const view = seen(
      seated(...members),
      until('consultations'),
      aDraftBy('france', { template: 'aid' }),
      did(by('france'), table('d1')),
    );
    const [draft] = view.drafts;
    expect(draft && missionOf(view, draft)).toBe(null);
  });

  test('a company hires its own soldiers, and nobody is missing', () => {
    const view = seen(
      seated(...members),
      until('consultations'),
      aDraftBy('france', { template: null }),
      did(by('france'), addClause('d1', { kind: 'chapter', chapter: 'vii' })),
      did(by('france'), addClause('d1', { kind: 'threat-to-peace' })),
      did(by('france'), addClause('d1', { kind: 'mission', troops: 8 })),
      did(by('france'), addClause('d1', { kind: 'lead', by: 'company' })),
      did(by('france'), table('d1')),
    );
    const [draft] = view.drafts;
    expect(draft && missionOf(view, draft)).toMatchObject({ missing: 0, hired: true, deploys: 8 });
  });

  test('once adopted it is the mission in force; soldiers of earlier texts count for the next one', () => {
    const view = seen(
      ...missionTabled,
      pledge('bangladesh', 'd1', 4),
      until('voting'),
      did(facilitator, next),
      voted('yes'),
      until('consultations', 2),
      aDraftBy('france', { template: 'protect' }),
      did(by('france'), table('d2')),
      pledge('kenya', 'd2', 1),
    );
    expect(missionInForce(view)).toMatchObject({ wanted: 16, pledged: 4, missing: 12 });
    const second = view.drafts.find(({ id }) => id === 'd2');
    expect(second && missionOf(view, second)).toMatchObject({ wanted: 16, pledged: 5, missing: 11 });
    expect(draftOf(view, view.results[0]?.resolution ?? '')?.id).toBe('d1');
    expect(draftOf(view, 'S/RES/1 (1946)')).toBe(undefined);
  });

  describe('one end date counts for all texts', () => {
    const text = (...clauses: readonly Clause[]) =>
      aTextTabledBy('france', [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }, ...clauses]);
    const sunset = (rounds: '1' | '2' | 'none'): Clause => ({ kind: 'sunset', rounds });
    const embargo: Clause = { kind: 'arms-embargo', target: 'host' };
    const access: Clause = { kind: 'humanitarian-access', level: 1 };
    const first = [seated(...members), until('consultations'), text(embargo, access, sunset('1')), carried] as const;
    const second = [...first, until('consultations', 2)] as const;
    const named = 'S/RES/2902 (2031)';
    const overtaken = (view: PublicView, resolution: string): boolean =>
      isOvertaken(
        view,
        resolution,
        view.mandate.clauses.filter((each) => each.resolution === resolution),
      );

    test('of a text alone without its name, of several with it; the one before is overtaken', () => {
      const alone = seen(...first);
      expect(termOf(alone)).toMatch(/^Force, .* after the votes of round 2, unless renewed\. The rest stays\.$/);
      expect(overtaken(alone, 'S/RES/2901 (2031)')).toBe(false);
      const both = seen(...second, text({ kind: 'mediation', level: 1 }, sunset('1')), carried);
      expect(termOf(both)).toMatch(
        /^The latest date counts for all texts, here that of S\/RES\/2902 \(2031\): force, .* round 3/,
      );
      expect(overtaken(both, 'S/RES/2901 (2031)')).toBe(true);
      expect(overtaken(both, named)).toBe(false);
    });

    test('and says when it comes, that it has come, and that there is none', () => {
      expect(termOf(seen(...second))).toContain('after the votes of round 2');
      expect(termOf(seen(...second, until('orders', 2)))).toContain('end now, before the months begin');
      const over = seen(...second, until('field', 2));
      expect(termOf(over)).toBe(fieldWords.openEnded);
      expect(overtaken(over, 'S/RES/2901 (2031)')).toBe(true);
      expect(termOf(seen(...second, text({ kind: 'mediation', level: 1 }, sunset('none')), carried))).toBe(
        fieldWords.openEnded,
      );
    });
  });

  test('where nothing is in force there is no mission', () => {
    expect(missionInForce(seen(seated('france')))).toBe(null);
  });
});

describe('the frame', () => {
  test('counts the months of the round, says when they pass, and how long after it the epilogue is', () => {
    expect(monthsOf(seen(seated('france')))).toBe('');
    expect(monthsOf(seen(seated('france'), until('consultations')))).toBe('months 1–8');
    expect(monthsOf(seen(seated('france'), until('field')))).toBe('months 1–8 pass');
    expect(monthsOf(seen(seated('france'), until('sitrep', 2)))).toBe('months 9–16');
    expect(monthsOf(seen(seated('france'), until('epilogue', 3)))).toBe('24 months on');
  });

  test('after the end says in which round it came, and how many months had passed', () => {
    const ended = did(facilitator, end);
    const early = seen(seated('france'), until('sitrep', 2), ended);
    expect([roundOf(early), monthsOf(early)]).toEqual(['Ended in round 2 of 3', '8 months passed']);
    const late = seen(seated('france'), until('epilogue', 3), did(facilitator, next));
    expect([roundOf(late), monthsOf(late)]).toEqual(['Ended in round 3 of 3', '24 months passed']);
    expect(monthsOf(seen(seated('france'), until('sitrep'), ended))).toBe('');
    expect(roundOf(seen(seated('france'), ended))).toBe('');
    expect(roundOf(seen(seated('france'), until('sitrep', 2)))).toBe('Round 2 of 3');
  });

  test('lists what was told by round, the latest first, and what only a few were told only for them', () => {
    const { council } = given(aCouncilOfFifteen(theWorld()), seated('china'), joined('nobody'), until('sitrep', 3));
    const view = publicView(council);
    const titles = (seat: string | null) =>
      newsByRound(view, seat === null ? null : dossierOf(council, personFor(seat))).map(({ round, injects }) => [
        round,
        ...injects.map(({ title }) => title),
      ]);
    expect(titles(null).map(([round]) => round)).toEqual([3, 2, 1]);
    expect(titles(null).flat()).not.toContain('Gas off the coast');
    expect(titles('china')[0]).toContain('Gas off the coast');
  });
});
