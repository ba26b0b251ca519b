import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { Colleague } from '../../../shared/council/views/talkView.ts';
import { othersIn, roleOf } from '../../store/delegation.ts';
import { dispatch, mine } from '../../store/store.ts';
import { openTalk, ownChannel } from '../../store/talk.ts';
import { words } from '../../text/words.ts';

const said = words.delegation;

/** Who I am in a delegation of several, who else is in it, and who is there. Nothing for whoever sits alone. */
export function DelegationStrip({ onTalk }: { readonly onTalk: () => void }) {
  const own = mine.value?.seat;
  const role = own ? roleOf(own) : null;
  if (!own?.delegation || !role) return null;
  return (
    <div class="delegationstrip small">
      <p>
        <strong>{said.you[role]}</strong>
        <span class="does">: {said.does[role]}</span>
      </p>
      <ul>
        {othersIn(own.delegation).map((each) => (
          <Person key={each.name} person={each} />
        ))}
      </ul>
      <button type="button" class="linklike" onClick={() => void talkAmong(own).then(onTalk)}>
        {said.among}
      </button>
    </div>
  );
}

/** Opens the delegation's own conversation; where there is one, it is that. */
async function talkAmong({ channels, rights, seat }: SeatView): Promise<void> {
  const known = channels.find(({ kind }) => kind === 'delegation');
  if (!known && rights.talk.open.delegation === null) {
    await dispatch({ kind: 'open-channel', with: { kind: 'delegation' } });
  }
  openTalk(known?.id ?? ownChannel(seat ?? ''));
}

function Person({ person: { name, post, present } }: { readonly person: Colleague }) {
  return (
    <li data-present={present}>
      <span>
        {name} <span class="quiet">{said.posts[post]}</span>
      </span>
      <span class="presentsign">{present ? said.here : said.away}</span>
    </li>
  );
}

/** The same in the brief, with what each of them does. */
export function DelegationCard({ own }: { readonly own: SeatView }) {
  const role = roleOf(own);
  if (!own.delegation || !role) return null;
  return (
    <section class="delegationcard">
      <h3>{said.title}</h3>
      <p>
        <strong>{said.you[role]}</strong>: {said.does[role]} {said.explained[role]}
      </p>
      <p class="quiet small">{said.keys}</p>
    </section>
  );
}
