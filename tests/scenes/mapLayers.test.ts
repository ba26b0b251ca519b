/** The layers of the map: their steps, their colours for every eye, and that picture and table say the same of every report. */
import { join } from 'node:path';
import { h } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { LayerTable } from '../../client/panels/map/LayerTable.tsx';
import { rangeOf } from '../../client/panels/map/Legend.tsx';
import { ruleRows } from '../../client/panels/map/RuleTable.tsx';
import { mapPicture } from '../../client/scenes/map/mapPicture.ts';
import {
  chooseLayer,
  frontier,
  layerFacts,
  layersIn,
  mapLayers,
  type Step,
  stepBounds,
  stepOf,
  steps,
  tradeOver,
  wallLayer,
} from '../../client/store/mapLayers.ts';
import { abroad, type Situation, situationOf } from '../../client/store/situation.ts';
import { view } from '../../client/store/store.ts';
import { contrast } from '../../client/style/tokens/contrast.ts';
import { LAYER_INKS, LAYER_SCALES, STEP_PATTERNS } from '../../client/style/tokens/mapLayers.ts';
import { words } from '../../client/text/words.ts';
import { readJournalFile } from '../../server/journal/journalFile.ts';
import { replay } from '../../shared/council/replay.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import { lightness, seenBy } from '../support/eyes.ts';
import { rowsIn } from '../support/rows.ts';

const borders = {
  northreach: ['dravia'],
  rivermark: ['dravia'],
  'hill-districts': ['dravia', 'kerun'],
  southplain: ['kerun'],
};
const journals = ['first-months', 'outside', 'stand-ins', 'class', 'whole-meeting'] as const;

function viewOf(journal: string): PublicView {
  const { entries } = readJournalFile(join(import.meta.dirname, '..', 'journals', `${journal}.jsonl`));
  return publicView(replay(entries.map(({ event }) => event)));
}

/** Every report of the golden journals. */
const situations: readonly (readonly [string, PublicView, Situation])[] = journals.flatMap((journal) => {
  const now = viewOf(journal);
  return now.reports.map((_, index) => [`${journal}, report ${index}`, now, situationOf(now, null, index)] as const);
});

afterEach(() => {
  view.value = null;
  frontier.value = {};
  abroad.value = {};
  chooseLayer('violence');
});

describe.each(situations)('%s', (_name, now, situation) => {
  it.each(layersIn(situation))('the picture and the table say the same of %s', (layer) => {
    view.value = now;
    frontier.value = borders;
    abroad.value = { dravia: 'Dravia', kerun: 'Kerun' };
    chooseLayer(layer);
    const drawn = mapPicture(situation, { chosen: null, theme: 'light', layer, borders });
    const [cards = [], trade = []] = rowsIn(h(LayerTable, { now: situation }));
    expect(cards).toHaveLength(drawn.provinces.length);
    drawn.provinces.forEach(({ name, figure, margin, word, changed, step, cause }, i) => {
      const row = cards[i] ?? [];
      expect(row[0]).toBe(name);
      expect(row[1]).toBe(margin > 0 ? `${figure} ± ${margin}` : figure);
      expect(row[2]).toBe(`${word} (${rangeOf(layer, step)})`);
      expect(row[3]).toBe(changed === '' ? words.map.table.noChange : changed);
      // The arrow of a cause stands in the table as its marks.
      if (cause !== '') expect(row[4]).toContain(cause.slice(2));
    });
    const arcs = drawn.flows.filter((flow) => flow.trade !== undefined);
    expect(trade.map(([, , strength]) => strength)).toEqual(
      arcs.map(({ trade: of }) => words.map.steps.economy[of ?? 0]),
    );
    if (layer === 'economy') expect(arcs).toHaveLength(tradeOver(situation, borders).length);
  });

  it('shows people on the move with violence and by themselves, and with nothing else', () => {
    for (const layer of layersIn(situation)) {
      const { flows } = mapPicture(situation, { chosen: null, theme: 'light', layer, borders });
      const people = flows
        .filter(({ trade }) => trade === undefined)
        .map(({ from, to, people }) => ({ from, to, people }));
      expect(people).toEqual(layer === 'violence' || layer === 'displacement' ? situation.flows : []);
    }
  });

  it('has a plate for whoever rules besides the state, and a row', () => {
    view.value = now;
    const { forces, administered } = mapPicture(situation, { chosen: null, theme: 'light', layer: 'control', borders });
    const plates = Object.values<string>(words.map.rule.plates);
    expect(forces.filter(({ plate }) => plates.includes(plate))).toHaveLength(ruleRows(situation.rule).length);
    if (administered) expect(ruleRows(situation.rule).length).toBeGreaterThan(0);
  });
});

