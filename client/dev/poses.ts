/** Every pose of the gallery, by the name that its address has. */
import { chamberPoses } from './poses/chamber.ts';
import { mapPoses } from './poses/map.ts';
import { pagePoses } from './poses/pages.ts';
import { panelPoses } from './poses/panels.ts';
import type { Pose, Poses, Size } from './poses/pose.ts';
import type { StagePose } from './poses/stagePose.ts';

const sizeOf = (name: string, { chamber }: StagePose): Size =>
  chamber.theme === 'projector' ? 'wall' : name.startsWith('phone') ? 'phone' : 'laptop';

/** A stage is looked at in one size: it is the same picture, divided otherwise. */
const onStage = (poses: Readonly<Record<string, StagePose>>): Poses =>
  Object.fromEntries(
    Object.entries(poses).map(([name, pose]): [string, Pose] => [
      `stage-${name.replaceAll('_', '-')}`,
      { ...pose, kind: 'stage', group: 'stage', at: [sizeOf(name, pose)] },
    ]),
  );

export const POSES: Poses = {
  ...onStage(chamberPoses),
  ...onStage(mapPoses),
  ...panelPoses,
  ...pagePoses,
};
