import { useEffect, useRef, useState } from 'preact/hooks';
import { geographyOf } from '../net/http.ts';
import { BrokenPart } from '../panels/BrokenPart.tsx';
import { ProvinceCard } from '../panels/ProvinceCard.tsx';
import { StageTable } from '../panels/StageTable.tsx';
import type { Theme } from '../scenes/picture.ts';
import type { Stage, StageView } from '../scenes/stage.ts';
import { mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';

type Props = { readonly theme?: Theme; readonly which: StageView; readonly onWhich?: (which: StageView) => void };

/** The stage and its twin in words. Phaser is fetched here, when a stage is first shown, and not before. */
export function StagePane({ theme = 'light', which, onWhich }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [wantsTable, setAsTable] = useState(false);
  // Without its keys the stage is a picture: the table could not be left.
  const asTable = wantsTable && onWhich !== undefined;
  const { stage, pictures, broken } = useStage(host, which, setChosen, asTable);
  const now = view.value;
  const seat = mySeat.value?.id ?? null;
  useEffect(() => {
    if (stage && pictures && now) {
      stage.show(pictures.chamberPicture(now, seat, theme), pictures.mapPicture(now, chosen, theme));
    }
  }, [stage, pictures, now, seat, chosen, theme]);
  useEffect(() => stage?.view(which), [stage, which]);
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
                setAsTable(false);
                onWhich(each);
              }}
            >
              {words.stage.views[each]}
            </button>
          ))}
          <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {words.stage.asTable}
          </button>
        </div>
      )}
      {asTable ? (
        <StageTable />
      ) : (
        <div class="canvas" ref={host} aria-hidden="true">
          {!stage && (broken ? <BrokenPart /> : <p class="quiet">{words.stage.loading}</p>)}
        </div>
      )}
      {chosen && !asTable && <ProvinceCard province={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
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
      stage = mountStage(element, {
        geography,
        view: which,
        reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
        onSeat: () => {},
        onProvince,
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
  return { stage: mounted?.stage ?? null, pictures: mounted?.pictures ?? null, broken };
}
