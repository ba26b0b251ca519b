import { useEffect, useRef } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import { isPlayed } from '../../store/chamber.ts';
import { seen, unheard } from '../../store/seen.ts';
import { inOrder, openTalk, partnerIn, type TalkPlace, unreadIn, wasJustOpened } from '../../store/talk.ts';
import { timeOfDay } from '../../text/english/talk.ts';
import { words } from '../../text/words.ts';
import { Flag } from '../Flag.tsx';
import { Icon } from '../Icon.tsx';
import { channelName } from './names.ts';

const said = words.talk;

type Props = {
  readonly now: PublicView;
  readonly own: SeatView;
  /** What is open beside it. */
  readonly open: TalkPlace;
};

/** All conversations, where something was said last first; below them the press and the facilitator. */
export function ChannelList({ now, own, open }: Props) {
  const channels = inOrder(own.channels);
  const list = useRef<HTMLElement>(null);
  const before = useRef(open);
  // Whoever comes back to the list is at what they had opened.
  useEffect(() => {
    const [last, isBack] = [before.current, open === '' && before.current !== ''];
    before.current = open;
    if (isBack && wasJustOpened()) list.current?.querySelector<HTMLElement>(`[data-place="${last}"]`)?.focus();
  }, [open]);
  return (
    <nav class="talklist" aria-label={said.list} ref={list}>
      <button
        type="button"
        class="button newtalk"
        data-place="new"
        aria-current={open === 'new' ? 'true' : undefined}
        onClick={() => openTalk('new')}
      >
        <span aria-hidden="true">+</span> {said.open}
      </button>
      {channels.length > 0 && (
        <ul>
          {channels.map((channel) => (
            <li key={channel.id}>
              <ChannelButton now={now} own={own} channel={channel} isOpen={channel.id === open} />
            </li>
          ))}
        </ul>
      )}
      {channels.length === 0 && <p class="quiet small hint">{said.none}</p>}
      <ul class="corners">
        <li>
          <Corner place="press" open={open} name={said.press} count={0} />
        </li>
        {now.solo === null && (
          <li>
            <Corner
              place="facilitator"
              open={open}
              name={said.facilitator}
              count={unheard.value.nudges + unheard.value.answers}
            />
          </li>
        )}
      </ul>
    </nav>
  );
}

type CornerProps = {
  readonly place: 'press' | 'facilitator';
  readonly open: TalkPlace;
  readonly name: string;
  readonly count: number;
};

function Corner({ place, open, name, count }: CornerProps) {
  return (
    <button
      type="button"
      class="channel"
      data-place={place}
      aria-current={open === place ? 'true' : undefined}
      onClick={() => openTalk(place)}
    >
      <CornerSign place={place} />
      <span class="what">
        <strong>{name}</strong>
      </span>
      {count > 0 && <Fresh count={count} />}
    </button>
  );
}

type ChannelProps = Pick<Props, 'now' | 'own'> & { readonly channel: ChannelInView; readonly isOpen: boolean };

/** A conversation in the list: whose it is, what was said last, and how much of it is new. */
function ChannelButton({ now, own, channel, isOpen }: ChannelProps) {
  const partner = now.seats.find(({ id }) => id === partnerIn(channel, own.seat));
  const last = channel.notes.toSorted((a, b) => a.at - b.at || a.number - b.number).at(-1);
  const fresh = unreadIn(channel, seen.value.notes);
  const by = now.seats.find(({ id }) => id === last?.by);
  const speaker = last?.own ? said.you : channel.kind === 'bilateral' ? last?.author : last?.author || by?.short;
  return (
    <button
      type="button"
      class="channel"
      data-place={channel.id}
      data-fresh={fresh > 0}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => openTalk(channel.id)}
    >
      {partner ? <Flag seat={partner} /> : <CornerSign place={channel.kind === 'delegation' ? 'own' : 'group'} />}
      <span class="what">
        <strong>{channelName(channel, now, own.seat)}</strong>
        <span class="quiet small last">
          {last ? `${speaker ? `${speaker}: ` : ''}${last.text}` : said.noNotes}
          {!last && partner && !isPlayed(partner) && ` · ${said.nobodyThere}`}
        </span>
      </span>
      <span class="lasttime small quiet">{last && timeOfDay(last.at)}</span>
      {fresh > 0 && <Fresh count={fresh} />}
    </button>
  );
}

const Fresh = ({ count }: { readonly count: number }) => (
  <span class="count">
    <span aria-hidden="true">{count}</span>
    <span class="visually-hidden">{said.unread(count)}</span>
  </span>
);

/** Decoration: the name stands beside it. */
export const CornerSign = ({ place }: { readonly place: 'press' | 'facilitator' | 'group' | 'own' }) => (
  <Icon name={signs[place]} />
);

const signs = { press: 'press', facilitator: 'ask', group: 'people', own: 'flag' } as const;
