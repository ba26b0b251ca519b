import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { isOneEnough, unsigned } from '../../store/delegation.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';

const said = words.delegation;

/** Who stands behind the order that the delegation has given, where it takes two (rule S8). */
export function Signatures({ own }: { readonly own: SeatView }) {
  if (!own.delegation?.takesTwo) return null;
  return (
    <div class="signatures">
      <h4>{said.signatures}</h4>
      <ul>
        {own.delegation.people.map(({ name, own: isMe, post, signed }) => (
          <li key={name} data-signed={signed}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <circle
                cx="8"
                cy="8"
                r="7"
                fill={signed ? 'currentcolor' : 'none'}
                stroke="currentcolor"
                stroke-width="1.5"
              />
              {signed && <path d="m4.5 8.3 2.4 2.4 4.6-5.2" fill="none" stroke="var(--surface)" stroke-width="2" />}
            </svg>
            <span>
              {isMe ? said.yours : name} <span class="quiet small">{said.posts[post]}</span>
            </span>
            <span class="small">{signed ? said.signed : said.unsigned}</span>
          </li>
        ))}
      </ul>
      <p class="quiet small">{isOneEnough(own.delegation) ? said.oneEnough : said.twoNeeded}</p>
      {unsigned(own) && (
        <Act right={null} due onAct={() => dispatch({ kind: 'sign-order' })}>
          {said.sign}
        </Act>
      )}
    </div>
  );
}
