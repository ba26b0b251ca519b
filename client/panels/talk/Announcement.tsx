import { view } from '../../store/store.ts';
import { words } from '../../text/words.ts';

const said = words.talk;

/** What the facilitator tells everybody, as long as it holds, and when the bell rings. It is spoken elsewhere, when it comes. */
export function Announcement() {
  const room = view.value?.room;
  if (!room) return null;
  const { announcement, bell } = room;
  if (!announcement && bell.at === null) return null;
  return (
    <aside class="announcement" aria-label={said.announcement}>
      {announcement && (
        <p>
          <strong class="label">{said.announcement}</strong> {announcement.text}
        </p>
      )}
      {bell.at !== null && <p class="bell small">{said.bellAt(bell.at)}</p>}
    </aside>
  );
}
