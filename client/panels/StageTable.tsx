import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import { resultOnShow } from '../store/shown.ts';
import { mySeat, view } from '../store/store.ts';
import { violenceStep } from '../store/violence.ts';
import { words } from '../text/words.ts';

/** The stage as two tables: every mark on it has its row here. */
export function StageTable() {
  const now = view.value;
  if (!now) return null;
  const { provinces, seats } = now;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <div class="twin" tabIndex={0}>
      <table>
        <caption>{words.stage.views.chamber}</caption>
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
              <th scope="row">
                {seat.name} <span class="quiet">{standingOf(seat, now).join(', ')}</span>
              </th>
              <td>
                {words.presences[seat.presence]}
                {seat.ready && `, ${words.stage.ready}`}
              </td>
              <td>{ballotOf(seat, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{words.stage.views.map}</caption>
        <thead>
          <tr>
            <th scope="col">{words.stage.province}</th>
            <th scope="col">{words.stage.population}</th>
            <th scope="col">{words.stage.violence}</th>
            <th scope="col">{words.stage.need}</th>
            <th scope="col">{words.stage.grievance}</th>
            <th scope="col">{words.stage.capacity}</th>
            <th scope="col">{words.stage.climate}</th>
          </tr>
        </thead>
        <tbody>
          {provinces.map((province) => (
            <tr key={province.id}>
              <th scope="row">{province.name}</th>
              <td>{words.stage.thousand(province.population)}</td>
              <td>
                {province.violence} {words.stage.steps[violenceStep(province.violence)]}
              </td>
              <td>{province.need}</td>
              <td>{province.grievance}</td>
              <td>{province.capacity}</td>
              <td>{province.climateStress}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet small">{words.stage.scale}</p>
    </div>
  );
}

/** What the chamber shows of a seat besides its delegation: the presidency, the line under its placard, the frame. */
function standingOf(seat: SeatInView, { president }: PublicView): readonly string[] {
  return [
    seat.id === mySeat.value?.id ? words.stage.mine : '',
    seat.id === president ? words.stage.president : '',
    seat.kind === 'permanent' ? words.stage.permanent : '',
    seat.kind === 'non-member' ? words.stage.noVote : '',
  ].filter((each) => each !== '');
}

function ballotOf(seat: SeatInView, now: PublicView): string {
  if (seat.kind === 'non-member') return '';
  if (now.vote) return seat.cast ? words.stage.sealed : words.stage.open;
  const choice = resultOnShow(now)?.ballots[seat.id];
  return choice ? words.ballot.choices[choice] : '';
}
