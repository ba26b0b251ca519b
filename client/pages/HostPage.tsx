import { useEffect, useState } from 'preact/hooks';
import { votesNeeded } from '../../shared/council/rules/votes/tally.ts';
import { plainStandIns } from '../../shared/council/vocabulary.ts';
import type { ListedScenario } from '../../shared/scenario/listed.ts';
import {
  type CouncilName,
  councilNames,
  levels,
  type PresetName,
  presetNames,
  type Scenario,
} from '../../shared/scenario/scenario.ts';
import { tableFor } from '../../shared/scenario/tables.ts';
import { allScenarios, openSession } from '../net/http.ts';
import { keepSession, sessionIn } from '../net/mySessions.ts';
import { BotSettings, Tick } from '../panels/BotSettings.tsx';
import { ClassSettings, plainClass } from '../panels/ClassSettings.tsx';
import { LawChoice } from '../panels/LawChoice.tsx';
import { Brand } from '../panels/TopBar.tsx';
import type { Choice } from '../store/law.ts';
import { words } from '../text/words.ts';
import { ScenarioMap } from './ScenarioMap.tsx';

/** What is played where nobody chooses. */
const usual = 'velora';

/** Choose a scenario, a length and a council; the console follows. */
export function HostPage() {
  const [scenarios, setScenarios] = useState<readonly ListedScenario[]>([]);
  const [slug, setSlug] = useState('');
  const [preset, setPreset] = useState<PresetName>('45');
  const [seats, setSeats] = useState<CouncilName>('fifteen');
  const [law, setLaw] = useState<Choice>({ pack: 'charter-practice', switched: {} });
  const [filled, setFilled] = useState(true);
  const [standIns, setStandIns] = useState(plainStandIns);
  const [people, setPeople] = useState<number | undefined>(undefined);
  const [forClass, setForClass] = useState(plainClass);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    allScenarios().then(
      (found) => {
        setScenarios(easiestFirst(found));
        setSlug((found.find((each) => each.slug === usual) ?? found[0])?.slug ?? '');
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
        options: {
          pack: law.pack,
          practices: law.switched,
          fillSeats: filled,
          standIns,
          ...forClass,
          people,
        },
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
                  <span class="quiet small">
                    {each.isHistorical ? words.host.historical : words.host.fictional} · {each.year} ·{' '}
                    {words.host.levels[each.level]}
                  </span>
                  <span>{each.summary}</span>
                  <span class="quiet small">
                    {words.host.contentNote}: {each.contentNote}
                  </span>
                  <span class="quiet small">{words.host.readingAge(each.readingAge)}</span>
                  <a
                    class="readabout"
                    href={`/read/${each.slug}`}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${words.reading.open}: ${each.title}`}
                  >
                    {words.reading.open}
                  </a>
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
        {scenario && <People scenario={scenario} value={people} onChange={setPeople} />}
        {scenario && !tableFor(scenario.tables, people) && (
          <Councils scenario={scenario} value={seats} onChange={setSeats} />
        )}
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

/** Those for a first session first; of equals as the server has them. */
const easiestFirst = (all: readonly ListedScenario[]): readonly ListedScenario[] =>
  all.toSorted((one, other) => levels.indexOf(one.level) - levels.indexOf(other.level));

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

type PeopleProps = {
  readonly scenario: Scenario;
  /** Left open: nobody knows yet. */
  readonly value: number | undefined;
  readonly onChange: (people: number | undefined) => void;
};

/** More the server takes for no session. */
const mostPeople = 40;

/** How many come: the scenario knows which chairs are the ones for them. */
function People({ scenario, value, onChange }: PeopleProps) {
  const table = tableFor(scenario.tables, value);
  return (
    <fieldset>
      <legend>{words.host.people}</legend>
      <input
        type="number"
        class="input people"
        min={1}
        max={mostPeople}
        inputMode="numeric"
        aria-label={words.host.people}
        value={value ?? ''}
        onInput={({ currentTarget: { value: typed } }) => {
          const people = Math.round(Number(typed));
          onChange(typed === '' || !(people >= 1) ? undefined : Math.min(people, mostPeople));
        }}
      />
      <p class="quiet small" aria-live="polite">
        {table && value !== undefined ? (
          <>
            {words.host.peopleTable(
              table.seats.length,
              table.pairs.length,
              scenario.councils[table.council].length - table.seats.length,
            )}{' '}
            {value > table.people && words.host.peopleMore(table.people)}
          </>
        ) : (
          words.host.peopleHint
        )}
      </p>
    </fieldset>
  );
}

type CouncilsProps = {
  readonly scenario: Scenario;
  readonly value: CouncilName;
  readonly onChange: (council: CouncilName) => void;
};

/** Who sits in the Council, for those who do not say how many they are. */
function Councils({ scenario, value, onChange }: CouncilsProps) {
  return (
    <fieldset>
      <legend>{words.host.council}</legend>
      <div class="cards">
        {councilNames.map((each) => {
          const { members, elected, others } = seatsOf(scenario, each);
          return (
            <label key={each} class="card">
              <input type="radio" name="seats" checked={each === value} onChange={() => onChange(each)} />
              <strong>{each === 'fifteen' ? words.host.fifteen : words.host.compact(members)}</strong>
              <span class="quiet small">
                {each === 'fifteen'
                  ? words.host.fifteenHint
                  : words.host.compactHint(elected, votesNeeded(members, `${scenario.year}-12-31`))}
              </span>
              <span class="quiet small">{words.host.seats(members, others)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function seatsOf({ seats, councils }: Scenario, council: CouncilName) {
  const seated = seats.filter(({ id }) => councils[council].includes(id));
  const members = seated.filter(({ kind }) => kind !== 'non-member').length;
  const elected = seated.filter(({ kind }) => kind === 'elected').map(({ name }) => name);
  return { members, elected, others: seated.length - members };
}
