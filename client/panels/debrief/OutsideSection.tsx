import type { Debrief, PrecedentFigures, PrecedentMove, Precedents } from '../../../shared/debrief/debrief.ts';
import type { ActTold, FailedOrder } from '../../../shared/debrief/outside.ts';
import { actSentence } from '../../text/english/acts.ts';
import { clauseWords } from '../../text/english/clauses.ts';
import { precedentCauseWords, precedentWords } from '../../text/english/debriefOutside.ts';
import { failureWords } from '../../text/english/outsideTold.ts';
import { words } from '../../text/words.ts';
import { signOf } from './arcStory.ts';
import type { Names } from './names.ts';
import { Section } from './Section.tsx';
import { Sign } from './Sign.tsx';

type Props = { readonly debrief: Debrief; readonly names: Names };

const said = words.debrief.outside;

/** What was done outside the chamber, secret or not, what came to nothing, and which precedents and norms all of it made. */
export function OutsideSection({ debrief, names }: Props) {
  const { outside, precedents, norms } = debrief;
  return (
    <Section id="outside" lead={said.lead}>
      {outside.acts.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <ol class="acts">
          {outside.acts.map((act) => (
            <Act key={act.number} told={act} names={names} />
          ))}
        </ol>
      )}
      {outside.failed.length > 0 && (
        <section class="failed" aria-labelledby="failed-title">
          <h3 id="failed-title">{said.failed}</h3>
          <ul>
            {outside.failed.map((each, at) => (
              <li key={at}>
                <Sign name="secret" /> <span>{failedLine(each, names)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {precedents && <PrecedentList precedents={precedents} names={names} />}
      {(norms.length > 0 || precedents) && <Norms norms={norms} />}
    </Section>
  );
}

const failedLine = ({ seat, order, why, round }: FailedOrder, names: Names): string =>
  said.failedOrder(names.seat(seat), words.outside.acts[order.kind].name, round, failureWords[why]);

function Act({ told, names }: { readonly told: ActTold; readonly names: Names }) {
  const { act, by, round, month, secret, exposed, capital, money, endorsed } = told;
  const known = secret ? (exposed === null ? said.never : said.exposed(exposed)) : null;
  return (
    <li id={`act-${told.number}`}>
      <Sign name={signOf(told)} />
      <div>
        <p>
          <strong class="serif">{actSentence(act, by, names)}</strong>
        </p>
        <p class="quiet small">
          {[
            said.when(round, month),
            secret ? said.secret : said.public,
            ...(known ? [known] : []),
            said.price(capital, money),
            ...(endorsed ? [said.endorsed(endorsed)] : []),
          ].join(' · ')}
        </p>
      </div>
    </li>
  );
}

type ListProps = { readonly precedents: Precedents; readonly names: Names };

/** How easily others will do the same, before and after, and what made it so. */
function PrecedentList({ precedents: { opening, end, moves }, names }: ListProps) {
  const kinds = Object.keys(precedentWords) as (keyof PrecedentFigures)[];
  return (
    <section class="precedents" aria-labelledby="precedents-title">
      <h3 id="precedents-title">{words.debrief.sovereignty.precedents}</h3>
      <p class="quiet small">{words.debrief.sovereignty.precedentsHint}</p>
      <div class="three">
        {kinds.map((kind) => (
          <article key={kind}>
            <h4>{precedentWords[kind].name}</h4>
            <p class="small quiet">{precedentWords[kind].what}</p>
            <p class="fromto serif">{words.debrief.sovereignty.precedent(opening[kind], end[kind])}</p>
            <Range from={opening[kind]} to={end[kind]} />
            <Moves moves={moves.filter(({ precedent }) => precedent === kind)} names={names} />
          </article>
        ))}
      </div>
    </section>
  );
}

/** 0 to 100: a ring where it was, a stroke where it came to. Decoration: the figures stand above it. */
function Range({ from, to }: { readonly from: number; readonly to: number }) {
  const at = (value: number): number => 6 + 1.88 * Math.min(100, Math.max(0, value));
  return (
    <svg class="movedrange" viewBox="0 0 200 16" aria-hidden="true">
      <path d="M6 8h188" stroke="var(--rule)" stroke-width="2" />
      <path d={`M${at(from)} 8H${at(to)}`} stroke="var(--ink)" stroke-width="4" />
      <circle cx={at(from)} cy="8" r="4.5" fill="var(--surface)" stroke="var(--ink)" stroke-width="1.8" />
      <path d={`M${at(to)} 0v16`} stroke="var(--blue)" stroke-width="3" />
    </svg>
  );
}

function Moves({ moves, names }: { readonly moves: readonly PrecedentMove[]; readonly names: Names }) {
  if (moves.length === 0) return <p class="small quiet">{said.unmoved}</p>;
  return (
    <ul class="moves small" aria-label={said.moves}>
      {moves.map(({ from, to, cause }, at) => (
        <li key={at}>
          <b class="digits">{words.debrief.signed(to - from)}</b>
          <span>{precedentCauseWords(cause, names)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The Council's own practice: what it adopted so often, and so well, that it became a rule of its own. */
function Norms({ norms }: Pick<Debrief, 'norms'>) {
  return (
    <section class="norms" aria-labelledby="norms-title">
      <h3 id="norms-title">{said.norms}</h3>
      <p class="quiet small">{said.normsHint}</p>
      {norms.length === 0 ? (
        <p>{said.noNorms}</p>
      ) : (
        <ul>
          {norms.map(({ clause, adoptions, since }) => (
            <li key={clause} data-norm={since !== null}>
              <b>{clauseWords[clause].name}</b> <span>{said.norm(adoptions, since?.round ?? null)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
