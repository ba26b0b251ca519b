import type { Debrief } from '../../../shared/debrief/debrief.ts';
import type { Comparison, RevealedInterest, Scale, SeatReading } from '../../../shared/debrief/seatReading.ts';
import type { Interest } from '../../../shared/interests/brief.ts';
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
  const isScored = seats.some(({ score }) => score !== null);
  const ordered = roundTheTable(debrief, mine);
  const played = ordered.filter(({ holder }) => holder !== '');
  const unheld = ordered.filter(({ holder }) => holder === '');
  const bots = unheld.filter(isPlayedByBot);
  const empty = unheld.filter((reading) => !isPlayedByBot(reading));
  const games = seats.find(({ published }) => published !== null)?.baseline?.games;
  return (
    <Section id="aims" lead={said.lead}>
      {isScored ? (
        <p class="quiet small">
          {said.shared} {said.measure}
        </p>
      ) : (
        <p class="quiet small">{said.unscored}</p>
      )}
      {games !== undefined && <p>{capital(said.published.scale(games))}</p>}
      <div class="aims">
        {played.map((seat) => (
          <SeatArticle key={seat.seat} reading={seat} isMine={seat.seat === mine} debrief={debrief} />
        ))}
      </div>
      <More title={capital(said.published.botSeats(bots.length))} seats={bots} debrief={debrief} />
      <More title={said.unplayed(empty.length)} seats={empty} debrief={debrief} />
    </Section>
  );
}

/** At the end nobody held the seat, and a bot acted for it. */
const isPlayedByBot = ({ seat, holder }: SeatReading): boolean =>
  holder === '' && (view.value?.seats.find(({ id }) => id === seat)?.standIn ?? false);

type MoreProps = { readonly title: string; readonly seats: readonly SeatReading[]; readonly debrief: Debrief };

/** Seats that nobody in the room sat for. */
function More({ title, seats, debrief }: MoreProps) {
  if (seats.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <div class="aims">
        {seats.map((seat) => (
          <SeatArticle key={seat.seat} reading={seat} isMine={false} debrief={debrief} />
        ))}
      </div>
    </details>
  );
}

type SeatProps = { readonly reading: SeatReading; readonly isMine: boolean; readonly debrief: Debrief };

function SeatArticle({ reading, isMine, debrief }: SeatProps) {
  const { seat, name, score, batna, redLines, fact, situation, interests } = reading;
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
          <p class="quiet small">{playedBy(reading)}</p>
        </div>
        <ScoreFigure reading={reading} />
      </header>
      <InShort reading={reading} />
      <ul class="wishes">
        {interests.map((each) => (
          <Wish key={`${each.interest.kind} ${each.interest.key}`} wish={each} />
        ))}
      </ul>
      {score && <p class="small">{said.parts(score.outcomes, score.positions, score.lost)}.</p>}
      {batna && score && <Without first={batna.first} last={batna.last} raw={score.raw} debrief={debrief} />}
      <h4>{said.redLines}</h4>
      <ul class="limits">
        {redLines.map(({ id, breach }) => (
          <li key={id}>
            {score && <Sign name={breach ? 'vetoed' : 'adopted'} />}
            <span>
              {redLineWords[id]} {score && <b>{breach ? said.crossed(breach.resolution, breach.round) : said.held}</b>}
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

function playedBy(reading: SeatReading): string {
  if (reading.holder !== '') return said.heldBy(reading.holder);
  return isPlayedByBot(reading) ? said.published.byBot : said.empty;
}

/** Beside what the seat usually reaches, where that is known; else out of a hundred alone. */
function ScoreFigure({ reading: { score, published } }: Pick<SeatProps, 'reading'>) {
  if (!score) return null;
  const figure = published ?? score.raw;
  return (
    <p class="score">
      <b class="serif">{Math.round(figure)}</b>{' '}
      <span class="small quiet">{published === null ? said.outOf : said.published.of}</span>
    </p>
  );
}

/** The raw score, what the seat could expect by itself, and its red lines: one line each seat has alike. */
function InShort({ reading: { score, published, batna, redLines } }: Pick<SeatProps, 'reading'>) {
  if (!score || published === null) return null;
  const crossed = redLines.filter(({ breach }) => breach !== null).length;
  const isCompared = batna !== null && batna.first.verdict !== null;
  return (
    <p class="small">
      {said.published.raw(score.raw)} · {isCompared && `${said.published.expected(score.raw, batna.first.batna)} · `}
      {said.published.lines(crossed)}
    </p>
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
      {attained && <span class="ends small quiet">{endsOf(interest, attained.scale)}</span>}
    </li>
  );
}

/** Where nothing and all of an aim lie. */
function endsOf({ kind }: Interest, scale: Scale | null): string {
  if (kind === 'position') return said.ends.position;
  return scale ? said.ends.outcome(scale.figure, scale.none, scale.full) : said.ends.untold;
}

type WithoutProps = {
  readonly first: Comparison;
  readonly last: Comparison;
  readonly raw: number;
  readonly debrief: Debrief;
};

/** What the seat got beside what it could have expected without an agreement: on one scale, and in words. */
function Without({ first, last, raw, debrief: { months, plannedMonths } }: WithoutProps) {
  if (first.verdict === null || last.verdict === null) {
    return (
      <div class="without-agreement">
        <h4>{said.batna}</h4>
        <p class="small">{said.batnaCutShort(first.batna, last.batna, plannedMonths, months)}</p>
      </div>
    );
  }
  return (
    <div class="without-agreement">
      <h4>{said.batna}</h4>
      <Bar share={raw / 100} notch={first.batna / 100} />
      <p class="quiet small">{said.ends.batna}</p>
      <p class="small">
        {said.batnaLine([first.batna, comparisonWords[first.verdict]], [last.batna, comparisonWords[last.verdict]])}
      </p>
    </div>
  );
}
