import { useState } from 'preact/hooks';
import type { Office } from '../../store/office.ts';
import { words } from '../../text/words.ts';
import { problemOf } from './officeProblem.ts';

const said = words.desk.session.erase;

/** The end of all that is kept: only after its code was written. */
export function Erase({ office }: { readonly office: Office }) {
  const [typed, setTyped] = useState('');
  const [outcome, setOutcome] = useState<'done' | { readonly problem: string } | null>(null);
  const isMeant = typed.trim().toUpperCase() === office.code.toUpperCase();
  if (outcome === 'done') return <p role="status">{said.done}</p>;
  return (
    <details class="erase">
      <summary>{said.title}</summary>
      <p>{said.hint}</p>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMeant) return;
          office.erase().then(
            () => setOutcome('done'),
            (error: unknown) => setOutcome({ problem: problemOf(error) }),
          );
        }}
      >
        <label class="field">
          {said.type(office.code)}
          <input
            type="text"
            class="input"
            autoComplete="off"
            spellcheck={false}
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button danger" disabled={!isMeant}>
          {said.send}
        </button>
      </form>
      {outcome && (
        <p class="wrong" role="alert">
          {words.desk.session.failed} {outcome.problem}
        </p>
      )}
    </details>
  );
}
