import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { words } from '../../text/words.ts';

const said = words.pack.rules;

/** The rules as a delegation needs them, on one page. */
export function RulesSheet({ view }: { readonly view: PublicView }) {
  const members = view.seats.filter(({ kind }) => kind !== 'non-member').length;
  return (
    <article class="sheet rulessheet">
      <h2>{said.title}</h2>
      <p>{said.round(view.rounds, view.monthsPerRound)}</p>
      <ol>
        {view.steps.map((step) => (
          <li key={step}>{said.steps[step]}</li>
        ))}
      </ol>
      <h3>{said.votes}</h3>
      <ul>
        <li>{said.needed(view.needed, members)}</li>
        <li>{said.veto}</li>
        <li>{said.procedural}</li>
        <li>{said.hidden}</li>
      </ul>
      <h3>{said.acts}</h3>
      <ul>
        {said.actList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{said.chapter}</p>
      <p>
        {words.law.title}: <strong>{words.law.packs[view.law.pack].name}</strong>. {words.law.packs[view.law.pack].line}
      </p>
      <p>{said.help}</p>
    </article>
  );
}
