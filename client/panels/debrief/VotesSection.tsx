import { Fragment } from 'preact';
import type { Debrief, VoteColumn } from '../../../shared/debrief/debrief.ts';
import { words } from '../../text/words.ts';
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
      </Section>
    );
  }
  const byPolicy = votes.some(({ cells }) => Object.values(cells).some((cell) => cell.byPolicy));
  return (
    <Section id="votes" lead={said.lead}>
      <WideTable label={said.title}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{said.seat}</th>
              {votes.map((vote) => (
                <th key={vote.vote} scope="col">
                  <span class="quiet small">{said.vote(vote.vote)}</span>
                  <span class="longname">{vote.symbol || said.motion}</span>
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
                          </span>
                          {cell.byPolicy && (
                            <sup class="small" aria-hidden="true">
                              °
                            </sup>
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
                  <b>{words.result.outcomes[vote.outcome]}</b>
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{said.withoutVeto}</th>
              {votes.map((vote) => (
                <td key={vote.vote}>
                  {vote.outcome === 'vetoed' ? (
                    <b class="otherwise">{words.result.outcomes[vote.withoutVeto]}</b>
                  ) : (
                    <span class="quiet">{said.noVeto}</span>
                  )}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </WideTable>
      <MarkKey byPolicy={byPolicy} />
      <ol class="voted">
        {votes.map((vote) => (
          <Voted key={vote.vote} vote={vote} names={names} votes={votes} />
        ))}
      </ol>
    </Section>
  );
}

function MarkKey({ byPolicy }: { readonly byPolicy: boolean }) {
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
    </ul>
  );
}

const signOf = ({ outcome }: VoteColumn): SignName =>
  outcome === 'adopted' ? 'adopted' : outcome === 'vetoed' ? 'vetoed' : 'failed';

/** What a vote besides those on texts was about, and who brought it before the Council. */
function aboutOf({ subject }: VoteColumn, votes: readonly VoteColumn[], names: Names): string {
  const naming = {
    seat: names.seat,
    text: (id: string | null) =>
      votes.find(({ subject: on, symbol }) => symbol !== '' && 'draft' in on && on.draft === id)?.symbol ??
      words.told.draft,
    item: String,
  };
  const by = words.subject.by(subject, naming);
  return `${words.subject.title(subject, naming)}${by && `, ${by}`}`;
}

type VotedProps = { readonly vote: VoteColumn; readonly votes: readonly VoteColumn[]; readonly names: Names };

function Voted({ vote, votes, names }: VotedProps) {
  const { subject, totals } = vote;
  const against = Object.entries(vote.cells).filter(([, cell]) => cell.veto);
  return (
    <li>
      <Sign name={signOf(vote)} />
      <div>
        <h4 class="serif">
          {subject.kind === 'draft' ? `${vote.symbol} · ${vote.title}` : aboutOf(vote, votes, names)}
        </h4>
        <p>
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
              {said.withoutVeto}: {words.result.outcomes[vote.withoutVeto]}.
            </b>
          </p>
        )}
      </div>
    </li>
  );
}
