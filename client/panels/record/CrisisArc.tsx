import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { type CrisisArc as Arc, type ArcPoint, type ArcVote, crisisArc } from '../../store/arc.ts';
import { words } from '../../text/words.ts';
import { type Frame, pathOf, xOf, yOf } from '../debrief/chartGeometry.ts';
import { signShapes } from '../debrief/Sign.tsx';
import '../../style/record.css';

const said = words.record.arc;

/** In units of 1/16 rem: one drawing for every width, which grows and shrinks as a whole. */
const size = { width: 640, height: 344 } as const;
const sides = { left: 62, right: 58 } as const;
/** The plot of violence, and beneath it that of people who fled. */
const plots = { violence: { top: 50, bottom: 160 }, displaced: { top: 240, bottom: 30 } } as const;
const barWidth = 44;
/** From the report to the first of the texts that were decided after it, and from one to the next. */
const pinStep = 26;

/** Violence and displacement by round, with each text where it was decided; the same in a table. */
export function CrisisArc({ now }: { readonly now: PublicView }) {
  const arc = crisisArc(now);
  if (!arc) return null;
  return (
    <figure class="crisisarc">
      <figcaption>
        <h2>{said.title}</h2>
        <p class="quiet small">{arc.points.length > 1 ? said.lead : said.opening}</p>
      </figcaption>
      {arc.points.length > 1 && <Drawing arc={arc} rounds={now.rounds} />}
      {arc.votes.length > 0 && <Decided votes={arc.votes} />}
      <details>
        <summary>{said.table}</summary>
        <Figures arc={arc} />
      </details>
    </figure>
  );
}

function Drawing({ arc: { points, votes }, rounds }: { readonly arc: Arc; readonly rounds: number }) {
  const months = Math.max(rounds, points.length - 1);
  const flat = { ...size, ...sides, months };
  const violence: Frame = { ...flat, ...plots.violence, highest: 100 };
  const most = Math.max(1, ...points.map(({ displaced }) => displaced));
  const displaced: Frame = { ...flat, ...plots.displaced, highest: most * 1.25 };
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
      <text class="name" x={sides.left} y="20">
        {said.violence}
      </text>
      {[0, 50, 100].map((value) => (
        <g key={value}>
          <path class="grid" d={`M${sides.left} ${yOf(violence, value)}H${size.width - sides.right}`} />
          <text class="tick" x={sides.left - 8} y={yOf(violence, value) + 5} text-anchor="end">
            {value}
          </text>
        </g>
      ))}
      <path
        class="line"
        d={pathOf(
          violence,
          points.map((point) => point.violence),
        )}
      />
      {points.map((point) => (
        <PointOf key={point.round} point={point} frame={violence} />
      ))}
      {votes.map((vote) => {
        const place = votes.filter(({ round, vote: number }) => round === vote.round && number < vote.vote).length;
        const x = xOf(violence, vote.round - 1) + pinStep * (place + 1);
        return (
          <g key={vote.vote}>
            <path class="stem" d={`M${x} 48V${size.height - plots.violence.bottom}`} />
            <g transform={`translate(${x} 38)`}>{signShapes[signOf(vote)]}</g>
          </g>
        );
      })}
      <text class="name" x={sides.left} y={plots.displaced.top - 26}>
        {said.displaced}
      </text>
      <path class="grid" d={`M${sides.left} ${yOf(displaced, 0)}H${size.width - sides.right}`} />
      {points.slice(1).map((point) => (
        <Bar key={point.round} point={point} frame={displaced} />
      ))}
      {Array.from({ length: months + 1 }, (_, round) => (
        <text key={round} class="tick" x={xOf(violence, round)} y={size.height - 8} text-anchor="middle">
          {round === 0 ? said.start : said.after(round)}
        </text>
      ))}
    </svg>
  );
}

type PartProps = { readonly point: ArcPoint; readonly frame: Frame };

function PointOf({ point: { round, violence }, frame }: PartProps) {
  const [x, y] = [xOf(frame, round), yOf(frame, violence)];
  return (
    <>
      <circle class="dot" cx={x} cy={y} r="5" />
      <text class="value" x={x} y={y - 11} text-anchor={round === 0 ? 'start' : 'middle'}>
        {Math.round(violence)}
      </text>
    </>
  );
}

function Bar({ point: { round, displaced }, frame }: PartProps) {
  const [x, y] = [xOf(frame, round), yOf(frame, displaced)];
  return (
    <>
      <rect class="fled" x={x - barWidth / 2} y={y} width={barWidth} height={yOf(frame, 0) - y} />
      <text class="value" x={x} y={y - 6} text-anchor="middle">
        {words.stage.thousand(displaced)}
      </text>
    </>
  );
}

const signOf = ({ outcome }: ArcVote): 'adopted' | 'vetoed' | 'failed' =>
  outcome === 'adopted' || outcome === 'vetoed' ? outcome : 'failed';

/** What the marks stand for: each text with its sign, in the order of the votes. */
function Decided({ votes }: { readonly votes: readonly ArcVote[] }) {
  return (
    <ul class="arckey small">
      {votes.map((vote) => (
        <li key={vote.vote}>
          <svg viewBox="-11 -11 22 22" aria-hidden="true">
            {signShapes[signOf(vote)]}
          </svg>
          <span>
            {said.round(vote.round)} · {said.outcomes[signOf(vote)]}: <strong>{vote.resolution || vote.symbol}</strong>{' '}
            {vote.title}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Figures({ arc: { points, votes } }: { readonly arc: Arc }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{said.when}</th>
          <th scope="col">{said.violence}</th>
          <th scope="col">{said.displaced}</th>
          <th scope="col">{said.decided}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ round, violence, displaced }) => (
          <tr key={round}>
            <th scope="row">{round === 0 ? said.start : said.after(round)}</th>
            <td>{Math.round(violence)}</td>
            <td>{round === 0 ? said.unknown : words.stage.thousand(displaced)}</td>
            <td>
              {votes
                .filter((vote) => vote.round === round)
                .map((vote) => `${vote.symbol}: ${said.outcomes[signOf(vote)]}`)
                .join('; ') || said.none}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
