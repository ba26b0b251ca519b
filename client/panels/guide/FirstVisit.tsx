import { endVisit, stepVisit, visiting, visitSteps } from '../../store/firstVisit.ts';
import { mySeat, view } from '../../store/store.ts';
import type { Tab } from '../../store/way.ts';
import { named } from '../../text/english/names.ts';
import { words } from '../../text/words.ts';
import '../../style/help.css';

const { visit } = words.help;

type Props = { readonly tab: Tab | 'stage'; readonly onTab: (tab: Tab) => void };

/** Three steps for whoever joins a class for the first time: who one is, what goes on, how one acts. It takes no focus. */
export function FirstVisit({ tab, onTab }: Props) {
  const step = visiting.value;
  const seat = mySeat.value;
  // An open ballot has the panel to itself.
  if (!step || !seat || view.value?.vote) return null;
  const place = visitSteps.indexOf(step);
  const { title, says, go } = visit.steps[step];
  return (
    <section class="firstvisit" aria-label={visit.label}>
      <div aria-live="polite">
        <h2>
          <span class="quiet small">{visit.place(place + 1, visitSteps.length)}</span> {title}
        </h2>
        <p>
          {says(named(seat.name))} {step === 'act' && visit.later}
        </p>
      </div>
      <ol class="dots" aria-hidden="true">
        {visitSteps.map((each) => (
          <li key={each} data-here={each === step} />
        ))}
      </ol>
      <div class="actions">
        {place > 0 && (
          <button type="button" class="button" onClick={() => stepVisit(-1)}>
            {visit.back}
          </button>
        )}
        {step === 'who' && tab !== 'brief' && (
          <button type="button" class="button" onClick={() => onTab('brief')}>
            {go}
          </button>
        )}
        <button type="button" class="button" onClick={() => stepVisit(1)}>
          {step === 'who' ? visit.next : go}
        </button>
        <button type="button" class="button plain" onClick={endVisit}>
          {visit.skip}
        </button>
      </div>
    </section>
  );
}
