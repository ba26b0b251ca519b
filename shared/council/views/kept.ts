/** Parts of views that are put together once, and told again as long as nothing that they are made of is another. */
import type { Setup } from '../setup.ts';
import type { Council } from '../state.ts';

/** What was told last, and what it was made of. */
type Known<Of, Sources, View> = { readonly of: Of; readonly madeOf: Sources; readonly view: View };

/**
 * What was told last is kept for each session, so that sessions may take turns.
 * @param make what is told of something that a state has, where what was told of it before is no longer so
 * @param sources what else of the state it is made of: values that are compared by identity
 * @param nameOf which of several it is, where a state has several of its kind
 */
export function kept<Of extends object, View, const Sources extends readonly unknown[]>(
  make: (council: Council, of: Of, before: Known<Of, Sources, View> | undefined) => View,
  sources: (council: Council, of: Of) => Sources,
  nameOf: (of: Of) => string = () => '',
): (council: Council, of: Of) => View {
  const sessions = new WeakMap<Setup, Map<string, Known<Of, Sources, View>>>();
  const knownIn = (setup: Setup): Map<string, Known<Of, Sources, View>> => {
    const known = new Map<string, Known<Of, Sources, View>>();
    sessions.set(setup, known);
    return known;
  };
  return (council, of) => {
    const known = sessions.get(council.setup) ?? knownIn(council.setup);
    const name = nameOf(of);
    const before = known.get(name);
    const madeOf = sources(council, of);
    if (before && before.of === of && isSame(before.madeOf, madeOf)) return before.view;
    const view = make(council, of, before);
    known.set(name, { of, madeOf, view });
    return view;
  };
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) if (!Object.is(one[index], other[index])) return false;
  return true;
}
