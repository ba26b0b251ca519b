import type { Choice } from '../../shared/council/rules/votes/tally.ts';

/** The sign of a vote: a shape of its own as well as a colour. Decoration: the word stands beside it. */
export function Mark({ choice }: { readonly choice: Choice }) {
  return (
    <svg class="mark" viewBox="0 0 28 28" aria-hidden="true">
      {shapes[choice]}
    </svg>
  );
}

const shapes = {
  yes: (
    <>
      <circle cx="14" cy="14" r="12" fill="var(--yes)" />
      <path d="m8.5 14.5 4 4 7.5-8.5" fill="none" stroke="var(--sign)" stroke-width="3" />
    </>
  ),
  no: (
    <>
      <rect x="3" y="3" width="22" height="22" fill="var(--no)" />
      <path d="m9 9 10 10M19 9 9 19" fill="none" stroke="var(--sign)" stroke-width="3" />
    </>
  ),
  abstain: (
    <>
      <path d="M14 1 27 14 14 27 1 14z" fill="var(--abstain)" />
      <path d="M8 14h12" stroke="var(--abstain-sign)" stroke-width="3.5" />
    </>
  ),
  not_participating: (
    <circle cx="14" cy="14" r="11" fill="none" stroke="var(--ink-2)" stroke-width="2.5" stroke-dasharray="5 3.6" />
  ),
  absent: <rect x="4" y="4" width="20" height="20" rx="2" fill="none" stroke="var(--ink-2)" stroke-width="2.2" />,
} satisfies Record<Choice, unknown>;
