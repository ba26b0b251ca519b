import { useState } from 'preact/hooks';
import type { ChannelRead, NoteRead } from '../../../shared/council/views/classroomView.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { mine, seatName, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { Announce } from './Announce.tsx';
import { NudgeAny } from './Nudge.tsx';
import { Strike } from './Strike.tsx';
import { VisibilitySwitch } from './VisibilitySwitch.tsx';

const said = words.desk.talk;

/** What is said besides the floor: to everybody, to one delegation, between delegations, and to the press. */
export function TalkTab() {
  const now = view.value;
  const classroom = mine.value?.facilitator?.classroom;
  if (!now || !classroom) return null;
  return (
    <div class="talkdesk">
      <Announce />
      {now.phase !== 'ended' && <NudgeAny />}
      <VisibilitySwitch />
      <Notes channels={classroom.channels} now={now} />
      <Remarks now={now} />
    </div>
  );
}

/** Who is in it, or what it calls itself. */
function nameOf({ kind, title, members, group }: ChannelRead): string {
  if (title) return title;
  if (kind === 'delegation') return words.desk.inbox.within(seatName(members[0] ?? ''));
  if (group) return `${said.notes.kinds.region}: ${members.map(seatName).join(', ')}`;
  return members.map(seatName).join(' · ');
}

type NotesProps = { readonly channels: readonly ChannelRead[]; readonly now: PublicView };

/** Every note that the facilitator may read, channel by channel; the channels keep the order in which they were opened. */
function Notes({ channels, now }: NotesProps) {
  const [of, setOf] = useState<SeatId | ''>('');
  const shown = channels.filter(({ members }) => of === '' || members.includes(of));
  return (
    <section class="notes" aria-label={said.notes.title}>
      <header>
        <h2>{said.notes.title}</h2>
        {channels.length > 0 && (
          <label class="filter">
            {said.notes.filter}{' '}
            <select class="input" value={of} onChange={({ currentTarget }) => setOf(currentTarget.value as SeatId)}>
              <option value="">{said.notes.all}</option>
              {now.seats.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {shown.length === 0 && <p class="quiet">{said.notes.none}</p>}
      {shown.map((channel) => (
        <details key={channel.id}>
          <summary>
            <b>{nameOf(channel)}</b>{' '}
            <span class="quiet small">
              {said.notes.kinds[channel.kind]} · {said.notes.count(channel.count)}
            </span>
          </summary>
          <ol>
            {channel.notes.map((note) => (
              <Line key={note.number} note={note} now={now} />
            ))}
          </ol>
          {channel.count > channel.notes.length && (
            <p class="quiet small">{said.notes.unread(channel.count - channel.notes.length)}</p>
          )}
        </details>
      ))}
    </section>
  );
}

function Line({ note, now }: { readonly note: NoteRead; readonly now: PublicView }) {
  const { by, author, text, status, round, verdict } = note;
  const seat = now.seats.find(({ id }) => id === by);
  return (
    <li data-status={status}>
      <p class="small">
        {seat && <Flag seat={seat} />} <b>{seatName(by)}</b>{' '}
        <span class="quiet">
          {author || said.notes.bot} · {words.desk.inbox.round(round)}
          {status !== 'sent' && ` · ${said.notes.status[status]}`}
          {verdict && `: ${verdict}`}
        </span>
      </p>
      <p>{text}</p>
    </li>
  );
}

function Remarks({ now }: { readonly now: PublicView }) {
  return (
    <section class="notes" aria-label={said.remarks.title}>
      <h2>{said.remarks.title}</h2>
      {now.remarks.length === 0 && <p class="quiet">{said.remarks.none}</p>}
      <ol>
        {now.remarks.map(({ seat, text, round, struck }, index) => (
          <li key={index}>
            <p class="small">
              <b>{seatName(seat)}</b> <span class="quiet">{words.desk.inbox.round(round)}</span>
            </p>
            <p>{struck ? <i class="quiet">{said.remarks.struck}</i> : text}</p>
            {!struck && now.phase !== 'ended' && <Strike correction={{ what: 'remark', index }} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
