import { lookAt, momentsOf, shownIndex } from '../store/situation.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** Goes back to what was known after earlier rounds. A new report takes everybody to it. */
export function RoundScrubber() {
  const moments = view.value ? momentsOf(view.value) : [];
  if (moments.length < 2) return null;
  const shown = shownIndex.value;
  const { label, long, back } = words.situation.scrubber;
  return (
    <fieldset class="scrubber">
      <legend>{shown < moments.length - 1 ? back : label}</legend>
      <div>
        {moments.map((moment) => (
          <button
            key={moment.index}
            type="button"
            aria-pressed={moment.index === shown}
            onClick={() => lookAt(moment.index)}
          >
            <span aria-hidden="true">{words.situation.scrubber.short[moment.kind](moment)}</span>
            <span class="visually-hidden">{long(moment)}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}
