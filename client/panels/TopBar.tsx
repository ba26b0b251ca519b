import type { PublicView } from '../../shared/council/views/publicView.ts';
import type { Phase } from '../../shared/council/vocabulary.ts';
import { roleOf } from '../store/delegation.ts';
import { momentsOf } from '../store/situation.ts';
import { link, mine, mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Clock } from './Clock.tsx';
import { Flag } from './Flag.tsx';
import { SoundSwitch } from './SoundSwitch.tsx';

/** The steps of a round, with whatever comes before or after all of them while it is there. */
function shownOf({ phase, steps }: PublicView): readonly Phase[] {
  if (phase === 'lobby') return [phase, ...steps];
  return phase === 'epilogue' || phase === 'ended' ? [...steps, phase] : steps;
}

/** Which round it is, or in which one the session ended; empty before the first. */
export function roundOf({ phase, round, rounds }: PublicView): string {
  if (round === 0) return '';
  return phase === 'ended' ? words.endedIn(round, rounds) : words.round(round, rounds);
}

/** The months that this round is about, or at the end all that have passed; empty where none pass. */
export function monthsOf(now: PublicView): string {
  const { phase, round, monthsPerRound, epilogueMonths } = now;
  if (phase === 'ended') {
    const months = momentsOf(now).findLast(({ kind }) => kind !== 'epilogue')?.month ?? 0;
    return months > 0 ? words.monthsPlayed(months) : '';
  }
  if (phase === 'epilogue') return words.monthsOn(epilogueMonths);
  if (monthsPerRound === 0 || round === 0) return '';
  const last = round * monthsPerRound;
  const said = phase === 'field' ? words.monthsPass : words.months;
  return said(last - monthsPerRound + 1, last);
}

export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4.5 21v-8a7.5 7.5 0 0 1 15 0v8" fill="none" stroke="var(--blue)" stroke-width="4" />
        <circle cx="12" cy="17.5" r="2.4" fill="var(--gold)" />
      </svg>
      <span class="serif">{words.brand}</span>
    </span>
  );
}

/** The step and the round on a narrow screen, where the row of steps has no room. */
function Step({ now: { phase, round, rounds } }: { readonly now: PublicView }) {
  return <span class="narrow">{round > 0 ? words.step(words.phases[phase], round, rounds) : words.phases[phase]}</span>;
}

/** What one goes by in the room, and in a delegation of several who one is in it. */
function nameOfMine(): string {
  const own = mine.value?.seat;
  if (!own) return '';
  const role = roleOf(own);
  return role && role !== 'both' ? `${own.name} · ${words.delegation.posts[role]}` : own.name;
}

/** Where we are: phase, round, connection, seat and clock. @param who is shown where nobody has a seat, e.g. the facilitator. */
export function TopBar({ who = '' }: { readonly who?: string }) {
  const now = view.value;
  const seat = mySeat.value;
  return (
    <header class="topbar">
      <Brand />
      {now && (
        <ol class="phases" aria-label={words.steps}>
          {shownOf(now).map((phase) => (
            <li key={phase} aria-current={phase === now.phase ? 'step' : undefined}>
              {words.phases[phase]}
            </li>
          ))}
        </ol>
      )}
      {now && now.round > 0 && (
        <p class="round">
          <strong>{roundOf(now)}</strong>
          <span class="months">{monthsOf(now)}</span>
        </p>
      )}
      {now && <SoundSwitch />}
      <span class="link" data-link={link.value}>
        {words.links[link.value]}
      </span>
      {seat && (
        <span class="me">
          <Flag seat={seat} />
          <span>
            <strong>{seat.name}</strong>
            <span class="quiet">{nameOfMine() || seat.holder}</span>
            {now && <Step now={now} />}
          </span>
        </span>
      )}
      {!seat && who && (
        <span class="me">
          <span>
            <strong>{who}</strong>
            {now && <Step now={now} />}
          </span>
        </span>
      )}
      <Clock />
    </header>
  );
}
