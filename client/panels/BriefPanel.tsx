import type { ComponentChildren } from 'preact';
import type { Dossier } from '../../shared/council/views/dossier.ts';
import type { PublicView, SeatInView } from '../../shared/council/views/publicView.ts';
import type { Scenario } from '../../shared/scenario/scenario.ts';
import { newsOf } from '../store/due.ts';
import { batnaChange } from '../store/expectation.ts';
import { isEmptyHanded } from '../store/outside.ts';
import { dispatch, dossier, mine, mySeat, view } from '../store/store.ts';
import { boundOf } from '../store/troops.ts';
import { redLineWords } from '../text/english/brief.ts';
import { withTerms } from '../text/english/termsIn.ts';
import { words } from '../text/words.ts';
import { News } from './Briefing.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import { DelegationCard } from './delegation/DelegationStrip.tsx';
import { Flag } from './Flag.tsx';
import { Happened } from './field/ActsOnRecord.tsx';
import { roundsOutside } from './field/happened.ts';
import { Explained } from './guide/Explained.tsx';
import { InterestsTable } from './InterestsTable.tsx';
import { SealedBrief } from './SealedBrief.tsx';

/** One page for the delegation alone: what is new, what it sees and wants, what it has, and how a decision is made. */
export function BriefPanel({ scenario }: { readonly scenario: Scenario | null }) {
  const now = view.value;
  const seat = mySeat.value;
  if (!now || !seat) return null;
  const told = dossier.value;
  const brief = scenario?.seats.find(({ id }) => id === seat.id)?.brief;
  return (
    <section class="brief">
      {now.phase === 'sitrep' && <Briefing now={now} told={told} />}
      <header>
        <h2>{words.brief.title(seat.name)}</h2>
        <p class="quiet small">
          {words.lobby.vote[seat.kind]} {told && words.brief.secret}
        </p>
      </header>
      {brief && <p class="lead serif">{brief}</p>}
      {mine.value?.seat && <DelegationCard own={mine.value.seat} />}
      <OwnBrief />
      {!told && <Situation now={now} text={scenario?.summary} />}
      <Rules now={now} />
      <p class="quiet small">{scenario?.contentNote}</p>
      {scenario && (
        <p>
          <a href={`/read/${scenario.slug}`} target="_blank" rel="noreferrer">
            {words.reading.open}
          </a>
        </p>
      )}
    </section>
  );
}

/** What is new this round, while it is read, and what went past the Council in the last one. */
function Briefing({ now, told }: { readonly now: PublicView; readonly told: Dossier | null }) {
  const injects = newsOf(now, told);
  const before = now.round - 1;
  const isNews = roundsOutside(now).includes(before);
  return (
    <section class="briefing" aria-label={words.brief.briefing(now.round)}>
      <h2>{words.brief.briefing(now.round)}</h2>
      {injects.length > 0 ? <News injects={injects} /> : !isNews && <p>{words.brief.quiet}</p>}
      {isNews && (
        <section>
          <h3>{words.outside.inRound(before)}</h3>
          <Happened now={now} round={before} />
        </section>
      )}
    </section>
  );
}

/** What one's own capital says, or the seal on it; nothing where the seat has no brief. */
export function OwnBrief() {
  const now = view.value;
  const seat = mySeat.value;
  const told = dossier.value;
  if (!now || !seat) return null;
  if (mine.value?.seat?.rights.openBrief === null) return <SealedBrief />;
  return told && <Instructions told={told} now={now} seat={seat} />;
}

type InstructionsProps = { readonly told: Dossier; readonly now: PublicView; readonly seat: SeatInView };

