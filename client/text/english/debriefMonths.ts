/** The story of the months, and the same months with one thing changed. */
import type { VotedOn } from '../../../shared/debrief/marker.ts';
import { listed } from './counting.ts';
import { one, same, whole } from './figures.ts';
import { named } from './names.ts';

export const arcWords = {
  title: 'What happened',
  lead: 'The whole story in one line: violence, month by month, and what the Council did about it.',
  show: 'Violence',
  groups: {
    alone: 'alone',
    need: 'and need',
    sovereignty: 'and sovereignty',
    legitimacy: 'and legitimacy',
    provinces: 'by province',
  },
  groupHints: {
    alone: 'Violence, mean over the people, 0 to 100.',
    need: 'Need: people without food, water or shelter.',
    sovereignty: 'Sovereignty on paper (formal) and in fact (material): what the state may decide, and what it can.',
    legitimacy: 'How rightful the Council and its mission seem, and whether people there accept them.',
    provinces: 'The mean, and violence in each province.',
  },
  mean: 'Mean',
  slider: 'Month',
  axis: 'months',
  axisBelow: 'below: months',
  at: (month: number, figures: string) => `Month ${month}: ${figures}`,
  pin: (months: readonly number[], names: readonly string[]) =>
    `${months.map((month) => `month ${month}`).join(', ')}: ${names.join('; ')}`,
  /** Of what came between the months of one round and those of the next. */
  begun: (round: number, month: number) =>
    `Round ${round}, ${month === 0 ? 'before the first month' : `after month ${month}`}`,
  when: (month: number, round: number) =>
    `${month === 0 ? 'At the opening' : `Month ${month}`}${round > 0 ? `, round ${round}` : ''}`,
  quiet: 'Nothing was decided and nothing struck in this month.',
  all: 'All that happened, in order',
  table: 'The chart as a table',
  deaths: (persons: string) => `${persons} people killed since the opening`,
  refugees: (persons: string) => `${persons} refugees abroad`,
  inForceBefore: (resolution: string) => `Before the session: ${resolution} is in force`,
  onTheTable: (symbol: string, title: string, seat: string) =>
    `Before the session: ${named(seat)} has put ${symbol}, ${title}, on the table`,
  signs: {
    tabled: 'on the table',
    adopted: 'adopted',
    vetoed: 'vetoed',
    failed: 'not adopted',
    ended: 'something ends or lapses',
    inject: 'news',
    event: 'event',
    'good-offices': 'good offices',
    consent: 'letter of consent',
    refusal: 'consent taken back',
    statement: 'presidential statement',
    assembly: 'General Assembly',
    force: 'force without the Council',
    secret: 'in secret',
    exposed: 'it comes out',
    recognition: 'a state of its own',
    deed: 'done outside the Council',
    endorsed: 'endorsed later',
    practice: 'norm or review',
  },
  vote: {
    draft: (name: string, verdict: string) => `${name} is ${verdict}`,
    amendment: (name: string, verdict: string) => `An amendment to ${name} is ${verdict}`,
    part: (name: string, verdict: string) => `A part of ${name} is ${verdict}`,
    preliminary: (name: string, verdict: string) => `That ${name} is procedural, is ${verdict}`,
  } satisfies Record<VotedOn, (name: string, verdict: string) => string>,
  statement: (symbol: string, title: string) => `The Council speaks with one voice: ${symbol}, ${title}`,
  debate: (symbol: string) => `The General Assembly debates the veto${symbol && ` on ${symbol}`}`,
  assembly: ({ adopted, yes, no }: { readonly adopted: boolean; readonly yes: number; readonly no: number }) =>
    `The General Assembly meets in emergency special session and ${adopted ? 'recommends what to do' : 'finds no two thirds'}: ${yes} for, ${no} against`,
  ended: 'The mandate comes to its end date',
  lapsed: (resolution: string) => `What waited in ${resolution} lapses`,
  consent: (symbol: string, consents: boolean) =>
    consents ? `The host state consents to ${symbol}` : `The host state takes back its consent to ${symbol}`,
  inPlace: (title: string, place: string) => `${title} (${place})`,
  causes: 'Why: the three largest causes',
  causesLead:
    'What each cause came to over all months. They pull against each other, so a small change can come of large pushes.',
  unmoved: 'Violence stayed where it was',
  bestFallen: 'Violence fell most',
  bestRisen: 'Violence rose least',
  worstRisen: 'Violence rose most',
  worstFallen: 'Violence fell least',
  provinceChange: (from: number, to: number) => `${whole.format(from)} → ${whole.format(to)}`,
  otherCauses: 'Every province and every round',
  causesHint: 'All causes of a line add up to its change, to the point.',
  rest: 'all other causes',
  choose: 'Province to look at',
  whole: 'All rounds',
  outcome: 'What it came to',
} as const;

export const whatIfWords = {
  title: 'Why: what if?',
  lead: 'Change one thing and let the months run again. Luck stays the same, and so do all later votes and letters.',
  pick: 'What was different?',
  run: 'Run it again',
  running: 'The months run again …',
  refused: 'This could not be run:',
  none: 'No text came to a vote, so there is nothing to change.',
  as: 'As it was',
  instead: 'What if',
  groups: {
    'without-veto': 'Without a veto: the permanent members against had abstained',
    'had-it-failed': 'A text that was adopted had failed',
    'without-clause': 'Without one clause',
    'without-act': 'Without something that was done outside the Council',
    'with-ballot': 'With one vote otherwise',
  },
  names: {
    'without-veto': (symbol: string, title: string) => `${symbol} had not been vetoed: ${title}`,
    'had-it-failed': (symbol: string, title: string) => `${symbol} had failed: ${title}`,
    'without-clause': (symbol: string, clause: string) => `${symbol} without “${clause}”`,
  },
  when: { end: 'End of the last round', epilogue: 'At the very end' },
  violence: (amount: number): string =>
    Math.abs(amount) < same
      ? 'hardly any difference in violence'
      : `${one.format(Math.abs(amount))} points ${amount < 0 ? 'less' : 'more'} violence`,
  sameWorld: 'Nothing would have been different: what was changed never came into force.',
  noEffect:
    'The model sees no effect: what was changed was in force, but it moves no figure here, or something else in force did the same.',
  pledgesLost: (troops: string, resolution: string) =>
    `The soldiers that had been pledged to it go with it: the mission of ${resolution} has ${troops} fewer.`,
  /** By what the server answers. */
  refusals: {
    malformed: 'the page asked in a way that the server does not know. Load the page again.',
    'nothing-to-change': 'this cannot be changed: it is none of what was voted on or done in this session.',
    'not-ended': 'the session has not ended yet.',
    'unknown-session': 'no session has this code any more.',
  } as Readonly<Record<string, string>>,
  unreachable: 'the server did not answer. Try again in a moment.',
  sentence: (violence: string, later: string | null) =>
    `By the end of the last round: ${violence}.${later === null ? '' : ` At the very end: ${later}.`}`,
  rows: { violence: 'Violence', deaths: 'People killed', refugees: 'Refugees abroad' },
  provinceRow: (name: string) => `Violence in ${name}`,
  falling: (names: readonly string[]) => `Without it these clauses cannot stand either: ${listed(names)}.`,
  lapsed: 'A part of the text waits for a letter of the host state that never came, and lapses.',
  table: 'Both lines as a table',
} as const;
