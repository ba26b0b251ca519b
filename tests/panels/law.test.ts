/** The rules of the room: what a host chooses comes to the law that the session has, and the card names each difference. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Choice,
  chosenLaw,
  customs,
  differencesOf,
  isOn,
  isOther,
  valuesOf,
  withPack,
  withPractice,
} from '../../client/store/law.ts';
import { words } from '../../client/text/words.ts';
import { type Law, lawOf, lawSchema, type Practice, practicesSchema } from '../../shared/council/law.ts';
import { setupOf } from '../../shared/scenario/scenario.ts';
import { openRequestSchema } from '../../shared/wire/session.ts';
import { velora } from '../support/council.ts';

const plain: Choice = { pack: 'charter-practice', switched: {} };
const lesson = { speechSeconds: 20 };
const practices = Object.keys(practicesSchema.shape) as readonly Practice[];

describe('what a host chooses', () => {
  test('says nothing of what is as the pack has it', () => {
    const on = withPractice(plain, lesson, 'seconding', true);
    expect(on.switched).toEqual({ seconding: true });
    expect(withPractice(on, lesson, 'seconding', false).switched).toEqual({});
    expect(withPractice(plain, lesson, 'speechSeconds', 20).switched).toEqual({});
    expect(withPractice(plain, lesson, 'speechSeconds', 25).switched).toEqual({ speechSeconds: 25 });
  });

  test('with another pack its customs come back, and the rest stays', () => {
    const choice: Choice = { pack: 'model-un', switched: { seconding: false, silence: 'required', speechSeconds: 40 } };
    const charter = withPack(choice, 'charter-practice');
    expect(charter).toEqual({ pack: 'charter-practice', switched: { silence: 'required', speechSeconds: 40 } });
    expect(chosenLaw(withPack(charter, 'model-un'), lesson).seconding).toBe(true);
  });

  test('is the law that the session has: what was posted, over the scenario’s lesson', () => {
    const custom = fc.constantFrom(...customs);
    const step = fc.oneof(
      fc.record({ pack: fc.constantFrom('charter-practice' as const, 'model-un' as const) }),
      fc.record({ custom, on: fc.boolean() }),
      fc.record({ seconds: fc.integer({ min: 10, max: 600 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const own = velora.scenario.presets['45'].practices;
        const choice = steps.reduce<Choice>((before, each) => {
          if ('pack' in each) return withPack(before, each.pack);
          if ('seconds' in each) return withPractice(before, own, 'speechSeconds', each.seconds);
          return withPractice(before, own, each.custom, valuesOf[each.custom][each.on ? 1 : 0]);
        }, plain);
        const { options } = openRequestSchema.parse({
          scenario: 'velora',
          options: { pack: choice.pack, practices: choice.switched },
        });
        const setup = setupOf(velora, {
          council: 'fifteen',
          preset: '45',
          seed: 1,
          clocks: {},
          pack: options.pack ?? 'charter-practice',
          practices: options.practices ?? {},
        });
        expect(chosenLaw(choice, own)).toEqual(setup.law);
        // Nothing is posted that the pack and the lesson would bring by themselves.
        const without = lawOf(choice.pack, own);
        for (const [name, value] of Object.entries(choice.switched)) {
          expect(value).not.toEqual(without[name as Practice]);
        }
      }),
    );
  });
});

describe('the card of the rules', () => {
  const sentences = (law: Law) =>
    differencesOf(law).map((name) => words.law.differs[name][isOn(law, name) ? 'on' : 'off']);

  test('Charter practice differs in nothing, whatever its times are', () => {
    expect(differencesOf(lawOf('charter-practice'))).toEqual([]);
    expect(differencesOf(lawOf('charter-practice', { speechSeconds: 300, blueSeconds: 60 }))).toEqual([]);
  });

  test('the customs of Model UN are named, each with what the Council does', () => {
    const told = sentences(lawOf('model-un'));
    expect(told).toContain('Motions need a seconder. The Council’s own do not (rule\u00a034).');
    expect(told).toHaveLength(5);
    for (const sentence of told) expect(sentence).toMatch(/Council/);
  });

  test('every custom that is other than in the Council is named, and no other', () => {
    for (const name of customs) {
      const [off, on] = valuesOf[name];
      const charter = lawOf('charter-practice');
      const other = lawOf('charter-practice', { [name]: charter[name] === on ? off : on });
      expect(differencesOf(other)).toEqual([name]);
      expect(isOther(other, name)).toBe(true);
      expect(sentences(other)[0]).toMatch(/\.$/);
    }
  });

  test('every practice is either a custom with two values or a time', () => {
    for (const name of practices) {
      const isTime = typeof lawOf('charter-practice')[name] === 'number';
      expect(isTime).toBe(!(customs as readonly Practice[]).includes(name));
      if (isTime) continue;
      for (const value of valuesOf[name as (typeof customs)[number]]) {
        expect(lawSchema.safeParse({ ...lawOf('charter-practice'), [name]: value }).success).toBe(true);
      }
    }
  });

  test('every practice has a label, a help line and a source', () => {
    for (const name of practices) {
      const { label, help, source } = words.law.practices[name];
      expect(label.length).toBeGreaterThan(3);
      expect(help).toMatch(/\.$/);
      expect(source.length).toBeGreaterThan(5);
    }
    expect(words.law.practices.seconding.source).toContain('Model UN custom');
    expect(words.law.practices.assemblyDebatesVetoes.source).toBe('A/RES/76/262');
  });

  test('what surprises has a warning: a duty that nobody keeps, and a veto before the veto', () => {
    expect(Object.keys(words.law.warnings).toSorted()).toEqual(['obligatoryAbstention', 'preliminaryQuestion']);
  });
});
