import { isOffered } from '../../store/floor.ts';
import { namesIn } from '../../store/naming.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Countdown } from '../Countdown.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

/** A point of order that waits for the President, or the ruling on one that can still be challenged. */
export function PointCard({ now, own }: FloorProps) {
  const { point, ruling } = now.meeting ?? {};
  const raised = point ?? ruling;
  if (!raised) return null;
  const names = namesIn(now, words.told.draft);
  const { rule, challenge } = own.rights.floor;
  return (
    <section class="order pointcard">
      <h3>{said.point}</h3>
      <p>
        <strong>{said.pointBy(names.seat(raised.by), words.subject.point(raised.point, names))}</strong>
      </p>
      {point && (
        <>
          <p class="quiet small">
            {said.pointHint} {said.rulesIn} <Countdown until={point.until} />
          </p>
          {rule === null && (
            <div class="acts">
              {[true, false].map((upheld) => (
                <Act key={String(upheld)} right={rule} onAct={() => dispatch({ kind: 'rule-on-point', upheld })}>
                  {upheld ? said.upheld : said.rejected}
                </Act>
              ))}
            </div>
          )}
        </>
      )}
      {ruling && !point && (
        <>
          <p>{said.ruled(ruling.upheld, ruling.ruledBy === null)}</p>
          <p class="quiet small">
            {said.challengeHint(now.needed)}{' '}
            {!now.vote && (
              <>
                {said.standsIn} <Countdown until={ruling.until} />
              </>
            )}
          </p>
          {isOffered(challenge) && (
            <div class="acts">
              <Act right={challenge} onAct={() => dispatch({ kind: 'challenge-ruling' })}>
                {said.challenge}
              </Act>
            </div>
          )}
        </>
      )}
    </section>
  );
}
