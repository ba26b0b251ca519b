/** Parts of views that are put together once, and told again as long as nothing that they are made of is another. */
import type { Council } from '../state.ts';

/**
 * @param make what is told of something that a state has
 * @param sources what else of the state it is made of: values that are compared by identity
 */
export function kept<Of extends object, View>(
  make: (council: Council, of: Of) => View,
  sources: (council: Council, of: Of) => readonly unknown[],
): (council: Council, of: Of) => View {
  const known = new WeakMap<Of, { readonly madeOf: readonly unknown[]; readonly view: View }>();
  return (council, of) => {
    const madeOf = sources(council, of);
    const before = known.get(of);
    if (before && isSame(before.madeOf, madeOf)) return before.view;
    const view = make(council, of);
    known.set(of, { madeOf, view });
    return view;
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((source, index) => Object.is(source, other[index]));
