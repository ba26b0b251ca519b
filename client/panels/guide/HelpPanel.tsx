import { useState } from 'preact/hooks';
import { beginVisit } from '../../store/firstVisit.ts';
import { view } from '../../store/store.ts';
import { terms } from '../../text/english/glossary.ts';
import { words } from '../../text/words.ts';
import { SoundSwitch } from '../SoundSwitch.tsx';
import '../../style/help.css';

const help = words.help;

/** What one can look up at any time: the first steps again, the words of the United Nations, how a round goes, sound. */
export function HelpPanel() {
  const now = view.value;
  if (!now) return null;
  return (
    <section class="helppanel">
      <header>
        <h2>{help.title}</h2>
        {now.solo === null && <p class="quiet">{help.stuck}</p>}
      </header>
      <div class="actions">
        {now.solo === null && (
          <button type="button" class="button" onClick={beginVisit}>
            {help.again}
          </button>
        )}
        <SoundSwitch />
      </div>
      <p class="quiet small">{words.sound.hint}</p>
      <Glossary />
      <h3>{help.rules}</h3>
      <ol class="roundsteps">
        {now.steps.map((step) => (
          <li key={step}>{words.pack.rules.steps[step]}</li>
        ))}
      </ol>
    </section>
  );
}

/** All terms with their meanings, and a field that finds one by any piece of it. */
function Glossary() {
  const [asked, setAsked] = useState('');
  const wanted = asked.trim().toLowerCase();
  const found = terms.filter((term) => {
    const { name, means } = help.glossary[term];
    return `${name} ${means}`.toLowerCase().includes(wanted);
  });
  return (
    <section class="glossary">
      <h3>{help.terms}</h3>
      <label class="field">
        {help.find}
        <input type="search" value={asked} onInput={({ currentTarget }) => setAsked(currentTarget.value)} />
      </label>
      <dl>
        {found.map((term) => (
          <div key={term}>
            <dt>{help.glossary[term].name}</dt>
            <dd>{help.glossary[term].means}</dd>
          </div>
        ))}
      </dl>
      {found.length === 0 && (
        <p class="quiet" role="status">
          {help.noTerm}
        </p>
      )}
    </section>
  );
}
