/** Histories that do not begin from nothing: texts in force, one on the table, chairs that nobody takes, acts that are granted. */
import { groupSchema, openingSchema } from '../../shared/council/setup.ts';
import { type Inject, injectSchema } from '../../shared/world/injects.ts';
import { aWideWorld, consultations, given, type Session, seated, until, voteOpen } from '../support/council.ts';

const opening = openingSchema.parse({
  inForce: [
    {
      resolution: '2890 (2030)',
      clauses: [
        { kind: 'mission', troops: 6 },
        { kind: 'mediation', level: 1 },
        { kind: 'sunset', rounds: '2' },
      ],
      hostConsents: true,
      pledges: [{ seat: 'african-union', thousands: 4 }],
    },
  ],
  onTheTable: { penholder: 'kenya', title: 'sentinel 009', clauses: [{ kind: 'humanitarian-access', level: 1 }] },
});

const inject = (changes: object): Inject =>
  injectSchema.parse({
    id: 'ships-at-sea',
    round: 1,
    title: 'An offer of ships',
    text: 'Ships are ready to sail.',
    ...changes,
  });
/** One that only China hears of, and one for all. */
const injects = [
  inject({ privateTo: ['china'], grants: [{ seat: 'china', act: 'invited-support', price: 0 }] }),
  inject({
    ...{
      id: 'call-for-help',
      title: 'A call for help',
      text: 'Somebody asks for help.',
      when: { state: 'arms', atLeast: 1 },
    },
    grants: [{ seat: 'kenya', act: 'intervene', price: 1 }],
  }),
];

const group = groupSchema.parse({ people: 4, seats: ['china', 'france', 'kenya'], pairs: ['kenya'] });
const plain = aWideWorld().council.setup;
const seats = plain.seats.map((seat) => (seat.id === 'relief' ? { ...seat, reserved: true } : seat));
const short = { maximumClauses: 10, rounds: 4, monthsPerRound: 2, epilogueMonths: 2 };
const world: Session = aWideWorld({ ...short, seats, injects: [...injects], opening, group, delegation: 2 });
const sitting = given(world, seated('china', 'france', 'kenya', 'velora', 'brazil', 'united-states'));

export const openingWorlds: readonly Session[] = [
  sitting,
  given(sitting, consultations),
  given(sitting, voteOpen),
  given(sitting, until('orders')),
];
