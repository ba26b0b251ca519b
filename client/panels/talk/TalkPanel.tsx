import { mine, view } from '../../store/store.ts';
import { openTalk, placeIn } from '../../store/talk.ts';
import type { Tab } from '../../store/way.ts';
import { words } from '../../text/words.ts';
import { FacilitatorCorner } from './AskFacilitator.tsx';
import { ChannelList } from './ChannelList.tsx';
import { Conversation } from './Conversation.tsx';
import { NewConversation } from './NewConversation.tsx';
import { Press } from './Press.tsx';
import { VisibilityLine } from './VisibilityLine.tsx';

const said = words.talk;

type Props = {
  /** It is the panel that is shown. */
  readonly isShown: boolean;
  readonly onTab: (tab: Tab) => void;
};

/** Talk besides the floor: conversations beside the one that is open; on a small screen one after the other. */
export function TalkPanel({ isShown, onTab }: Props) {
  const now = view.value;
  const own = mine.value?.seat;
  if (!now || !own?.seat) return null;
  const place = placeIn(own);
  const channel = own.channels.find(({ id }) => id === place);
  return (
    <section class="talk" data-open={place !== ''}>
      <h2 class="visually-hidden">{said.title}</h2>
      <ChannelList now={now} own={own} open={place} />
      <div class="talkpane">
        {channel && (
          <Conversation key={channel.id} now={now} own={own} channel={channel} isShown={isShown} onTab={onTab} />
        )}
        {place === 'new' && <NewConversation now={now} own={own} />}
        {place === 'press' && <Press now={now} own={own} />}
        {place === 'facilitator' && <FacilitatorCorner now={now} own={own} />}
        {place === '' && (
          <div class="nothingopen">
            <p>
              <strong>{said.chooseOne}</strong>
            </p>
            <p class="quiet">{said.chooseHint}</p>
            <VisibilityLine now={now} />
            <button type="button" class="button" onClick={() => openTalk('new')}>
              {said.open}
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
