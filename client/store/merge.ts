/** Two people change one clause: what both of them wanted, and where they wanted different things. Nothing is dropped. */
import type { Clause } from '../../shared/mandate/catalogue.ts';

type Value = number | string | boolean;

/** A parameter that both set, to different values: theirs stands in the text until somebody chooses. */
export type Clash = { readonly parameter: string; readonly mine: Value; readonly theirs: Value };

export type Merged = { readonly clause: Clause; readonly clashes: readonly Clash[] };

const valuesOf = (clause: Clause): Readonly<Record<string, Value>> => clause as Readonly<Record<string, Value>>;

export const sameWords = (a: Clause, b: Clause): boolean => {
  const [left, right] = [valuesOf(a), valuesOf(b)];
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
};

/**
 * What I changed and what they changed, parameter by parameter.
 * @param base the clause that both began with
 */
export function merge(base: Clause, mine: Clause, theirs: Clause): Merged {
  // A clause of another kind has no parameter in common; no form makes one of it.
  if (theirs.kind !== base.kind || mine.kind !== base.kind) return { clause: theirs, clashes: [] };
  const [before, own, other] = [valuesOf(base), valuesOf(mine), valuesOf(theirs)];
  const changed = Object.keys(own).filter((name) => own[name] !== before[name]);
  const clashes = changed.flatMap((parameter): readonly Clash[] => {
    const [mineNow, theirsNow] = [own[parameter], other[parameter]];
    const differ = theirsNow !== before[parameter] && theirsNow !== mineNow;
    return differ && mineNow !== undefined && theirsNow !== undefined
      ? [{ parameter, mine: mineNow, theirs: theirsNow }]
      : [];
  });
  const kept = changed.filter((name) => !clashes.some(({ parameter }) => parameter === name));
  return {
    clause: withValues(
      theirs,
      kept.map((name) => [name, own[name]]),
    ),
    clashes,
  };
}

/** The clause as I had it where we differed. */
export const withMine = (clause: Clause, clashes: readonly Clash[]): Clause =>
  withValues(
    clause,
    clashes.map(({ parameter, mine }) => [parameter, mine]),
  );

/** Clauses of one kind have the same parameters, each with its own values: put together they are a clause again. */
const withValues = (clause: Clause, values: readonly (readonly [string, Value | undefined])[]): Clause =>
  ({ ...clause, ...Object.fromEntries(values) }) as Clause;

/** My earlier clashes and those that came after them: of one parameter the latest, none that is settled in the text. */
export function clashesNow(before: readonly Clash[], fresh: readonly Clash[], text: Clause): readonly Clash[] {
  const names = new Set(fresh.map(({ parameter }) => parameter));
  return [...before.filter(({ parameter }) => !names.has(parameter)), ...fresh]
    .map((clash) => ({ ...clash, theirs: valuesOf(text)[clash.parameter] ?? clash.theirs }))
    .filter(({ mine, theirs }) => mine !== theirs);
}
