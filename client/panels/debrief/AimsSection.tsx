import type { Comparison, Debrief, RevealedInterest, SeatReading } from '../../../shared/debrief/debrief.ts';
import { mySeat, view } from '../../store/store.ts';
import { interestWords, redLineWords } from '../../text/english/brief.ts';
import { capital } from '../../text/english/counting.ts';
import { comparisonWords } from '../../text/english/debriefReadings.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { Bar, Section } from './Section.tsx';
import { Sign } from './Sign.tsx';
import { roundTheTable } from './seatOrder.ts';

const said = words.debrief.aims;

/** The sealed orders of every seat, and how far it got: in the order of the table, one's own first. */
export function AimsSection({ debrief }: { readonly debrief: Debrief }) {
  const mine = mySeat.value?.id ?? null;
  const { seats } = debrief;
  if (seats.length === 0) {
    return (
      <Section id="aims">
        <p>{said.none}</p>
      </Section>
    );
  }
  const ordered = roundTheTable(debrief, mine);
  const played = ordered.filter(({ holder }) => holder !== '');
  const empty = ordered.filter(({ holder }) => holder === '');
  return (
    <Section id="aims" lead={said.lead}>
      <p class="quiet small">{said.shared}</p>
      <div class="aims">
        {played.map((seat) => (
          <SeatArticle key={seat.seat} reading={seat} isMine={seat.seat === mine} />
        ))}
      </div>
      {empty.length > 0 && (
        <details>
          <summary>{said.unplayed(empty.length)}</summary>
          <div class="aims">
            {empty.map((seat) => (
              <SeatArticle key={seat.seat} reading={seat} isMine={false} />
            ))}
          </div>
        </details>
      )}
    </Section>
  );
}

type SeatProps = { readonly reading: SeatReading; readonly isMine: boolean };

function SeatArticle({ reading, isMine }: SeatProps) {
  const { seat, name, holder, score, batna, redLines, fact, situation, interests } = reading;
  const shown = view.value?.seats.find(({ id }) => id === seat);
  return (
    <article class="portrait" data-mine={isMine} aria-labelledby={`aims-${seat}`}>
      <header>
        {shown && <Flag seat={shown} />}
        <div>
          <h3 id={`aims-${seat}`} class="serif">
            {name}
            {isMine && <span class="mine">{said.you}</span>}
          </h3>
          <p class="quiet small">{holder ? said.heldBy(holder) : said.empty}</p>
        </div>
        {score && (
          <p class="score">
            <b class="serif">{Math.round(score.raw)}</b> <span class="small quiet">{said.outOf}</span>
          </p>
        )}
      </header>
      <ul class="wishes">
        {interests.map((each) => (
          <Wish key={`${each.interest.kind} ${each.interest.key}`} wish={each} />
        ))}
      </ul>
      {score && <p class="small">{said.parts(score.outcomes, score.positions, score.lost)}.</p>}
      {batna && score && <Without first={batna.first} last={batna.last} raw={score.raw} />}
      <h4>{said.redLines}</h4>
      <ul class="limits">
        {redLines.map(({ id, breach }) => (
          <li key={id}>
            <Sign name={breach ? 'vetoed' : 'adopted'} />
            <span>
              {redLineWords[id]} <b>{breach ? said.crossed(breach.resolution, breach.round) : said.held}</b>
            </span>
          </li>
        ))}
      </ul>
      <h4>{said.fact}</h4>
      <p class="fact serif">{fact}</p>
      <details>
        <summary>{said.situation}</summary>
        <p>{situation}</p>
        <p class="quiet small">
          {said.capital}: {said.capitalLeft(reading.capital.left, reading.capital.opening)}
        </p>
      </details>
    </article>
  );
}

function Wish({ wish: { interest, attained } }: { readonly wish: RevealedInterest }) {
  return (
    <li>
      <span>{capital(interestWords(interest))}</span>
      <span class="digits">
        {attained ? said.points(attained.points, interest.points) : said.most(interest.points)}
      </span>
      {attained && <Bar share={attained.share} />}
    </li>
  );
}

type WithoutProps = { readonly first: Comparison; readonly last: Comparison; readonly raw: number };

/** What the seat got beside what it could have expected without an agreement: on one scale, and in words. */
function Without({ first, last, raw }: WithoutProps) {
  return (
    <div class="without-agreement">
      <h4>{said.batna}</h4>
      <Bar share={raw / 100} notch={first.batna / 100} />
      <p class="small">
        {said.batnaLine([first.batna, comparisonWords[first.verdict]], [last.batna, comparisonWords[last.verdict]])}
      </p>
    </div>
  );
}
