import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { type ConsoleTab, consoleTab, consoleTabs, keysOn } from '../../store/console.ts';
import { words } from '../../text/words.ts';
import { isTyping } from './keys.ts';

const said = words.desk.room;

type Props = {
  readonly counts: Readonly<Partial<Record<ConsoleTab, number>>>;
  /** The keyboard goes into the part that a number was pressed for. */
  readonly onJump: (tab: ConsoleTab) => void;
};

/** The ways to the parts of the console; the room is one of them only where it does not stand beside the others. */
export function ConsoleTabs({ counts, onJump }: Props) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const tab = /^[0-6]$/.test(event.key) ? consoleTabs[Number(event.key)] : undefined;
      if (!tab || !keysOn.value || isTyping(event)) return;
      event.preventDefault();
      onJump(tab);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [onJump]);
  useLayoutEffect(() => {
    const nav = row.current;
    const chosen = nav?.querySelector<HTMLElement>('[aria-current]');
    if (nav && chosen) nav.scrollLeft = chosen.offsetLeft - (nav.clientWidth - chosen.offsetWidth) / 2;
  }, [consoleTab.value]);
  return (
    <nav class="tabs" aria-label={said.tabsLabel} ref={row}>
      {consoleTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          data-tab={tab}
          aria-current={consoleTab.value === tab ? 'page' : undefined}
          onClick={() => {
            consoleTab.value = tab;
          }}
        >
          {said.tabs[tab]}
          {(counts[tab] ?? 0) > 0 && <span class="count">{counts[tab]}</span>}
        </button>
      ))}
    </nav>
  );
}
