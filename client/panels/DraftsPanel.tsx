import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { DraftId } from '../../shared/council/vocabulary.ts';
import { type TemplateName, templateNames } from '../../shared/mandate/templates.ts';
import { isPutOff } from '../store/drafts.ts';
import { openDraft } from '../store/opened.ts';
import { dispatch, link, mine, view } from '../store/store.ts';
import { templateWords } from '../text/english/templates.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { DraftEditor } from './DraftEditor.tsx';
import { leaningLine } from './drafts/Leanings.tsx';
import { Until } from './drafts/Until.tsx';
import { Empty } from './Empty.tsx';
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
  const working = own.filter(({ status }) => status !== 'silence');
  const silent = own.filter(({ status }) => status === 'silence');
  const blue = now.drafts.filter(({ status }) => status === 'blue');
  const queued = now.queue.flatMap((id) => now.drafts.find((each) => each.id === id) ?? []);
  // Those that nobody has asked the vote on stand in no order.
  const waiting = now.drafts.filter(({ id, status }) => status === 'tabled' && !now.queue.includes(id));
  const tabled = [...queued, ...waiting];
  const past = now.drafts.filter(({ status }) => status !== 'tabled' && status !== 'blue');
  const rights = mine.value?.seat?.rights;
  return (
    <section class="drafts">
      {rights && (
        <Act right={rights.create} due={own.length + tabled.length === 0} onAct={async () => setBeginning(true)}>
          {words.drafts.create}
        </Act>
      )}
      <DraftList title={words.drafts.underSilence} drafts={silent} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.yours} drafts={working} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.inBlue} drafts={blue} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.tabled} drafts={tabled} now={now} onOpen={setOpen} />
      <DraftList title={words.drafts.past} drafts={past} now={now} onOpen={setOpen} />
      {own.length + now.drafts.length === 0 && <Empty title={words.drafts.none} hint={words.drafts.noneHint} />}
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
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => onOpen(draft.id)}>
              <span class="serif">
                {draft.symbol && `${draft.symbol} · `}
                {draft.title}
              </span>
              <span class="quiet small">
                {[...standingOf(draft, now)].join(' · ')}{' '}
                {draft.silence !== null && draft.status === 'silence' && <Until moment={draft.silence} />}{' '}
                {now.seats
                  .filter(({ id }) => draft.sponsors.includes(id))
                  .map((seat) => (
                    <Flag key={seat.id} seat={seat} />
                  ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is to be known of a text before it is opened. */
function* standingOf(draft: DraftInView, now: PublicView): Iterable<string> {
  const said = words.drafts;
  yield said.version(draft.version);
  yield said.statuses[draft.status];
  const place = now.queue.indexOf(draft.id);
  if (isPutOff(draft, now)) yield said.putOff;
  else if (draft.id === now.next) yield said.nextVote;
  else if (place >= 0) yield said.place(place + 1);
  if (draft.status === 'tabled' && draft.awaitsMember) yield said.awaits;
  const pending = now.amendments.filter(({ draft: of, status }) => of === draft.id && status === 'pending').length;
  if (pending > 0) yield said.amendments(pending);
  if (draft.consents) yield said.consents;
  const leaning = leaningLine(draft, now);
  if (leaning) yield leaning;
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
