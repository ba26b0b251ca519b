import { useEffect, useState } from 'preact/hooks';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import type { PreparationPack } from '../../shared/wire/class.ts';
import { allScenarios } from '../net/http.ts';
import { packOf } from '../net/pack.ts';
import { Tick } from '../panels/BotSettings.tsx';
import { Icon } from '../panels/Icon.tsx';
import { BriefSheets } from '../panels/pack/BriefSheets.tsx';
import { GuideSheet } from '../panels/pack/GuideSheet.tsx';
import { Placards } from '../panels/pack/Placards.tsx';
import { RulesSheet } from '../panels/pack/RulesSheet.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';
import '../style/pack.css';

const parts = ['briefs', 'placards', 'rules', 'guide'] as const;
type Part = (typeof parts)[number];
const said = words.pack;

/** Everything that is printed before a session. The secret stands behind the #, as in the console's address. */
export function PackPage({ code }: { readonly code: string }) {
  const [pack, setPack] = useState<PreparationPack | null>(null);
  const [scenario, setScenario] = useState<Scenario | null>(null);
  const [problem, setProblem] = useState(false);
  useEffect(() => {
    packOf(code, location.hash.slice(1)).then(
      (found) => {
        setPack(found);
        void allScenarios().then(
          (all) => setScenario(all.find(({ slug }) => slug === found.view.scenario) ?? null),
          () => {},
        );
      },
      () => setProblem(true),
    );
  }, [code]);
  if (!pack) {
    return (
      <main class="home">
        <Brand />
        <p role="status">{problem ? said.wrong : `${said.loading}`}</p>
      </main>
    );
  }
  return <Papers pack={pack} code={code} scenario={scenario} />;
}

type PapersProps = { readonly pack: PreparationPack; readonly code: string; readonly scenario: Scenario | null };

/** What can be printed, and which of it is. */
export function Papers({ pack: { view, seats, purgeDays }, code, scenario }: PapersProps) {
  const [chosen, setChosen] = useState<readonly Part[]>(parts);
  const counts: Readonly<Record<Part, number>> = {
    briefs: seats.filter(({ brief }) => brief !== null).length,
    placards: seats.length,
    rules: 1,
    guide: 2,
  };
  const isOn = (part: Part): boolean => chosen.includes(part);
  return (
    <main class="pack">
      <header class="packkeys">
        <h1>{said.title}</h1>
        <p>{said.lead}</p>
        {parts.map((part) => (
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
      {isOn('rules') && <RulesSheet view={view} />}
      {isOn('placards') && <Placards view={view} seats={seats} code={code} />}
      {isOn('briefs') && <BriefSheets view={view} scenario={scenario} seats={seats} />}
    </main>
  );
}
