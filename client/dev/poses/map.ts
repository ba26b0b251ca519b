/** Poses of the map. */
import { mapLayers } from '../../store/mapLayers.ts';
import { administered, busy, CALM, INCIDENTS, layered, map, opening, parted, round, WORST } from './land.ts';
import type { StagePose } from './stagePose.ts';
import { chamber, OPEN, seats, VETOED } from './table.ts';

export const mapPoses: Readonly<Record<string, StagePose>> = {
  phone_map: { view: 'map', chamber: chamber('', OPEN), map: busy },
  projector_map: { view: 'map', chamber: chamber('', VETOED, 'projector'), map: { ...busy, theme: 'projector' } },
  map_calm: { view: 'map', chamber: chamber('', seats()), map: map(CALM) },
  map_severe: { view: 'map', chamber: chamber('', seats()), map: map(WORST, { incidents: INCIDENTS }) },
  map_flows: { view: 'map', chamber: chamber('', seats()), map: busy },
  round: { view: 'both', chamber: chamber('The months pass', seats()), map: round },
  round_map: { view: 'map', chamber: chamber('', seats()), map: { ...round, chosen: 'northreach' } },
  round_wall: { view: 'map', chamber: chamber('', seats(), 'projector'), map: { ...round, theme: 'projector' } },
  outside_map: { view: 'map', chamber: chamber('', seats()), map: parted },
  outside_both: { view: 'both', chamber: chamber('', seats()), map: parted },
  outside_wall: { view: 'map', chamber: chamber('', seats(), 'projector'), map: { ...parted, theme: 'projector' } },
  ...Object.fromEntries(
    mapLayers
      .slice(1)
      .map((layer): [string, StagePose] => [
        `layer_${layer}`,
        { view: 'map', chamber: chamber('', seats()), map: layered(layer) },
      ]),
  ),
  administered_map: { view: 'map', chamber: chamber('', seats()), map: administered },
  administered_wall: {
    view: 'map',
    chamber: chamber('', seats(), 'projector'),
    map: { ...administered, theme: 'projector' },
  },
  round_comes: {
    view: 'map',
    chamber: chamber('', seats()),
    map: opening,
    next: { chamber: chamber('', seats()), map: round },
  },
  round_comes_to_the_wall: {
    view: 'map',
    chamber: chamber('', seats(), 'projector'),
    map: { ...opening, theme: 'projector' },
    next: { chamber: chamber('', seats(), 'projector'), map: { ...round, theme: 'projector' } },
  },
};
