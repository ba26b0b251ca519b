/** How what my seat can expect without an agreement has changed: the views tell only what it is now. */
import { computed, effect, signal } from '@preact/signals';
import { dossier, mine, view } from './store.ts';

/** Points by seat and round, as long as this page is open. */
const seen = signal<Readonly<Record<string, number>>>({});
const keyOf = (seat: string, round: number): string => `${seat} ${round}`;

effect(() => {
  const seat = mine.value?.seat?.seat;
  const round = view.value?.round;
  const batna = dossier.value?.batna;
  if (!seat || !round || batna === null || batna === undefined) return;
  const key = keyOf(seat, round);
  const before = seen.peek();
  if (before[key] !== batna) seen.value = { ...before, [key]: batna };
});

/** Points (0–100) against the round before; null where it is not known, e.g. in the first round and after a reload. */
export const batnaChange = computed((): number | null => {
  const seat = mine.value?.seat?.seat;
  const round = view.value?.round ?? 0;
  if (!seat) return null;
  const [now, before] = [seen.value[keyOf(seat, round)], seen.value[keyOf(seat, round - 1)]];
  return now === undefined || before === undefined ? null : now - before;
});
