import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { words } from '../../text/words.ts';

type Props = { readonly view: PublicView; readonly scenario: Scenario | null; readonly purgeDays: number };
const said = words.pack.guide;

/** For whoever runs the session: before, while it runs, afterwards, and what is kept of it. */
export function GuideSheet({ view, scenario, purgeDays }: Props) {
  return (
    <article class="sheet guidesheet">
      <h2>{said.title}</h2>
      <p>
        {view.title}. {scenario?.summary}
      </p>
      <h3>{said.before}</h3>
      <Lines of={said.beforeList(view.seats.length)} />
      <h3>{said.during}</h3>
      <dl>
        {view.steps.map((step) => (
          <div key={step}>
            <dt>{words.phases[step]}</dt>
            <dd>{said.watch[step]}</dd>
          </div>
        ))}
      </dl>
      <h3>{said.troubles}</h3>
      <Lines of={said.troubleList} />
      <h3>{said.content}</h3>
      <p>
        {scenario?.contentNote} {said.contentAlways}
      </p>
      <h3>{said.debrief}</h3>
      <Lines of={said.debriefList} />
      <h3>{said.privacy}</h3>
      <Lines of={said.privacyList(purgeDays, said.visibilities[view.room.visibility])} />
    </article>
  );
}

const Lines = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
