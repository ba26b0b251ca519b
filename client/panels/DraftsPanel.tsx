import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { type TemplateName, templateNames } from '../../shared/mandate/templates.ts';
import { openDraft } from '../store/opened.ts';
import { dispatch, link, mine, view } from '../store/store.ts';
import { templateWords } from '../text/english/templates.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { Flag } from './Flag.tsx';

const setOpen = (id: DraftId | null): void => {
  openDraft.value = id;
};

/** All drafts that this seat may read, and the one that is open. */
export function DraftsPanel() {
  const open = openDraft.value;
  const [beginning, setBeginning] = useState(false);
  const now = view.value;
  const own = mine.value?.seat?.drafts ?? [];
  useOpenWhenBegun(own, (id) => {
    setBeginning(false);
    setOpen(id);
  });
  if (!now) return null;
  const draft = [...own, ...now.drafts].find(({ id }) => id === open);
  if (draft) return <DraftEditor key={draft.id} draft={draft} onBack={() => setOpen(null)} />;
  if (beginning) return <BeginDraft onCancel={() => setBeginning(false)} />;
  const tabled = now.queue.flatMap((id) => now.drafts.find((each) => each.id === id) ?? []);
  const past = now.drafts.filter(({ status }) => status !== 'tabled');
  const rights = mine.value?.seat?.rights;
  return (
    <section class="drafts">
      {rights && (
        <Act right={rights.create} due={own.length + tabled.length === 0} onAct={async () => setBeginning(true)}>
          {words.drafts.create}
        </Act>
      )}
      <DraftList title={words.drafts.yours} drafts={own} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.tabled} drafts={tabled} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.past} drafts={past} now={now} onOpen={setOpen} />
      {own.length + now.drafts.length === 0 && <p class="quiet">{words.drafts.none}</p>}
    </section>
  );
}

/** Opens the draft that this person has just begun, once the server sends it. */
function useOpenWhenBegun(own: readonly DraftInView[], onBegun: (id: DraftId) => void): void {
  const known = useRef(new Set(own.map(({ id }) => id)));
  const seat = mine.value?.seat?.seat;
  useEffect(() => {
    const begun = own.find(({ id, author, version }) => !known.current.has(id) && author === seat && version === 1);
    known.current = new Set(own.map(({ id }) => id));
    if (begun) onBegun(begun.id);
  }, [own]);
}

type ListProps = {
  readonly title: string;
  readonly drafts: readonly DraftInView[];
  readonly now: PublicView;
  readonly onOpen: (id: DraftId) => void;
};

function DraftList({ title, drafts, now, onOpen }: ListProps) {
  if (drafts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="list">
        {drafts.map((draft) => {
          const place = now.queue.indexOf(draft.id);
          return (
            <li key={draft.id}>
              <button type="button" onClick={() => onOpen(draft.id)}>
                <span class="serif">
                  {draft.symbol && `${draft.symbol} · `}
                  {draft.title}
                </span>
                <span class="quiet small">
                  {words.drafts.version(draft.version)} · {words.drafts.statuses[draft.status]}
                  {place >= 0 && ` · ${place === 0 ? words.drafts.nextVote : words.drafts.place(place + 1)}`}
                  {draft.consents && ` · ${words.drafts.consents}`}{' '}
                  {now.seats
                    .filter(({ id }) => draft.sponsors.includes(id))
                    .map((seat) => (
                      <Flag key={seat.id} seat={seat} />
                    ))}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function BeginDraft({ onCancel }: { readonly onCancel: () => void }) {
  const [title, setTitle] = useState('');
  const [template, setTemplate] = useState<TemplateName | null>(null);
  const [busy, setBusy] = useState(false);
  const choices = [null, ...templateNames];
  return (
    <form
      class="begin"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        const asked = { kind: 'create-draft', title: title.trim() || words.drafts.untitled, template } as const;
        // Accepted, the draft opens by itself; refused, the line above says why, and one may try again.
        void dispatch(asked).then((answer) => setBusy(answer?.accepted === true));
      }}
    >
      <label class="field">
        {words.drafts.title}
        <input
          value={title}
          maxLength={120}
          placeholder={template ? templateWords[template].name : words.drafts.untitled}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <fieldset>
        <legend>{words.drafts.from}</legend>
        <div class="cards">
          {choices.map((name) => {
            const { name: label, summary } = templateWords[name ?? 'blank'];
            return (
              <label key={label} class="card">
                <input
                  type="radio"
                  name="template"
                  checked={template === name}
                  onChange={() => {
                    setTemplate(name);
                    if (!title || choices.some((each) => templateWords[each ?? 'blank'].name === title)) {
                      setTitle(name ? label : '');
                    }
                  }}
                />
                <strong>{label}</strong>
                <span class="quiet small">{summary}</span>
              </label>
            );
          })}
        </div>
      </fieldset>
      <footer class="actions">
        <button type="submit" class="button due" aria-disabled={busy || link.value !== 'live'}>
          {words.drafts.begin}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.drafts.cancel}
        </button>
      </footer>
    </form>
  );
}
