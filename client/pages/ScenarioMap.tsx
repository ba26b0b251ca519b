import type { ListedScenario } from '../../shared/scenario/listed.ts';

/** A thumbnail of the scenario's map, in plain SVG: nobody needs Phaser to choose. */
export function ScenarioMap({ scenario: { outline, provinces } }: { readonly scenario: ListedScenario }) {
  const { width, height, abroad } = outline;
  return (
    <svg class="thumbnail" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path class="abroad" d={abroad} />
      {outline.provinces.map(({ id, d }) => (
        <path key={id} d={d} data-step={stepOf(provinces.find((province) => province.id === id)?.violence ?? 0)} />
      ))}
    </svg>
  );
}

const stepOf = (violence: number): number => [25, 40, 55, 75].filter((bound) => violence >= bound).length;
