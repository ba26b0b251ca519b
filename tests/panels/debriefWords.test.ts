/** What the debrief says: every id has its words, and every sentence says what the figures say. */
import { describe, expect, it } from 'vitest';
import { sectionIds, sectionTitles } from '../../client/panels/debrief/Section.tsx';
import { debriefWords } from '../../client/text/english/debrief.ts';
import { flagWords } from '../../client/text/english/debriefFlags.ts';
import {
  arcFigureWords,
  blindSpotWords,
  criterionWords,
  knowledgeWords,
  lensTermWords,
  lensWords,
  modelWords,
  outcomeFigureWords,
  tagWords,
} from '../../client/text/english/debriefReadings.ts';
import { inUnit, signed, span } from '../../client/text/english/figures.ts';
import { arcFigures } from '../../shared/debrief/debrief.ts';
import { blindSpots, lensIds, lensTerms } from '../../shared/debrief/lens.ts';
import { sovereigntyModels, sovereigntyTags } from '../../shared/debrief/sovereigntyModel.ts';
import { criteria } from '../../shared/world/criteria.ts';
import { knowledges } from '../../shared/world/observation.ts';

const sorted = (ids: readonly string[]) => [...new Set(ids)].toSorted();
const nameOf = (id: string) => (id === 'north' ? 'Northreach' : id);
const names = { seat: (id: string) => (id === 'fr' ? 'France' : id), province: nameOf };

