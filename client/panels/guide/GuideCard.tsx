import type { Guide, Tick } from '../../store/guide.ts';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';

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
          <Icon name="close" />
        </button>
      </div>
      {ticks.length > 0 && (
        <ul class="ticks">
          {ticks.map(({ lesson, done, way }) => (
            <li key={lesson} data-done={done}>
              <Icon name={done ? 'done' : 'open'} />
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
