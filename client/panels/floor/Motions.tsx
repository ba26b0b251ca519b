import { useId, useState } from 'preact/hooks';
import { has, kindOf } from '../../../shared/council/rules/meeting/motionTable.ts';
import type { Right } from '../../../shared/council/views/seatView.ts';
import {
  type DraftId,
  type MotionKind,
  motionKinds,
  type Referee,
  referees,
} from '../../../shared/council/vocabulary.ts';
import { isOffered, isOnText, laterRounds, rightToMove, textsFor } from '../../store/floor.ts';
import { dispatch } from '../../store/store.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Stepper } from '../Stepper.tsx';
import { Why } from '../Why.tsx';
import { Select } from './Field.tsx';
import type { FloorProps } from './props.ts';

const said = words.floor;

const hasForm = (motion: MotionKind): boolean => kindOf(motion).of !== undefined;

/** Every motion that this session's law knows, in the order of rule 33, with what it does. */
export function Motions({ now, own }: FloorProps) {
  const reason = useId();
  const all = motionKinds.map((motion) => ({ motion, right: rightToMove(motion, own, now) }));
  // Whoever has the list open sees it stand still: a point of order comes before every motion (rule 30).
  const offered = all.filter(({ right }) => isOffered(right) || right === 'point-pending');
  const [first] = offered;
  if (!first) return null;
  const same = first.right !== null && offered.every(({ right }) => right === first.right) ? first.right : null;
  return (
    <details class="part motionlist">
      <summary>{said.motions}</summary>
      <p class="quiet small">{now.law.seconding ? said.motionsHintSeconded : said.motionsHint}</p>
      {same && (
        <p class="small reason" id={reason}>
          <Why code={same} />
        </p>
      )}
      <ol class="rows">
        {offered.map(({ motion, right }) => (
          <Row key={motion} motion={motion} right={right} said={same ? reason : undefined} now={now} own={own} />
        ))}
      </ol>
    </details>
  );
}

type RowProps = FloorProps & {
  readonly motion: MotionKind;
  readonly right: Right;
  /** Id of why not, where it was said once for all of them. */
  readonly said: string | undefined;
};

function Row({ motion, right, said: reason, now, own }: RowProps) {
  const [open, setOpen] = useState(false);
  const { names, does, rules } = words.motions;
  return (
    <li class="motion">
      <span>
        <strong>{names[motion]}</strong>{' '}
        <span class="quiet small">
          {rules[motion]} · {kindOf(motion).debated ? said.debated : said.notDebated}
        </span>
        <span class="quiet small does">{does[motion]}</span>
      </span>
      {hasForm(motion) && right === null ? (
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {said.move} …<span class="visually-hidden"> {names[motion]}</span>
        </button>
      ) : (
        <Act right={right} said={reason} onAct={() => dispatch({ kind: 'move-motion', motion, draft: null })}>
          {said.move}
          <span class="visually-hidden"> {names[motion]}</span>
        </Act>
      )}
      {open && right === null && <Form motion={motion} now={now} own={own} onMoved={() => setOpen(false)} />}
    </li>
  );
}

/** What a motion has to say besides its name: which text, until when, to whom, how long. */
function Form({
  motion,
  now,
  own,
  onMoved,
}: FloorProps & { readonly motion: MotionKind; readonly onMoved: () => void }) {
  const texts = isOnText(motion) ? textsFor(motion, own, now) : [];
  const rounds = laterRounds(now);
  const [draft, setDraft] = useState<string>(texts[0] ?? '');
  const [round, setRound] = useState<string>(String(rounds[0] ?? ''));
  const [to, setTo] = useState<Referee>('secretary-general');
  const [seconds, setSeconds] = useState(now.law.suspensionSeconds);
  const hasRound = has(motion, 'round');
  const isCaucus = has(motion, 'seconds');
  const nameOf = (id: DraftId) => {
    const found = now.drafts.find((each) => each.id === id);
    return found ? `${found.symbol} · ${found.title}` : id;
  };
  const move = async () => {
    const answer = await dispatch({
      kind: 'move-motion',
      motion,
      draft: isOnText(motion) ? (draft as DraftId) : null,
      round: hasRound && round !== '' ? Number(round) : null,
      to: motion === 'refer' ? to : null,
      seconds: isCaucus ? seconds : null,
    });
    if (answer?.accepted) onMoved();
  };
  return (
    <div class="acts form">
      {isOnText(motion) && (
        <Select
          label={said.whichText}
          value={draft}
          options={texts.map((id) => ({ value: id as string, name: nameOf(id) }))}
          onChoose={setDraft}
        />
      )}
      {hasRound && (
        <Select
          label={said.untilRound}
          value={round}
          options={[
            ...rounds.map((each) => ({ value: String(each), name: said.roundNumber(each) })),
            ...(motion === 'postpone' ? [{ value: '', name: said.indefinitely }] : []),
          ]}
          onChoose={setRound}
        />
      )}
      {motion === 'refer' && (
        <Select
          label={said.referTo}
          value={to}
          options={referees.map((each) => ({ value: each, name: words.motions.referees[each] }))}
          onChoose={setTo}
        />
      )}
      {isCaucus && (
        <Stepper
          label={said.howLong}
          minimum={30}
          maximum={600}
          step={30}
          words={said.secondsLong(seconds)}
          value={seconds}
          onChange={setSeconds}
        />
      )}
      <Act right={null} onAct={move}>
        {said.moveIt}
      </Act>
    </div>
  );
}
