/** What is read off a game: what happened in it, told by the debrief's own readings. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readScenarios } from '../../server/catalogue/scenarios.ts';
import { type Delegate, type PlayedGame, playGame } from '../../server/tools/bots/arena.ts';
import { readingOf } from '../../server/tools/bots/reading.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import type { Move, Sight } from '../../shared/delegates/delegate.ts';
import type { TemplateName } from '../../shared/mandate/templates.ts';
import type { Pack } from '../../shared/scenario/scenario.ts';

const velora = readScenarios(join(import.meta.dirname, '../../scenarios')).get('velora') as Pack;
const game = (delegate: Delegate): PlayedGame =>
  playGame({
    ...{ pack: velora, council: 'fifteen', preset: '45', seed: 11, level: 'seasoned', delegateIn: () => delegate },
  });

const moves = (...commands: readonly Move['command'][]): readonly Move[] =>
  commands.map((command) => ({ command, reasons: [] }));

/** France brings a text, which is withdrawn or voted on. */
function bringing({ own, all }: Sight, template: TemplateName, withdraws: boolean): readonly Move[] {
  const tabled = all.drafts[0];
  if (tabled) {
    const may = own.rights.drafts[tabled.id]?.withdraw === null;
    return withdraws && may && all.phase === 'meeting' ? moves({ kind: 'withdraw-draft', draft: tabled.id }) : [];
  }
  const draft: DraftId | undefined = own.drafts[0]?.id;
  if (!draft) return moves({ kind: 'create-draft', title: 'The situation in Velora', template });
  const { sponsor, table } = own.rights.drafts[draft] ?? {};
  if (sponsor === null) return moves({ kind: 'sponsor-draft', draft });
  return moves(table === null ? { kind: 'table-draft', draft } : { kind: 'put-in-blue', draft });
}

type Course = {
  readonly template?: TemplateName;
  readonly withdraws?: boolean;
  readonly against?: string;
  /** The round in which the United States goes in. */
  readonly intervenes?: number;
};

const playing =
  ({ template, withdraws = false, against, intervenes }: Course): Delegate =>
  (sight) => {
    const { all, own } = sight;
    if (all.vote) {
      const choice = own.seat === against ? 'no' : 'yes';
      return moves({ kind: 'cast-ballot', vote: all.vote.number, choice });
    }
    if (own.seat === 'france' && template && all.round === 1 && ['consultations', 'meeting'].includes(all.phase))
      return bringing(sight, template, withdraws);
    const mayIntervene = own.rights.acts?.orders.intervene?.right === null && own.dealings?.order === null;
    return own.seat === 'united-states' && all.round === intervenes && all.phase === 'orders' && mayIntervene
      ? moves({ kind: 'give-order', order: { kind: 'intervene', authority: 'none' } })
      : [];
  };

describe('what is read off a game', () => {
  test('a text with its chapter and its fate, those that were begun, and those that were given up', () => {
    expect(readingOf(game(playing({ template: 'protect' })))).toMatchObject({
      texts: [{ chapter: 'vii', adopted: true, vetoedBy: [] }],
      ...{ begun: 1, withdrawn: 0 },
    });
    expect(readingOf(game(playing({ template: 'aid', against: 'china' }))).texts).toEqual([
      { chapter: 'vi', adopted: false, vetoedBy: ['china'] },
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

  test('scores, lenses, the model and later violence are those of the debrief', () => {
    const played = game(playing({ template: 'transition', intervenes: 3 }));
    const reading = readingOf(played);
    const debrief = debriefOf(played.entries.map(({ event }) => event));
    for (const { seat, score, redLines } of debrief.seats) {
      const crossed = redLines.filter(({ breach }) => breach !== null).length;
      expect(reading.seats[seat], seat).toMatchObject({ raw: score?.raw, crossed });
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

  test('without a soldier there is no legitimacy to speak of', () => {
    expect(readingOf(game(() => [])).legitimacy).toBeNull();
  });

  test('the digest is that of everything that happened', () => {
    const one = readingOf(game(playing({ template: 'aid' }))).digest;
    expect(readingOf(game(playing({ template: 'aid' }))).digest).toBe(one);
    expect(readingOf(game(playing({ template: 'prevent' }))).digest).not.toBe(one);
  });
});
