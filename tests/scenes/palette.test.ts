import { describe, expect, it } from 'vitest';
import {
  ABSTAIN_SIGN,
  HATCH_COLOURS,
  LIGHT,
  MAP_INK,
  PROJECTOR,
  VIOLENCE_COLOURS,
} from '../../client/scenes/palette.ts';
import { VIOLENCE_STEPS } from '../../client/store/violence.ts';
import { contrast } from '../../client/style/tokens/contrast.ts';

describe.each([
  ['light', LIGHT],
  ['projector', PROJECTOR],
] as const)('the stage in %s', (_, colours) => {
  it.each([
    ['names on the floor', colours.ink, colours.floor],
    ['names on the dais', colours.ink, colours.dais],
    ['second ink on the floor', colours.secondInk, colours.floor],
    ['second ink on the dais', colours.secondInk, colours.dais],
    ['my name', colours.blue, colours.floor],
    ['the board', colours.boardInk, colours.board],
    ['side tables', colours.tableInk, colours.table],
    ['neighbours', colours.abroadInk, colours.abroad],
    ['the sea', colours.seaInk, colours.sea],
    ['the sea near the coast', colours.seaInk, colours.seaLines[0]],
  ])('reads %s', (_name, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['in favour', colours.yes, colours.sign],
    ['against', colours.no, colours.sign],
    ['abstain', colours.abstain, ABSTAIN_SIGN],
  ])('shows the sign in the mark %s', (_name, fill, sign) => {
    expect(contrast(fill, sign)).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ['in favour', colours.yes],
    ['against', colours.no],
    ['abstain', colours.abstainEdge],
    ['hidden and missing ballots', colours.secondInk],
    ['figures', colours.figure],
    ['my figure', colours.figureMine],
  ])('sets off the mark of %s', (_name, colour) => {
    expect(contrast(colour, colours.markRing)).toBeGreaterThanOrEqual(3);
    expect(contrast(colour, colours.dais)).toBeGreaterThanOrEqual(3);
  });

  it('sets off what lies in the well', () => {
    expect(contrast(colours.secondInk, colours.well)).toBeGreaterThanOrEqual(3);
  });
});

describe('the map', () => {
  it.each([
    ['label cards', MAP_INK.cardInk, MAP_INK.card],
    ['numbers on flows', MAP_INK.flow, MAP_INK.card],
  ])('reads %s', (_name, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['flows', MAP_INK.flow],
    ['the chosen frame', MAP_INK.chosen],
    ['state borders', MAP_INK.state],
    ['province borders', MAP_INK.border],
  ])('sets off %s on their casing', (_name, colour) => {
    expect(contrast(colour, MAP_INK.casing)).toBeGreaterThanOrEqual(3);
  });

  it('grows darker with every step of violence, and hatches every step but the calm one', () => {
    const lightness = VIOLENCE_STEPS.map((step) => contrast(VIOLENCE_COLOURS[step], '#000000'));
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
    for (const step of VIOLENCE_STEPS.slice(1))
      expect(contrast(VIOLENCE_COLOURS[step], HATCH_COLOURS[step])).toBeGreaterThan(1.4);
  });
});
