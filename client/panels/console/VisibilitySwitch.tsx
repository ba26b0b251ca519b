import { useState } from 'preact/hooks';
import { type Visibility, visibilities } from '../../../shared/council/vocabulary.ts';
import { dispatch, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

const said = words.desk.talk.visibility;

/** What the facilitator sees of notes. A change is looked at first: what everybody will be told, and from when it holds. */
export function VisibilitySwitch() {
  const [wanted, setWanted] = useState<Visibility | null>(null);
  const room = view.value?.room;
  if (!room) return null;
  const { visibility } = room;
  const next = wanted !== null && wanted !== visibility ? wanted : null;
  const isOver = view.value?.phase === 'ended';
  return (
    <fieldset class="visibility" disabled={isOver}>
      <legend>{said.title}</legend>
      <div class="cards">
        {visibilities.map((each) => (
          <label key={each} class="card">
            <input
              type="radio"
              name="visibility"
              checked={each === (next ?? visibility)}
              onChange={() => setWanted(each)}
            />
            <strong>
              {said.names[each]} {each === visibility && <span class="quiet small">· {said.now}</span>}
            </strong>
            <span class="small">{said.hints[each]}</span>
          </label>
        ))}
      </div>
      {next && (
        <div class="tosay" role="status">
          <p>{said.told[next]}</p>
          <p class="quiet small">{said.before}</p>
          <div class="line">
            <Act
              right={null}
              due
              onAct={async () => {
                await dispatch({ kind: 'set-visibility', visibility: next });
                setWanted(null);
              }}
            >
              {said.set}
            </Act>
            <button type="button" class="button" onClick={() => setWanted(null)}>
              {said.back}
            </button>
          </div>
        </div>
      )}
    </fieldset>
  );
}
