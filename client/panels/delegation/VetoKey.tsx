import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import { isKeyAsked, keyTo } from '../../store/delegation.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Icon } from '../Icon.tsx';

const said = words.delegation;

type Props = { readonly now: PublicView; readonly own: SeatView; readonly vote: number };

/** The second key to a veto, which the capital gives or keeps back (rule S8). */
export function VetoKey({ now, own, vote }: Props) {
  if (own.rights.talk.withhold !== null || keyTo(now, own) === null || !own.delegation) return null;
  const { withheld } = own.delegation;
  return (
    <section class="vetokey" data-asked={isKeyAsked(own)}>
      <h3>
        <KeySign kept={withheld === true} /> {own.ballot === 'no' ? said.veto : said.vetoEarly}
      </h3>
      <p class="small">{said.vetoHint}</p>
      {withheld !== null && (
        <p role="status">
          <strong>{withheld ? said.saidKeep : said.saidGive}</strong>
        </p>
      )}
      <div class="actions">
        {withheld !== false && (
          <Act right={null} onAct={() => dispatch({ kind: 'withhold-key', vote, withholds: false })}>
            {said.give}
          </Act>
        )}
        {withheld !== true && (
          <Act right={null} onAct={() => dispatch({ kind: 'withhold-key', vote, withholds: true })}>
            {said.keep}
          </Act>
        )}
      </div>
    </section>
  );
}

type StandingProps = Pick<Props, 'now' | 'own'> & {
  /** The ambassador has chosen to vote against. */
  readonly isAgainst: boolean;
};

/** How the capital stands to a veto, for the ambassador: when they would cast one, or when it has said something. */
export function KeyStanding({ now, own, isAgainst }: StandingProps) {
  const key = own.posts.includes('ambassador') ? keyTo(now, own) : null;
  if (key === null || own.mustAbstain || (key === 'awaited' && !isAgainst)) return null;
  return (
    <p class="vetokey small" role="status">
      <KeySign kept={key === 'kept'} /> {said.toAmbassador[key]}
    </p>
  );
}

/** A key, or a key behind a lock. Decoration: the sentence stands beside it. */
const KeySign = ({ kept }: { readonly kept: boolean }) => <Icon name={kept ? 'lock' : 'key'} />;