describe('the golden journals', () => {
  it('have enough to compare: several rounds, people on the move, trade over borders', () => {
    expect(situations.length).toBeGreaterThan(6);
    expect(situations.some(([, , { flows }]) => flows.length > 2)).toBe(true);
    expect(situations.some(([, , situation]) => tradeOver(situation, borders).length > 0)).toBe(true);
  });
});

describe('steps', () => {
  it.each(mapLayers)('of %s begin where the legend says, and grow', (layer) => {
    const bounds: readonly number[] = stepBounds[layer];
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(stepOf(layer, 0)).toBe(0);
    bounds.forEach((bound, i) => {
      // A figure of the state's capacity falls into the step that begins with it, counted from below.
      expect(stepOf(layer, bound)).toBe(layer === 'control' ? i : i + 1);
      expect(stepOf(layer, bound - 0.01)).toBe(i);
      expect(stepOf(layer, bound + 0.01)).toBe(i + 1);
    });
  });

  it('have words of their own in every layer', () => {
    for (const layer of mapLayers) expect(new Set(Object.values(words.map.steps[layer])).size).toBe(5);
  });

  it('run from high to low where much is good', () => {
    expect(steps.map((step) => rangeOf('control', step))).toEqual([
      '60 and more',
      '45–60',
      '30–45',
      '15–30',
      'under 15',
    ]);
    expect(rangeOf('displacement', 1)).toBe('0.5–2 %');
    expect(rangeOf('violence', 4)).toBe('75 and more');
  });
});

describe('smuggling', () => {
  const [, , situation] = situations[1] as (typeof situations)[number];

  it('is shared out so that its mean over the people stays what the report says', () => {
    const facts = layerFacts(situation, 'economy');
    const people = situation.provinces.reduce((sum, { population }) => sum + population, 0);
    const mean = situation.provinces.reduce(
      (sum, { id, population }) => sum + ((facts.find((fact) => fact.id === id)?.value ?? 0) * population) / people,
      0,
    );
    // Every province is rounded to five.
    expect(Math.abs(mean - (situation.state?.illicitEconomy ?? 0))).toBeLessThanOrEqual(2.5);
    expect(facts.every(({ reckoned }) => reckoned)).toBe(true);
  });

  it('is the stronger the weaker the state is', () => {
    const facts = layerFacts(situation, 'economy');
    const byCapacity = situation.provinces.toSorted((a, b) => a.figures.capacity.value - b.figures.capacity.value);
    const values = byCapacity.map(({ id }) => facts.find((fact) => fact.id === id)?.value ?? 0);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });
});

describe('the wall', () => {
  const now = viewOf('first-months');
  const [draft] = now.drafts;
  const about = (...kinds: readonly string[]) =>
    wallLayer({
      phase: 'meeting',
      next: draft?.id ?? null,
      drafts: draft
        ? [{ ...draft, clauses: kinds.map((kind, i) => ({ id: `${i}`, clause: { kind }, changedIn: 0 })) as never }]
        : [],
    });

  it('shows what the text is about that comes next, and violence while the months pass', () => {
    expect(draft).toBeDefined();
    expect(about('arms-embargo', 'humanitarian-access')).toBe('economy');
    expect(about('mission', 'administration')).toBe('control');
    expect(about('mission', 'humanitarian-access')).toBe('violence');
    expect(about('humanitarian-access')).toBe('aid');
    expect(about('mediation')).toBe('violence');
    expect(wallLayer({ phase: 'field', next: draft?.id ?? null, drafts: now.drafts })).toBe('violence');
  });
});

describe.each(mapLayers)('the colours of %s', (layer) => {
  const { grounds, patterns } = LAYER_SCALES[layer];

  it.each(['everybody', 'protan', 'deutan', 'tritan'] as const)('stay apart in lightness for %s', (eye) => {
    const seen = grounds.map((ground) => lightness(seenBy(eye, ground)));
    for (const step of [1, 2, 3, 4]) expect((seen[step - 1] ?? 0) - (seen[step] ?? 0)).toBeGreaterThan(7);
  });

  it('have a pattern on every step but the first, that can be seen on it', () => {
    expect(STEP_PATTERNS[0].kind).toBe('plain');
    const looks = STEP_PATTERNS.map(({ kind, gap }) => `${kind} ${gap}`);
    expect(new Set(looks).size).toBe(5);
    for (const step of [1, 2, 3, 4] as const satisfies readonly Step[]) {
      expect(contrast(grounds[step], patterns[step])).toBeGreaterThan(1.4);
    }
  });
});

it('trade and the frame of an administered state stand out on their casing', () => {
  for (const ink of Object.values(LAYER_INKS)) expect(contrast(ink, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
});
