import { useState } from 'preact/hooks';
import type { Correction } from '../../../shared/council/classroom.ts';
import { longestText } from '../../../shared/council/talk.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch, mine, seatName, view } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { WritingField } from './WritingField.tsx';

const said = words.desk.correction;
const field = 'correction';
type What = Correction['what'];
const kinds = ['capital', 'money', 'words', 'remark', 'draft'] as const satisfies readonly What[];

/** What was put right so far, and what can be: each with a reason that everybody reads. */
export function Corrections() {
  const now = view.value;
  const classroom = mine.value?.facilitator?.classroom;
  if (!now || !classroom) return null;
  const { corrections } = now.room;
  const names = {
    seat: seatName,
    draft: (id: string) => titleOf(now, id),
    words: (index: number) => seatName(now.said[index]?.seat ?? ''),
    remark: (index: number) => seatName(now.remarks[index]?.seat ?? ''),
  };
  return (
    <section class="corrections" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p class="quiet small">{said.hint}</p>
      {now.phase !== 'ended' && <Correct now={now} withdrawn={classroom.withdrawn} />}
      {corrections.length > 0 && (
        <>
          <h3>{said.list}</h3>
          <ol class="small">
            {corrections.map(({ correction, reason, round }, index) => (
              <li key={index}>
                {said.round(round)} · {said.one(correction, names)}: <q>{reason}</q>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** As far as it is known here: a working draft's title is its writers'. */
const titleOf = (now: PublicView, id: string): string => now.drafts.find((draft) => draft.id === id)?.symbol ?? id;

type CorrectProps = {
  readonly now: PublicView;
  readonly withdrawn: readonly { readonly id: DraftId; readonly author: SeatId }[];
};

type Option = { readonly value: string; readonly label: string };

/** What there is of a kind to be put right. */
function optionsFor(what: What, { now, withdrawn }: CorrectProps): readonly Option[] {
  const excerpts = (all: PublicView['said'] | PublicView['remarks']): readonly Option[] =>
    all.flatMap(({ seat, text, struck }, index) =>
      struck ? [] : [{ value: String(index), label: said.excerpt(seatName(seat), text) }],
    );
  switch (what) {
    case 'capital':
    case 'money':
      return now.seats.map(({ id, name }) => ({ value: id, label: name }));
    case 'words':
      return excerpts(now.said).toReversed();
    case 'remark':
      return excerpts(now.remarks).toReversed();
    case 'draft':
      return withdrawn.map(({ id, author }) => ({ value: id, label: said.draftOf(id, seatName(author)) }));
  }
}

function correctionOf(what: What, chosen: string, by: number): Correction | null {
  if (chosen === '') return null;
  switch (what) {
    case 'capital':
    case 'money':
      return Number.isInteger(by) && by !== 0 ? { what, seat: chosen as SeatId, by } : null;
    case 'words':
    case 'remark':
      return { what, index: Number(chosen) };
    case 'draft':
      return { what, draft: chosen as DraftId };
  }
}

/** The most that one correction adds or takes: of the rules of corrections. */
const most = { capital: 20, money: 500 } as const;

function Correct({ now, withdrawn }: CorrectProps) {
  const [what, setWhat] = useState<What>('capital');
  const [chosen, setChosen] = useState('');
  const [amount, setAmount] = useState('');
  const options = optionsFor(what, { now, withdrawn });
  const isAmount = what === 'capital' || what === 'money';
  const correction = correctionOf(what, options.some(({ value }) => value === chosen) ? chosen : '', Number(amount));
  const reason = textOf(field);
  const submit = async (): Promise<void> => {
    if (!correction || !reason) return;
    const answer = await dispatch({ kind: 'correct', correction, reason });
    if (!answer?.accepted) return;
    write(field, '');
    setChosen('');
    setAmount('');
  };
  return (
    <form
      class="correct"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label class="field">
        {said.what}
        <select
          class="input"
          value={what}
          onChange={({ currentTarget }) => {
            setWhat(currentTarget.value as What);
            setChosen('');
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {said.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      {options.length === 0 ? (
        <p class="quiet">{said.none}</p>
      ) : (
        <label class="field">
          {isAmount ? said.seat : said.which}
          <select class="input" value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            <option value="">{said.choose}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {isAmount && (
        <label class="field">
          {said[what]}
          <input
            type="number"
            class="input"
            min={-most[what]}
            max={most[what]}
            step={1}
            value={amount}
            onInput={({ currentTarget }) => setAmount(currentTarget.value)}
          />
        </label>
      )}
      <WritingField field={field} label={said.reason} longest={longestText.reason} rows={1} />
      <div class="line">
        <button type="submit" class="button" disabled={!correction || !reason}>
          {said.send}
        </button>
        {(!correction || !reason) && <span class="quiet small">{said.incomplete}</span>}
      </div>
    </form>
  );
}
