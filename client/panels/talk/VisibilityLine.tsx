import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { Visibility } from '../../../shared/council/vocabulary.ts';
import { words } from '../../text/words.ts';

const said = words.talk;

/** What the facilitator sees of what is written here. It stands on every conversation, whatever else does. */
export function VisibilityLine({ now }: { readonly now: PublicView }) {
  const { visibility } = now.room;
  return (
    <p class="visibility small" data-visibility={now.solo === null ? visibility : 'private'}>
      <VisibilitySign visibility={now.solo === null ? visibility : 'private'} />
      <span>{now.solo === null ? said.visibilities[visibility] : said.alone}</span>
    </p>
  );
}

/** An eye, a raised hand, a lock. Decoration: the sentence stands beside it. */
export function VisibilitySign({ visibility }: { readonly visibility: Visibility }) {
  return (
    <svg class="visibilitysign" viewBox="0 0 20 20" aria-hidden="true">
      {shapes[visibility]}
    </svg>
  );
}

const line = { fill: 'none', stroke: 'currentcolor', 'stroke-width': '1.7' } as const;

const shapes = {
  'facilitator-reads': (
    <>
      <path d="M1.5 10c2.2-4 5-6 8.5-6s6.3 2 8.5 6c-2.2 4-5 6-8.5 6s-6.3-2-8.5-6z" {...line} />
      <circle cx="10" cy="10" r="2.7" fill="currentcolor" />
    </>
  ),
  held: (
    <>
      <path
        d="M5 2.5h10M5 17.5h10M6.5 2.5v3c0 2 3.5 3 3.5 4.5s-3.5 2.5-3.5 4.5v3M13.5 2.5v3c0 2-3.5 3-3.5 4.5s3.5 2.5 3.5 4.5v3"
        {...line}
      />
      <path d="M8 16.5h4l-2-2.5z" fill="currentcolor" />
    </>
  ),
  private: (
    <>
      <rect x="4" y="9" width="12" height="8.5" rx="1" fill="currentcolor" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" {...line} />
    </>
  ),
} satisfies Record<Visibility, unknown>;
