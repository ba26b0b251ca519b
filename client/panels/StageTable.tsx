import type { SeatInView } from '../../shared/council/views/publicView.ts';
import { view } from '../store/store.ts';
import { words } from '../text/words.ts';

/** The stage as two tables: every mark on it has its row here. */
export function StageTable() {
  const now = view.value;
  if (!now) return null;
  const { provinces, seats } = now;
  const result = now.phase === 'voting' && !now.vote ? now.results.at(-1) : undefined;
  const ballot = (seat: SeatInView): string => {
    if (seat.kind === 'non-member') return '';
    if (now.vote) return seat.cast ? words.stage.sealed : words.stage.open;
    const choice = result?.ballots[seat.id];
    return choice ? words.ballot.choices[choice] : '';
  };
  return (
    <div class="twin">
      <table>
        <caption>{words.stage.chamber}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage.seat}</th>
            <th scope="col">{words.stage.presence}</th>
            <th scope="col">{words.stage.ballot}</th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <th scope="row">{seat.name}</th>
              <td>{words.presences[seat.presence]}</td>
              <td>{ballot(seat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{words.stage.map}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage.province}</th>
            <th scope="col">{words.stage.population}</th>
            <th scope="col">{words.stage.violence}</th>
            <th scope="col">{words.stage.need}</th>
            <th scope="col">{words.stage.capacity}</th>
          </tr>
        </thead>
        <tbody>
          {provinces.map((province) => (
            <tr key={province.id}>
              <th scope="row">{province.name}</th>
              <td>{words.stage.thousand(province.population)}</td>
              <td>{province.violence}</td>
              <td>{province.need}</td>
              <td>{province.capacity}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
