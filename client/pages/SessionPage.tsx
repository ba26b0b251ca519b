import { useEffect, useRef, useState } from 'preact/hooks';
import { dropClaim, takeClaim } from '../net/claim.ts';
import { myToken } from '../net/keep.ts';
import { useSeatForOne } from '../panels/guide/seatForOne.ts';
import { later } from '../panels/later.tsx';
import { Brand } from '../panels/TopBar.tsx';
import { claimAnswer } from '../store/claim.ts';
import { mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { useFetchAhead } from './ahead.ts';
import { Gate } from './Gate.tsx';
import { LobbyPage } from './LobbyPage.tsx';
import { useSession } from './useSession.ts';

const DelegatePage = later(async () => (await import('./DelegatePage.tsx')).DelegatePage);

/** The join link: the lobby until one sits and the session has begun, then the chamber. */
export function SessionPage({ code }: { readonly code: string }) {
  const [claim] = useState(() => takeClaim(code));
  const scenario = useSession(code, () => ({ role: 'delegate', token: myToken(), ...(claim ? { claim } : {}) }));
  const isClaimed = claimAnswer.value !== null;
  useEffect(() => {
    if (isClaimed) dropClaim(code);
  }, [isClaimed, code]);
  const [entered, setEntered] = useState(false);
  const sitting = useSeatForOne();
  useFetchAhead(view.value !== null);
  // Whoever comes from the lobby was at something there that is gone.
  const waited = useRef(false);
  return (
    <Gate>
      {() => {
        const seated = mySeat.value !== null;
        if (sitting) return <Sitting />;
        const begun = view.value?.phase !== 'lobby';
        const isInside = seated && (begun || entered);
        if (!isInside) waited.current = true;
        return isInside ? (
          <DelegatePage scenario={scenario} code={code} takesFocus={waited.current} />
        ) : (
          <LobbyPage scenario={scenario} code={code} onEnter={seated ? () => setEntered(true) : null} />
        );
      }}
    </Gate>
  );
}

/** For the moment between coming in and having a seat. */
function Sitting() {
  return (
    <main class="home">
      <Brand />
      <p role="status">{words.alone.sitting}</p>
    </main>
  );
}
