import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { answersFor, callKey, markHeard, nudgeKey, nudgesFor, seen } from '../../store/seen.ts';
import { happenings, mine, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Answer } from './AskFacilitator.tsx';
import { VisibilitySign } from './VisibilityLine.tsx';

const said = words.talk;

/** What the facilitator wants this delegation to see: it stands above every panel until it is put away. What is to one delegation
 * alone is spoken here; what all are told is spoken with what else happens. */
export function Notices() {
  const now = view.value;
  const own = mine.value?.seat;
  const [putAway, setPutAway] = useState(0);
  if (!now || !own) return null;
  const changed = happenings.value.findLast(({ told }) => told.kind === 'visibility-set');
  const isNew = changed !== undefined && changed.number > putAway;
  return (
    <div class="noticeboard">
      {own.muted && <p class="noticecard small">{said.muted}</p>}
      {isNew && (
        <Card title={said.visibilityNow} onRead={() => setPutAway(changed.number)}>
          <VisibilitySign visibility={now.room.visibility} /> {said.visibilities[now.room.visibility]}
        </Card>
      )}
      <div role="status">
        {nudgesFor(own, seen.value).map((nudge) => (
          <Card key={nudge.at} title={said.nudge} onRead={() => markHeard(nudgeKey(nudge))}>
            {nudge.text}
          </Card>
        ))}
        {answersFor(own, seen.value).map((call) => (
          <article key={call.id} class="noticecard">
            <h3>{said.answered}</h3>
            <p class="quiet small">{said.youAsked(call.text)}</p>
            <Answer call={call} />
            <button type="button" class="button" onClick={() => markHeard(callKey(call))}>
              {said.putAway}
            </button>
          </article>
        ))}
      </div>
    </div>
  );
}

type CardProps = {
  readonly title: string;
  readonly onRead: () => void;
  readonly children: ComponentChildren;
};

function Card({ title, onRead, children }: CardProps) {
  return (
    <article class="noticecard">
      <h3>{title}</h3>
      <p>{children}</p>
      <button type="button" class="button" onClick={onRead}>
        {said.putAway}
      </button>
    </article>
  );
}
