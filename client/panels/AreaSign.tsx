import type { ProtectedArea } from '../../shared/world/report.ts';

const shield = 'M2 3.4Q7 3.6 11 1.6Q15 3.6 20 3.4V12.4Q19.4 18 11 22.4Q2.6 18 2 12.4Z';

/** The sign that a protected area has on the map: a shield, whole, hollow or broken. Decoration: words stand beside it. */
export function AreaSign({ area }: { readonly area: Exclude<ProtectedArea, 'none'> }) {
  return (
    <svg class="areasign" viewBox="0 0 22 24" aria-hidden="true">
      <path d={shield} data-area={area} />
      {area === 'held' && <path class="inside" d="m6.4 11.4 3.4 3.6 6-7" />}
      {area === 'fallen' && <path class="inside" d="m13 1.5-4.6 8 5 4-3.6 9" />}
      {area === 'hollow' && (
        <text x="11" y="16.4" text-anchor="middle">
          ?
        </text>
      )}
    </svg>
  );
}
