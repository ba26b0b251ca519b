import { Fragment } from 'preact';
import type { Debrief, VoteColumn, VoteMatrix } from '../../../shared/debrief/debrief.ts';
import type { SeatReading } from '../../../shared/debrief/seatReading.ts';
import type { Reason } from '../../../shared/interests/reasons.ts';
import type { Naming } from '../../store/naming.ts';
import { capital } from '../../text/english/counting.ts';
import { words } from '../../text/words.ts';
import { BotWord } from '../BotWord.tsx';
import { Flag } from '../Flag.tsx';
import { Mark } from '../Mark.tsx';
import type { Names } from './names.ts';
import { Section, WideTable } from './Section.tsx';
import { Sign, type SignName } from './Sign.tsx';

const said = words.debrief.votes;

/** Who voted how, in every vote of the session. */
export function VotesSection({ debrief, names }: { readonly debrief: Debrief; readonly names: Names }) {
  const { votes, seats } = debrief.votes;
  if (votes.length === 0) {
    return (
      <Section id="votes">
        <p>{said.none}</p>
        <Annulled matrix={debrief.votes} />
      </Section>
    );
  }
  const cells = votes.flatMap((vote) => Object.values(vote.cells));
  const marked = { byPolicy: cells.some(({ byPolicy }) => byPolicy), byBot: cells.some(({ byStandIn }) => byStandIn) };
  return (
    <Section id="votes" lead={said.lead}>
      <WideTable label={said.title}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{said.seat}</th>
              {votes.map((vote) => (
                <th key={vote.vote} scope="col" title={titleOf(vote, debrief.votes, names)}>
                  <span class="quiet small">{said.vote(vote.vote)}</span>
                  <span class="subject" aria-hidden="true">
                    {said.head(vote.subject, vote.symbol)}
                  </span>
                  <span class="visually-hidden">{titleOf(vote, debrief.votes, names)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <tr key={seat.id} data-permanent={seat.kind === 'permanent'}>
                <th scope="row">
                  {seat.flag && <Flag seat={seat} />} <span class="longname">{seat.name}</span>
                  <span class="shortname" aria-hidden="true">
                    {seat.short}
                  </span>
                </th>
                {votes.map(({ vote, cells }) => {
                  const cell = cells[seat.id];
                  return (
                    <td key={vote}>
                      {cell && (
                        <span class="cell" data-veto={cell.veto}>
                          <Mark choice={cell.choice} />
                          <span class="visually-hidden">
                            {words.ballot.choices[cell.choice]}
                            {cell.veto && `, ${said.veto}`}
                            {cell.byPolicy && `, ${said.policy}`}
                            {cell.byStandIn && `, ${said.bots.byBot}`}
                          </span>
                          {cell.byPolicy && (
                            <sup class="small" aria-hidden="true">
                              °
                            </sup>
                          )}
                          {cell.byStandIn && (
                            <span class="bot" aria-hidden="true">
                              {words.bots.bot}
                            </span>
                          )}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{said.result}</th>
              {votes.map((vote) => (
                <td key={vote.vote}>
                  <b>{said.verdict(vote.subject, vote.outcome)}</b>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{said.withoutVeto}</th>
              {votes.map((vote) => (
                <td key={vote.vote}>
                  {vote.outcome === 'vetoed' ? (
                    <b class="otherwise">{said.verdict(vote.subject, vote.withoutVeto)}</b>
                  ) : (
                    <span class="quiet">{said.noVeto}</span>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </WideTable>
      <MarkKey {...marked} />
      <ol class="voted">
        {votes.map((vote) => (
          <Voted key={vote.vote} vote={vote} names={names} debrief={debrief} />
        ))}
      </ol>
      <Annulled matrix={debrief.votes} />
    </Section>
  );
}

function MarkKey({ byPolicy, byBot }: { readonly byPolicy: boolean; readonly byBot: boolean }) {
  const { choices } = words.ballot;
  return (
    <ul class="signkey">
      {(['yes', 'no', 'abstain', 'not_participating', 'absent'] as const).map((choice) => (
        <li key={choice}>
          <Mark choice={choice} /> {choices[choice]}
        </li>
      ))}
      <li>
        <span class="cell" data-veto="true">
          <Mark choice="no" />
        </span>{' '}
        {said.veto}
      </li>
      {byPolicy && <li>{said.policyMark}</li>}
      {byBot && <li>{said.bots.mark}</li>}
    </ul>
  );
}

const signOf = ({ outcome }: VoteColumn): SignName =>
  outcome === 'adopted' ? 'adopted' : outcome === 'vetoed' ? 'vetoed' : 'failed';

/** What a vote was on in full words, and who brought it before the Council. */
function titleOf(vote: VoteColumn, { symbols }: VoteMatrix, names: Names): string {
  const { subject, symbol, title, proposer } = vote;
  if (subject.kind === 'draft') return `${symbol} · ${title}`;
  const naming: Naming = {
    seat: names.seat,
    text: (id) => (id === null ? '' : symbol || symbols[id]) || words.told.draft,
    item: (id) => title || String(id ?? ''),
  };
  const by = proposer ? said.proposedBy(names.seat(proposer)) : words.subject.by(subject, naming);
  return `${words.subject.title(subject, naming)}${by && `, ${by}`}`;
}

type WeighedProps = { readonly reasons: readonly Reason[]; readonly aims: SeatReading['interests'] };

function Weighed({ reasons, aims }: WeighedProps) {
  const told = reasons.filter(said.bots.weighs);
  if (told.length === 0) return <p class="quiet small none">{said.bots.nothing}</p>;
  return (
    <ul class="small">
      {told.map((reason, place) => (
        <li key={place}>
          <b class="digits">{said.bots.points(reason.points)}</b>
          <span>{said.bots.reason(reason, aims)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Numbers that are missing among the votes, and why. */
function Annulled({ matrix: { annulled } }: { readonly matrix: VoteMatrix }) {
  if (annulled.length === 0) return null;
  return (
    <section class="annulled" aria-labelledby="annulled-title">
      <h3 id="annulled-title">{said.annulled}</h3>
      <ul>
        {annulled.map(({ vote, reason, again }) => (
          <li key={vote}>{said.annulledVote(vote, reason, again)}</li>
        ))}
      </ul>
    </section>
  );
}

type VotedProps = { readonly vote: VoteColumn; readonly debrief: Debrief; readonly names: Names };

function Voted({ vote, debrief, names }: VotedProps) {
  const { subject, totals } = vote;
  const against = Object.entries(vote.cells).filter(([, cell]) => cell.veto);
  return (
    <li>
      <Sign name={signOf(vote)} />
      <div>
        <h4 class="serif">
          {said.vote(vote.vote)}: {titleOf(vote, debrief.votes, names)}
        </h4>
        <p>
          {subject.kind !== 'draft' && <b>{capital(said.verdict(subject, vote.outcome))} · </b>}
          {vote.resolution && (
            <Fragment>
              <b>{words.result.as(vote.resolution)}</b> ·{' '}
            </Fragment>
          )}
          {words.debrief.round(vote.round)} · {said.counts(totals.yes, totals.no, totals.abstain)}.{' '}
          <span class="quiet">{said.needed(vote.needed)}</span>
        </p>
        {against.length > 0 && (
          <p>
            {said.vetoOf(against.map(([seat]) => names.seat(seat)))}{' '}
            <b class="otherwise">
              {said.withoutVeto}: {said.verdict(vote.subject, vote.withoutVeto)}.
            </b>
          </p>
        )}
        <Reasons vote={vote} debrief={debrief} />
      </div>
    </li>
  );
}

/** What weighed most in the ballots that bots cast, in the order of the table. */
function Reasons({ vote: { cells, reasons }, debrief }: Pick<VotedProps, 'vote' | 'debrief'>) {
  const told = debrief.votes.seats.filter(({ id }) => (reasons[id]?.length ?? 0) > 0);
  if (told.length === 0) return null;
  const aimsOf = (seat: string) => debrief.seats.find((reading) => reading.seat === seat)?.interests ?? [];
  return (
    <details class="whybots">
      <summary>{said.bots.title}</summary>
      <p class="quiet small">{said.bots.hint}</p>
      <ul>
        {told.map((seat) => (
          <li key={seat.id}>
            <p>
              <Mark choice={cells[seat.id]?.choice ?? 'absent'} /> <b>{seat.name}</b>
              <BotWord />
              <span class="visually-hidden">: {words.ballot.choices[cells[seat.id]?.choice ?? 'absent']}</span>
            </p>
            <Weighed reasons={reasons[seat.id] ?? []} aims={aimsOf(seat.id)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
