import { useEffect, useState } from 'preact/hooks';
import type { Reading } from '../../shared/scenario/pages.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { PreparationPack } from '../../shared/wire/class.ts';
import { allScenarios, readingOf } from '../net/http.ts';
import { packOf } from '../net/pack.ts';
import { Tick } from '../panels/BotSettings.tsx';
import { Icon } from '../panels/Icon.tsx';
import { BriefSheets } from '../panels/pack/BriefSheets.tsx';
import { GuideSheet } from '../panels/pack/GuideSheet.tsx';
import { BackgroundSheet, NotesSheet } from '../panels/pack/PageSheets.tsx';
import { Placards } from '../panels/pack/Placards.tsx';
import { RulesSheet } from '../panels/pack/RulesSheet.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';
import '../style/pack.css';

const parts = ['briefs', 'placards', 'rules', 'background', 'guide', 'notes'] as const;
type Part = (typeof parts)[number];
const said = words.pack;

/** Everything that is printed before a session. The secret stands behind the #, as in the console's address. */
export function PackPage({ code }: { readonly code: string }) {
  const [pack, setPack] = useState<PreparationPack | null>(null);
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [reading, setReading] = useState<Reading | null>(null);
  const [problem, setProblem] = useState(false);
  useEffect(() => {
    packOf(code, location.hash.slice(1)).then(
      (found) => {
        setPack(found);
        void allScenarios().then(
          (all) => setScenario(all.find(({ slug }) => slug === found.view.scenario) ?? null),
          () => {},
        );
        readingOf(found.view.scenario).then(setReading, () => {});
      },
      () => setProblem(true),
    );
  }, [code]);
  if (!pack) {
    return (
      <main class="home">
        <Brand />
        <p role="status">{problem ? said.wrong : said.loading}</p>
      </main>
    );
  }
  return <Papers pack={pack} code={code} scenario={scenario} reading={reading} />;
}

type PapersProps = {
  readonly pack: PreparationPack;
  readonly code: string;
  readonly scenario: Scenario | null;
  readonly reading: Reading | null;
};

/** What can be printed, and which of it is. */
export function Papers({ pack: { view, seats, purgeDays, guide }, code, scenario, reading }: PapersProps) {
  const [chosen, setChosen] = useState<readonly Part[]>(parts);
  // How long what a scenario's authors write comes to be shows on paper only.
  const counts: Readonly<Record<Part, number | 'several'>> = {
    briefs: seats.filter(({ brief }) => brief !== null).length,
    placards: seats.length,
    rules: 1,
    guide: 2,
    background: reading ? 'several' : 0,
    notes: guide ? 'several' : 0,
  };
  const isOn = (part: Part): boolean => chosen.includes(part);
  return (
    <main class="pack">
      <header class="packkeys">
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
        {parts
          .filter((part) => counts[part] !== 0)
          .map((part) => (
            <Tick
              key={part}
              label={`${said.parts[part]} (${said.pages(counts[part])})`}
              checked={isOn(part)}
              onChange={(on) => setChosen(parts.filter((each) => (each === part ? on : isOn(each))))}
            />
          ))}
        <p>
          <button type="button" class="button due" disabled={chosen.length === 0} onClick={() => window.print()}>
            <Icon name="print" /> {said.print}
          </button>{' '}
          <a class="button" href={`/${code}/facilitator${location.hash}`}>
            {said.back}
          </a>
        </p>
      </header>
      {isOn('guide') && <GuideSheet view={view} scenario={scenario} purgeDays={purgeDays} />}
      {isOn('notes') && guide && <NotesSheet guide={guide} reading={reading} />}
      {isOn('background') && reading && <BackgroundSheet reading={reading} />}
      {isOn('rules') && <RulesSheet view={view} />}
      {isOn('placards') && <Placards view={view} seats={seats} code={code} />}
      {isOn('briefs') && <BriefSheets view={view} scenario={scenario} seats={seats} />}
    </main>
  );
}
