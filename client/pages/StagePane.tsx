import { useEffect, useRef, useState } from 'preact/hooks';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { borders, type Geography } from '../../shared/scenario/geography.ts';
import { geographyOf } from '../net/http.ts';
import { Gauges } from '../panels/Gauges.tsx';
import type { PaintSign } from '../panels/map/Legend.tsx';
import { type NoPicture, NoStage } from '../panels/NoStage.tsx';
import { ProvinceCard } from '../panels/ProvinceCard.tsx';
import { RoundScrubber } from '../panels/RoundScrubber.tsx';
import { SeatPlaces } from '../panels/SeatPlaces.tsx';
import { StageTable } from '../panels/StageTable.tsx';
import type { Theme } from '../scenes/picture.ts';
import type { Stage, StageOptions, StageView } from '../scenes/stage.ts';
import { leftOf, proceedingOf, readOut } from '../store/chamber.ts';
import { chosenLayer, frontier, wallLayer } from '../store/mapLayers.ts';
import { stageAsTable } from '../store/opened.ts';
import { said } from '../store/saying.ts';
import { openSeat, ringedSeat } from '../store/seatCard.ts';
import { cleared, shownOut } from '../store/shown.ts';
import { abroad, beforeTheLatest, situation } from '../store/situation.ts';
import { happenings, mySeat, serverNow, view } from '../store/store.ts';
import type { Tab } from '../store/way.ts';
import { words } from '../text/words.ts';
import { canDraw } from './canDraw.ts';
import { MapTools } from './MapTools.tsx';
import { useSecond } from './useSecond.ts';

type Props = {
  readonly theme?: Theme;
  readonly which: StageView;
  readonly onWhich?: (which: StageView) => void;
  /** Height under the map that words lie on, in CSS pixels. */
  readonly free?: number;
  /** To another panel; without it seats have no cards, as on the wall. */
  readonly onTab?: (tab: Tab) => void;
};

/** A province whose card is open, and whether it was opened from the keyboard. */
type Chosen = { readonly province: string; readonly byKey: boolean };

/** The stage and its twin in words. Phaser is fetched here, when a stage is first shown, and not before. */
export function StagePane({ theme = 'light', which, onWhich, free = 0, onTab }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const opener = useRef<Element | null>(null);
  const open = (province: string, byKey: boolean): void => {
    opener.current = byKey ? document.activeElement : null;
    openSeat.value = null;
    setChosen({ province, byKey });
  };
  const close = (): void => {
    setChosen(null);
    // Back to where one was reading.
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  // Without its keys the stage is a picture: the table could not be left.
  const asTable = stageAsTable.value && onWhich !== undefined;
  const { stage, pictures, broken, closeness } = useStage(host, which, asTable, {
    onProvince: (id) => open(id, false),
    onSeat: (id) => {
      if (!onTab) return;
      setChosen(null);
      openSeat.value = { seat: id as SeatId, from: null };
    },
    onDoubleTap: () => setChosen(null),
  });
  const now = view.value;
  const known = situation.value;
  const seat = mySeat.value?.id ?? null;
  const province = chosen?.province ?? null;
  const isWall = onWhich === undefined && theme === 'projector';
  const layer = isWall && now ? wallLayer(now) : chosenLayer.value;
  const land = frontier.value;
  // The wall has its clock beside the headline.
  const hasClock = theme === 'light' && now !== null;
  // A statement that is read on the wall has the board as well.
  const out = isWall && readOut(happenings.value) !== null ? cleared : shownOut.value;
  const besides = { said: said.value, chosen: onTab ? ringedSeat() : null };
  const second = useSecond(hasClock && leftOf(proceedingOf(now), now, serverNow()) !== null);
  useEffect(() => {
    if (stage && pictures && now && known) {
      const looks = { chosen: province, theme, layer, borders: land };
      // A wall that had lists on it while the months passed shows them pass when its map comes.
      const earlier = isWall ? beforeTheLatest() : null;
      stage.show(
        pictures.chamberPicture(now, seat, theme, serverNow(), out, besides),
        pictures.mapPicture(known, looks),
        earlier && pictures.mapPicture(earlier, looks),
      );
    }
  }, [stage, pictures, now, known, seat, province, theme, layer, land, second, out, besides.said, besides.chosen]);
  useEffect(() => stage?.view(which, free), [stage, which, free]);
  const showsMap = !asTable && which !== 'chamber';
  const showsChamber = !asTable && which !== 'map';
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
        <StageTable onProvince={(id) => open(id, true)} hasCards={onTab !== undefined} />
      ) : broken ? (
        <>
          <NoStage
            why={broken}
            onTable={
              onWhich
                ? () => {
                    stageAsTable.value = true;
                  }
                : null
            }
          />
          {!onWhich && <StageTable onProvince={(id) => open(id, true)} />}
        </>
      ) : (
        <div class="canvas" ref={host} aria-hidden="true">
          {!stage && <p class="quiet">{words.stage.loading}</p>}
        </div>
      )}
      {stage && pictures && known && showsMap && (
        <MapTools
          {...{ stage, which, free, known, layer, closeness }}
          host={host}
          paintSign={pictures.paintSign}
          isWall={onWhich === undefined}
        />
      )}
      {onTab && (asTable || showsChamber) && <SeatPlaces onTab={onTab} hasKeys={!asTable} />}
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

