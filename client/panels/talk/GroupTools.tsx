import { useState } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { isPlayed } from '../../store/chamber.ts';
import { dispatch } from '../../store/store.ts';
import { openTalk } from '../../store/talk.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Flag } from '../Flag.tsx';
import { Select } from '../floor/Field.tsx';

const said = words.talk;

type Props = { readonly now: PublicView; readonly own: SeatView; readonly channel: ChannelInView };

/** Who is in a group; whoever is in it invites others, and leaves (rule CH3). */
export function GroupTools({ now, channel }: Props) {
  const members = now.seats.filter(({ id }) => channel.members.includes(id));
  const others = now.seats.filter(({ id }) => !channel.members.includes(id));
  const [chosen, setChosen] = useState('');
  const whom = others.find(({ id }) => id === chosen) ?? others.find(isPlayed) ?? others[0];
  return (
    <details class="grouptools">
      <summary>
        <span class="flags">
          {members.slice(0, 6).map((seat) => (
            <Flag key={seat.id} seat={seat} />
          ))}
        </span>{' '}
        {said.members(members.length)}
      </summary>
      <ul class="memberlist small">
        {members.map((seat) => (
          <li key={seat.id}>
            <Flag seat={seat} /> {seat.name}
          </li>
        ))}
      </ul>
      {channel.kind === 'group' && (
        <div class="actions">
          {whom && (
            <>
              <Select
                label={said.inviteWhom}
                value={whom.id as string}
                options={others.map(({ id, name }) => ({ value: id as string, name }))}
                onChoose={setChosen}
              />
              <Act
                right={channel.change}
                onAct={() => dispatch({ kind: 'invite-to-channel', channel: channel.id, seats: [whom.id as SeatId] })}
              >
                {said.invite}
              </Act>
            </>
          )}
          <ConfirmButton
            question={said.leaveSure}
            label={said.leave}
            onConfirm={() => {
              void dispatch({ kind: 'leave-channel', channel: channel.id }).then((answer) => {
                if (answer?.accepted) openTalk('');
              });
            }}
          />
        </div>
      )}
      {channel.kind === 'group' && <p class="quiet small">{said.late}</p>}
    </details>
  );
}
