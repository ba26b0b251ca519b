/**
 * A claim of the two texts on security governance that the game is built on: what it says in a few words, and the parts by
 * which it is checked. A part is a figure that is measured and has bounds, in games of the crisis model or in whole games of
 * delegates that think, or a fact of the rules that holds or does not.
 */
import { claims } from '../../../shared/scenario/claims.ts';
import type { BotGames } from './botGames.ts';
import type { Estimate } from './estimates.ts';
import type { Courses } from './games.ts';

/** Points on a scale of 0–100, a change of them, a share or a ratio that reads as percent, or a plain number. */
type Scale = 'level' | 'change' | 'share' | 'number';
export type Bounds = { readonly least?: number; readonly most?: number };

type Measured = { readonly what: string; readonly scale: Scale; readonly bounds: Bounds };
type Figure = Measured & { readonly kind: 'figure'; readonly of: (games: Courses) => Estimate };
type InGames = Measured & { readonly kind: 'in-games'; readonly of: (games: BotGames) => Estimate };
type Fact = { readonly kind: 'fact'; readonly what: string; readonly of: () => boolean };
export type Part = Figure | InGames | Fact;

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
/** What only games of delegates that think can show. */
export const inGames = (scale: Scale, what: string, bounds: Bounds, of: InGames['of']): Part => {
  return { kind: 'in-games', what, scale, bounds, of };
};

/** @property row its number among the claims */
export type Claim = { readonly row: number; readonly parts: readonly Part[] };

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

function boundsOf({ scale, bounds: { least, most } }: Measured): string {
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

/** What a table is checked on. */
export type Played = {
  readonly courses: Courses;
  /** Null: none were played, and what they would show is pending. */
  readonly bots: BotGames | null;
};

function findingOf(part: Part, played: Played): Finding {
  const expected = part.kind === 'fact' ? part.what : `${part.what} ${boundsOf(part)}`;
  try {
    return { expected, ...foundIn(part, played) };
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

function foundIn(part: Part, { courses, bots }: Played): Found {
  if (part.kind === 'fact') return foundOut(part);
  if (part.kind === 'figure') return measured(part, part.of(courses));
  if (bots) return measured(part, part.of(bots));
  return { measured: notPlayed, shown: notPlayed, ...unspread, holds: 'pending' };
}

const notPlayed = 'no games were played';

function measured({ scale, bounds }: Measured, { value, error }: Estimate): Found {
  const spread = error === null ? unspread : { spread: error, margin: marginOf(scale, error) };
  // One game of a kind tells nothing: nobody knows how far it may be off.
  const isTold = error === null || Number.isFinite(error);
  return { measured: value, shown: written(scale, value), ...spread, holds: isTold && within(value, bounds) };
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

/** A claim holds when all its parts do; one that fails outweighs one that is pending. */
function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ holds }) => holds === false)) return false;
  return findings.every(({ holds }) => holds === true) ? true : 'pending';
}

export function checked({ row, parts }: Claim, played: Played): Checked {
  const findings = parts.map((part) => findingOf(part, played));
  const [only, ...others] = findings;
  return {
    row,
    claim: claims[row] ?? '',
    expected: findings.map(({ expected }) => expected).join('; '),
    measured: only && others.length === 0 ? only.measured : findings.map(withMargin).join('; '),
    spread: spreadOf(findings),
    holds: verdictOf(findings),
    findings,
  };
}
