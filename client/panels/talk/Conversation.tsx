import { useEffect } from 'preact/hooks';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { ChannelInView } from '../../../shared/council/views/talkView.ts';
import { dealWith } from '../../store/opened.ts';
import { markRead } from '../../store/seen.ts';
import { offersWith, openTalk, partnerIn } from '../../store/talk.ts';
import type { Tab } from '../../store/way.ts';
import { words } from '../../text/words.ts';
import { DealCard } from '../deals/DealCard.tsx';
import { Flag } from '../Flag.tsx';
import { Icon } from '../Icon.tsx';
import { GroupTools } from './GroupTools.tsx';
import { NoteForm } from './NoteForm.tsx';
import { Notes } from './Notes.tsx';
import { channelName } from './names.ts';
import { useTitle } from './useTitle.ts';
import { VisibilityLine } from './VisibilityLine.tsx';

const said = words.talk;

type Props = {
  readonly now: PublicView;
  readonly own: SeatView;
  readonly channel: ChannelInView;
  /** The panel is the one that is shown. */
  readonly isShown: boolean;
  readonly onTab: (tab: Tab) => void;
};

/** One conversation: who is in it and who else reads it, what was said, what is on offer, and what one writes next. */
export function Conversation({ now, own, channel, isShown, onTab }: Props) {
  const name = channelName(channel, now, own.seat);
  const partner = now.seats.find(({ id }) => id === partnerIn(channel, own.seat)) ?? null;
  const title = useTitle();
  useReading(channel, isShown);
  const offers = partner ? offersWith(own, partner.id) : [];
  return (
    <section class="conversation" aria-label={name}>
      <header>
        <button type="button" class="button plain back" onClick={() => openTalk('')}>
          <Icon name="start" /> <span class="long">{said.back}</span>
        </button>
        <h2 ref={title} tabIndex={-1}>
          {partner && <Flag seat={partner} />} {name}
        </h2>
        {partner && own.rights.dealings && (
          <button
            type="button"
            class="button"
            aria-label={said.offerTo(partner.name)}
            onClick={() => {
              dealWith.value = partner.id;
              onTab('deals');
            }}
          >
            {said.offer}
          </button>
        )}
        {channel.kind !== 'bilateral' && channel.kind !== 'delegation' && (
          <GroupTools now={now} own={own} channel={channel} />
        )}
        <VisibilityLine now={now} />
      </header>
      <Notes now={now} own={own} channel={channel} name={name}>
        {offers.length > 0 && (
          <div class="offers">
            <h3>{said.offers}</h3>
            {offers.map((deal) => (
              <DealCard key={deal.id} now={now} own={own} deal={deal} />
            ))}
          </div>
        )}
      </Notes>
      <NoteForm now={now} channel={channel} partner={partner?.name ?? ''} />
    </section>
  );
}

/** What is on the screen counts as read: not in a tab that nobody looks at. */
function useReading(channel: ChannelInView, isShown: boolean): void {
  useEffect(() => {
    const look = (): void => {
      if (isShown && document.visibilityState === 'visible') markRead(channel);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [channel, isShown]);
}
