/** Back to what was known after earlier rounds, with a slider, its arrow keys or a button for each, and what those months changed. */
import { byChange, leadingCause, lookAt, momentsOf, movedBy, shownIndex, situation } from '../store/situation.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** So many provinces are told of in the line under it. */
const most = 2;

/** A new report takes everybody to it. */
export function RoundScrubber() {
  const moments = view.value ? momentsOf(view.value) : [];
  if (moments.length < 2) return null;
  const shown = shownIndex.value;
  const last = moments.length - 1;
  const { label, long, back } = words.situation.scrubber;
  const moment = moments[shown];
  return (
    <fieldset class="scrubber">
      <legend>{shown < last ? back : label}</legend>
      <span class="slider">
        <input
          type="range"
          aria-label={label}
          aria-valuetext={moment ? long(moment) : ''}
          min={0}
          max={last}
          step={1}
          value={shown}
          onInput={({ currentTarget }) => lookAt(Number(currentTarget.value))}
        />
      </span>
      <div>
        {moments.map((each) => (
          <button key={each.index} type="button" aria-pressed={each.index === shown} onClick={() => lookAt(each.index)}>
            <span aria-hidden="true">{words.situation.scrubber.short[each.kind](each)}</span>
            <span class="visually-hidden">{long(each)}</span>
          </button>
        ))}
      </div>
      {shown < last && <p class="lookback">{changedThen()}</p>}
    </fieldset>
  );
}

/** "Northreach ▼23: soldiers on the ground · Hill Districts ▼18: …": what the months of the shown report changed most. */
export function changedThen(): string {
  const now = situation.value;
  if (!now) return '';
  if (now.moment.index === 0) return words.map.lookBack.opening;
  const changed = byChange(now.provinces).filter((province) => movedBy(province) > 0);
  if (changed.length === 0) return words.map.lookBack.none;
  return changed
    .slice(0, most)
    .map((province) => {
      const cause = leadingCause(province);
      const why = cause ? words.situation.cause(cause.cause, cause.direction) : '';
      return words.map.lookBack.line(province.name, province.figures.violence.change ?? 0, why);
    })
    .join(' · ');
}
