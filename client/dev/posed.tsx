/** The page of a pose, as people have it: fetched with its styles, and given what the server would have told it. */
import type { VNode } from 'preact';
import { readingOf } from '../net/http.ts';
import { mySeat, view } from '../store/store.ts';
import { clubs } from './clubs.ts';
import { code, reachedAt } from './knowing.ts';
import { pack } from './session.ts';
import type { Prepared } from './stand.ts';

const { scenario } = pack;
const nothing = (): void => {};

/** What only a server could do is refused: there is none. */
const refuse = (): Promise<never> => Promise.reject(new Error('a gallery has no server'));
const office = {
  code,
  pack: `/${code}/pack`,
  seatLinks: async () =>
    Object.fromEntries((view.value?.seats ?? []).map(({ id }) => [id, `${reachedAt}/${code}#seat=${id}`])),
  admit: refuse,
  dismiss: refuse,
  participation: refuse,
  erase: refuse,
};

export async function posed({ shown }: Prepared): Promise<VNode> {
  switch (shown.page) {
    case 'delegate': {
      const { DelegatePage } = await import('../pages/DelegatePage.tsx');
      return <DelegatePage scenario={scenario} code={code} />;
    }
    case 'lobby': {
      const { LobbyPage } = await import('../pages/LobbyPage.tsx');
      return <LobbyPage scenario={scenario} code={code} onEnter={mySeat.value ? nothing : null} />;
    }
    case 'wall': {
      const { Wall } = await import('../pages/ProjectorPage.tsx');
      const Hung = () => view.value && <Wall now={view.value} code={code} />;
      return <Hung />;
    }
    case 'console': {
      const { Console } = await import('../pages/FacilitatorPage.tsx');
      return <Console office={office} />;
    }
    case 'record': {
      const { RecordSheet } = await import('../pages/RecordPage.tsx');
      return <RecordSheet code={code} />;
    }
    case 'debrief': {
      // The page has its styles; the document is its panel.
      await import('../pages/DebriefPage.tsx');
      const { DebriefDocument } = await import('../panels/debrief/DebriefDocument.tsx');
      return <DebriefDocument debrief={shown.debrief} code={code} run={shown.run} />;
    }
    case 'pack': {
      const { Papers } = await import('../pages/PackPage.tsx');
      return <Papers pack={shown.pack} code={code} scenario={scenario} reading={await readingOf(scenario.slug)} />;
    }
    case 'home':
    case 'home-wrong-address': {
      // The page looks where it is; of any other address it says that it leads nowhere.
      if (shown.page === 'home') history.replaceState(null, '', `/${location.search}`);
      const { HomePage } = await import('../pages/HomePage.tsx');
      return <HomePage />;
    }
    case 'host': {
      const { HostPage } = await import('../pages/HostPage.tsx');
      return <HostPage />;
    }
    case 'reading': {
      const { ReadingPage } = await import('../pages/ReadingPage.tsx');
      return <ReadingPage code={scenario.slug} />;
    }
    case 'club':
    case 'no-clubs': {
      const { Sessions } = await import('../pages/ClubPage.tsx');
      const { sessions, seen } = clubs;
      return <Sessions sessions={shown.page === 'club' ? sessions : []} seen={seen} onChange={nothing} />;
    }
    case 'gone': {
      const { Gate } = await import('../pages/Gate.tsx');
      return <Gate>{() => null}</Gate>;
    }
    case 'stage': {
      const { BareStage } = await import('./BareStage.tsx');
      return <BareStage pose={shown.pose} />;
    }
  }
}
