/** What a conversation is called, for whoever is in it. */
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import { partnerIn } from '../../store/talk.ts';
import { words } from '../../text/words.ts';

const said = words.talk;

/** @param own the seat of whoever reads it */
export function channelName(
  channel: Pick<ChannelInView, 'kind' | 'title' | 'group' | 'members'>,
  now: Pick<PublicView, 'seats'>,
  own: string | null,
): string {
  const { kind, title, group, members } = channel;
  const nameOf = (id: string): string => now.seats.find((seat) => seat.id === id)?.name ?? id;
  const others = members.filter((id) => id !== own);
  switch (kind) {
    case 'bilateral':
      return nameOf(partnerIn(channel, own) ?? '');
    case 'delegation':
      return said.delegation;
    case 'region':
      return group ? said.groups[group] : title;
    case 'group':
      return title || said.group(others.map(nameOf));
  }
}