describe('every id of a debrief has words', () => {
  it.each([
    ['figures', arcFigureWords, arcFigures],
    ['lenses', lensWords, lensIds],
    ['terms', lensTermWords, Object.values(lensTerms).flat()],
    ['blind spots', blindSpotWords, Object.values(blindSpots).flat()],
    ['models', modelWords, sovereigntyModels],
    ['tags', tagWords, sovereigntyTags],
    ['criteria', criterionWords, criteria],
    ['readers', knowledgeWords, knowledges],
  ] as const)('%s', (_what, words, ids) => {
    expect(sorted(Object.keys(words))).toEqual(sorted(ids));
  });

  it('no two chapters, models or lenses are called the same', () => {
    for (const names of [
      Object.values(sectionTitles),
      Object.values(modelWords).map(({ name }) => name),
      Object.values(lensWords).map(({ name }) => name),
    ]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('eight questions, each beside a chapter that is there', () => {
    expect(debriefWords.questions.list.map(({ id }) => id)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    for (const { section, text } of debriefWords.questions.list) {
      expect(sectionIds).toContain(section);
      expect(text).toMatch(/\?$/);
    }
  });

  it('says that its numbers are no measurements', () => {
    expect(debriefWords.caution.text).toMatch(/design choices.*not measurements/);
  });
});

describe('sentences', () => {
  it('head the page by what became of violence', () => {
    expect(debriefWords.headline('Velora', 24, 41, 32)).toBe('After two years, less violence in Velora');
    expect(debriefWords.headline('Velora', 8, 41, 52)).toBe('After 8 months, more violence in Velora');
    expect(debriefWords.headline('Velora', 24, 41, 42)).toBe('After two years, Velora is where it was');
  });

  it('tell where violence went, and where it stands later', () => {
    const facts = { from: 41.2, to: 31.8, later: 11.1, epilogueMonths: 24 };
    expect(debriefWords.standfirst(facts)).toBe(
      'Violence fell from 41 to 32 on a scale of 100. Two years later it stands at 11.',
    );
    expect(debriefWords.standfirst({ ...facts, to: 60, later: null })).toBe(
      'Violence rose from 41 to 60 on a scale of 100.',
    );
    expect(debriefWords.standfirst({ ...facts, to: 41.4, later: null })).toBe(
      'Violence stayed at 41 on a scale of 100.',
    );
  });

  it('count what the Council did', () => {
    expect(debriefWords.decided(2, 1, 0)).toBe('The Council adopted two texts and saw one text vetoed.');
    expect(debriefWords.decided(0, 0, 1)).toBe('The Council let one text fail for want of votes.');
    expect(debriefWords.decided(0, 0, 0)).toBe('The Council voted on no text.');
  });

  it('say what a change would have done, and that it would have done nothing', () => {
    expect(debriefWords.whatIf.violence(-3.61)).toBe('3.6 points less violence');
    expect(debriefWords.whatIf.violence(7)).toBe('7 points more violence');
    expect(debriefWords.whatIf.violence(0.3)).toBe('hardly any difference in violence');
  });

  it('call an estimate right, too low or too high', () => {
    expect(debriefWords.knowledge.error(-0.8)).toBe('right');
    expect(debriefWords.knowledge.error(-5.2)).toBe('5.2 too low');
    expect(debriefWords.knowledge.error(3)).toBe('3 too high');
  });
});

describe('figures', () => {
  it('have signs that line up, and a nought without one', () => {
    expect([signed(-12.4), signed(3), signed(0.2), signed(-0.2)]).toEqual(['−12', '+3', '+0.2', '−0.2']);
    expect([signed(0), signed(0.01), signed(-0.01)]).toEqual(['0', '0', '0']);
  });

  it('are said in their units, no more exactly than a model knows', () => {
    expect(inUnit('persons', 40_321)).toBe('40,000');
    expect(inUnit('thousands', 583.2)).toBe('580,000');
    expect(inUnit('millions', 1834)).toBe('$1.8 bn');
    expect(inUnit('millions', 68)).toBe('$68 m');
    expect(inUnit('share', 0.254)).toBe('25 %');
    expect(inUnit('thousand-troops', 6.5)).toBe('6,500');
    expect([span(24), span(12), span(8)]).toEqual(['two years', 'one year', '8 months']);
  });

  it('say of every outcome what it is measured in', () => {
    for (const { name, hint, unit } of Object.values(outcomeFigureWords)) {
      expect(name).not.toBe('');
      expect(hint).not.toBe('');
      expect(inUnit(unit, 1)).toMatch(/\d/);
    }
  });
});

describe('what a criterion rests on', () => {
  const said = (criterion: keyof typeof criterionWords, evidence: Record<string, number | string | boolean>) =>
    criterionWords[criterion].evidence(evidence, nameOf, names.seat);

  it('names the authority', () => {
    expect(said('right-authority', { authority: 'council' })).toMatch(/Security Council/);
    expect(said('right-authority', { authority: 'regional' })).toMatch(/regional/);
    expect(said('right-authority', { authority: 'none' })).toMatch(/^Nobody/);
  });

  it('names the worst province, its violence, and the areas that fell', () => {
    expect(said('just-cause', { province: 'north', violence: 63.4, fallen: 0 })).toBe(
      'Violence in Northreach, the worst province, stood at 63; 60 counts as grave.',
    );
    expect(said('just-cause', { province: 'north', violence: 63.4, fallen: 1 })).toMatch(
      /One protected area had fallen/,
    );
  });

  it('lists what speaks against the intention, and only that', () => {
    const clean = { access: 1, company: false, independence: false, undeclared: '' };
    expect(said('right-intention', clean)).not.toMatch(/Doubtful/);
    expect(said('right-intention', { ...clean, access: 0, company: true })).toBe(
      'Doubtful: it opened no way for aid and a company led the soldiers.',
    );
    expect(said('right-intention', { ...clean, undeclared: 'fr' })).toBe('Doubtful: France hid what it gained.');
    expect(said('right-intention', { ...clean, undeclared: 'fr United-States' })).toMatch(
      /France and .* hid what they/,
    );
  });

  it('counts the months of milder means', () => {
    expect(said('last-resort', { milderMonths: 0, province: 'north', violence: 58 })).toMatch(/^No talks/);
    expect(said('last-resort', { milderMonths: 16, province: 'north', violence: 58 })).toMatch(/^16 months of talks/);
  });

  it('says what was too much, by the thresholds of the model', () => {
    const mild = { embargoWithoutExemptions: false, powers: 4, capacity: 24, roe: 4, violence: 56 };
    expect(said('proportional', mild)).toMatch(/^Nothing/);
    expect(said('proportional', { ...mild, capacity: 25 })).toMatch(/governed alone/);
    expect(said('proportional', { ...mild, violence: 54 })).toMatch(/might attack/);
    expect(said('proportional', { ...mild, embargoWithoutExemptions: true })).toMatch(/food and medicine/);
  });

  it('says what the model expected', () => {
    expect(said('reasonable-prospects', { difference: -8.2 })).toMatch(/8\.2 points less violence/);
    expect(said('reasonable-prospects', { difference: 3 })).toMatch(/3 points more violence/);
    expect(said('reasonable-prospects', { difference: 0.1 })).toMatch(/no change/);
  });
});

describe('words and deeds', () => {
  it('name the text, the place and the figures', () => {
    const exceeds = {
      kind: 'mandate-exceeds-means',
      resolution: 'S/RES/2901 (2031)',
      round: 1,
      wanted: 16,
      pledged: 6,
      need: null,
    } as const;
    expect(flagWords(exceeds, names)).toMatch(/16,000 soldiers, and 6,000 were pledged/);
    expect(flagWords({ ...exceeds, need: 21 }, names)).toMatch(/reckoned that it needed 21,000/);
    expect(flagWords(exceeds, names)).not.toMatch(/reckoned/);
    expect(flagWords({ ...exceeds, pledged: 0 }, names)).toMatch(/and none were pledged/);
    const never = { kind: 'never-deployed', resolution: 'S/RES/2901', round: 1 } as const;
    expect(flagWords({ ...never, reason: 'no-letter' }, names)).toMatch(/S\/RES\/2901.*none.*letter/);
    expect(flagWords({ ...never, reason: 'no-pledges' }, names)).toMatch(/pledged/);
    expect(flagWords({ ...never, reason: 'ended-before' }, names)).toMatch(/over before/);
    expect(flagWords({ kind: 'protected-area-fell', province: 'north', month: 5 }, names)).toMatch(
      /Northreach.*month 5/,
    );
    const about = { resolution: 'S/RES/2901', province: 'north', round: 1, month: 0 };
    expect(flagWords({ kind: 'protected-area-declared-without-means', ...about }, names)).toMatch(/Northreach/);
    const bypass = { kind: 'bypass', number: 1, act: 'intervene', by: ['fr' as never], round: 2, month: 8 } as const;
    expect(flagWords(bypass, names)).toMatch(/round 2: soldiers of France/);
    const embargo = { kind: 'embargo-wore-off', resolution: 'S/RES/2903', from: 7, to: 24 } as const;
    const fed = { ...embargo, illicit: 14.4, tolerance: 1.2, legal: -9.7, evaded: 0.512, legacy: null };
    expect(flagWords(fed, names)).toMatch(
      /18 months of S\/RES\/2903 smuggling rose by 14 points, its acceptance rose by 1 point, .* fell by 10 points; .* 51 % of the ban was evaded\.$/,
    );
    const later = (tolerance: number) => flagWords({ ...fed, legacy: { months: 12, tolerance } }, names);
    expect(later(8)).toMatch(/12 months after it had ended, smuggling was still more accepted/);
    expect(later(-1)).toMatch(/no longer more accepted/);
    const stretch = { kind: 'overstretch', round: 1, month: 3, wanted: 24, spare: 20 } as const;
    expect(flagWords(stretch, names)).toMatch(/month 3 24,000 were wanted and the world had 20,000 to spare/);
    expect(flagWords({ ...stretch, spare: 0 }, names)).toMatch(/the world had none/);
    const tired = { kind: 'contributor-tired', seat: 'fr' as never, withheld: 0.25 } as const;
    expect(flagWords(tired, names)).toMatch(/France would have offered 25 % fewer/);
    const referral = { kind: 'referral-without-effect', resolution: 'S/RES/2904', round: 2, month: 9 } as const;
    expect(flagWords(referral, names)).toMatch(/S\/RES\/2904.*from month 9/);
    expect(flagWords({ kind: 'lapsed-without-consent', resolution: 'S/RES/2902', round: 2 }, names)).toMatch(
      /S\/RES\/2902/,
    );
  });
});
