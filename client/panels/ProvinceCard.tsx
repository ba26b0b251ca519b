import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** A province's figures, opened by a tap on the map. */
export function ProvinceCard({ province: id, onClose }: { readonly province: string; readonly onClose: () => void }) {
  const province = view.value?.provinces.find((each) => each.id === id);
  if (!province) return null;
  const rows: readonly (readonly [string, string | number])[] = [
    [words.stage.population, words.stage.thousand(province.population)],
    [words.stage.violence, province.violence],
    [words.stage.need, province.need],
    [words.stage.grievance, province.grievance],
    [words.stage.capacity, province.capacity],
    [words.stage.climate, province.climateStress],
  ];
  return (
    <aside class="province" aria-label={words.stage.figures(province.name)}>
      <header>
        <strong>{province.name}</strong>
        <button type="button" class="button plain" onClick={onClose}>
          {words.stage.close}
        </button>
      </header>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet small">{words.stage.scale}</p>
    </aside>
  );
}
