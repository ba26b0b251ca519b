import { useState } from 'preact/hooks';
import type { Point } from '../../../shared/council/procedure.ts';
import type { DraftId, SeatId } from '../../../shared/council/vocabulary.ts';
import { disputable, isOffered, type PointKind, rightToRaise } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Why } from '../Why.tsx';
import { Field, Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;
const kinds: readonly PointKind[] = ['speaker', 'motion', 'character', 'party', 'other'];

/** A point of order: what it is about, and it interrupts everything else. */
export function RaisePoint({ now, own }: FloorProps) {
  const [wasWriting] = useState(() => textOf('point') !== '');
  const [chosen, setChosen] = useState<PointKind | null>(wasWriting ? 'other' : null);
  const rights = kinds.map((kind) => ({ kind, right: rightToRaise(kind, own, now) }));
  const offered = rights.filter(
    ({ kind, right }) => isOffered(right) && (kind !== 'party' || now.law.obligatoryAbstention),
  );
  if (offered.length === 0) return null;
  const about = offered.find(({ kind }) => kind === chosen)?.kind ?? offered.find(({ right }) => right === null)?.kind;
  return (
    <details class="part" open={wasWriting}>
      <summary>{said.raise}</summary>
      <p class="quiet small">{said.raiseHint}</p>
      <fieldset class="choices">
        <legend>{said.about}</legend>
        {offered.map(({ kind, right }) => (
          <label key={kind}>
            <input
              type="radio"
              name="point"
              checked={kind === about}
              disabled={right !== null}
              onChange={() => setChosen(kind)}
            />
            <span>
              {said.points[kind]}
              {right !== null && (
                <span class="reason small">
                  {' '}
                  <Why code={right} />
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <Particulars key={about} kind={about ?? 'other'} now={now} own={own} />
    </details>
  );
}

function Particulars({ kind, now, own }: FloorProps & { readonly kind: PointKind }) {
  const texts = disputable(own, now.queue);
  const members = now.seats.filter((seat) => seat.kind !== 'non-member' && !now.parties.includes(seat.id));
  const [text, setText] = useState<string>(texts[0] ?? '');
  const [member, setMember] = useState<string>(members[0]?.id ?? '');
  const point = (): Point | null => {
    switch (kind) {
      case 'speaker':
      case 'motion':
        return { kind };
      case 'character':
        return text ? { kind, draft: text as DraftId, character: 'procedural' } : null;
      case 'party':
        return member ? { kind, seat: member as SeatId } : null;
      case 'other':
        return textOf('point') ? { kind, text: textOf('point') } : null;
    }
  };
  const symbolOf = (id: DraftId) => now.drafts.find((draft) => draft.id === id)?.symbol ?? id;
  return (
    <div class="acts">
      {kind === 'character' && (
        <Select
          label={said.whichText}
          value={text}
          options={texts.map((id) => ({ value: id as string, name: symbolOf(id) }))}
          onChoose={setText}
        />
      )}
      {kind === 'party' && (
        <Select
          label={said.whichMember}
          value={member}
          options={members.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={setMember}
        />
      )}
      {kind === 'other' && <Field name="point" label={said.inYourWords} most={200} />}
      <Act
        right={rightToRaise(kind, own, now)}
        onAct={async () => {
          const raised = point();
          if (!raised) return;
          const answer = await dispatch({ kind: 'raise-point', point: raised });
          if (answer?.accepted && raised.kind === 'other') write('point', '');
        }}
      >
        {said.raiseIt}
      </Act>
    </div>
  );
}
