import { useEffect, useRef, useState } from 'preact/hooks';
import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { DraftRights, Right } from '../../shared/council/views/seatView.ts';
import { dispatch, mine, mySeat, view } from '../store/store.ts';
import { missionOf } from '../store/troops.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';
import { hasMoreWays, MoreWays } from './drafts/MoreWays.tsx';
import { SilenceForm } from './drafts/SilenceForm.tsx';
import { Sponsoring } from './drafts/Sponsoring.tsx';
import { HostLetter, letterOf } from './HostLetter.tsx';
import { PledgeForm, pledgeOf } from './PledgeForm.tsx';

type Form = 'pledge' | 'silence' | 'more';

type Props = {
  readonly draft: DraftInView;
  /** Opens the form in the place of the clauses. */
  readonly onForm: (form: 'amend' | 'divide') => void;
};

/** What this seat may do with a draft now. What it may not do, but might later, says why. */
export function DraftActions({ draft, onForm }: Props) {
  const [open, setOpen] = useState<Form | null>(null);
  const { status } = draft;
  // Another step of its way has other forms.
  useEffect(() => setOpen(null), [status]);
  const bar = useRef<HTMLElement>(null);
  // On a phone the bar with a form in it is a part of the page.
  useEffect(() => {
    if (open) bar.current?.scrollIntoView({ block: 'end' });
  }, [open]);
  const now = view.value;
  const own = mine.value?.seat?.rights;
  const seat = mySeat.value;
  if (!now || !own || !seat) return null;
  const letter = letterOf(draft, own);
  const rights = own.drafts[draft.id];
  if (!rights && letter === undefined) return null;
  const mayPledge = rights?.pledge === null && pledgeOf(now, draft) !== null && missionOf(now, draft)?.hired === false;
  const toggle = (form: Form, label: string, due = false) => (
    <button
      type="button"
      class={due ? 'button due' : 'button'}
      aria-expanded={open === form}
      onClick={() => setOpen(open === form ? null : form)}
    >
      {label}
    </button>
  );
  const divide = (): void => {
    setOpen(null);
    onForm('divide');
  };
  return (
    <footer class="actions" ref={bar}>
      {letter !== undefined && <HostLetter draft={draft} right={letter} />}
      {rights && <OnTheWay draft={draft} rights={rights} />}
      {rights?.startSilence === null && toggle('silence', words.path.silence, rights.table !== null && open === null)}
      {rights && isBarredFromSilence(draft, rights, now) && (
        <Act right={rights.startSilence} onAct={async () => {}}>
          {words.path.silence}
        </Act>
      )}
      {rights && status !== 'working' && !draft.sponsors.includes(seat.id) && (
        <Sponsoring draft={draft} rights={rights} seat={seat.id} />
      )}
      {mayPledge && toggle('pledge', words.pledge.open)}
      {(rights?.amend === null || rights?.amend === 'too-many-amendments') && (
        <Act right={rights.amend} onAct={async () => onForm('amend')}>
          {words.amendments.propose}
        </Act>
      )}
      {rights && hasMoreWays(draft, rights) && toggle('more', words.drafts.further)}
      <span class="quiet small sums">{words.drafts.ofClauses(draft.clauses.length, now.maximumClauses)}</span>
      {open === 'silence' && rights && (
        <SilenceForm draft={draft} right={rights.startSilence} onDone={() => setOpen(null)} />
      )}
      {open === 'pledge' && mayPledge && <PledgeForm draft={draft} />}
      {open === 'more' && rights && <MoreWays draft={draft} rights={rights} seat={seat.id} onDivide={divide} />}
    </footer>
  );
}

type StepProps = { readonly draft: DraftInView; readonly rights: DraftRights };

/** What nobody's hand can do: what is in blue comes before the Council by itself, and other texts by way of silence or blue. */
const neverTabled: readonly Right[] = ['blue-too-recent', 'silence-required', 'not-a-drafter'];

/** Where the room keeps silence or a time in blue, no text comes before the Council straight from the desk. */
const keepsBlue = ({ law }: PublicView): boolean => law.blueSeconds > 0 || law.silence === 'required';

const tablesIt = ({ status }: DraftInView, { table }: DraftRights, now: PublicView): boolean =>
  (status === 'working' || status === 'blue') &&
  !neverTabled.includes(table) &&
  (table === null || status === 'blue' || !keepsBlue(now));

/** Whether silence is the next step, and something keeps its penholder from it that they can mend or wait for. */
const isBarredFromSilence = ({ status }: DraftInView, { startSilence, table }: DraftRights, now: PublicView): boolean =>
  status === 'working' &&
  table !== null &&
  keepsBlue(now) &&
  startSilence !== null &&
  startSilence !== 'not-the-penholder';

/** The next step to the vote: tabling, or a vote that somebody asks for. */
function OnTheWay({ draft, rights }: StepProps) {
  const { id, awaitsMember } = draft;
  if (rights.requireVote === null) {
    const { require, requireHint, ask, askHint } = words.path;
    return (
      <span class="act">
        <Act right={null} due onAct={() => dispatch({ kind: 'require-vote', draft: id })}>
          {awaitsMember ? ask : require}
        </Act>
        <span class="reason">{awaitsMember ? askHint : requireHint}</span>
      </span>
    );
  }
  const now = view.value;
  if (!now || !tablesIt(draft, rights, now)) return null;
  return (
    <Act right={rights.table} due onAct={() => dispatch({ kind: 'table-draft', draft: id })}>
      {words.drafts.table}
    </Act>
  );
}
