import { useState } from 'preact/hooks';
import { myToken } from '../net/keep.ts';
import { mySeat, view } from '../store/store.ts';
import { DelegatePage } from './DelegatePage.tsx';
import { Gate } from './Gate.tsx';
import { LobbyPage } from './LobbyPage.tsx';
import { useSession } from './useSession.ts';

/** The join link: the lobby until one sits and the session has begun, then the chamber. */
export function SessionPage({ code }: { readonly code: string }) {
  const scenario = useSession(code, () => ({ role: 'delegate', token: myToken() }));
  const [entered, setEntered] = useState(false);
  return (
    <Gate>
      {() => {
        const seated = mySeat.value !== null;
        const begun = view.value?.phase !== 'lobby';
        return seated && (begun || entered) ? (
          <DelegatePage scenario={scenario} code={code} />
        ) : (
          <LobbyPage scenario={scenario} code={code} onEnter={seated ? () => setEntered(true) : null} />
        );
      }}
    </Gate>
  );
}
