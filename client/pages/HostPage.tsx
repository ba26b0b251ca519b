import { useEffect, useState } from 'preact/hooks';
import { plainStandIns } from '../../shared/council/vocabulary.ts';
import {
  type CouncilName,
  councilNames,
  type PresetName,
  presetNames,
  type Scenario,
} from '../../shared/scenario/scenario.ts';
import { allScenarios, openSession } from '../net/http.ts';
import { keepSession, sessionIn } from '../net/mySessions.ts';
import { BotSettings, Tick } from '../panels/BotSettings.tsx';
import { ClassSettings, plainClass } from '../panels/ClassSettings.tsx';
import { LawChoice } from '../panels/LawChoice.tsx';
import { Brand } from '../panels/TopBar.tsx';
import type { Choice } from '../store/law.ts';
import { words } from '../text/words.ts';
import { ScenarioMap } from './ScenarioMap.tsx';

/** Choose a scenario, a length and a council; the console follows. */
export function HostPage() {
  const [scenarios, setScenarios] = useState<readonly Scenario[]>([]);
  const [slug, setSlug] = useState('');
  const [preset, setPreset] = useState<PresetName>('45');
  const [seats, setSeats] = useState<CouncilName>('fifteen');
  const [law, setLaw] = useState<Choice>({ pack: 'charter-practice', switched: {} });
  const [filled, setFilled] = useState(true);
  const [standIns, setStandIns] = useState(plainStandIns);
  const [forClass, setForClass] = useState(plainClass);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    allScenarios().then(
      (found) => {
        setScenarios(found);
        setSlug(found[0]?.slug ?? '');
      },
      (error: Error) => setProblem(error.message),
    );
  }, []);
  const scenario = scenarios.find((each) => each.slug === slug);
  const open = async (): Promise<void> => {
    setBusy(true);
    try {
      const { links } = await openSession({
        scenario: slug,
        preset,
        seats,
        options: { pack: law.pack, practices: law.switched, fillSeats: filled, standIns, ...forClass },
      });
      // The console's address is the way back to it: after a reload, and tomorrow.
      const { pathname, hash } = new URL(links.facilitator);
      const opened = sessionIn(links.facilitator);
      if (opened) keepSession(opened);
      location.assign(pathname + hash);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <main class="host">
      <a href="/" class="brandlink">
        <Brand />
      </a>
      <h1>{words.host.title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <fieldset>
          <legend>{words.host.scenario}</legend>
          <div class="cards scenarios">
            {scenarios.map((each) => (
              <label key={each.slug} class="card scenario">
                <input type="radio" name="scenario" checked={each.slug === slug} onChange={() => setSlug(each.slug)} />
                <ScenarioMap scenario={each} />
                <span class="text">
                  <strong class="serif">{each.title}</strong>
                  <span>{each.summary}</span>
                  <span class="quiet small">
                    {words.host.contentNote}: {each.contentNote}
                  </span>
                  <span class="quiet small">{words.host.readingAge(each.readingAge)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.host.length}</legend>
          <div class="cards">
            {presetNames.map((each) => (
              <label key={each} class="card">
                <input type="radio" name="preset" checked={each === preset} onChange={() => setPreset(each)} />
                <strong>{words.host.minutes(each)}</strong>
                {scenario && <PresetHint preset={scenario.presets[each]} />}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.host.council}</legend>
          <div class="cards">
            {councilNames.map((each) => (
              <label key={each} class="card">
                <input type="radio" name="seats" checked={each === seats} onChange={() => setSeats(each)} />
                <strong>{words.host[each]}</strong>
                <span class="quiet small">{words.host[`${each}Hint`]}</span>
                {scenario && <span class="quiet small">{seatCount(scenario, each)}</span>}
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset class="hostbots">
          <legend>{words.bots.title}</legend>
          <Tick label={words.bots.host} checked={filled} onChange={setFilled} />
          <p class="quiet small">{words.bots.hostHint}</p>
          {filled && <BotSettings value={standIns} onChange={setStandIns} />}
        </fieldset>
        <fieldset>
          <legend>{words.forClass.title}</legend>
          <ClassSettings value={forClass} onChange={setForClass} />
        </fieldset>
        <LawChoice choice={law} lesson={scenario?.presets[preset].practices ?? {}} onChange={setLaw} />
        {problem && (
          <p class="wrong" role="alert">
            {problem}
          </p>
        )}
        <button type="submit" class="button due" disabled={busy || !slug}>
          {busy ? words.host.opening : words.host.open}
        </button>
      </form>
    </main>
  );
}

/** What the length comes to: rounds, months, and how long the story is. */
function PresetHint({ preset }: { readonly preset: Scenario['presets'][PresetName] }) {
  const { rounds, monthsPerRound, consultationsSeconds } = preset;
  return (
    <>
      <span class="quiet small">{words.host.presetHint(rounds, monthsPerRound, consultationsSeconds)}</span>
      <span class="quiet small">{words.host.presetSpan(rounds * monthsPerRound)}</span>
    </>
  );
}

function seatCount({ seats, councils }: Scenario, council: CouncilName): string {
  const seated = seats.filter(({ id }) => councils[council].includes(id));
  const members = seated.filter(({ kind }) => kind !== 'non-member').length;
  return words.host.seats(members, seated.length - members);
}
