import { goodOfficesAims } from '../../shared/council/vocabulary.ts';
import { dispatch, mine } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';

/** What the Secretary-General can work for, once a round. */
export function GoodOffices() {
  const right = mine.value?.seat?.rights.goodOffices ?? null;
  const isLater = right === 'wrong-phase';
  return (
    <section class="order">
      <h3>{words.field.goodOffices}</h3>
      <p class="quiet small">
        {words.field.goodOfficesHint} {isLater && words.field.goodOfficesLater}
      </p>
      <ul>
        {goodOfficesAims.map((aim) => (
          <li key={aim}>
            {isLater ? (
              <strong>{words.field.aimActs[aim]}</strong>
            ) : (
              <Act right={right} onAct={() => dispatch({ kind: 'use-good-offices', aim })}>
                {words.field.aimActs[aim]}
              </Act>
            )}
            <span class="small">{words.field.aims[aim]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
