import { longestText, remarksPerRound } from '../../../shared/council/talk.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { dispatch } from '../../store/store.ts';
import { remarksBy } from '../../store/talk.ts';
import { textOf, write } from '../../store/written.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { Field } from '../floor/Field.tsx';
import { Corner } from './Corner.tsx';

const said = words.talk;
const field = 'press';

/** What delegations tell the press, and what one tells it oneself. */
export function Press({ now, own }: { readonly now: PublicView; readonly own: SeatView }) {
  const left = remarksPerRound - remarksBy(now, own.seat);
  return (
    <Corner title={said.press} hint={said.pressHint}>
      <div class="ask">
        <Field name={field} label={said.pressLabel} rows={2} hint={said.pressLeft(left)} most={longestText.toAll} />
        <Act
          right={own.rights.talk.press}
          onAct={async () => {
            const text = textOf(field);
            if (text === '') return;
            const answer = await dispatch({ kind: 'speak-to-press', text });
            if (answer?.accepted) write(field, '');
          }}
        >
          {said.pressSend}
        </Act>
      </div>
      {now.remarks.length === 0 ? <p class="quiet hint">{said.pressNone}</p> : <RemarkList now={now} />}
    </Corner>
  );
}

/** The latest first; what was struck out says so. */
export function RemarkList({ now }: { readonly now: PublicView }) {
  return (
    <ol class="remarks">
      {now.remarks.toReversed().map((remark, place) => {
        const seat = now.seats.find(({ id }) => id === remark.seat);
        return (
          <li key={now.remarks.length - place} data-struck={remark.struck === true}>
            <p class="small">
              {seat && <Flag seat={seat} />} <strong>{seat?.name ?? remark.seat}</strong>{' '}
              <span class="quiet">· {words.round(remark.round, now.rounds)}</span>
            </p>
            {remark.struck ? <p class="quiet">({said.struck})</p> : <p class="serif">“{remark.text}”</p>}
          </li>
        );
      })}
    </ol>
  );
}
