/** Poses of the chamber. */
import { busy, CALM, map, NOW } from './land.ts';
import type { StagePose } from './stagePose.ts';
import { ballots, CONSULTING, chamber, manySeats, OPEN, SIDES, seats, VETOED, WITH_BOTS } from './table.ts';

export const chamberPoses: Readonly<Record<string, StagePose>> = {
  empty: { view: 'both', chamber: chamber('The Council meets soon', seats({}, { state: 'empty' })), map: map(NOW) },
  hands: { view: 'both', chamber: chamber('France has the floor · 1:05 left', CONSULTING), map: busy },
  open_vote: { view: 'both', chamber: chamber('Vote open: 9 of 15', OPEN), map: busy },
  fourteen_to_one: {
    view: 'both',
    chamber: chamber('FOR 14 · AGAINST 1: RUS', ballots({ ru: 'no' }, 'yes')),
    map: busy,
  },
  every_ballot: {
    view: 'chamber',
    chamber: chamber(
      '5 · 2 · 3',
      ballots({ br: 'no', cn: 'abstain', ke: 'not_participating', no: 'absent', gh: 'no', us: 'absent' }, 'yes'),
    ),
    map: busy,
  },
  phone: { view: 'chamber', chamber: chamber('', OPEN), map: busy },
  projector: { view: 'chamber', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  projector_both: { view: 'both', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  seven: {
    view: 'chamber',
    chamber: chamber(
      'Seven seats',
      CONSULTING.filter((_, i) => i % 2 === 0),
    ),
    map: busy,
  },
  long_names: {
    view: 'chamber',
    chamber: chamber(
      'Vote on S/2031/4 is open',
      seats({
        id: { name: 'Democratic Republic of the Congo', flag: 'cd', hand: true },
        jm: { name: 'Bosnia and Herzegovina', flag: 'ba' },
        gh: { name: 'Trinidad and Tobago', flag: 'tt' },
        bd: { name: 'Saint Vincent and the Grenadines', flag: 'vc', speaking: true },
      }),
    ),
    map: busy,
  },
  floor: {
    view: 'both',
    chamber: chamber(
      'France has the floor · 0:45',
      seats({ fr: { speaking: true }, ke: { listed: true }, us: { listed: true }, ru: { hand: true, listed: true } }),
      'light',
      SIDES.map((each, i) => ({ ...each, atTable: i === 0, listed: i === 0 })),
    ),
    map: busy,
  },
  no_flags: {
    view: 'chamber',
    chamber: chamber('Without flags', seats({}, { flag: '' })),
    map: busy,
  },
  bots: {
    view: 'chamber',
    chamber: chamber(
      'Most are bots',
      WITH_BOTS,
      'light',
      SIDES.map((each) => ({ ...each, state: 'empty', bot: 'bot' })),
    ),
    map: busy,
  },
  bots_wall: {
    view: 'chamber',
    chamber: chamber(
      '',
      WITH_BOTS,
      'projector',
      SIDES.map((each) => ({ ...each, state: 'empty', bot: 'bot' })),
    ),
    map: { ...busy, theme: 'projector' },
  },
  informal: {
    view: 'chamber',
    chamber: { ...chamber('Informal consultations', seats({ no: { ready: true } })), mood: 'informal' },
    map: busy,
  },
  adjourned: {
    view: 'chamber',
    chamber: { ...chamber('The months pass', seats({ si: { state: 'away' } })), mood: 'adjourned' },
    map: busy,
  },
  said: {
    view: 'chamber',
    chamber: {
      ...chamber('Kenya has the floor · 0:45', seats({ ke: { speaking: true } })),
      saying: { seat: 'ke', text: '“The people of Velora cannot wait for another round. We ask for access now.”' },
    },
    map: busy,
  },
  chosen: { view: 'chamber', chamber: { ...chamber('', seats()), mood: 'gathering', chosen: 'fr' }, map: busy },
  chosen_table: { view: 'chamber', chamber: { ...chamber('', seats()), chosen: 'velora' }, map: busy },
  all_there: { view: 'chamber', chamber: chamber('', seats()), map: busy },
  one_empty: { view: 'chamber', chamber: chamber('', seats({ no: { state: 'empty' } })), map: busy },
  one_missing: {
    view: 'chamber',
    chamber: chamber(
      '',
      seats().filter(({ id }) => id !== 'no'),
    ),
    map: busy,
  },
  twenty: { view: 'chamber', chamber: chamber('Twenty members', manySeats(20)), map: busy },
  twenty_wall: {
    view: 'chamber',
    chamber: chamber('Twenty members', manySeats(20), 'projector'),
    map: { ...busy, theme: 'projector' },
  },
  thirty: { view: 'chamber', chamber: chamber('Thirty members', manySeats(30)), map: busy },
  motion: {
    view: 'both',
    chamber: chamber('Vote open: 15 of 15', ballots({}, 'sealed')),
    map: map(CALM),
    next: {
      chamber: {
        ...chamber('10 in favour, 1 against, 4 abstaining', VETOED),
        gavel: 1,
        counting: ['10 in favour', '10 in favour, 1 against', '10 in favour, 1 against, 4 abstaining'],
      },
      map: { ...busy, report: { index: 1, known: 2 } },
    },
  },
};
