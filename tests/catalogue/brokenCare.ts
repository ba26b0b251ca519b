/** Ways to break Velora: its land, and what a class would stumble over. */
import { brief, inject, type Mutation } from './broken.ts';
import { json, words } from './shelf.ts';

export const land: readonly Mutation[] = [
  [
    'a border that nobody has drawn',
    'map.json',
    json((it) => it.provinces[0].ring.push('no-such-arc')),
    'provinces.0.ring.3',
    'no arc "no-such-arc"',
  ],
  [
    'a ring that does not close',
    'map.json',
    json((it) => it.provinces[0].ring.pop()),
    'provinces.0.ring.1',
    'does not end where',
  ],
  [
    'a heart in another province',
    'map.json',
    json((it) => Object.assign(it.provinces[0], { heart: it.provinces[1].heart })),
    'provinces.0.heart',
    'outside',
  ],
  [
    'a coast that crosses itself',
    'map.json',
    json((it) =>
      it.arcs['coast-rivermark'].splice(
        40,
        0,
        it.arcs['coast-rivermark'][10].map((each: number) => each + 1),
      ),
    ),
    'arcs.coast-rivermark',
    'crosses itself',
  ],
  [
    'a label beside the picture',
    'map.json',
    json((it) => Object.assign(it.provinces[0], { label: [-40, 10] })),
    'provinces.0.label',
    'outside the picture',
  ],
];

export const care: readonly Mutation[] = [
  ['no table for thirty', 'scenario.json', json((it) => it.tables.pop()), 'tables', 'for 30 people'],
  [
    'nobody to play alone',
    'scenario.json',
    json((it) => Reflect.deleteProperty(it, 'soloSeat')),
    'soloSeat',
    'is missing',
  ],
  [
    'no seat without a side',
    'scenario.json',
    json((it) => {
      it.councils.fifteen.pop();
      it.tables[4].seats.pop();
      it.tables[4].people -= 1;
    }),
    'councils.fifteen',
    'press',
  ],
  [
    'no text on the table',
    'scenario.json',
    json((it) => Reflect.deleteProperty(it, 'opening')),
    'opening.onTheTable',
    'is missing',
  ],
  [
    'a lesson in which little time passes',
    'scenario.json',
    json((it) => Object.assign(it.presets['45'], { monthsPerRound: 1 })),
    'presets.45.monthsPerRound',
    'tells 3 months',
  ],
  ['a round in which nothing happens', 'injects.json', json((it) => it.splice(1, 1)), 'the top', 'in round 2'],
  [
    'a condition that cannot come true',
    'injects.json',
    inject(2, { when: { all: [{ inForce: 'mission' }, { not: { inForce: 'mission' } }] } }),
    '2.when',
    'cannot come true',
  ],
  [
    'words for lawyers',
    'briefs.json',
    brief('france', {
      situation:
        'Notwithstanding the aforementioned considerations regarding jurisdictional applicability, multilateral organisational accountability necessitates comprehensive institutional reconsideration of administrative responsibilities.',
    }),
    'france.situation',
    'shorter sentences',
  ],
  [
    'words for no classroom',
    'injects.json',
    inject(0, { text: 'This is a fucking drought, and nobody helps.' }),
    '0.text',
    'does not belong in a classroom',
  ],
  [
    'harm that is shown',
    'injects.json',
    inject(0, { text: 'There were corpses in the river.' }),
    '0.text',
    'neutral words',
  ],
  [
    'a source that nobody cites',
    'sources.json',
    json((it) => it.push({ ...it[0], id: 'unread-2001' })),
    '11.id',
    'nobody cites unread-2001',
  ],
  [
    'a prompt without a claim',
    'guide.md',
    words('(claims 32, 60)', '(claims 32, 99)'),
    'Debrief prompts',
    'no claim 99',
  ],
  ['a date that is none', 'background.md', words('- **1971**:', '- In 1971'), 'Timeline', 'does not begin with'],
];
