import { isOffered, standsStill } from '../../store/floor.ts';
import { namesIn } from '../../store/naming.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** The motion before the Council, its debate, and what waits behind it. */
export function PendingMotions({ now, own }: FloorProps) {
  const [motion, ...others] = now.meeting?.motions ?? [];
  if (!motion) return null;
  const names = namesIn(now, words.told.draft);
  const { secondMotion, withdrawMotion } = own.rights.floor;
  const waits = now.law.seconding && !motion.seconded;
  return (
    <section class="order">
      <h3>{said.pending}</h3>
      <p>
        <strong>{said.motionBy(names.seat(motion.by), words.motions.to(motion, names))}</strong>{' '}
        <span class="quiet small">{words.motions.rules[motion.motion]}</span>
      </p>
      <p class="quiet small">{words.motions.does[motion.motion]}</p>
      {!standsStill(now) && (
        <p class="small">
          {waits ? said.waitsForSecond : said.debateEnds} <Countdown until={motion.until} />
        </p>
      )}
      <div class="acts">
        {waits && isOffered(secondMotion) && secondMotion !== 'motion-not-yours' && (
          <Act right={secondMotion} due onAct={() => dispatch({ kind: 'second-motion' })}>
            {said.second}
          </Act>
        )}
        {withdrawMotion === null && (
          <Act right={null} onAct={() => dispatch({ kind: 'withdraw-motion' })}>
            {said.withdrawMotion}
          </Act>
        )}
      </div>
      {others.length > 0 && (
        <p class="quiet small">
          {said.waiting} {others.map((each) => words.motions.to(each, names)).join('; ')}
        </p>
      )}
    </section>
  );
}
