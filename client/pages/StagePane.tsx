import { useEffect, useRef, useState } from 'preact/hooks';
import type { Geography } from '../../shared/scenario/geography.ts';
import { geographyOf } from '../net/http.ts';
import { BrokenPart } from '../panels/BrokenPart.tsx';
import { Gauges } from '../panels/Gauges.tsx';
import { ProvinceCard } from '../panels/ProvinceCard.tsx';
import { RoundScrubber } from '../panels/RoundScrubber.tsx';
import { StageTable } from '../panels/StageTable.tsx';
import type { Theme } from '../scenes/picture.ts';
import type { Stage, StageView } from '../scenes/stage.ts';
import { leftOf, proceedingOf } from '../store/chamber.ts';
import { stageAsTable } from '../store/opened.ts';
import { shownOut } from '../store/shown.ts';
import { abroad, situation } from '../store/situation.ts';
import { mySeat, serverNow, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { useSecond } from './useSecond.ts';

type Props = {
  readonly theme?: Theme;
  readonly which: StageView;
  readonly onWhich?: (which: StageView) => void;
  /** Height under the map that words lie on, in CSS pixels. */
  readonly free?: number;
};

/** A province whose card is open, and whether it was opened from the keyboard. */
type Chosen = { readonly province: string; readonly byKey: boolean };

/** The stage and its twin in words. Phaser is fetched here, when a stage is first shown, and not before. */
export function StagePane({ theme = 'light', which, onWhich, free = 0 }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (province: string, byKey: boolean): void => {
    opener.current = byKey ? document.activeElement : null;
    setChosen({ province, byKey });
  };
  const close = (): void => {
    setChosen(null);
    // Back to where one was reading.
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  // Without its keys the stage is a picture: the table could not be left.
  const asTable = stageAsTable.value && onWhich !== undefined;
  const { stage, pictures, broken } = useStage(host, which, (id) => open(id, false), asTable);
  const now = view.value;
  const known = situation.value;
  const seat = mySeat.value?.id ?? null;
  const province = chosen?.province ?? null;
  // The wall has its clock beside the headline.
  const hasClock = theme === 'light' && now !== null;
  const out = shownOut.value;
  const second = useSecond(hasClock && leftOf(proceedingOf(now), now, serverNow()) !== null);
  useEffect(() => {
    if (stage && pictures && now && known) {
      stage.show(
        pictures.chamberPicture(now, seat, theme, serverNow(), out),
        pictures.mapPicture(known, province, theme),
      );
    }
  }, [stage, pictures, now, known, seat, province, theme, second, out]);
  useEffect(() => stage?.view(which, free), [stage, which, free]);
  const showsMap = !asTable && which !== 'chamber';
  return (
    <section class="stage" aria-label={words.stage.label}>
      {onWhich && (
        <div class="stage-keys">
          {(['both', 'chamber', 'map'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={!asTable && which === each}
              onClick={() => {
                stageAsTable.value = false;
                onWhich(each);
              }}
            >
              {words.stage.views[each]}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={asTable}
            onClick={() => {
              stageAsTable.value = !asTable;
            }}
          >
            {words.stage.asTable}
          </button>
        </div>
      )}
      {asTable ? (
        <StageTable onProvince={(id) => open(id, true)} />
      ) : (
        <div class="canvas" ref={host} aria-hidden={!broken}>
          {!stage && (broken ? <BrokenPart /> : <p class="quiet">{words.stage.loading}</p>)}
        </div>
      )}
      {onWhich && showsMap && <ProvinceKeys onProvince={(id) => open(id, true)} />}
      {onWhich && showsMap && <Strip />}
      {chosen && (asTable || showsMap) && (
        <ProvinceCard province={chosen.province} onClose={close} takesFocus={chosen.byKey} />
      )}
    </section>
  );
}

/** The map's provinces for those who do not tap: out of sight until the keyboard comes to them. */
function ProvinceKeys({ onProvince }: { readonly onProvince: (id: string) => void }) {
  return (
    <fieldset class="province-keys">
      <legend class="visually-hidden">{words.situation.choose}</legend>
      {situation.value?.provinces.map(({ id, name }) => (
        <button key={id} type="button" class="button" onClick={() => onProvince(id)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

/** Under the map: whose the state is, and the way back to earlier rounds. */
function Strip() {
  const state = situation.value?.state;
  if (!state) return null;
  return (
    <div class="strip">
      <Gauges state={state} />
      <RoundScrubber />
    </div>
  );
}

function noteAbroad({ neighbours }: Geography): void {
  abroad.value = Object.fromEntries(neighbours.map(({ id, name }) => [id, name]));
}

type Pictures = typeof import('../scenes/pictureOf.ts');

function useStage(
  host: { readonly current: HTMLDivElement | null },
  which: StageView,
  onProvince: (id: string) => void,
  asTable: boolean,
): { stage: Stage | null; pictures: Pictures | null; broken: boolean } {
  const [broken, setBroken] = useState(false);
  const [mounted, setMounted] = useState<{ stage: Stage; pictures: Pictures } | null>(null);
  const slug = view.value?.scenario;
  const tapped = useRef(onProvince);
  tapped.current = onProvince;
  useEffect(() => {
    const element = host.current;
    if (!slug || !element || asTable) return;
    let stage: Stage | null = null;
    let left = false;
    const mount = async (): Promise<void> => {
      const [{ mountStage }, pictures, geography] = await Promise.all([
        import('../scenes/stage.ts'),
        import('../scenes/pictureOf.ts'),
        geographyOf(slug),
      ]);
      if (left) return;
      noteAbroad(geography);
      stage = mountStage(element, {
        geography,
        view: which,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        onSeat: () => {},
        onProvince: (id) => tapped.current(id),
      });
      setMounted({ stage, pictures });
    };
    mount().catch(() => setBroken(true));
    return () => {
      left = true;
      stage?.destroy();
      setMounted(null);
    };
  }, [slug, asTable]);
  useEffect(() => {
    // The table names places abroad, too, and may be read before any stage was there.
    if (slug && asTable && Object.keys(abroad.value).length === 0) geographyOf(slug).then(noteAbroad, () => {});
  }, [slug, asTable]);
  return { stage: mounted?.stage ?? null, pictures: mounted?.pictures ?? null, broken };
}
