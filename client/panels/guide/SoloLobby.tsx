import { useEffect, useRef, useState } from 'preact/hooks';
import type { PublicView, SeatInView } from '../../../shared/council/views/publicView.ts';
import { seatKinds } from '../../../shared/council/vocabulary.ts';
import type { Interest } from '../../../shared/interests/brief.ts';
import type { Scenario } from '../../../shared/scenario/scenario.ts';
import { dispatch, dossier, mine, mySeat, sayReady, view } from '../../store/store.ts';
import { interestWords, interestWordsOf, redLineWords } from '../../text/english/brief.ts';
import { capital } from '../../text/english/counting.ts';
import { words } from '../../text/words.ts';
import { Act } from '../Act.tsx';
import { Flag } from '../Flag.tsx';
import { sitDown } from './seatForOne.ts';

/** How many of the interests are told before the first round, the weightiest first. */
const told = 3;

/** Before the first round: who one is, what one wants, and who the others are. */
export function SoloLobby({ scenario }: { readonly scenario: Scenario | null }) {
  const [choosing, setChoosing] = useState(false);
  const now = view.value;
  const seat = mySeat.value;
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    if (choosing) top.current?.focus();
  }, [choosing]);
  if (!now) return null;
  if (choosing || !seat) {
    const keep = (): void => setChoosing(false);
    return <Chooser now={now} scenario={scenario} seat={seat} heading={top} onDone={keep} />;
  }
  return (
    <div class="solo">
      <Role seat={seat} scenario={scenario} now={now} />
      <aside>
        <Never />
        <Others now={now} seat={seat} />
      </aside>
      <footer class="beginbar">
        <Act right={mine.value?.seat?.rights.ready ?? null} due onAct={() => sayReady(true)}>
          {words.alone.begin}
        </Act>
        <button type="button" class="button" onClick={() => setChoosing(true)}>
          {words.alone.another}
        </button>
      </footer>
    </div>
  );
}

const lineOf = (scenario: Scenario | null, { id }: SeatInView): string =>
  scenario?.seats.find((each) => each.id === id)?.brief ?? '';

type RoleProps = { readonly seat: SeatInView; readonly scenario: Scenario | null; readonly now: PublicView };

function Role({ seat, scenario, now }: RoleProps) {
  const known = dossier.value;
  const interests = (known?.interests ?? []).toSorted((one, other) => other.points - one.points).slice(0, told);
  return (
    <section class="role">
      <h1>
        <Flag seat={seat} /> {words.alone.you(seat.name)}
      </h1>
      <p class="lead serif">{lineOf(scenario, seat)}</p>
      <p class="quiet small">
        {words.lobby.vote[seat.kind]} {words.alone.length(now.rounds, now.monthsPerRound)}
      </p>
      {scenario && <p>{scenario.summary}</p>}
      {known && (
        <>
          <p>{known.situation}</p>
          <h2>{words.alone.want}</h2>
          <ol class="wants">
            {interests.map((interest) => (
              <Want key={`${interest.kind} ${interest.key}`} interest={interest} />
            ))}
          </ol>
        </>
      )}
      <p class="quiet small">{scenario?.contentNote}</p>
    </section>
  );
}

function Want({ interest }: { readonly interest: Interest }) {
  return (
    <li>
      <strong class="serif">{capital(interestWords(interest))}</strong>
      <span class="quiet small">{words.alone.pointsOf(interest.points)}</span>
      <span class="about quiet small">{interestWordsOf(interest).about}</span>
    </li>
  );
}

/** The red lines, and where there is more to read. */
function Never() {
  const known = dossier.value;
  if (!known) return null;
  return (
    <section>
      {known.redLines.length > 0 && (
        <>
          <h2>{words.alone.never}</h2>
          <ul class="redlines">
            {known.redLines.map((id) => (
              <li key={id}>{redLineWords[id]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet small">{words.alone.brief}</p>
    </section>
  );
}

function Others({ now, seat }: { readonly now: PublicView; readonly seat: SeatInView }) {
  const others = now.seats.filter(({ id }) => id !== seat.id);
  return (
    <section class="others">
      <h2>{words.alone.others}</h2>
      <p>{words.alone.bots(others.length)}</p>
      {seatKinds.map((kind) => (
        <section key={kind}>
          <h3>{words.alone.groups[kind]}</h3>
          <ul>
            {others
              .filter((each) => each.kind === kind)
              .map((each) => (
                <li key={each.id}>
                  <Flag seat={each} /> {each.name}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

type ChooserProps = {
  readonly now: PublicView;
  readonly scenario: Scenario | null;
  readonly seat: SeatInView | null;
  readonly heading: { current: HTMLHeadingElement | null };
  readonly onDone: () => void;
};

/** Every seat with what it is about in a sentence: a click, and one is somebody else. */
function Chooser({ now, scenario, seat, heading, onDone }: ChooserProps) {
  return (
    <div class="solo choosing">
      <section>
        <h1 ref={heading} tabIndex={-1}>
          {words.alone.choose}
        </h1>
        {seatKinds.map((kind) => (
          <section key={kind}>
            <h2>
              {words.alone.groups[kind]} <span class="quiet small">{words.lobby.groupHints[kind]}</span>
            </h2>
            <ul class="roles">
              {now.seats
                .filter((each) => each.kind === kind && !each.reserved)
                .map((each) => (
                  <li key={each.id}>
                    <button
                      type="button"
                      aria-current={each.id === seat?.id}
                      aria-disabled={each.presence !== 'empty' && each.id !== seat?.id}
                      onClick={() => {
                        if (each.id === seat?.id) return onDone();
                        if (each.presence === 'empty') void sitDown(each, dispatch).then(onDone);
                      }}
                    >
                      <Flag seat={each} />
                      <span>
                        <strong>{words.alone.take(each.name)}</strong>
                        <span class="quiet small">{lineOf(scenario, each)}</span>
                      </span>
                    </button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </section>
      {seat && (
        <footer class="beginbar">
          <button type="button" class="button" onClick={onDone}>
            {words.alone.keep}
          </button>
        </footer>
      )}
    </div>
  );
}
