import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import { placeOnList, proceedingOf, standingOf } from '../store/chamber.ts';
import { isHandUp, moodOf } from '../store/room.ts';
import { openSeatByKey } from '../store/seatCard.ts';
import { ballotsOnShow, shownOut } from '../store/shown.ts';
import { mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { SituationTable } from './SituationTable.tsx';

type Props = {
  readonly onProvince: (id: string) => void;
  /** Names of seats open their cards. */
  readonly hasCards?: boolean;
};

/** The stage in words: every mark on it has its row here. */
export function StageTable({ onProvince, hasCards = false }: Props) {
  const now = view.value;
  if (!now) return null;
  const { seats } = now;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it.
    <div class="twin" tabIndex={0}>
      <p>{words.chamber.moods[moodOf(now, shownOut.value)]}</p>
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
                {hasCards ? (
                  <button type="button" class="button plain" onClick={() => openSeatByKey(seat.id)}>
                    {seat.name}
                  </button>
                ) : (
                  seat.name
                )}{' '}
                <span class="quiet">{marksOf(seat, now).join(', ')}</span>
              </th>
              <td>
                {words.bots.presence(seat)}
                {seat.ready && `, ${words.stage.ready}`}
              </td>
              <td>{ballotOf(seat, now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SituationTable onProvince={onProvince} />
    </div>
  );
}

/** What the chamber shows of a seat besides its delegation: the presidency, the line under its placard, the light, a hand. */
function marksOf(seat: SeatInView, now: PublicView): readonly string[] {
  const { president, meeting, vote } = now;
  const place = placeOnList(now, seat.id);
  const standing = seat.kind === 'non-member' ? standingOf(now, seat) : 'free';
  return [
    seat.id === mySeat.value?.id ? words.stage.mine : '',
    seat.id === president ? words.stage.president : '',
    seat.kind === 'permanent' ? words.stage.permanent : '',
    seat.kind === 'non-member' ? words.stage.noVote : '',
    standing === 'free' ? '' : words.chamber.standings[standing],
    !vote && meeting?.floor?.seat === seat.id ? words.chamber.floor : '',
    place > 0 ? words.chamber.place(place) : '',
    // Of a vote the column beside says it.
    !vote && isHandUp(proceedingOf(now), seat) ? words.chamber.hand : '',
  ].filter((each) => each !== '');
}

function ballotOf(seat: SeatInView, now: PublicView): string {
  if (seat.kind === 'non-member') return '';
  if (now.vote) return seat.cast ? words.stage.sealed : words.stage.open;
  const result = ballotsOnShow(now, shownOut.value);
  const choice = result?.ballots[seat.id];
  if (!choice) return '';
  const by = result.byStandIn.includes(seat.id) ? `, ${words.bots.cast}` : '';
  return `${words.ballot.choices[choice]}${by}`;
}
