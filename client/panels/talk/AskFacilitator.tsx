import { useState } from 'preact/hooks';
import { longestText } from '../../../shared/council/talk.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { CallInView } from '../../../shared/council/views/talkView.ts';
import { type CallMatter, callMatters } from '../../../shared/council/vocabulary.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { timeOfDay } from '../../text/english/talk.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Field } from '../floor/Field.tsx';
import { Corner } from './Corner.tsx';

const said = words.talk;
const field = 'call';

type Props = { readonly now: PublicView; readonly own: SeatView };

/** Help, or a ruling on something that no button is for; and what the facilitator has answered and told. */
export function FacilitatorCorner({ now, own }: Props) {
  return (
    <Corner title={said.facilitator} hint={said.facilitatorHint}>
      <AskForm own={own} />
      <Calls now={now} own={own} />
      {own.nudges.length > 0 && (
        <section>
          <h3>{said.nudges}</h3>
          <ul class="calls">
            {own.nudges.toReversed().map((nudge) => (
              <li key={nudge.at}>
                <p>{nudge.text}</p>
                <p class="quiet small">
                  {timeOfDay(nudge.at)} · {words.round(nudge.round, now.rounds)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Corner>
  );
}

/** The question itself: also for whoever has no seat yet. */
export function AskForm({ own }: Pick<Props, 'own'>) {
  const [about, setAbout] = useState<CallMatter>('help');
  return (
    <div class="ask">
      <fieldset class="matters">
        <legend>{said.about}</legend>
        {callMatters.map((matter) => (
          <label key={matter} data-chosen={about === matter}>
            <input type="radio" name="matter" checked={about === matter} onChange={() => setAbout(matter)} />
            <span>{said.matters[matter]}</span>
          </label>
        ))}
      </fieldset>
      <Field
        name={field}
        label={about === 'help' ? said.ask : said.askRuling}
        hint={said.matterHints[about]}
        rows={3}
        most={longestText.note}
      />
      <Act
        right={own.rights.talk.call}
        onAct={async () => {
          const text = textOf(field);
          if (text === '') return;
          const answer = await dispatch({ kind: 'call-facilitator', about, text });
          if (answer?.accepted) write(field, '');
        }}
      >
        {said.askSend}
      </Act>
    </div>
  );
}

/** What this person has asked, the latest first, with the answers. */
export function Calls({ now, own }: Props) {
  return (
    <section>
      <h3>{said.asked}</h3>
      {own.calls.length === 0 && <p class="quiet hint">{said.askedNone}</p>}
      <ul class="calls">
        {own.calls.toReversed().map((call) => (
          <li key={call.id} data-open={call.answer === null}>
            <p>“{call.text}”</p>
            <p class="quiet small">
              {timeOfDay(call.at)}
              {call.round > 0 && ` · ${words.round(call.round, now.rounds)}`}
              {call.answer === null && ` · ${said.waits}`}
            </p>
            <Answer call={call} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the facilitator said to it; of a ruling, whether it may be done. */
export function Answer({ call: { answer } }: { readonly call: CallInView }) {
  if (!answer) return null;
  return (
    <p class="answer">
      {answer.grants !== null && <strong>{answer.grants ? said.grants.yes : said.grants.no} </strong>}
      {answer.text}
    </p>
  );
}
