/** What a delegation hears in a debate, from whomever it comes, and what it makes of it. */
import { describe, expect, test } from 'vitest';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import type { Bearings } from '../../shared/delegates/bearings.ts';
import { heardFor, heardIn, names, understoodBy } from '../../shared/delegates/hearing.ts';
import { inclination, outlookAt, reasonsOnDay } from '../../shared/delegates/judgement.ts';
import { themeOf, themesIn } from '../../shared/delegates/themes.ts';
import type { Interest } from '../../shared/interests/brief.ts';
import {
  act,
  aDraftTabledBy,
  aWideWorld,
  briefed,
  by,
  type Circumstance,
  compact,
  consultations,
  did,
  given,
  type Session,
  seated,
  sponsor,
  until,
} from '../support/council.ts';
import { asks, debate } from '../support/floor.ts';
import { bearingsAt } from './sights.ts';

const seats = [...compact, 'velora', 'african-union'];
const tabled = given(
  aWideWorld(),
  seated(...seats),
  briefed(...seats),
  consultations,
  aDraftTabledBy('france', { template: 'aid' }),
  did(by('china'), sponsor('d1')),
  until('meeting'),
  debate,
);

const says =
  (seat: string, ...passages: readonly string[]): Circumstance =>
  (session) =>
    given(
      session,
      asks(seat),
      ...passages.map((text) => did(by(seat), act('put-on-record', { text }))),
      did(by(seat), act('end-speech')),
    );

/** Kenya wants the region's lead most, then aid, then less violence; the bill and the climate weigh less. */
const wanted: readonly Interest[] = [
  { kind: 'position', key: 'burden', direction: -1, points: 5 },
  { kind: 'position', key: 'regionalLead', direction: 1, points: 40 },
  { kind: 'outcome', key: 'need', direction: -1, points: 30 },
  { kind: 'outcome', key: 'violence', direction: -1, points: 20 },
  { kind: 'position', key: 'climate', direction: 1, points: 5 },
];

function kenyaAt(session: Session): Bearings {
  const bearings = bearingsAt(session, 'kenya');
  const { sight } = bearings;
  return { ...bearings, sight: { ...sight, told: sight.told && { ...sight.told, interests: wanted } } };
}
const draftIn = ({ sight }: Bearings): DraftInView => sight.all.drafts[0] as DraftInView;
function heardAfter(...speeches: readonly Circumstance[]): number | null {
  const kenya = kenyaAt(given(tabled, ...speeches));
  return heardFor(kenya, draftIn(kenya))?.points ?? null;
}

describe('what is heard', () => {
  test('are plain words in a sentence of anybody, as whole words and in any case', () => {
    expect(heardIn('Kids are HUNGRY over there!!')).toEqual(['relief']);
    expect(heardIn('we think the region should lead on this')).toEqual(['region']);
    expect(heardIn('no sanctions, no embargoes')).toEqual(['sanctions']);
    expect(heardIn('They said that this is a fine afternoon.')).toEqual([]);
    expect(heardIn('The billing of the foodie regionalists, paramilitary')).toEqual([]);
  });

  test('is for every interest something that a plain sentence says', () => {
    const sentences = {
      consent: 'The host state must give its permission.',
      force: 'We need soldiers who can protect.',
      sanctions: 'Put sanctions on the leaders.',
      justice: 'Those responsible belong before a court.',
      administration: 'The UN should not be governing there.',
      ownership: 'Ask the local people first.',
      secession: 'Northreach wants autonomy.',
      humanitarian: 'Let the aid trucks through.',
      market: 'No mercenaries, please.',
      burden: 'Who will pay for this?',
      sunset: 'It needs an end date.',
      regionalLead: 'The African Union should lead.',
      climate: 'The drought drives this war.',
      violence: 'The killings have to stop.',
      need: 'There is famine in the north.',
      regionalInstability: 'Refugees cross into Dravia.',
      capacity: 'They have no police and no schools.',
      materialSovereignty: 'Velora is a sovereign state.',
      illicitEconomy: 'Smugglers pay for the guns.',
      grievance: 'There is injustice behind it.',
      councilLegitimacy: 'This Council loses its credibility.',
    } as const satisfies Record<keyof typeof themeOf, string>;
    for (const [key, sentence] of Object.entries(sentences)) {
      expect(themesIn(sentence), sentence).toContain(themeOf[key as keyof typeof themeOf]);
    }
  });

  test('is a name in whatever form it comes', () => {
    const [kenya, russia] = [
      { name: 'Kenya', short: 'KEN', flag: 'ke' },
      { name: 'Russian Federation', short: 'RUS', flag: 'ru' },
    ];
    for (const text of ['Kenya, we ask you', 'For KEN', 'Kenya’s lead', 'our Kenyan friends']) {
      expect(names(text, kenya), text).toBe(true);
    }
    expect(names('Ken and Kenyatta', kenya)).toBe(false);
    expect(names('Russia and the others', russia)).toBe(true);
    expect(names('we rush nor wait', { name: 'Norway', short: 'NOR', flag: 'no' })).toBe(false);
  });
});

