import { useState } from 'preact/hooks';
import type { Office } from '../../store/office.ts';
import { mine } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { CopyLink } from './CopyLink.tsx';
import { problemOf } from './officeProblem.ts';

const said = words.desk.session.deputies;

/** Who else runs the session: a link for another, shown once, and taken back at any time. */
export function Deputies({ office }: { readonly office: Office }) {
  const [label, setLabel] = useState('');
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const deputies = mine.value?.facilitator?.classroom.deputies ?? [];
  const failed = (error: unknown): void => setProblem(problemOf(error));
  return (
    <section class="deputies" aria-label={said.title}>
      <h2>{said.title}</h2>
      <p class="quiet small">{said.hint}</p>
      {deputies.length === 0 && <p class="quiet">{said.none}</p>}
      <ul class="persons">
        {deputies.map(({ number, label: name }) => (
          <li key={number}>
            <span>{said.line(number, name)}</span>
            <ConfirmButton
              question={said.dismissSure(name)}
              label={said.dismiss}
              spoken={said.dismissOf(name)}
              onConfirm={() => {
                setProblem('');
                office.dismiss(number).catch(failed);
              }}
            />
          </li>
        ))}
      </ul>
      {link && (
        <div class="oncelink">
          <p>{said.link}</p>
          <CopyLink link={link} />
        </div>
      )}
      <form class="line" onSubmit={(event) => event.preventDefault()}>
        <label class="field">
          {said.label}
          <input
            type="text"
            class="input"
            maxLength={24}
            value={label}
            onInput={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </label>
        {label.trim() && (
          <Act
            right={null}
            onAct={async () => {
              setProblem('');
              await office.admit(label.trim()).then((opened) => {
                setLink(opened.link);
                setLabel('');
              }, failed);
            }}
          >
            {said.create}
          </Act>
        )}
      </form>
      {problem && (
        <p class="wrong" role="alert">
          {words.desk.session.failed} {problem}
        </p>
      )}
    </section>
  );
}
