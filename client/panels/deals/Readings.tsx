import { useId, useState } from 'preact/hooks';
import type { Reading } from '../../../shared/council/state.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import type { SeatView } from '../../../shared/council/views/seatView.ts';
import type { SeatId } from '../../../shared/council/vocabulary.ts';
import { type Guess, guessSchema } from '../../../shared/interests/brief.ts';
import { features } from '../../../shared/interests/features.ts';
import { improvement, outcomeKeys } from '../../../shared/interests/profiles.ts';
import { isPlayed } from '../../store/chamber.ts';
import { readable, readingsOf } from '../../store/deals.ts';
import { dispatch } from '../../store/store.ts';
import { textOf, write } from '../../store/written.ts';
import { interestWords } from '../../text/english/brief.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Field, Select } from '../floor/Field.tsx';

const said = words.deals;

const namesIn =
  ({ seats }: PublicView) =>
  (id: string): string =>
    seats.find((seat) => seat.id === id)?.name ?? id;

type Props = { readonly now: PublicView; readonly own: SeatView };

/** What others take for its interests and what waits for its answer: it stands above all else. */
export function OpenReadings({ now, own }: Props) {
  const open = readingsOf(own).ofMe.filter(({ answer }) => answer === null);
  if (open.length === 0) return null;
  return (
    <section class="dealgroup">
      <h3 class="grouptitle">{said.readsOfYou}</h3>
      <ul>
        {open.map((reading) => (
          <OfMe key={reading.id} reading={reading} name={namesIn(now)(reading.by)} own={own} />
        ))}
      </ul>
    </section>
  );
}

/** What this delegation takes for the interests of others, what they say to it, and the other way round. */
export function Readings({ now, own }: Props) {
  const { ofMe, byMe } = readingsOf(own);
  const nameOf = namesIn(now);
  const answered = ofMe.filter(({ answer }) => answer !== null);
  return (
    <section class="readpart">
      <h2>{said.readTitle}</h2>
      <p class="quiet">{said.readHint}</p>
      {answered.length > 0 && (
        <section>
          <h3>{said.readsOfYou}</h3>
          <ul>
            {answered.map((reading) => (
              <OfMe key={reading.id} reading={reading} name={nameOf(reading.by)} own={own} />
            ))}
          </ul>
        </section>
      )}
      <ReadForm now={now} own={own} />
      {byMe.length > 0 && (
        <section>
          <h3>{said.readsByYou}</h3>
          <ul>
            {byMe.map((reading) => (
              <li key={reading.id} class="reading">
                <p>
                  {said.youThink(nameOf(reading.of), interestWords(reading.guess))} <q class="serif">{reading.text}</q>
                </p>
                <Answered reading={reading} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </section>
  );
}

function Answered({ reading: { answer } }: { readonly reading: Reading }) {
  if (!answer) return <p class="quiet small">{said.unanswered}</p>;
  return (
    <p class="answered" data-confirms={answer.confirms}>
      <strong>{answer.confirms ? said.confirmed : answer.text ? `${said.corrected}:` : `${said.corrected}.`}</strong>{' '}
      {answer.text && <q class="serif">{answer.text}</q>}
    </p>
  );
}

type OfMeProps = { readonly reading: Reading; readonly name: string; readonly own: SeatView };

/** What another takes for an interest of this seat, which confirms it or says what would be nearer. */
function OfMe({ reading, name, own }: OfMeProps) {
  const [correcting, setCorrecting] = useState(false);
  const { id, guess, text, answer } = reading;
  const right = own.rights.dealings?.readings[id] ?? null;
  const field = `correction ${id}`;
  return (
    <li class="reading" data-due={answer === null}>
      <p>
        {said.theyThink(name, interestWords(guess))} <q class="serif">{text}</q>
      </p>
      {answer ? (
        <Answered reading={reading} />
      ) : (
        <>
          <p class="quiet small">{said.isItRight}</p>
          {correcting && <Field name={field} label={said.correction} most={200} />}
          <div class="actions">
            {!correcting && (
              <Act
                right={right}
                onAct={() => dispatch({ kind: 'answer-reading', reading: id, confirms: true, text: '' })}
              >
                {said.confirm}
              </Act>
            )}
            {correcting ? (
              <Act
                right={right}
                onAct={async () => {
                  const sent = await dispatch({
                    ...{ kind: 'answer-reading', reading: id, confirms: false, text: textOf(field) },
                  });
                  if (sent?.accepted) write(field, '');
                }}
              >
                {said.sendCorrection}
              </Act>
            ) : (
              <button type="button" class="button" onClick={() => setCorrecting(true)}>
                {said.correct}
              </button>
            )}
          </div>
        </>
      )}
    </li>
  );
}

/** All that can be guessed, each with a name of its own. What most would call better comes first of two. */
const guesses: readonly { readonly value: string; readonly guess: Guess; readonly place: Guess['kind'] }[] = [
  ...outcomeKeys.flatMap((key) =>
    [improvement[key], -improvement[key]].map((direction) => ({ kind: 'outcome', key, direction })),
  ),
  ...features.flatMap((key) => [1, -1].map((direction) => ({ kind: 'position', key, direction }))),
].map((each) => {
  const guess = guessSchema.parse(each);
  return { value: `${guess.key} ${guess.direction}`, guess, place: guess.kind };
});

function ReadForm({ now, own }: Props) {
  const whom = readable(now, own);
  const [of, setOf] = useState<string>(whom.find(isPlayed)?.id ?? whom[0]?.id ?? '');
  const [value, setValue] = useState(guesses[0]?.value ?? '');
  const field = useId();
  const chosen = whom.find(({ id }) => id === of);
  const guess = guesses.find((each) => each.value === value)?.guess;
  if (!chosen || !guess) return null;
  const text = textOf('reading');
  return (
    <details class="composer">
      <summary>{said.readOne}</summary>
      <Select
        label={said.readWhom}
        value={of}
        options={whom.map((seat) => ({
          value: seat.id as string,
          name: isPlayed(seat) ? seat.name : said.empty(seat.name),
        }))}
        onChoose={setOf}
      />
      <span class="field">
        <label for={field}>{said.whatWant}</label>
        <select id={field} value={value} onChange={({ currentTarget }) => setValue(currentTarget.value)}>
          <Wishes label={said.inCountry} place="outcome" />
          <Wishes label={said.inTexts} place="position" />
        </select>
      </span>
      <Field name="reading" label={said.ownWords} rows={2} most={200} />
      {text === '' ? (
        <p class="quiet small">{said.sayFirst}</p>
      ) : (
        <Act
          right={chosen.right}
          due
          onAct={async () => {
            const answer = await dispatch({ kind: 'read-interest', of: of as SeatId, guess, text });
            if (answer?.accepted) write('reading', '');
          }}
        >
          {said.sayIt(chosen.name)}
        </Act>
      )}
    </details>
  );
}

function Wishes({ label, place }: { readonly label: string; readonly place: Guess['kind'] }) {
  return (
    <optgroup label={label}>
      {guesses
        .filter((each) => each.place === place)
        .map(({ value, guess }) => (
          <option key={value} value={value}>
            {interestWords(guess)}
          </option>
        ))}
    </optgroup>
  );
}
