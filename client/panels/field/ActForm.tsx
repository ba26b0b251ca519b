import { useId, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import {
  type ActKind,
  type Act as ActOutside,
  actSchema,
  authorities,
  type CoalitionAuthority,
  orders,
  type Withdrawal,
} from '../../../shared/outside/acts.ts';
import { endableBy, hostIn, type Offered, permanentIn, takesTwo } from '../../store/outside.ts';
import { actDone } from '../../text/english/actsDone.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { Select } from '../floor/Field.tsx';
import { namesOf } from './names.ts';

const said = words.outside;

/** What has to be chosen for some kinds of act. */
const withProvince: readonly ActKind[] = ['strike', 'name-and-shame', 'independent-relief', 'ceasefire'];

type Chosen = {
  readonly province: string;
  readonly authority: CoalitionAuthority;
  /** Empty: nobody. */
  readonly patron: string;
  readonly reported: boolean;
  readonly what: Withdrawal | null;
};

/** The act that was chosen; null where something is missing. */
function actOf(kind: ActKind, { province, authority, patron, reported, what }: Chosen): ActOutside | null {
  const about = {
    ...(withProvince.includes(kind) ? { province } : {}),
    ...(kind === 'intervene' ? { authority } : {}),
    ...(kind === 'strike' ? { reported } : {}),
    ...(kind === 'withdraw' ? { what } : {}),
    ...(takesTwo(kind) ? { patron: kind === 'hire-company' ? patron || null : patron } : {}),
  };
  return actSchema.safeParse({ kind, ...about }).data ?? null;
}

type Props = {
  readonly now: PublicView;
  readonly seat: SeatInView;
  readonly offered: Offered;
  /** Id of what says why not. */
  readonly said: string;
  /** There is an order in this round already. */
  readonly hasOrder: boolean;
  /** The seat arms a proxy, or may do so for all that is known here. */
  readonly arms: boolean;
  readonly onAct: (act: ActOutside) => Promise<unknown>;
};

/** What has to be chosen, and the button: an order is given, a deed is done once it is confirmed. */
export function ActForm({ now, seat, offered: { kind, right }, said: reason, hasOrder, arms, onAct }: Props) {
  const isHost = hostIn(now)?.id === seat.id;
  const patrons = permanentIn(now);
  const [chosen, setChosen] = useState<Chosen>(() => ({
    province: now.provinces[0]?.id ?? '',
    authority: 'none',
    patron: isHost ? (kind === 'hire-company' ? '' : (patrons[0]?.id ?? '')) : seat.id,
    reported: true,
    what: null,
  }));
  const change = (part: Partial<Chosen>) => setChosen({ ...chosen, ...part });
  const endable = kind === 'withdraw' ? endableBy(now, seat.id, arms) : [];
  // What was chosen may have ended meanwhile.
  const what = endable.find((each) => each === chosen.what) ?? endable[0] ?? null;
  const act = actOf(kind, { ...chosen, what });
  const partner = takesTwo(kind) ? partnersOf(now, isHost, chosen.patron) : [];
  return (
    <div class="actform">
      {withProvince.includes(kind) && (
        <Select
          label={said.province}
          value={chosen.province}
          options={now.provinces.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={(province) => change({ province })}
        />
      )}
      {kind === 'intervene' && (
        <Select
          label={said.authority}
          value={chosen.authority}
          options={authorities.map((value) => ({ value, name: said.authorities[value] }))}
          onChoose={(authority) => change({ authority })}
        />
      )}
      {takesTwo(kind) && isHost && (
        <Select
          label={said.patron}
          value={chosen.patron}
          options={[
            ...(kind === 'hire-company' ? [{ value: '', name: said.alone }] : []),
            ...patrons.map(({ id, name }) => ({ value: id as string, name })),
          ]}
          onChoose={(patron) => change({ patron })}
        />
      )}
      {what !== null && (
        <Select
          label={said.withdraw}
          value={what}
          options={endable.map((value) => ({ value, name: said.withdrawals[value] }))}
          onChoose={(next) => change({ what: next })}
        />
      )}
      {kind === 'strike' && <Report checked={chosen.reported} onCheck={(reported) => change({ reported })} />}
      {partner.length > 0 && (
        <p class="small both">
          <strong>{said.together(partner)}</strong> {said.patronPays}
        </p>
      )}
      {kind in orders || right !== null ? (
        <Act right={right} said={reason} onAct={async () => act && onAct(act)}>
          {kind in orders ? (hasOrder ? said.orderInstead : said.order) : said.actNow}
        </Act>
      ) : (
        act && (
          <ConfirmButton
            question={said.surely(actDone(act, [seat.id], namesOf(now)))}
            label={said.doIt}
            first={said.actNow}
            spoken={`${said.actNow} ${said.acts[kind].name}`}
            onConfirm={() => void onAct(act)}
          />
        )
      )}
    </div>
  );
}

/** Names of those who would have to order the same. */
function partnersOf(now: PublicView, isHost: boolean, patron: string): readonly string[] {
  const other = isHost ? now.seats.find(({ id }) => id === patron) : hostIn(now);
  return other ? [other.name] : [];
}

function Report({ checked, onCheck }: { readonly checked: boolean; readonly onCheck: (checked: boolean) => void }) {
  const hint = useId();
  return (
    <span class="report">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint}
          onChange={({ currentTarget }) => onCheck(currentTarget.checked)}
        />
        {said.report}
      </label>
      <span id={hint} class="quiet small">
        {said.reportHint}
      </span>
    </span>
  );
}
