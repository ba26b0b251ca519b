import type { ComponentChildren } from 'preact';
import { words } from '../../text/words.ts';

export const sectionIds = [
  'leave',
  'arc',
  'votes',
  'what-if',
  'aims',
  'lenses',
  'sovereignty',
  'criteria',
  'knowledge',
  'questions',
] as const;
export type SectionId = (typeof sectionIds)[number];

export const sectionTitles: Readonly<Record<SectionId, string>> = {
  leave: words.debrief.leave.title,
  arc: words.debrief.arc.title,
  votes: words.debrief.votes.title,
  'what-if': words.debrief.whatIf.title,
  aims: words.debrief.aims.title,
  lenses: words.debrief.lenses.title,
  sovereignty: words.debrief.sovereignty.title,
  criteria: words.debrief.criteria.title,
  knowledge: words.debrief.knowledge.title,
  questions: words.debrief.questions.title,
};

type Props = { readonly id: SectionId; readonly lead?: string; readonly children: ComponentChildren };

/** A chapter of the page, with its number in the table of contents. */
export function Section({ id, lead = '', children }: Props) {
  return (
    <section id={id} class="chapter" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header>
        <span class="chapternumber" aria-hidden="true">
          {sectionIds.indexOf(id)}
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
  readonly look?: 'plain' | 'lost';
};

/** A share as a bar. Decoration: the figure stands beside it. */
export function Bar({ share, notch = null, look = 'plain' }: BarProps) {
  const width = (value: number): string => `${100 * Math.min(1, Math.max(0, value))}%`;
  return (
    <span class="shareline" data-look={look} aria-hidden="true">
      <span style={{ width: width(share) }} />
      {notch !== null && <i style={{ left: width(notch) }} />}
    </span>
  );
}

type TableProps = { readonly children: ComponentChildren; readonly label: string };

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too, and the page does not. */
export function WideTable({ children, label }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <section class="widetable" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
