import { useState } from 'preact/hooks';
import { isOffered } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Field } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** What the next meeting is asked to take up. */
export function Requests({ now, own }: FloorProps) {
  const right = own.rights.floor.requestMeeting;
  const [wasWriting] = useState(() => textOf('request') !== '');
  if (!isOffered(right) && now.requests.length === 0) return null;
  const nameOf = (id: string | null) => now.seats.find((seat) => seat.id === id)?.name ?? '';
  return (
    <section class="part">
      <h3>{said.requests}</h3>
      {now.requests.length > 0 && (
        <ul class="rows">
          {now.requests.map(({ title, by, basis }) => (
            <li key={`${by} ${title}`}>
              <span>
                <b class="serif">{title}</b>{' '}
                <span class="quiet small">
                  {nameOf(by)}, {said.bases[basis]}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {isOffered(right) && (
        <details open={wasWriting}>
          <summary>{said.request}</summary>
          <div class="acts">
            <Field name="request" label={said.requestOf} hint={said.requestHint} most={120} />
            <Act
              right={right}
              onAct={async () => {
                const title = textOf('request');
                if (title === '') return;
                const answer = await dispatch({ kind: 'request-meeting', title });
                if (answer?.accepted) write('request', '');
              }}
            >
              {said.request}
            </Act>
          </div>
        </details>
      )}
    </section>
  );
}
