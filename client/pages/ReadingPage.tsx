import { useEffect, useState } from 'preact/hooks';
import type { ListedScenario } from '../../shared/scenario/listed.ts';
import type { Reading } from '../../shared/scenario/pages.ts';
import { allScenarios, Refused, readingOf } from '../net/http.ts';
import { Icon } from '../panels/Icon.tsx';
import { anchorOf, PageText, SourceList } from '../panels/reading/PageText.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';
import { ScenarioMap } from './ScenarioMap.tsx';

const said = words.reading;

type Known = { readonly scenario: ListedScenario; readonly reading: Reading };

/** What a student reads of a scenario before the session. @param code its short name, as in the address `/read/velora` */
export function ReadingPage({ code: slug }: { readonly code: string }) {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<'gone' | 'failed' | null>(null);
  useEffect(() => {
    Promise.all([allScenarios(), readingOf(slug)]).then(
      ([all, reading]) => {
        const scenario = all.find((each) => each.slug === slug);
        if (scenario) setKnown({ scenario, reading });
        else setProblem('gone');
      },
      (error: unknown) => setProblem(error instanceof Refused && error.status === 404 ? 'gone' : 'failed'),
    );
  }, [slug]);
  useEffect(() => {
    // The place that the address names was not there yet when the page was opened.
    if (known) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [known]);
  if (known) return <Background {...known} />;
  return (
    <main class="home">
      <Brand />
      <h1>{said.open}</h1>
      <p role="status">{problem === 'failed' ? words.unreachable : said[problem ?? 'loading']}</p>
      {problem && (
        <p>
          <a class="button" href="/">
            {words.toHome}
          </a>
        </p>
      )}
    </main>
  );
}

export function Background({ scenario, reading: { background, sources } }: Known) {
  return (
    <div class="readingpage">
      <header>
        <a class="brandlink" href="/">
          <Brand />
        </a>
        <p class="quiet small">
          {scenario.isHistorical ? words.host.historical : words.host.fictional} · {scenario.title} ·{' '}
          {said.age(scenario.readingAge)}
        </p>
        <h1>{background.title}</h1>
        <p class="lead serif">{scenario.summary}</p>
        <p class="quiet small">
          {words.host.contentNote}: {scenario.contentNote}
        </p>
      </header>
      <nav class="contents" aria-label={said.contents}>
        <ScenarioMap scenario={scenario} />
        <ul>
          {background.sections.map((section) => (
            <li key={section.heading}>
              <a href={`#${anchorOf(section)}`}>{section.heading}</a>
            </li>
          ))}
          <li>
            <a href="#sources">{said.sources}</a>
          </li>
        </ul>
        <p class="quiet small">{said.terms}</p>
        <button type="button" class="button" onClick={() => window.print()}>
          <Icon name="print" /> {said.print}
        </button>
      </nav>
      <main>
        <PageText page={background} sources={sources} />
        <SourceList sources={sources} />
      </main>
    </div>
  );
}
