import { useState } from 'preact/hooks';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { isOffered } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Field, Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** An Arria-formula meeting: informal, hosted by a member, for somebody who has no seat at the table. */
export function Arria({ now, own }: FloorProps) {
  const { arria, rights } = own;
  const nameOf = (id: string) => now.seats.find((seat) => seat.id === id)?.name ?? id;
  if (!arria) return isOffered(rights.floor.openArria) ? <Open now={now} own={own} /> : null;
  return (
    <section class="part">
      <h3>{said.arria}</h3>
      <p>{said.arriaOn(nameOf(arria.host), nameOf(arria.briefer))}</p>
      <p class="quiet small">{said.arriaHint}</p>
      {arria.heard.length > 0 && (
        <ol class="heard">
          {arria.heard.map(({ seat, text }, place) => (
            <li key={place}>
              <strong>{nameOf(seat)}</strong> <span class="serif">{text}</span>
            </li>
          ))}
        </ol>
      )}
      <div class="acts">
        {isOffered(rights.floor.speakAtArria) && (
          <>
            <Field name="arria" label={said.sayThere} rows={2} most={1200} />
            <Act
              right={rights.floor.speakAtArria}
              onAct={async () => {
                const text = textOf('arria');
                if (text === '') return;
                const answer = await dispatch({ kind: 'speak-arria', text });
                if (answer?.accepted) write('arria', '');
              }}
            >
              {said.speakArria}
            </Act>
          </>
        )}
        {rights.floor.closeArria === null && (
          <Act right={null} onAct={() => dispatch({ kind: 'close-arria' })}>
            {said.closeArria}
          </Act>
        )}
      </div>
    </section>
  );
}

function Open({ now, own }: FloorProps) {
  const others = now.seats.filter(({ kind }) => kind === 'non-member');
  const [briefer, setBriefer] = useState<string>(others[0]?.id ?? '');
  if (others.length === 0) return null;
  return (
    <details class="part">
      <summary>{said.arria}</summary>
      <p class="quiet small">{said.arriaHint}</p>
      <div class="acts">
        <Select
          label={said.whoIsHeard}
          value={briefer}
          options={others.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={setBriefer}
        />
        <Act
          right={own.rights.floor.openArria}
          onAct={() => dispatch({ kind: 'open-arria', briefer: briefer as SeatId })}
        >
          {said.openArria}
        </Act>
      </div>
    </details>
  );
}