function Instructions({ told, now, seat }: InstructionsProps) {
  const allies = now.seats.filter(({ id }) => told.allies.includes(id));
  const [situation, fact] = withTerms(told.situation, told.fact);
  return (
    <>
      <p>
        <Explained text={situation} />
      </p>
      <h3>{words.brief.interests}</h3>
      <InterestsTable interests={told.interests} />
      <p class="quiet small">{words.brief.interestsHint}</p>
      <h3>{words.brief.redLines}</h3>
      <ul class="redlines">
        {told.redLines.map((id) => (
          <li key={id}>{redLineWords[id]}</li>
        ))}
      </ul>
      <p class="quiet small">{words.brief.redLinesHint}</p>
      <h3>{words.brief.means}</h3>
      <Means told={told} now={now} seat={seat} />
      <div class="secret">
        <h3>{words.brief.fact}</h3>
        <p class="serif">
          <Explained text={fact} />
        </p>
        <p class="quiet small">{words.brief.factHint}</p>
        {told.stake !== null && <Stake stake={told.stake} now={now} seat={seat} />}
      </div>
      {allies.length > 0 && (
        <>
          <h3>{words.brief.allies}</h3>
          <p class="allies">
            {allies.map((ally) => (
              <span key={ally.id}>
                <Flag seat={ally} /> <strong>{ally.name}</strong>
              </span>
            ))}
          </p>
        </>
      )}
    </>
  );
}

/** What its country gains, and the one way to say so. */
function Stake({ stake, now, seat }: Omit<InstructionsProps, 'told'> & { readonly stake: string }) {
  const isDeclared = now.outside.openStakes.some((each) => each.seat === seat.id);
  return (
    <>
      <p class="serif">
        {words.brief.stake(stake)} {isDeclared && <strong>{words.brief.declared}</strong>}
      </p>
      {!isDeclared && <p class="quiet small">{words.brief.stakeHint}</p>}
      {mine.value?.seat?.rights.declareInterest === null && (
        <ConfirmButton
          question={words.brief.surelyDeclare}
          label={words.brief.declare}
          onConfirm={() => void dispatch({ kind: 'declare-interest' })}
        />
      )}
    </>
  );
}

/** What the seat can use: whoever has neither a vote nor an act has nothing to spend capital on, and after the end nothing is left to expect. */
function Means({ told, now, seat }: InstructionsProps) {
  const { capital, money, troops } = told.resources;
  const bound = boundOf(now, seat.id);
  const change = batnaChange.value;
  const votes = seat.kind !== 'non-member';
  const acts = mine.value?.seat?.rights.acts;
  const hasActs = acts != null && !isEmptyHanded(acts);
  return (
    <dl class="means">
      {(votes || hasActs) && (
        <Row
          term={words.brief.capital}
          value={String(capital).replace('-', '−')}
          hint={words.brief.capitalHint(seat.kind, hasActs)}
        >
          {capital < 0 && <span class="debt">{words.brief.debt}</span>}
        </Row>
      )}
      <Row term={words.brief.money} value={words.brief.moneyOf(money)} hint={words.brief.moneyHint(hasActs)} />
      <Row term={words.brief.troops} value={troops > 0 ? words.brief.troopsOf(troops, bound) : words.brief.noTroops} />
      {now.phase !== 'ended' && (
        <Row
          term={words.brief.batna}
          value={told.batna === null ? '–' : words.brief.batnaValue(told.batna)}
          hint={told.batna === null ? words.brief.batnaLater : words.brief.batnaHint(votes)}
        >
          {change !== null && <span class="quiet">{words.brief.batnaChange(change)}</span>}
        </Row>
      )}
    </dl>
  );
}

type RowProps = {
  readonly term: string;
  readonly value: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
};

function Row({ term, value, hint, children }: RowProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <strong>{value}</strong> {children}
        {hint && <span class="quiet small">{hint}</span>}
      </dd>
    </div>
  );
}

function Situation({ now, text = '' }: { readonly now: PublicView; readonly text?: string | undefined }) {
  return (
    <>
      <h3>{words.brief.state(now.state)}</h3>
      <p>{text}</p>
    </>
  );
}

function Rules({ now }: { readonly now: PublicView }) {
  const members = now.seats.filter(({ kind }) => kind !== 'non-member').length;
  return (
    <>
      <h3>{words.brief.rules}</h3>
      <ul class="points">
        <li>{words.brief.needed(now.needed, members)}</li>
        <li>{words.brief.veto}</li>
        <li>{words.brief.procedural}</li>
      </ul>
    </>
  );
}
