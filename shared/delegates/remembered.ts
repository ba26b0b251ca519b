/**
 * What is reckoned of something once, and known for as long as that is there: for what many delegations ask about the same
 * object, whose answer depends on nothing else. It is written down only when it is new, for that is what is dear about it.
 */
export function remembered<Of extends object, Found extends {}>(reckon: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, Found>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const found = reckon(of);
    known.set(of, found);
    return found;
  };
}
