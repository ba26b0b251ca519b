import { byChange, placeName, situation } from '../store/situation.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';
import { Causes } from './Causes.tsx';
import { Change } from './Change.tsx';

/** So many causes are told of each province; its card has all that are reported. */
const mostCauses = 2;

/** What the last months did to each province, the largest change first, and what happened in them. */
export function WhatChanged() {
  const now = situation.value;
  if (!now || now.moment.month === 0) return null;
  const { provinces, happenings, moment } = now;
  const { inMonth, kinds } = words.situation.happenings;
  return (
    <section class="whatchanged">
      <h2>
        {words.situation.wall.changes}
        <span class="quiet"> · {words.situation.title(moment)}</span>
      </h2>
      <ul>
        {byChange(provinces).map((province) => (
          <li key={province.id}>
            <p>
              <strong class="serif">{province.name}</strong>{' '}
              <b>{words.situation.estimate(province.figures.violence)}</b>{' '}
              {words.stage.steps[violenceStep(province.figures.violence.value)]}{' '}
              <Change by={province.figures.violence.change} />
            </p>
            <Causes causes={province.causes} most={mostCauses} />
          </li>
        ))}
      </ul>
      {happenings.map(({ month, kind, province }) => (
        <p key={`${month} ${kind} ${province}`} class="happening">
          {inMonth(month, kinds[kind](province ? placeName(province) : ''))}
        </p>
      ))}
    </section>
  );
}
