import { useId, useState } from 'preact/hooks';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import { longestPromise, type Promised, promiseSchema } from '../../../shared/deals/deals.ts';
import { mostTroops, type Text, voteChoices } from '../../store/deals.ts';
import { words } from '../../text/words.ts';
import { Select } from '../floor/Field.tsx';
import { Stepper } from '../Stepper.tsx';

const said = words.deals;

type Props = {
  readonly giver: SeatInView | undefined;
  readonly kinds: readonly Promised['kind'][];
  readonly texts: readonly Text[];
  readonly onAdd: (promise: Promised) => void;
  readonly onLeave: () => void;
};

/** One promise, put together: what it is about, on which text, or in words. */
export function PromiseForm({ giver, kinds, texts, onAdd, onLeave }: Props) {
  const [kind, setKind] = useState<Promised['kind']>(kinds[0] ?? 'word');
  const [draft, setDraft] = useState<string>(texts[0]?.id ?? '');
  const choices = voteChoices(giver);
  const [choice, setChoice] = useState<(typeof choices)[number]>('in-favour');
  const [troops, setTroops] = useState(1);
  const [text, setText] = useState('');
  const field = useId();
  // Strict schemas: each kind has its own fields and no others.
  const about = {
    vote: { draft, choice },
    sponsor: { draft },
    consent: { draft },
    pledge: { draft, troops },
    word: { text },
  };
  const promise = promiseSchema.safeParse({ kind, ...about[kind] }).data ?? null;
  return (
    <div class="promiseform">
      <Select
        label={said.promiseTo}
        value={kind}
        options={kinds.map((value) => ({ value, name: said.kinds[value] }))}
        onChoose={setKind}
      />
      {texts.length === 0 && <p class="quiet small">{said.noTexts}</p>}
      {kind !== 'word' && (
        <Select
          label={said.which}
          value={draft}
          options={texts.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={setDraft}
        />
      )}
      {kind === 'vote' && (
        <Select
          label={said.how}
          value={choice}
          options={choices.map((value) => ({ value, name: said.votes[value] }))}
          onChoose={setChoice}
        />
      )}
      {kind === 'pledge' && (
        <Stepper
          label={said.soldiersAtLeast}
          value={troops}
          minimum={0.5}
          maximum={mostTroops}
          step={0.5}
          words={words.pledge.of(troops)}
          onChange={setTroops}
        />
      )}
      {kind === 'word' && (
        <span class="field">
          <label for={field}>{said.yourWord}</label>
          <textarea
            id={field}
            class="input"
            rows={2}
            maxLength={longestPromise}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </span>
      )}
      <div class="actions">
        <button type="button" class="button" aria-disabled={promise === null} onClick={() => promise && onAdd(promise)}>
          {said.addIt}
        </button>
        <button type="button" class="button plain" onClick={onLeave}>
          {words.no}
        </button>
      </div>
    </div>
  );
}
