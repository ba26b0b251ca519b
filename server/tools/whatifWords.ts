/** What the what-if tool prints: a change in words, and a table of what would have been otherwise. */
import type { Outcome } from '../../shared/council/rules/votes/tally.ts';
import type { Council } from '../../shared/council/state.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import type { ArcMonth } from '../../shared/debrief/debrief.ts';
import type { Difference, Rerun } from '../../shared/debrief/otherCourse.ts';
import type { Counterfactual } from '../../shared/debrief/whatIf.ts';
import { actWords } from './actWords.ts';

/** How it is asked for on the command line. */
export function optionFor(change: Counterfactual): string {
  switch (change.kind) {
    case 'without-act':
      return `--without-act ${change.act}`;
    case 'with-ballot':
      return `--with-vote ${change.vote}:${change.seat}=${change.choice}`;
    default:
      return `--without ${change.vote}${change.clause ? `:${change.clause.id}` : ''}`;
  }
}

const outcomeWords = {
  adopted: 'adopted',
  vetoed: 'vetoed',
  'failed-insufficient-votes': 'lost',
  'not-adopted-procedural': 'not adopted',
} as const satisfies Record<Outcome, string>;

const nameOf = ({ seats }: Council, seat: SeatId): string => seats[seat]?.name ?? seat;

export function changeWords(council: Council, change: Counterfactual): string {
  if (change.kind === 'without-act') {
    const names = change.by.map((seat) => nameOf(council, seat)).join(' and ');
    const done = actWords(change.done, {
      seat: (id) => nameOf(council, id as SeatId),
      province: (id) => council.setup.provinces.find((each) => each.id === id)?.name ?? id,
    });
    return `there had not been ${done}, by ${names} in round ${change.round}`;
  }
  const text = `${change.resolution || change.symbol}, “${change.title}”,`;
  switch (change.kind) {
    case 'without-veto':
      return `${text} had not been vetoed`;
    case 'had-it-failed':
      return `${text} had failed`;
    case 'without-clause':
      return `${text} had been adopted without “${change.clause?.clause.kind}”`;
    case 'with-ballot': {
      const { seat, choice, outcome, otherwise } = change;
      const so = outcome === otherwise ? 'would have been all the same' : 'would have been';
      return `${nameOf(council, seat)} had voted ${choice}: ${text} ${so} ${outcomeWords[otherwise]}`;
    }
  }
}

/** Three digits are enough of what is reckoned: more would look like knowledge. */
const count = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const isNothing = (format: Intl.NumberFormat, value: number): boolean => !/[1-9]/.test(format.format(value));
const signed = (format: Intl.NumberFormat, value: number): string =>
  `${isNothing(format, value) ? '' : value < 0 ? '−' : '+'}${format.format(Math.abs(value))}`;

type Row = {
  readonly name: string;
  readonly format: Intl.NumberFormat;
  /** As it was and as it would have been; null where only the difference is told. */
  readonly at: (month: ArcMonth) => number | null;
  readonly by: (difference: Difference) => number;
};

const rowsOf = ({ setup }: Council): readonly Row[] => [
  { name: 'Violence (0–100)', format: tenths, at: ({ violence }) => violence, by: ({ violence }) => violence },
  { name: 'Deaths', format: count, at: ({ deaths }) => deaths, by: ({ deaths }) => deaths },
  {
    ...{ name: 'Refugees abroad', format: count },
    at: ({ refugees }) => refugees * 1000,
    by: ({ refugees }) => refugees * 1000,
  },
  ...setup.provinces.flatMap(({ id, name }): readonly Row[] => [
    {
      ...{ name: `${name}: violence`, format: tenths },
      at: ({ provinces }) => provinces[id] ?? 0,
      by: ({ provinces }) => provinces[id]?.violence ?? 0,
    },
    {
      ...{ name: `${name}: need`, format: tenths },
      at: () => null,
      by: ({ provinces }) => provinces[id]?.need ?? 0,
    },
    {
      ...{ name: `${name}: people who fled`, format: count },
      at: () => null,
      by: ({ provinces }) => (provinces[id]?.displaced ?? 0) * 1000,
    },
  ]),
];

export function differenceIn(council: Council, told: Rerun): string {
  const { change, difference } = told;
  const lead = `If ${changeWords(council, change)}, the rounds would have ended with ${sentenceOf(difference.end)}.`;
  return [lead, '', ...tableOf(council, told), '', ...remarksOf(told)].join('\n');
}

/** @param some what there would be more or fewer of @param same what there would be where it is the same */
const otherwise = (format: Intl.NumberFormat, value: number, some: string, same: string): string =>
  isNothing(format, value) ? same : `${format.format(Math.abs(value))} ${value < 0 ? 'fewer' : 'more'} ${some}`;

const sentenceOf = ({ violence, deaths, refugees }: Difference): string =>
  [
    otherwise(tenths, violence, 'points of violence', 'as much violence'),
    otherwise(count, Math.round(deaths), 'deaths', 'as many deaths'),
    `and ${otherwise(count, Math.round(refugees * 1000), 'refugees abroad', 'as many refugees abroad')}`,
  ].join(', ');

function tableOf(council: Council, { happened, instead, difference }: Rerun): readonly string[] {
  const last = happened.length - 1;
  const end = happened.findLastIndex(({ epilogue }) => !epilogue);
  const times = [
    { name: `after ${end} months`, month: end, by: difference.end },
    ...(last > end ? [{ name: `${last - end} more`, month: last, by: difference.epilogue }] : []),
  ];
  const cells = rowsOf(council).map(({ name, format, at, by }) => [
    name,
    ...times.flatMap(({ month, by: differs }) => [
      ...[happened, instead].map((course) => {
        const value = course[month] && at(course[month]);
        return value === null || value === undefined ? '' : format.format(value);
      }),
      signed(format, format === count ? Math.round(by(differs)) : by(differs)),
    ]),
  ]);
  const head = ['', ...times.flatMap(({ name }) => [`${name}: was`, 'would be', 'difference'])];
  return aligned([head, ...cells]);
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function remarksOf({ falling, lapsed, stood, pledgesLost, happened, instead }: Rerun): readonly string[] {
  const isSame = happened.every(({ violence }, month) => Math.abs(violence - (instead[month]?.violence ?? 0)) < 1e-6);
  const same = stood
    ? 'The model sees no effect on violence: what was changed stood, and something else did the same, or it moves none.'
    : 'Nothing would have been different: what was changed never came into force.';
  return [
    ...(isSame ? [same] : []),
    ...(falling.length > 0
      ? [`With it fall, because they cannot stand alone: ${falling.map(({ clause }) => clause.kind).join(', ')}.`]
      : []),
    ...(lapsed ? ['A part of the text would have waited for a letter of the host state, and lapsed.'] : []),
    ...(pledgesLost
      ? [
          `The mission of ${pledgesLost.resolution} would lack ${tenths.format(pledgesLost.troops)} thousand pledged soldiers.`,
        ]
      : []),
    'Luck is the same, and later votes, letters, orders and deeds are as they were. It is a model, and no forecast.',
  ];
}
