import type { SeatInView } from '../../../shared/council/views/publicView.ts';
import { dispatch, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { BotSettings, Tick } from '../BotSettings.tsx';

const said = words.bots;

/** Which seats bots play and keep, and how: for the facilitator. */
export function Bots() {
  const now = view.value;
  const facilitator = mine.value?.facilitator;
  if (!now || !facilitator || now.phase === 'ended') return null;
  const isSet = ({ id }: SeatInView): boolean => facilitator.policies[id] === 'stand-in';
  const held = now.seats.filter(({ presence }) => presence !== 'empty');
  // A chair that nobody takes is a stand-in's for good.
  const empty = now.seats.filter(({ presence, reserved }) => presence === 'empty' && !reserved);
  const toFill = empty.filter((seat) => !isSet(seat));
  return (
    <section class="bots" aria-label={said.title}>
      <header>
        <h2>{said.title}</h2>
        <p role="status">
          {said.now(
            now.seats.filter(({ presence, standIn }) => presence === 'empty' && standIn).length,
            held.filter(({ standIn }) => standIn).length,
          )}
        </p>
        {toFill.length > 0 && (
          <Act right={null} due={now.tooFew} onAct={() => dispatch({ kind: 'fill-seats', away: false })}>
            {said.fill}
          </Act>
        )}
        {toFill.length === 0 && empty.length > 0 && (
          <Act right={null} onAct={() => withoutBots(empty)}>
            {said.stop}
          </Act>
        )}
      </header>
      {held.length > 0 && (
        <>
          <Tick
            label={said.away}
            checked={held.every(isSet)}
            onChange={(on) => void (on ? dispatch({ kind: 'fill-seats', away: true }) : withoutBots(held))}
          />
          <p class="quiet small">{said.awayHint}</p>
        </>
      )}
      <details>
        <summary>{said.settings}</summary>
        <p class="quiet small">{said.what}</p>
        <BotSettings
          value={facilitator.standIns}
          onChange={(value) => void dispatch({ kind: 'set-stand-ins', ...value })}
        />
      </details>
    </section>
  );
}

/** Nobody acts for these seats any more while nobody is there. */
async function withoutBots(seats: readonly SeatInView[]): Promise<void> {
  for (const { id } of seats) {
    if (mine.value?.facilitator?.policies[id] !== 'stand-in') continue;
    const answer = await dispatch({ kind: 'set-policy', seat: id, policy: 'absent' });
    if (!answer?.accepted) return;
  }
}
