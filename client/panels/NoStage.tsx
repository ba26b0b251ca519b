import { words } from '../text/words.ts';
import { BrokenPart } from './BrokenPart.tsx';

/** Why there is no picture: it could not be fetched, or this browser cannot draw it. */
export type NoPicture = 'not-fetched' | 'cannot-draw';

type Props = {
  readonly why: NoPicture;
  /** Shows the same facts in words; null where they stand beside this. */
  readonly onTable: (() => void) | null;
};

/** Stands where the chamber and the map would be, and leads to their twin in words. */
export function NoStage({ why, onTable }: Props) {
  return (
    <div class="nostage">
      {why === 'not-fetched' ? <BrokenPart /> : <p class="warning">{words.stage.cannotDraw}</p>}
      <p>{words.stage.sameInWords}</p>
      {onTable && (
        <button type="button" class="button" onClick={onTable}>
          {words.stage.asTable}
        </button>
      )}
    </div>
  );
}
