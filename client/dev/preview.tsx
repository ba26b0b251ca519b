/** A scenario for whoever writes it: the panels of the game on a session that bots have played to its end. */
import { render } from 'preact';
import { useState } from 'preact/hooks';
// The styles of every page; what it shows by itself has no place in this document.
import '../main.tsx';
import '../style/debrief/page.css';
import '../style/debrief/chart.css';
import '../style/debrief/votes.css';
import '../style/debrief/readings.css';
import '../style/debrief/outside.css';
import '../style/console.css';
import '../style/consoleParts.css';
import './preview.css';
import { eventSchema } from '../../shared/council/events.ts';
import { replay } from '../../shared/council/replay.ts';
import { debriefOf } from '../../shared/debrief/debriefOf.ts';
import { rerun } from '../../shared/debrief/rerun.ts';
import type { Previewed } from '../../shared/scenario/previewed.ts';
import { Papers } from '../pages/PackPage.tsx';
import { StagePane } from '../pages/StagePane.tsx';
import { Deck } from '../panels/console/Deck.tsx';
import { DebriefDocument } from '../panels/debrief/DebriefDocument.tsx';
import { SituationTable } from '../panels/SituationTable.tsx';
import type { StageView } from '../scenes/stage.ts';
import { answerFrom, code, know, packFor } from './knowing.ts';
import type { Standing } from './session.ts';
import { stopTheClock } from './stillness.ts';

const parts = { map: 'Map', papers: 'Briefs and pages', deck: 'Injects', debrief: 'A game of bots' } as const;
type Part = keyof typeof parts;
const partNames = Object.keys(parts) as readonly Part[];

/** The part that the address names behind its #. */
const asked = (): Part => partNames.find((each) => `#${each}` === location.hash) ?? 'map';

type Props = { readonly previewed: Previewed; readonly standing: Standing };

function Preview({ previewed: { scenario, reading, guide, inFact }, standing }: Props) {
  const [part, setPart] = useState(asked);
  const [which, setWhich] = useState<StageView>('map');
  const events = standing.entries.map(({ event }) => event);
  return (
    <div class="previewed">
      <nav aria-label={scenario.title}>
        <strong class="serif">{scenario.title}</strong>
        {partNames.map((each) => (
          <button
            key={each}
            type="button"
            class="button"
            aria-pressed={each === part}
            onClick={() => {
              history.replaceState(null, '', `#${each}`);
              setPart(each);
            }}
          >
            {parts[each]}
          </button>
        ))}
      </nav>
      {part === 'map' && (
        <main class="previewmap">
          <StagePane which={which} onWhich={setWhich} />
          <SituationTable onProvince={() => {}} />
        </main>
      )}
      {part === 'papers' && (
        <Papers pack={{ ...packFor(standing), guide }} code={code} scenario={scenario} reading={reading} />
      )}
      {part === 'deck' && (
        <main class="console previewdeck">
          <Deck />
        </main>
      )}
      {part === 'debrief' && (
        <DebriefDocument
          debrief={debriefOf(events)}
          code={code}
          run={async (change) => rerun(events, change)}
          inFact={inFact}
        />
      )}
    </div>
  );
}

async function show(): Promise<void> {
  const root = document.getElementById('preview');
  const previewed = (await (await fetch('/preview.json')).json()) as Previewed;
  const entries = previewed.entries.map((entry) => ({ ...entry, event: eventSchema.parse(entry.event) }));
  const council = replay(entries.map(({ event }) => event));
  const standing: Standing = { council, entries, at: entries.at(-1)?.at ?? 0 };
  stopTheClock(standing.at);
  know(standing, { role: 'facilitator' }, 'live');
  answerFrom(standing, { role: 'facilitator' }, () => {});
  document.title = previewed.scenario.title;
  if (root) render(<Preview previewed={previewed} standing={standing} />, root);
}

void show();
