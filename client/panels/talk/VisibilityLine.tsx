import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { Visibility } from '../../../shared/council/vocabulary.ts';
import { words } from '../../text/words.ts';
import { Icon, type IconName } from '../Icon.tsx';

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

/** An eye, an hourglass, a lock. Decoration: the sentence stands beside it. */
export const VisibilitySign = ({ visibility }: { readonly visibility: Visibility }) => (
  <Icon name={signs[visibility]} />
);

const signs = { 'facilitator-reads': 'eye', held: 'wait', private: 'lock' } as const satisfies Record<
  Visibility,
  IconName
>;
