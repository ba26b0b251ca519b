import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keysOn } from '../../store/console.ts';
import { type InboxItem, inboxOf, inPlace, nextKey, settled } from '../../store/inbox.ts';
import { mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Chair } from './Chair.tsx';
import { type Doing, InboxCard, letThrough } from './InboxCard.tsx';
import { isTyping, stepBy } from './keys.ts';
import { Letters } from './Letters.tsx';
import { Settled } from './Settled.tsx';

const said = words.desk.inbox;

/** Letters that answer the chosen item, by what it is. */
const byLetter: Readonly<Record<InboxItem['kind'], Readonly<Record<string, Doing | 'through'>>>> = {
  note: { a: 'through', x: 'refuse', r: 'nudge' },
  report: { a: 'through', x: 'mute', r: 'nudge' },
  help: { r: 'answer' },
  ruling: { a: 'allow', x: 'forbid', r: 'answer' },
};

/** Everything that waits, in one list that keeps its places and, whatever becomes of an item, the keyboard. */
export function Inbox({ code }: { readonly code: string }) {
  const now = view.value;
  const classroom = mine.value?.facilitator?.classroom;
  const [chosen, setChosen] = useState<string | null>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [asked, setAsked] = useState(0);
  const order = useRef<readonly string[]>([]);
  const list = useRef<HTMLElement>(null);
  const items = classroom ? inPlace(inboxOf(classroom, settled.value), order.current) : [];
  const keys = items.map(({ key }) => key);
  // The first stands chosen until another one is: a mouse may have pressed its button.
  const was = chosen ?? order.current[0] ?? null;
  const isGone = was !== null && !keys.includes(was);
  const current = isGone ? nextKey(order.current, order.current.indexOf(was), keys) : (was ?? keys[0] ?? null);
  // Read before the page changes: an element that goes away takes the focus with it.
  const hadFocus = list.current?.contains(document.activeElement) ?? false;
  const focus = (key: string | null): void => {
    const place = key === null ? -1 : keys.indexOf(key);
    const item = list.current?.querySelectorAll<HTMLElement>('[data-item]')[place];
    (item ?? list.current)?.focus();
  };
  useLayoutEffect(() => {
    order.current = keys;
    if (!isGone) return;
    setChosen(current);
    setDoing(null);
    if (hadFocus) focus(current);
  });
  useLayoutEffect(() => {
    if (asked > 0) focus(current);
  }, [asked]);
  if (!now || !classroom) return null;
  /** Nothing is written any more, and the keyboard is at the item again. */
  const back = (): void => {
    setDoing(null);
    setAsked((count) => count + 1);
  };
  const press = (event: KeyboardEvent): void => {
    if (isTyping(event)) return;
    const isLetter = event.key.length === 1;
    if (isLetter && !keysOn.value) return;
    const next = stepBy(event.key, keys.indexOf(current ?? ''), keys.length);
    const item = items.find(({ key }) => key === current);
    if (next !== null && keys[next] !== undefined) {
      event.preventDefault();
      setChosen(keys[next]);
      setDoing(null);
      focus(keys[next]);
      return;
    }
    const what = item && byLetter[item.kind][event.key.toLowerCase()];
    // A bot has no voice to take away.
    if (!item || !what || (what === 'mute' && 'note' in item && item.note.author === '')) return;
    event.preventDefault();
    if (what === 'through') void letThrough(item, code);
    else {
      setChosen(item.key);
      setDoing(what);
    }
  };
  return (
    <section class="inbox" aria-labelledby="inbox-title" ref={list} tabIndex={-1} onKeyDown={press}>
      <Chair />
      <Letters />
      <h2 id="inbox-title">{said.title}</h2>
      <p role="status">{said.waiting(items.length)}</p>
      {items.length === 0 && <p class="quiet small">{said.emptyHint}</p>}
      <ol aria-label={said.list}>
        {items.map((item) => (
          <InboxCard
            key={item.key}
            item={item}
            code={code}
            chosen={item.key === current}
            doing={item.key === current ? doing : null}
            onChoose={() => {
              setChosen(item.key);
              if (item.key !== current) setDoing(null);
            }}
            onDoing={(what) => {
              setChosen(item.key);
              setDoing(what);
            }}
            onBack={back}
          />
        ))}
      </ol>
      {keysOn.value && items.length > 0 && <p class="quiet small">{said.legend}</p>}
      <Settled classroom={classroom} />
    </section>
  );
}
