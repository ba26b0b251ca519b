import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { ClauseId, DraftId } from '../../shared/council/vocabulary.ts';
import { type Clause, mandateModes } from '../../shared/mandate/catalogue.ts';
import { monthlyCost } from '../../shared/mandate/cost.ts';
import { hasLooked, isChanged, look, readDraft, textStepOf } from '../store/drafts.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { missionOf } from '../store/troops.ts';
import { textOf } from '../store/written.ts';
import { words } from '../text/words.ts';
import '../style/editor.css';
import { Act } from './Act.tsx';
import { ClauseList } from './ClauseList.tsx';
import { ClausePalette } from './ClausePalette.tsx';
import { DraftActions } from './DraftActions.tsx';
import { DraftFindings } from './DraftFindings.tsx';
import { AmendmentForm, amendmentField } from './drafts/AmendmentForm.tsx';
import { Amendments } from './drafts/Amendments.tsx';
import { Division, DivisionForm } from './drafts/Division.tsx';
import { Leanings } from './drafts/Leanings.tsx';
import { Segments } from './drafts/Segments.tsx';
import { ShareForm } from './drafts/ShareForm.tsx';
import { SilenceBar } from './drafts/SilenceBar.tsx';
import { TextSteps } from './drafts/TextSteps.tsx';
import { TitleField } from './drafts/TitleField.tsx';
import { Flag } from './Flag.tsx';
import { TermWord } from './guide/TermWord.tsx';
import { ConsentLine } from './HostLetter.tsx';
import { Icon } from './Icon.tsx';
import { ResolutionDocument } from './ResolutionDocument.tsx';
import { TroopsLine } from './Troops.tsx';

const faces = ['form', 'text'] as const;

/** One draft: its clauses to handle on the left, its text to argue about on the right, and what can be done with it below. */
export function DraftEditor({ draft, onBack }: { readonly draft: DraftInView; readonly onBack: () => void }) {
  const [open, setOpen] = useState<ClauseId | null>(null);
  const [form, setForm] = useState<'amend' | 'divide' | null>(() =>
    textOf(amendmentField(draft.id)) !== '' && mine.value?.seat?.rights.drafts[draft.id]?.amend === null
      ? 'amend'
      : null,
  );
  const [face, setFace] = useState<(typeof faces)[number]>('form');
  const clauses = useRef<HTMLDivElement>(null);
  // Another step of its way shows other things above the clauses: one begins to read from there.
  useEffect(() => clauses.current?.scrollTo({ top: 0 }), [draft.status]);
  useLook(draft.id);
  const now = view.value;
  if (!now) return null;
  const editable = mine.value?.seat?.rights.drafts[draft.id]?.edit === null;
  const openIndex = draft.clauses.findIndex(({ id }) => id === open);
  const done = (): void => setForm(null);
  return (
    <section class="draft" aria-label={draft.title} data-face={face}>
      <header>
        <Head draft={draft} now={now} editable={editable} onBack={onBack}>
          <div class="faces">
            {faces.map((each) => (
              <button key={each} type="button" aria-pressed={face === each} onClick={() => setFace(each)}>
                {words.drafts.faces[each]}
              </button>
            ))}
          </div>
        </Head>
      </header>
      <div class="halves">
        <div class="clauses" ref={clauses}>
          {form === 'amend' && <AmendmentForm draft={draft} onDone={done} />}
          {form === 'divide' && <DivisionForm draft={draft} onDone={done} />}
          {form === null && (
            <>
              <Leanings draft={draft} now={now} />
              {draft.symbol !== '' && <Amendments draft={draft} now={now} />}
              <ClauseList draft={draft} editable={editable} open={open} onOpen={setOpen} />
              {editable && <Additions draft={draft} now={now} onAdded={setOpen} />}
              {editable && (
                <Segments
                  label={words.drafts.mode}
                  value={draft.mode}
                  options={mandateModes.map((mode) => ({ value: mode, label: words.drafts.modes[mode] }))}
                  onChange={(mode) =>
                    dispatch({ kind: 'set-mode', draft: draft.id, mode: mode as DraftInView['mode'] })
                  }
                />
              )}
              <p class="quiet small sums">
                {words.drafts.cost(monthlyCost(draft.clauses.map(({ clause }) => clause)))}
              </p>
              {draft.symbol === '' && <DraftFindings draft={draft} />}
            </>
          )}
        </div>
        <ResolutionDocument draft={draft} marked={openIndex < 0 ? null : openIndex} />
      </div>
      {form === null && (
        <DraftActions
          draft={draft}
          onForm={(next) => {
            setFace('form');
            setForm(next);
          }}
        />
      )}
    </section>
  );
}

/** What others write while the draft is open is seen; what they wrote before is marked until it is left. */
function useLook(draft: DraftId): void {
  useEffect(() => {
    if (!hasLooked(draft)) look(draft);
    return () => look(draft);
  }, [draft]);
}

type HeadProps = {
  readonly draft: DraftInView;
  readonly now: PublicView;
  readonly editable: boolean;
  readonly onBack: () => void;
  /** At the end of the line of its steps. */
  readonly children: ComponentChildren;
};

/** What the steps beside the title say already. */
const isStep = ({ status }: DraftInView): boolean => status === 'working' || status === 'silence' || status === 'blue';

