import { useEffect, useState } from 'preact/hooks';
import { type Geography, ringPolygon } from '../../shared/scenario/geography.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { geographyOf } from '../net/http.ts';

/** A thumbnail of the scenario's map, in plain SVG: nobody needs Phaser to choose. */
export function ScenarioMap({ scenario }: { readonly scenario: Scenario }) {
  const [geography, setGeography] = useState<Geography | null>(null);
  useEffect(() => {
    void geographyOf(scenario.slug).then(setGeography, () => {});
  }, [scenario.slug]);
  if (!geography) return <span class="thumbnail" />;
  return (
    <svg class="thumbnail" viewBox={`0 0 ${geography.width} ${geography.height}`} aria-hidden="true">
      {geography.provinces.map(({ id, ring }) => {
        const violence = scenario.provinces.find((province) => province.id === id)?.violence ?? 0;
        const points = ringPolygon(geography, ring)
          .map((point) => point.join(','))
          .join(' ');
        return <polygon key={id} points={points} data-step={stepOf(violence)} />;
      })}
    </svg>
  );
}

const stepOf = (violence: number): number => [25, 40, 55, 75].filter((bound) => violence >= bound).length;
