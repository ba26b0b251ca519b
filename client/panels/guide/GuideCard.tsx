import type { Guide, Tick } from '../../store/guide.ts';
import { words } from '../../text/words.ts';

type Props = {
  readonly guide: Guide;
  readonly onWay: (way: Tick['way']) => void;
  readonly onHide: () => void;
};

/** What the present step is for, and what of it is done. Each thing that is not leads to where it can be. */
export function GuideCard({ guide: { moment, ticks }, onWay, onHide }: Props) {
  const isDone = ticks.length > 0 && ticks.every(({ done }) => done);
  return (
    <section class="guide" data-moment={moment} aria-label={words.guide.title}>
      <div class="says">
        <p aria-live="polite">
          <strong>{words.guide.title}</strong> {words.guide.lines[moment]}
        </p>
        <button type="button" class="hide" aria-label={words.guide.hide} title={words.guide.hide} onClick={onHide}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3 3 L13 13 M13 3 L3 13" />
          </svg>
        </button>
      </div>
      {ticks.length > 0 && (
        <ul class="ticks">
          {ticks.map(({ lesson, done, way }) => (
            <li key={lesson} data-done={done}>
              <TickMark done={done} />
              <span class="visually-hidden">{done ? words.guide.done : words.guide.open}: </span>
              {done ? (
                words.guide.lessons[lesson]
              ) : (
                <button type="button" class="linklike" onClick={() => onWay(way)}>
                  {words.guide.lessons[lesson]}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="visually-hidden" aria-live="polite">
        {isDone && words.guide.all}
      </p>
    </section>
  );
}

/** A circle that is empty, or has a tick in it. */
function TickMark({ done }: { readonly done: boolean }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r="7.5" />
      {done && <path d="M5 9.3 L8 12 L13 6.2" />}
    </svg>
  );
}
