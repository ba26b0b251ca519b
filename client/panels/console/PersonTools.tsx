import { useEffect, useRef, useState } from 'preact/hooks';
import type { Known } from '../../store/console.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';

const said = words.desk.seats.people;

/** What can be done about one person: another name, no words for a while, out and in again. */
export function PersonTools({ person: { name, muted, removed } }: { readonly person: Known }) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const isRenaming = renaming !== null;
  useEffect(() => {
    if (isRenaming) field.current?.select();
  }, [isRenaming]);
  if (removed) {
    return (
      <button
        type="button"
        class="button"
        aria-label={said.admitOf(name)}
        onClick={() => void dispatch({ kind: 'remove-person', name, removed: false })}
      >
        {said.admit}
      </button>
    );
  }
  if (renaming !== null) {
    return (
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          void dispatch({ kind: 'rename-person', name, to: renaming.trim() }).then((answer) => {
            if (answer?.accepted) setRenaming(null);
          });
        }}
      >
        <input
          class="input"
          aria-label={said.renameTo(name)}
          value={renaming}
          minLength={2}
          maxLength={24}
          required
          ref={field}
          onInput={({ currentTarget }) => setRenaming(currentTarget.value)}
        />
        <button type="submit" class="button">
          {said.renameDo}
        </button>
        <button type="button" class="button plain" onClick={() => setRenaming(null)}>
          {words.desk.inbox.cancel}
        </button>
      </form>
    );
  }
  return (
    <span class="line">
      <button type="button" class="button" aria-label={`${said.rename}: ${name}`} onClick={() => setRenaming(name)}>
        {said.rename}
      </button>
      <button
        type="button"
        class="button"
        aria-label={muted ? said.unmuteOf(name) : said.muteOf(name)}
        onClick={() => void dispatch({ kind: 'mute-person', name, muted: !muted })}
      >
        {muted ? said.unmute : said.mute}
      </button>
      <ConfirmButton
        question={said.removeSure(name)}
        label={said.remove}
        spoken={said.removeOf(name)}
        onConfirm={() => void dispatch({ kind: 'remove-person', name, removed: true })}
      />
    </span>
  );
}