function noteAbroad(geography: Geography): void {
  abroad.value = Object.fromEntries(geography.neighbours.map(({ id, name }) => [id, name]));
  frontier.value = Object.fromEntries(borders(geography));
}

type Pictures = Pick<typeof import('../scenes/chamber/chamberPicture.ts'), 'chamberPicture'> &
  Pick<typeof import('../scenes/map/mapPicture.ts'), 'mapPicture'> & { readonly paintSign: PaintSign };

function useStage(
  host: { readonly current: HTMLDivElement | null },
  which: StageView,
  asTable: boolean,
  on: Pick<StageOptions, 'onSeat' | 'onProvince' | 'onDoubleTap'>,
): { stage: Stage | null; pictures: Pictures | null; broken: NoPicture | null; closeness: number } {
  const [broken, setBroken] = useState<NoPicture | null>(null);
  // The graphics card was lost and did not come back: from then on the processor draws.
  const [renderer, setRenderer] = useState<'canvas' | null>(null);
  const [mounted, setMounted] = useState<{ stage: Stage; pictures: Pictures } | null>(null);
  const [closeness, setCloseness] = useState(1);
  const slug = view.value?.scenario;
  const told = useRef(on);
  told.current = on;
  useEffect(() => {
    const element = host.current;
    if (!slug || !element || asTable) return;
    if (!canDraw()) return setBroken('cannot-draw');
    let stage: Stage | null = null;
    let left = false;
    const mount = async (): Promise<void> => {
      const [{ mountStage }, { chamberPicture }, { mapPicture }, { paintIncident }, geography] = await Promise.all([
        import('../scenes/stage.ts'),
        import('../scenes/chamber/chamberPicture.ts'),
        import('../scenes/map/mapPicture.ts'),
        import('../scenes/map/signs.ts'),
        geographyOf(slug),
      ]);
      if (left) return;
      noteAbroad(geography);
      stage = mountStage(element, {
        geography,
        view: which,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        onSeat: (id) => told.current.onSeat(id),
        onProvince: (id) => told.current.onProvince(id),
        onDoubleTap: () => told.current.onDoubleTap?.(),
        onCloseness: setCloseness,
        ...(renderer ? { renderer } : {}),
        onLost: () => setRenderer('canvas'),
      });
      setMounted({ stage, pictures: { chamberPicture, mapPicture, paintSign: paintIncident } });
    };
    mount().catch(() => setBroken('not-fetched'));
    return () => {
      left = true;
      stage?.destroy();
      setMounted(null);
      setCloseness(1);
    };
  }, [slug, asTable, renderer]);
  useEffect(() => {
    // The table names places abroad, too, and may be read before any stage was there.
    if (slug && asTable && Object.keys(abroad.value).length === 0) geographyOf(slug).then(noteAbroad, () => {});
  }, [slug, asTable]);
  return { stage: mounted?.stage ?? null, pictures: mounted?.pictures ?? null, broken, closeness };
}
