import { DebriefLink } from '../panels/debrief/DebriefLink.tsx';
import { RecordPanel } from '../panels/RecordPanel.tsx';
import { TopBar } from '../panels/TopBar.tsx';
import { words } from '../text/words.ts';
import { Gate } from './Gate.tsx';
import { useSession } from './useSession.ts';

/** The public record of a session, for anybody with its code. */
export function RecordPage({ code }: { readonly code: string }) {
  useSession(code, () => ({ role: 'projector' }));
  return <Gate>{() => <RecordSheet code={code} />}</Gate>;
}

/** The record of the session that the store knows. */
export function RecordSheet({ code }: { readonly code: string }) {
  return (
    <div class="page recordpage">
      <TopBar who={code} />
      <main>
        <h1>{words.record.title}</h1>
        <DebriefLink code={code} where="watch" />
        <RecordPanel />
      </main>
    </div>
  );
}
