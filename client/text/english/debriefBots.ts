/** What the debrief says of bots: why they voted as they did, and scores beside what bots come to in many games. In English. */

import type { RevealedInterest } from '../../../shared/debrief/seatReading.ts';
import type { Feature } from '../../../shared/interests/features.ts';
import type { OutcomeKey } from '../../../shared/interests/profiles.ts';
import type { Reason, ReasonKind } from '../../../shared/interests/reasons.ts';
import { interestWords, redLineWords } from './brief.ts';
import { inWords, plural } from './counting.ts';
import { whole } from './figures.ts';

/** What a text is about, whichever way a seat wants it. */
export const topicWords = {
  consent: 'respect for the host state’s consent',
  force: 'how strong a force it sends',
  sanctions: 'pressure by sanctions',
  justice: 'justice for what was done',
  administration: 'the UN’s hand in government',
  ownership: 'the say of local people',
  secession: 'the status of regions',
  humanitarian: 'aid for all who need it',
  market: 'room for private companies',
  burden: 'what the effort costs',
  sunset: 'when it ends',
  regionalLead: 'who leads in the region',
  climate: 'what it says on climate',
  violence: 'violence',
  need: 'people in need',
  regionalInstability: 'calm in the region',
  capacity: 'local capacity',
  materialSovereignty: 'sovereignty in fact',
  illicitEconomy: 'smuggling',
  grievance: 'anger over old wrongs',
  councilLegitimacy: 'respect for the Council',
} as const satisfies Readonly<Record<Feature | OutcomeKey, string>>;

type Aims = readonly Pick<RevealedInterest, 'interest'>[];

/** An aim of the seat is called as in its brief; else by what it is about. */
const reasonOf = (what: ReasonKind, aims: Aims): string => {
  switch (what.kind) {
    case 'feature':
    case 'outcome': {
      const aim = aims.find(
        ({ interest }) => (interest.kind === 'outcome') === (what.kind === 'outcome') && interest.key === what.key,
      );
      return aim ? `its aim “${interestWords(aim.interest)}”` : topicWords[what.key];
    }
    case 'red-line':
      return `its red line “${redLineWords[what.id].replace(/\.$/, '')}”`;
    case 'deal':
      return 'a deal for its vote';
    case 'sponsor':
      return 'who sponsored it';
    case 'speech':
      return 'what was said in the debate';
    case 'understood':
      return 'how well whoever wrote it had read its interests';
  }
};

const points = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "+1.2", "−0.4": with a sign that lines up. */
const signedPoints = (amount: number): string => {
  const size = points.format(Math.abs(amount));
  return `${amount < 0 ? '−' : '+'}${size}`;
};

export const botReasonWords = {
  title: 'Why bots voted as they did',
  /** What would be told with no points at all is not told. */
  weighs: ({ points: amount }: Reason): boolean => points.format(Math.abs(amount)) !== points.format(0),
  hint: 'The three things that weighed most. Plus speaks for the text, minus against it, on the scale on which a bot weighs a text: from about −6 to +6. What weighed less is not shown, but counts: where only a little speaks for a text in all, a bot abstains.',
  reason: ({ what }: Reason, aims: Aims): string => reasonOf(what, aims),
  points: signedPoints,
  nothing: 'Nothing weighed much either way.',
  byBot: 'cast by a bot',
  mark: 'Marked “bot”: nobody was there, and a bot cast it.',
} as const;

export const publishedWords = {
  scale: (games: number) =>
    `50 is what such a seat usually reaches, ten points are one usual deviation, from ${games.toLocaleString('en')} games of bots. It compares a seat with itself, not with others: nobody has won.`,
  of: 'where 50 is usual',
  raw: (raw: number) => `${whole.format(raw)} of 100 raw`,
  /** How far the raw score is from what the seat could expect without an agreement. */
  expected: (raw: number, batna: number): string => {
    const apart = Math.round(raw) - Math.round(batna);
    if (apart === 0) return 'As much as it could expect without an agreement';
    return `${Math.abs(apart)} ${apart > 0 ? 'above' : 'below'} what it could expect without an agreement`;
  },
  lines: (crossed: number): string =>
    crossed === 0 ? 'no red line crossed' : `${inWords(crossed)} ${plural(crossed, 'red line', 'red lines')} crossed`,
  byBot: 'played by a bot',
  botSeats: (count: number) => `${inWords(count)} ${plural(count, 'seat', 'seats')} that bots played`,
} as const;
