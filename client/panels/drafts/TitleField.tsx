import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import { dispatch, mySeat, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';

/** A title that comes so soon after mine was sent by somebody who had not read mine, in milliseconds. */
const atOnce = 3000;

/** The title of a working draft, written over in place and sent when the field is left. Two titles at once are both shown. */
export function TitleField({ draft }: { readonly draft: DraftInView }) {
  const field = useRef<HTMLInputElement>(null);
  const base = useRef(draft.title);
  const sent = useRef({ title: '', at: 0 });
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => {
    // Somebody else's title shows at once, but never under the hands of whoever is typing one.
    if (field.current && field.current !== document.activeElement) field.current.value = draft.title;
    const { title, at } = sent.current;
    if (draft.title === title) setMine(null);
    else if (Date.now() - at < atOnce) setMine(title);
  }, [draft.title]);
  const send = (title: string): void => {
    setMine(null);
    if (!title || title === draft.title) return;
    sent.current = { title, at: Date.now() };
    void dispatch({ kind: 'retitle-draft', draft: draft.id, title });
  };
  const leave = (typed: string): void => {
    const title = typed.trim();
    if (title === base.current || draft.title === base.current || !title) send(title === base.current ? '' : title);
    else if (title !== draft.title) setMine(title);
    if (field.current && title !== draft.title && draft.title !== base.current) field.current.value = draft.title;
  };
  return (
    <>
      <input
        ref={field}
        class="title serif"
        aria-label={words.drafts.title}
        defaultValue={draft.title}
        maxLength={120}
        onFocus={() => {
          base.current = draft.title;
        }}
        onChange={(event) => leave(event.currentTarget.value)}
      />
      {mine !== null && mine !== draft.title && (
        <div class="clash" role="alert">
          <p>{words.drafts.titleClash(otherDrafter(draft), draft.title, mine)}</p>
          <p class="actions">
            <button type="button" class="button" onClick={() => send(mine)}>
              {words.drafts.useMine}
            </button>
            <button type="button" class="button" onClick={() => setMine(null)}>
              {words.drafts.keepTheirs}
            </button>
          </p>
        </div>
      )}
    </>
  );
}

/** The name of the other drafter, where there is one alone. */
function otherDrafter({ drafters }: DraftInView): string | null {
  const others = view.value?.seats.filter(({ id }) => drafters.includes(id) && id !== mySeat.value?.id) ?? [];
  return others.length === 1 ? (others[0]?.name ?? null) : null;
}