describe('a speech', () => {
  const lead = 'Let the region lead here.';

  test('that names what a delegation wants sways it towards the speaker’s text, more with its name', () => {
    expect(heardAfter(says('france', lead))).toBeCloseTo(0.2);
    expect(heardAfter(says('france', `Kenya, listen: ${lead}`))).toBeCloseTo(0.4);
    expect(heardAfter()).toBeNull();
  });

  test('of a sponsor counts like one of the author; both come to 0.4, and to no more than 0.6', () => {
    expect(heardAfter(says('france', lead), says('china', 'Aid for the hungry.'))).toBeCloseTo(0.4);
    const both = [says('france', `To Kenya: ${lead}`), says('china', 'To Kenya: aid for the hungry.')];
    expect(heardAfter(...both)).toBeCloseTo(0.6);
  });

  test('of the same speaker again adds nothing', () => {
    expect(heardAfter(says('france', lead, 'The region!', 'Regional it is.'))).toBeCloseTo(0.2);
  });

  test('of somebody who does not stand behind the text sways nobody towards it', () => {
    expect(heardAfter(says('brazil', lead))).toBeNull();
  });

  test('about what weighs less with a delegation leaves it cold', () => {
    expect(heardAfter(says('france', 'Think of the climate, and of the bill.'))).toBeNull();
  });

  test('that names everything says nothing', () => {
    const list = 'Aid, the region, the climate, sanctions';
    expect(heardAfter(says('france', list))).toBeCloseTo(0.2);
    expect(heardAfter(says('france', `${list}, and justice.`))).toBeNull();
  });

  test('counts on the day of the vote, and is among the reasons where it weighs enough', () => {
    const [before, after] = [tabled, given(tabled, says('france', `Kenya: ${lead}`))].map((session) =>
      kenyaAt(session),
    ) as [Bearings, Bearings];
    const outlook = outlookAt(before, draftIn(before), null);
    const x = inclination(before, draftIn(before), outlook);
    expect(inclination(after, draftIn(after), outlook)).toBeCloseTo(x + 0.4);
    const all = reasonsOnDay(after, draftIn(after), outlook, 40);
    expect(all.filter(({ what }) => what.kind === 'speech')).toEqual([{ points: 0.4, what: { kind: 'speech' } }]);
    const place = all.findIndex(({ what }) => what.kind === 'speech');
    expect(Math.abs(all[place - 1]?.points ?? 9)).toBeGreaterThanOrEqual(0.4);
    expect(Math.abs(all[place + 1]?.points ?? 0)).toBeLessThanOrEqual(0.4);
    expect(reasonsOnDay(before, draftIn(before), outlook, 40)).toHaveLength(all.length - 1);
  });

  test('is forgotten in the next round, and sways nobody who stands behind the text already', () => {
    const spoken = given(tabled, says('france', lead));
    const kenya = kenyaAt(spoken);
    const { sight } = kenya;
    const later = { ...kenya, sight: { ...sight, all: { ...sight.all, round: 2 } } };
    expect(heardFor(later, draftIn(kenya))).toBeNull();
    expect(heardFor(kenya, { ...draftIn(kenya), sponsors: [...draftIn(kenya).sponsors, kenya.me] })).toBeNull();
  });
});

describe('who has been understood', () => {
  const guess = { kind: 'outcome', key: 'need', direction: -1 };
  const read =
    (reader: string, confirms: boolean): Circumstance =>
    (session) =>
      given(
        session,
        did(by(reader), act('read-interest', { of: 'kenya', guess, text: 'You want the hungry fed.' })),
        did(by('kenya'), act('answer-reading', { reading: 'i1', confirms, text: '' })),
      );
  const goodwill = (...circumstances: readonly Circumstance[]): number | null => {
    const kenya = kenyaAt(given(tabled, ...circumstances));
    return understoodBy(kenya, draftIn(kenya))?.points ?? null;
  };

  test('gives the text of whoever did the benefit of the doubt, once it was confirmed', () => {
    expect(goodwill()).toBeNull();
    expect(goodwill(read('france', true))).toBe(0.3);
    expect(goodwill(read('france', false))).toBeNull();
    expect(goodwill(read('china', true))).toBeNull();
  });

  test('gives it on the day of the vote, and says so among its reasons; the author needs none', () => {
    const before = kenyaAt(tabled);
    const after = kenyaAt(given(tabled, read('france', true)));
    const outlook = outlookAt(before, draftIn(before), null);
    const x = inclination(before, draftIn(before), outlook);
    expect(inclination(after, draftIn(after), outlook)).toBeCloseTo(x + 0.3);
    const reasons = reasonsOnDay(after, draftIn(after), outlook, 40);
    expect(reasons).toContainEqual({ points: 0.3, what: { kind: 'understood' } });
    const france = bearingsAt(given(tabled, read('france', true)), 'france');
    expect(understoodBy(france, draftIn(france))).toBeNull();
  });
});
