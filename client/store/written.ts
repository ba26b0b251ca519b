/** What somebody is writing and has not sent: kept while the field is not there, and through a reload of the page. */
import { effect, signal } from '@preact/signals';

export type Written = Readonly<Record<string, string>>;

/** By field; a field that is empty is not in it. */
export const written = signal<Written>({});

export function write(field: string, text: string): void {
  const { [field]: _before, ...others } = written.peek();
  written.value = text === '' ? others : { ...others, [field]: text };
}

/** As it was written, without the spaces around it; empty where nothing was. */
export const textOf = (field: string): string => (written.value[field] ?? '').trim();

/** Whose words they are: nobody who takes this seat's place, or comes with another code, finds them. */
const placeFor = (code: string, seat: string): string => `mandate-written ${code} ${seat}`;

/** Where they are kept; null until it is known whose they are. */
const place = signal<string | null>(null);

/** From now on the words are those of a seat in a session; what it had written before is there again. */
export function keepFor(code: string, seat: string): void {
  const next = placeFor(code, seat);
  if (next === place.peek()) return;
  place.value = null;
  written.value = read(next);
  place.value = next;
}

effect(() => {
  const words = written.value;
  if (place.value === null) return;
  try {
    sessionStorage.setItem(place.value, JSON.stringify(words));
  } catch {
    // Storage is full or switched off: the words last as long as the page does.
  }
});

function read(at: string): Written {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(at) ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}
