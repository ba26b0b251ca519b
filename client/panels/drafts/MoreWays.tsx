import type { ComponentChildren } from 'preact';
import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import type { DraftRights } from '../../../shared/council/views/seatView.ts';
import { referees, type SeatId } from '../../../shared/council/vocabulary.ts';
import { dispatch, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Sponsoring } from './Sponsoring.tsx';

type Props = {
  readonly draft: DraftInView;
  readonly rights: DraftRights;
  readonly seat: SeatId;
  readonly onDivide: () => void;
};

const said = words.path;

/** Whether there is anything to do with a text besides what its bar offers. */
export const hasMoreWays = (draft: DraftInView, rights: DraftRights): boolean =>
  sponsorsHere(draft, rights) ||
  [
    rights.putInBlue,
    rights.second,
    rights.takeNext,
    rights.refer,
    rights.postpone,
    rights.askDivision,
    rights.withdraw,
  ].includes(null);

/** While a text is written its sponsors can wait, for whoever tables it is one; later the bar offers to sponsor it. */
const sponsorsHere = ({ status }: DraftInView, rights: DraftRights): boolean =>
  rights.unsponsor === null || (status === 'working' && rights.sponsor === null);

/** What is done with a text more seldom, each with what it comes to. */
export function MoreWays({ draft, rights, seat, onDivide }: Props) {
  const { id } = draft;
  const { round = 1, rounds = 1 } = view.value ?? {};
  return (
    <ul class="ways">
      {sponsorsHere(draft, rights) && (
        <Way hint={rights.unsponsor === null ? said.unsponsorHint : said.sponsorHint}>
          <Sponsoring draft={draft} rights={rights} seat={seat} />
        </Way>
      )}
      {rights.putInBlue === null && (
        <Way hint={said.blueHint}>
          <Act right={null} onAct={() => dispatch({ kind: 'put-in-blue', draft: id })}>
            {said.blue}
          </Act>
        </Way>
      )}
      {rights.second === null && (
        <Way hint={said.secondHint}>
          <Act right={null} onAct={() => dispatch({ kind: 'second-draft', draft: id })}>
            {said.second}
          </Act>
        </Way>
      )}
      {rights.askDivision === null && (
        <Way hint={words.division.askHint}>
          <button type="button" class="button" onClick={onDivide}>
            {words.division.ask}
          </button>
        </Way>
      )}
      {rights.takeNext === null && (
        <Way hint={said.takeNextHint}>
          <Act right={null} onAct={() => dispatch({ kind: 'move-motion', motion: 'take-next', draft: id })}>
            {words.drafts.takeNext}
          </Act>
        </Way>
      )}
      {rights.refer === null && (
        <Way title={said.refer} hint={said.referHint}>
          {referees.map((to) => (
            <Act key={to} right={null} onAct={() => dispatch({ kind: 'move-motion', motion: 'refer', draft: id, to })}>
              {said.referees[to]}
            </Act>
          ))}
        </Way>
      )}
      {rights.postpone === null && (
        <Way title={said.postpone} hint={said.postponeHint}>
          {[...(round < rounds ? [round + 1] : []), null].map((to) => (
            <Act
              key={to}
              right={null}
              onAct={() => dispatch({ kind: 'move-motion', motion: 'postpone', draft: id, round: to })}
            >
              {to === null ? said.postponeAlways : said.postponeTo(to)}
            </Act>
          ))}
        </Way>
      )}
      {rights.withdraw === null && (
        <Way hint={said.withdrawHint}>
          <ConfirmButton
            question={words.drafts.withdrawSure}
            label={words.drafts.withdraw}
            onConfirm={() => dispatch({ kind: 'withdraw-draft', draft: id })}
          />
        </Way>
      )}
    </ul>
  );
}

type WayProps = { readonly title?: string; readonly hint: string; readonly children: ComponentChildren };

function Way({ title, hint, children }: WayProps) {
  return (
    <li>
      {title && <strong>{title}</strong>}
      <div class="actions">{children}</div>
      <span class="quiet small">{hint}</span>
    </li>
  );
}
