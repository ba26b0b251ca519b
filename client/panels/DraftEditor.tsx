import { useState } from 'preact/hooks';
import type { DraftInView } from '../../shared/council/views/publicView.ts';
import { mandateModes } from '../../shared/mandate/catalogue.ts';
import { monthlyCost } from '../../shared/mandate/cost.ts';
import { dispatch, mine, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { ClausePalette } from './ClausePalette.tsx';
import { ClauseRow, Segments } from './ClauseRow.tsx';
import { DraftActions } from './DraftActions.tsx';
import { DraftFindings } from './DraftFindings.tsx';
import { Flag } from './Flag.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';

/** One draft: its clauses to handle on the left, its text to argue about on the right, and what can be done with it below. */
export function DraftEditor({ draft, onBack }: { readonly draft: DraftInView; readonly onBack: () => void }) {
  const [open, setOpen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [face, setFace] = useState<'form' | 'text'>('form');
  const now = view.value;
  if (!now) return null;
  const editable = mine.value?.seat?.rights.drafts[draft.id]?.edit === null;
  const clauses = draft.clauses.map(({ clause }) => clause);
  const openIndex = draft.clauses.findIndex(({ id }) => id === open);
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
        <div class="faces">
          {(['form', 'text'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={face === each} onClick={() => setFace(each)}>
              {words.drafts[each]}
            </button>
          ))}
        </div>
      </header>
      <div class="halves">
        <div class="clauses">
          <ol>
            {draft.clauses.map(({ id, clause }, index) => (
              <ClauseRow
                key={id}
                clause={clause}
                number={index + 1}
                open={open === id}
                editable={editable}
                onToggle={() => setOpen(open === id ? null : id)}
                onChange={(changed) =>
                  dispatch({ kind: 'change-clause', draft: draft.id, id, clause: changed, seen: draft.version })
                }
                onRemove={() => dispatch({ kind: 'remove-clause', draft: draft.id, id, seen: draft.version })}
                onMove={(by) => dispatch({ kind: 'move-clause', draft: draft.id, id, to: Math.max(0, index + by) })}
              />
            ))}
          </ol>
          {editable &&
            (adding ? (
              <ClausePalette
                present={clauses}
                onChoose={(clause) => {
                  setAdding(false);
                  void dispatch({ kind: 'add-clause', draft: draft.id, clause });
                }}
                onCancel={() => setAdding(false)}
              />
            ) : (
              <button type="button" class="button plain" onClick={() => setAdding(true)}>
                {words.drafts.add}
              </button>
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

/** The title; a working draft's is written over in place, and sent when the field is left. */
function Title({ draft, editable }: { readonly draft: DraftInView; readonly editable: boolean }) {
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
