import { keysOn } from '../../store/console.ts';
import type { Office } from '../../store/office.ts';
import { joinLink, view } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Tick } from '../BotSettings.tsx';
import { Bell } from './Bell.tsx';
import { CopyLink } from './CopyLink.tsx';
import { Deputies } from './Deputies.tsx';
import { Erase } from './Erase.tsx';
import { Invitation } from './Invitation.tsx';
import { Participation } from './Participation.tsx';

const said = words.desk.session;

/** The session itself: its bell, its links, who runs it, what each has done, and its end. */
export function SessionTab({ office }: { readonly office: Office }) {
  return (
    <div class="sessiontab">
      <Bell />
      <section aria-label={said.wayIn}>
        <h2>{said.wayIn}</h2>
        {view.value?.phase !== 'ended' && <Invitation code={office.code} join={joinLink.value} />}
        <p>
          <a class="button" href={`/${office.code}/projector`} target="_blank" rel="noreferrer">
            {words.host.toProjector}
          </a>{' '}
          <span class="quiet small">{words.host.projectorLink}</span>
        </p>
        <p>
          <a class="button" href={office.pack} target="_blank" rel="noreferrer">
            {said.pack}
          </a>{' '}
          <span class="quiet small">{said.packHint}</span>
        </p>
        <details>
          <summary>{words.host.secretLink}</summary>
          <CopyLink link={location.href} />
        </details>
      </section>
      <Participation office={office} />
      <Deputies office={office} />
      <section aria-label={said.keysTitle}>
        <h2>{said.keysTitle}</h2>
        <Tick
          label={words.desk.room.keysOn}
          checked={keysOn.value}
          onChange={(on) => {
            keysOn.value = on;
          }}
        />
        <p class="quiet small">{words.desk.room.keysOff}</p>
        <dl class="keys">
          {words.desk.room.legend.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Erase office={office} />
    </div>
  );
}
