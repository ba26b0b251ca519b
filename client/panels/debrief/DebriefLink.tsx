import { view } from '../../store/store.ts';
import { words } from '../../text/words.ts';

type Props = {
  readonly code: string;
  /** Who reads it: a delegate, whose own seat comes first, somebody who only watches, or the room before the wall. */
  readonly where?: 'desk' | 'watch' | 'wall';
};

/** The way to the debrief, once the session has ended; before that nothing. */
export function DebriefLink({ code, where = 'desk' }: Props) {
  if (view.value?.phase !== 'ended') return null;
  return (
    <a class="button due debrieflink" href={`/${code}/debrief${where === 'desk' ? '' : `?${where}`}`}>
      {words.toDebrief}
    </a>
  );
}
