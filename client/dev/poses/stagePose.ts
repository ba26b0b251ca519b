/** A pose of the stage: two pictures, and how they are looked at. */
import type { ChamberPicture, MapPicture } from '../../scenes/picture.ts';
import type { StageView } from '../../scenes/stage.ts';

export type StagePose = {
  readonly view: StageView;
  readonly chamber: ChamberPicture;
  readonly map: MapPicture;
  /** Shown two seconds later, for looking at motion. */
  readonly next?: { readonly chamber: ChamberPicture; readonly map: MapPicture };
};
