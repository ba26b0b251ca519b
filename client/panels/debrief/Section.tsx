import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../../text/words.ts';

export const sectionIds = [
  'leave',
  'arc',
  'votes',
  'outside',
  'what-if',
  'agreements',
  'aims',
  'lenses',
  'sovereignty',
  'criteria',
  'knowledge',
  'in-fact',
  'questions',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sectionTitles: Readonly<Record<SectionId, string>> = {
  leave: words.debrief.leave.title,
  arc: words.debrief.arc.title,
  votes: words.debrief.votes.title,
  outside: words.debrief.outside.title,
  'what-if': words.debrief.whatIf.title,
  agreements: words.debrief.agreements.title,
  aims: words.debrief.aims.title,
  lenses: words.debrief.lenses.title,
  sovereignty: words.debrief.sovereignty.title,
  criteria: words.debrief.criteria.title,
  knowledge: words.debrief.knowledge.title,
  'in-fact': words.reading.inFact.title,
  questions: words.debrief.questions.title,
};

/** The chapters of this debrief, which have their numbers from it. */
export const Chapters = createContext<readonly SectionId[]>(sectionIds);

type Props = { readonly id: SectionId; readonly lead?: string; readonly children: ComponentChildren };

/** A chapter of the page, with its number in the table of contents. */
export function Section({ id, lead = '', children }: Props) {
  const chapters = useContext(Chapters);
  return (
    <section id={id} class="chapter" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header>
        <span class="chapternumber" aria-hidden="true">
          {chapters.indexOf(id)}
        </span>
        <h2 id={`${id}-title`}>{sectionTitles[id]}</h2>
        {lead && <p class="standfirst">{lead}</p>}
      </header>
      {children}
    </section>
  );
}

type BarProps = {
  /** 0–1. */
  readonly share: number;
  /** 0–1, a notch on the bar. */
  readonly notch?: number | null;
};

/** A share as a bar. Decoration: the figure stands beside it. */
export function Bar({ share, notch = null }: BarProps) {
  const width = (value: number): string => `${100 * Math.min(1, Math.max(0, value))}%`;
  return (
    <span class="shareline" aria-hidden="true">
      <span style={{ width: width(share) }} />
      {notch !== null && <i style={{ insetInlineStart: width(notch) }} />}
    </span>
  );
}

type TableProps = { readonly children: ComponentChildren; readonly label: string };

/** Where more of a table is than can be seen, and whether its lines run leftwards. */
type Hidden = { readonly left: boolean; readonly right: boolean; readonly leftwards: boolean };
const nothingHidden: Hidden = { left: false, right: false, leftwards: false };

function useHidden() {
  const element = useRef<HTMLElement>(null);
  const [hidden, setHidden] = useState(nothingHidden);
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = (): void => {
      const leftwards = getComputedStyle(box).direction === 'rtl';
      const most = box.scrollWidth - box.clientWidth;
      // Where lines run leftwards a box at rest is at 0, and below it when it is scrolled.
      const passed = leftwards ? most + box.scrollLeft : box.scrollLeft;
      const [left, right] = [passed > 1, passed < most - 1];
      setHidden((before) => (before.left === left && before.right === right ? before : { left, right, leftwards }));
    };
    measure();
    box.addEventListener('scroll', measure, { passive: true });
    // A table that is shown later, or written larger, is another width than the one that was measured.
    const observer = new ResizeObserver(measure);
    for (const each of [box, ...box.children]) observer.observe(each);
    return () => {
      box.removeEventListener('scroll', measure);
      observer.disconnect();
    };
  }, []);
  return { element, hidden };
}

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too, says so, and the page does not. */
export function WideTable({ children, label }: TableProps) {
  const { element, hidden } = useHidden();
  const { left, right } = words.debrief.sideways;
  const sides = [
    { isHidden: hidden.left, says: `← ${left}` },
    { isHidden: hidden.right, says: `${right} →` },
  ];
  const [start, end] = hidden.leftwards ? sides.toReversed() : sides;
  return (
    <div class="wide" data-start={start?.isHidden} data-end={end?.isHidden}>
      {(hidden.left || hidden.right) && (
        <p class="sideways small" aria-hidden="true">
          {[start, end].map((side, place) => (
            <span key={place}>{side?.isHidden && side.says}</span>
          ))}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it. */}
      <section class="widetable" tabIndex={0} aria-label={label} ref={element}>
        {children}
      </section>
    </div>
  );
}
