import { isDebateDue } from '../../../shared/council/rules/world/assembly.ts';
import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { words } from '../../text/words.ts';
import { vetoIn } from '../ResultCard.tsx';

const said = words.floor;

/** What the General Assembly does where the Council does not act. */
export function AssemblySection({ now }: { readonly now: PublicView }) {
  const { debates, sessions } = now.assembly;
  if (debates.length === 0 && sessions.length === 0) return null;
  const due = debates.filter((debate) => isDebateDue(debate, now.assembly));
  return (
    <section class="part">
      <h3>{said.assembly}</h3>
      <AssemblyList now={now} />
      {due.length > 0 && (
        <p class="quiet small">
          {said.callHint(now.needed)} {said.reportHint}
        </p>
      )}
      <p class="quiet small">{said.recommends}</p>
    </section>
  );
}

/** Debates and sessions, the first first. */
export function AssemblyList({ now }: { readonly now: PublicView }) {
  const { debates, sessions } = now.assembly;
  const vetoOn = (vote: number): string => {
    const result = now.results.find((each) => each.vote === vote);
    return result ? vetoIn(result) : words.told.draft;
  };
  return (
    <ul class="rows">
      {debates
        .filter((debate) => debate.held || isDebateDue(debate, now.assembly))
        .map(({ vote, round, held }) => (
          <li key={`debate ${vote}`}>{held ? said.debateHeld(vetoOn(vote), round) : said.debateDue(vetoOn(vote))}</li>
        ))}
      {sessions.map(({ vote, round, yes, no, abstain, adopted }) => (
        <li key={`session ${vote}`}>{said.session(round, yes, no, abstain, adopted)}</li>
      ))}
    </ul>
  );
}
