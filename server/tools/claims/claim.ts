/**
 * A claim of the two texts on security governance that the game is built on: what it says in a few words, and the parts by
 * which it is checked. A part is a figure that is measured and has bounds, a fact of the rules that holds or does not, or
 * something that can only be seen in games of thinking bots.
 */
import type { Estimate } from './estimates.ts';
import type { Courses } from './games.ts';

/** Points on a scale of 0–100, a change of them, a share or a ratio that reads as percent, or a plain number. */
type Scale = 'level' | 'change' | 'share' | 'number';
export type Bounds = { readonly least?: number; readonly most?: number };

type Figure = {
  readonly kind: 'figure';
  readonly what: string;
  readonly scale: Scale;
  readonly bounds: Bounds;
  readonly of: (games: Courses) => Estimate;
};
type Fact = { readonly kind: 'fact'; readonly what: string; readonly of: () => boolean };
type Awaited = { readonly kind: 'awaited'; readonly what: string };
export type Part = Figure | Fact | Awaited;

const figure =
  (scale: Scale) =>
  (what: string, bounds: Bounds, of: Figure['of']): Part => ({ kind: 'figure', what, scale, bounds, of });

/** Points on a scale of 0–100. */
export const level = figure('level');
/** Points more (above 0) or fewer (below) than without what the claim is about, or than before. */
export const change = figure('change');
/** A share, or one figure by another: 1 reads as 100 %. */
export const share = figure('share');
export const count = figure('number');
/** Of the rules: whether it is so, tried on the rules themselves. */
export const fact = (what: string, of: () => boolean): Part => ({ kind: 'fact', what, of });
/** What only games of thinking bots can show. */
export const awaited = (what: string): Part => ({ kind: 'awaited', what });

export type Claim = { readonly row: number; readonly claim: string; readonly parts: readonly Part[] };

export type Verdict = true | false | 'pending';
export type Finding = {
  readonly expected: string;
  /** A figure, or in words where there is none. */
  readonly measured: number | string;
  readonly shown: string;
  /** Standard error of the figure; null where nothing is left to chance. */
  readonly spread: number | null;
  /** The same in words, `± 0.3`; empty where there is none. */
  readonly margin: string;
  readonly holds: Verdict;
};

const sign = (value: number): string => (value > 0 ? '+' : value < 0 ? '−' : '');

function written(scale: Scale, value: number): string {
  const size = Math.abs(value);
  if (scale === 'share') return `${value < 0 ? '−' : ''}${Number((100 * size).toFixed(1))} %`;
  const digits = String(Number(size.toFixed(size >= 100 ? 0 : 2)));
  if (scale === 'change') return `${sign(value)}${digits}`;
  return value < 0 ? `−${digits}` : digits;
}

function boundsOf({ scale, bounds: { least, most } }: Figure): string {
  if (least !== undefined && least === most) return written(scale, least);
  if (least !== undefined && most !== undefined) return `${written(scale, least)} to ${written(scale, most)}`;
  return least !== undefined ? `≥ ${written(scale, least)}` : `≤ ${written(scale, most ?? 0)}`;
}

const unspread = { spread: null, margin: '' } as const;
const marginOf = (scale: Scale, error: number): string =>
  scale === 'share' ? `± ${Number((100 * error).toPrecision(2))} %` : `± ${Number(error.toPrecision(2))}`;

/** What adding and multiplying leaves over is no difference. */
const rounding = 1e-9;

const within = (
  value: number,
  { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Bounds,
): boolean => value >= least - rounding && value <= most + rounding;

function findingOf(part: Part, games: Courses): Finding {
  if (part.kind === 'awaited') {
    return { expected: part.what, measured: 'no bots yet', shown: 'no bots yet', ...unspread, holds: 'pending' };
  }
  const expected = part.kind === 'fact' ? part.what : `${part.what} ${boundsOf(part)}`;
  try {
    return { expected, ...(part.kind === 'fact' ? foundOut(part) : measuredIn(part, games)) };
  } catch (error) {
    // A session of the claim cannot be played as it says: the rules are others than it thinks.
    const why = `cannot be tried: ${error instanceof Error ? error.message : error}`;
    return { expected, measured: why, shown: why, ...unspread, holds: false };
  }
}

type Found = Omit<Finding, 'expected'>;

function foundOut({ of }: Fact): Found {
  const holds = of();
  const measured = holds ? 'it is so' : 'it is not so';
  return { measured, shown: measured, ...unspread, holds };
}

function measuredIn({ of, scale, bounds }: Figure, games: Courses): Found {
  const { value, error } = of(games);
  const spread = error === null ? unspread : { spread: error, margin: marginOf(scale, error) };
  return { measured: value, shown: written(scale, value), ...spread, holds: within(value, bounds) };
}

export type Checked = {
  readonly row: number;
  readonly claim: string;
  readonly expected: string;
  readonly measured: number | string;
  /** Standard error of the first figure that chance moves; 0 where it moves none, null where none is left to it. */
  readonly spread: number | null;
  readonly holds: Verdict;
  readonly findings: readonly Finding[];
};

const withMargin = ({ shown, margin }: Finding): string => (margin === '' ? shown : `${shown} (${margin})`);

function spreadOf(findings: readonly Finding[]): number | null {
  const spreads = findings.map(({ spread }) => spread).filter((spread) => spread !== null);
  return spreads.find((spread) => spread > 0) ?? spreads[0] ?? null;
}

/** A claim holds when all its parts do; one that fails outweighs one that is awaited. */
function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ holds }) => holds === false)) return false;
  return findings.every(({ holds }) => holds === true) ? true : 'pending';
}

export function checked({ row, claim, parts }: Claim, games: Courses): Checked {
  const findings = parts.map((part) => findingOf(part, games));
  const [only, ...others] = findings;
  return {
    row,
    claim,
    expected: findings.map(({ expected }) => expected).join('; '),
    measured: only && others.length === 0 ? only.measured : findings.map(withMargin).join('; '),
    spread: spreadOf(findings),
    holds: verdictOf(findings),
    findings,
  };
}
