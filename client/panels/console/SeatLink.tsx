import { useState } from 'preact/hooks';
import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import type { Office } from '../../store/office.ts';
import { words } from '../../text/words.ts';
import { CopyLink } from './CopyLink.tsx';
import { problemOf } from './officeProblem.ts';
import { QrCode } from './QrCode.tsx';

const said = words.desk.seats.links;

type State = 'closed' | 'loading' | { readonly link: string } | { readonly problem: string };

/** The link that whoever opens it sits down in this seat by: fetched when somebody wants to see it. */
export function SeatLink({ seat, office }: { readonly seat: SeatInView; readonly office: Office }) {
  const [state, setState] = useState<State>('closed');
  const fetch = (): void => {
    setState('loading');
    office.seatLinks().then(
      (links) => setState({ link: links[seat.id] ?? '' }),
      (error: unknown) => setState({ problem: problemOf(error) }),
    );
  };
  if (typeof state === 'object' && 'link' in state && state.link) {
    return (
      <div class="seatlink">
        <div>
          <h3>{said.title}</h3>
          <p class="quiet small">{said.hint}</p>
          <CopyLink link={state.link} />
        </div>
        <QrCode link={state.link} />
      </div>
    );
  }
  return (
    <div>
      <button type="button" class="button" disabled={state === 'loading'} onClick={fetch}>
        {state === 'loading' ? said.loading : said.show}
      </button>
      {typeof state === 'object' && 'problem' in state && (
        <p class="wrong" role="alert">
          {said.failed} {state.problem}
        </p>
      )}
    </div>
  );
}
