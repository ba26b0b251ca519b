/** From the address to the page. Each page is fetched when it is first shown. */
import { type ComponentType, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './style/base.css';
import './style/frame.css';
import './style/forms.css';
import './style/panels.css';
import './style/drafts.css';
import './style/floor.css';
import './style/field.css';
import './style/deals.css';
import './style/law.css';
import './style/bots.css';
import './style/situation.css';
import './style/wall.css';
import './style/alone.css';
import './style/talk.css';
import './style/delegation.css';
import './style/club.css';
// After all others: they hold wherever those do.
import './style/reach.css';
import './style/mirrored.css';
import './style/forced.css';
import './style/paper.css';
import { codeOf } from '../shared/wire/code.ts';
import { HomePage } from './pages/HomePage.tsx';
import { BrokenPart } from './panels/BrokenPart.tsx';
import { language, words } from './text/words.ts';

type Page = ComponentType<{ readonly code: string }>;

/** `/`, `/host`, `/club`, `/read/SCENARIO`, `/ABCDEF`, and `/ABCDEF/projector|facilitator|record|debrief|pack`. */
function pageFor(path: string): { load: () => Promise<Page>; code: string } {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  if (first === 'host') return { load: async () => (await import('./pages/HostPage.tsx')).HostPage, code: '' };
  if (first === 'club') return { load: async () => (await import('./pages/ClubPage.tsx')).ClubPage, code: '' };
  if (first === 'read')
    return { load: async () => (await import('./pages/ReadingPage.tsx')).ReadingPage, code: second };
  const code = codeOf(first);
  if (code === null) return { load: async () => HomePage, code: '' };
  const pages: Readonly<Record<string, () => Promise<Page>>> = {
    projector: async () => (await import('./pages/ProjectorPage.tsx')).ProjectorPage,
    facilitator: async () => (await import('./pages/FacilitatorPage.tsx')).FacilitatorPage,
    debrief: async () => (await import('./pages/DebriefPage.tsx')).DebriefPage,
    pack: async () => (await import('./pages/PackPage.tsx')).PackPage,
    record: async () => (await import('./pages/RecordPage.tsx')).RecordPage,
  };
  const load =
    (Object.hasOwn(pages, second) && pages[second]) ||
    (async () => (await import('./pages/SessionPage.tsx')).SessionPage);
  return { load, code };
}

function App() {
  const [{ load, code }] = useState(() => pageFor(location.pathname));
  const [page, setPage] = useState<{ Page: Page } | null>(null);
  useEffect(() => {
    load().then(
      (Page) => setPage({ Page }),
      () => setPage({ Page: BrokenPart }),
    );
  }, [load]);
  return page ? <page.Page code={code} /> : <p class="visually-hidden">{words.links.connecting}</p>;
}

Object.assign(document.documentElement, { lang: language.tag, dir: language.direction });
const root = document.getElementById('app');
if (root) render(<App />, root);