/** What text it is, where it stands, and who stands behind it: a line each where there is room. */
function Head({ draft, now, editable, onBack, children }: HeadProps) {
  const [sharing, setSharing] = useState(false);
  const mission = missionOf(now, draft);
  const step = textStepOf(draft);
  const isOpen = ['working', 'silence', 'blue', 'tabled'].includes(draft.status);
  const seatsOf = (ids: readonly string[]) => now.seats.filter(({ id }) => ids.includes(id));
  const sponsors = seatsOf(draft.sponsors);
  const seconders = seatsOf(draft.seconders);
  const penholder = now.seats.find(({ id }) => id === draft.penholder);
  return (
    <>
      <div class="top">
        <button type="button" class="button back" title={words.drafts.back} onClick={onBack}>
          <Icon name="start" />
          <span class="visually-hidden">{words.drafts.back}</span>
        </button>
        {editable ? (
          <TitleField draft={draft} />
        ) : (
          <h2>
            {draft.symbol && `${draft.symbol} · `}
            {draft.title}
          </h2>
        )}
        <TextSteps draft={draft} />
        {children}
      </div>
      <p class="quiet small facts">
        {step && <span class="stepword">{words.drafts.steps[step]} · </span>}
        {words.drafts.version(draft.version)}
        {!isStep(draft) && ` · ${words.drafts.statuses[draft.status]}`}
        {isChanged(draft, now) && ` · ${words.drafts.amended}`}
        {isOpen && penholder && penholder.id !== mySeat.value?.id && (
          <>
            {' · '}
            <TermWord of="penholder">{words.drafts.penholder(penholder.name)}</TermWord>
          </>
        )}{' '}
        · {sponsors.length ? words.drafts.sponsors : words.drafts.noSponsors} <Flags seats={sponsors} />
        {seconders.length > 0 && (
          <>
            · {words.drafts.secondedBy} <Flags seats={seconders} />
          </>
        )}
        {draft.symbol === '' && (
          <Readers draft={draft} now={now} editable={editable} onShare={setSharing} sharing={sharing} />
        )}
      </p>
      {sharing && editable && <ShareForm draft={draft} onDone={() => setSharing(false)} />}
      <div class="notes">
        <SilenceBar draft={draft} now={now} />
        <Division draft={draft} now={now} />
        {draft.status === 'set-aside' && <p class="small warning">{words.drafts.setAside}</p>}
        {isOpen && mission && <TroopsLine mission={mission} need={draft.need} pledges={draft.pledges} />}
        {draft.status === 'tabled' && <ConsentLine draft={draft} now={now} />}
      </div>
    </>
  );
}

function Flags({ seats }: { readonly seats: readonly SeatInView[] }) {
  return seats.map((seat) => (
    <span key={seat.id} title={seat.name}>
      <Flag seat={seat} />
      <span class="visually-hidden">{seat.name}</span>{' '}
    </span>
  ));
}

type ReadersProps = Pick<HeadProps, 'draft' | 'now' | 'editable'> & {
  readonly sharing: boolean;
  readonly onShare: (sharing: boolean) => void;
};

/** Who reads and writes a draft that is not public, and the way to more of them. */
function Readers({ draft, now, editable, sharing, onShare }: ReadersProps) {
  return (
    <>
      · {readersOf(draft, now.seats)}
      {editable && (
        <>
          {' '}
          ·{' '}
          <button type="button" class="linklike" aria-expanded={sharing} onClick={() => onShare(!sharing)}>
            {words.drafts.share}
          </button>
        </>
      )}
    </>
  );
}

type AdditionsProps = {
  readonly draft: DraftInView;
  readonly now: PublicView;
  readonly onAdded: (id: ClauseId | null) => void;
};

/** A further clause, from the palette. */
function Additions({ draft, now, onAdded }: AdditionsProps) {
  const [adding, setAdding] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const clauses = draft.clauses.map(({ clause }) => clause);
  const add = async (clause: Clause): Promise<void> => {
    setAdding(false);
    const answer = await dispatch({ kind: 'add-clause', draft: draft.id, clause });
    if (!answer?.accepted) return;
    // The view comes before the answer: the new clause is the last one in it.
    const added = readDraft(draft.id)?.clauses.at(-1)?.id ?? null;
    if (added) look(draft.id, added);
    onAdded(added);
    focusOn(`[data-clause="${added}"] .row`);
  };
  const cancel = (): void => {
    setAdding(false);
    focusOn('.adding button');
  };
  /** When it is there. */
  const focusOn = (place: string) =>
    requestAnimationFrame(() => box.current?.closest('.draft')?.querySelector<HTMLElement>(place)?.focus());
  return (
    <div class="adding" ref={box}>
      {adding ? (
        <ClausePalette present={clauses} onChoose={add} onCancel={cancel} />
      ) : (
        <Act
          right={draft.clauses.length >= now.maximumClauses ? 'too-many-clauses' : null}
          onAct={async () => setAdding(true)}
        >
          {words.drafts.add}
        </Act>
      )}
    </div>
  );
}

function readersOf(draft: DraftInView, seats: readonly SeatInView[]): string {
  if (draft.status === 'silence') return words.drafts.circulated;
  if (draft.broken) return words.drafts.wasCirculated;
  const others = seats.filter(({ id }) => draft.drafters.includes(id) && id !== mySeat.value?.id);
  return others.length ? words.drafts.sharedWith(others.map(({ name }) => name)) : words.drafts.onlyYou;
}
