import type { Phase } from '../../shared/council/vocabulary.ts';
import { link, mySeat, view } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Clock } from './Clock.tsx';
import { Flag } from './Flag.tsx';

const shown: readonly Phase[] = ['lobby', 'consultations', 'voting'];

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

/** Where we are: phase, round, connection, seat and clock. @param who is shown where nobody has a seat, e.g. the facilitator. */
export function TopBar({ who = '' }: { readonly who?: string }) {
  const now = view.value;
  const seat = mySeat.value;
  return (
    <header class="topbar">
      <Brand />
      {now && (
        <ol class="phases" aria-label={words.phases[now.phase]}>
          {shown.map((phase) => (
            <li key={phase} aria-current={phase === now.phase ? 'step' : undefined}>
              {words.phases[phase]}
            </li>
          ))}
        </ol>
      )}
      {now && now.round > 0 && (
        <p class="round">
          <strong>{words.round(now.round, now.rounds)}</strong>
          <span class="narrow">{words.phases[now.phase]}</span>
        </p>
      )}
      <span class="link" data-link={link.value}>
        {words.links[link.value]}
      </span>
      {seat && (
        <span class="me">
          <Flag seat={seat} />
          <span>
            <strong>{seat.name}</strong>
            <span class="quiet">{seat.holder}</span>
          </span>
        </span>
      )}
      {!seat && who && <strong class="me">{who}</strong>}
      <Clock />
    </header>
  );
}
