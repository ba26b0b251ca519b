import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { ClauseId, DraftId } from '../../shared/council/vocabulary.ts';
import { mandateModes } from '../../shared/mandate/catalogue.ts';
import { monthlyCost } from '../../shared/mandate/cost.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { missionOf } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { ClauseList } from './ClauseList.tsx';
import { ClausePalette } from './ClausePalette.tsx';
import { Segments } from './ClauseRow.tsx';
import { DraftActions } from './DraftActions.tsx';
import { DraftFindings } from './DraftFindings.tsx';
import { Flag } from './Flag.tsx';
import { ConsentLine } from './HostLetter.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { TroopsLine } from './Troops.tsx';

/** One draft: its clauses to handle on the left, its text to argue about on the right, and what can be done with it below. */
export function DraftEditor({ draft, onBack }: { readonly draft: DraftInView; readonly onBack: () => void }) {
  const [open, setOpen] = useState<ClauseId | null>(null);
  const [adding, setAdding] = useState(false);
  const [face, setFace] = useState<'form' | 'text'>('form');
  const now = view.value;
  if (!now) return null;
  const editable = mine.value?.seat?.rights.drafts[draft.id]?.edit === null;
  const clauses = draft.clauses.map(({ clause }) => clause);
  const full = draft.clauses.length >= now.maximumClauses;
  const openIndex = draft.clauses.findIndex(({ id }) => id === open);
  const mission = missionOf(now, draft);
  const isOpen = draft.status === 'working' || draft.status === 'tabled';
  const sponsors = now.seats.filter(({ id }) => draft.sponsors.includes(id));
  return (
    <section class="draft" aria-label={draft.title} data-face={face}>
      <header>
        <button type="button" class="button plain back" onClick={onBack}>
          ‹ {words.drafts.back}
        </button>
        <Title draft={draft} editable={editable} />
        <p class="quiet small">
          {words.drafts.version(draft.version)} · {words.drafts.statuses[draft.status]} ·{' '}
          {sponsors.length ? words.drafts.sponsors : words.drafts.noSponsors}{' '}
          {sponsors.map((seat) => (
            <span key={seat.id} title={seat.name}>
              <Flag seat={seat} />
              <span class="visually-hidden">{seat.name}</span>{' '}
            </span>
          ))}
        </p>
        {draft.symbol === '' && <p class="quiet small">{readersOf(draft, now.seats)}</p>}
        {draft.status === 'set-aside' && <p class="small warning">{words.drafts.setAside}</p>}
        {isOpen && mission && <TroopsLine mission={mission} pledges={draft.pledges} />}
        {draft.status === 'tabled' && <ConsentLine draft={draft} now={now} />}
        <div class="faces">
          {(['form', 'text'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={face === each} onClick={() => setFace(each)}>
              {words.drafts.faces[each]}
            </button>
          ))}
        </div>
      </header>
      <div class="halves">
        <div class="clauses">
          <ClauseList draft={draft} editable={editable} open={open} onOpen={setOpen} />
          {editable &&
            (adding ? (
              <ClausePalette
                present={clauses}
                onChoose={async (clause) => {
                  setAdding(false);
                  const answer = await dispatch({ kind: 'add-clause', draft: draft.id, clause });
                  // The view comes before the answer: the new clause is the last one in it.
                  if (answer?.accepted) setOpen(lastClauseOf(draft.id));
                }}
                onCancel={() => setAdding(false)}
              />
            ) : (
              <Act right={full ? 'too-many-clauses' : null} onAct={async () => setAdding(true)}>
                {words.drafts.add}
              </Act>
            ))}
          {editable && (
            <Segments
              label={words.drafts.mode}
              value={draft.mode}
              options={mandateModes.map((mode) => ({ value: mode, label: words.drafts.modes[mode] }))}
              onChange={(mode) => dispatch({ kind: 'set-mode', draft: draft.id, mode: mode as DraftInView['mode'] })}
            />
          )}
          <p class="quiet small sums">
            {words.drafts.ofClauses(clauses.length, now.maximumClauses)} · {words.drafts.cost(monthlyCost(clauses))}
          </p>
          {draft.symbol === '' && <DraftFindings draft={draft} />}
        </div>
        <ResolutionDocument draft={draft} marked={openIndex < 0 ? null : openIndex} />
      </div>
      <DraftActions draft={draft} />
    </section>
  );
}

const lastClauseOf = (id: DraftId): ClauseId | null =>
  mine.value?.seat?.drafts.find((each) => each.id === id)?.clauses.at(-1)?.id ?? null;

function readersOf(draft: DraftInView, seats: readonly SeatInView[]): string {
  const others = seats.filter(({ id }) => draft.drafters.includes(id) && id !== mySeat.value?.id);
  return others.length ? words.drafts.sharedWith(others.map(({ name }) => name)) : words.drafts.onlyYou;
}

/** The title; a working draft's is written over in place, and sent when the field is left. */
function Title({ draft, editable }: { readonly draft: DraftInView; readonly editable: boolean }) {
  const field = useRef<HTMLInputElement>(null);
  // Somebody else's title shows at once, but never under the hands of whoever is typing one.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = draft.title;
  }, [draft.title]);
  if (!editable) {
    return (
      <h2>
        {draft.symbol && `${draft.symbol} · `}
        {draft.title}
      </h2>
    );
  }
  return (
    <input
      ref={field}
      class="title serif"
      aria-label={words.drafts.title}
      defaultValue={draft.title}
      maxLength={120}
      onChange={(event) => {
        const title = event.currentTarget.value.trim();
        if (title && title !== draft.title) void dispatch({ kind: 'retitle-draft', draft: draft.id, title });
      }}
    />
  );
}
