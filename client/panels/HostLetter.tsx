import type { DraftInView, PublicView } from '../../shared/council/views/publicView.ts';
import type { Right, Rights } from '../../shared/council/views/seatView.ts';
import { dispatch } from '../store/store.ts';
import { words } from '../text/words.ts';
import { Act } from './Act.tsx';

/** The right to answer a text as the host state; undefined where there is no letter to write, as for all other seats. */
export function letterOf({ id, status }: DraftInView, { consent }: Rights): Right | undefined {
  const right = consent[id];
  return right === null || status === 'tabled' ? right : undefined;
}

type Props = { readonly draft: DraftInView; readonly right: Right };

/** The host state's letter on a text: what it means, what it says now, and the answer. */
export function HostLetter({ draft, right }: Props) {
  return (
    <section class="letter" aria-label={words.letter.title}>
      <h3>{words.letter.title}</h3>
      <p class="small">
        <strong>{draft.consents ? words.letter.given : words.letter.notGiven}</strong> {words.letter.what}
      </p>
      <Answer draft={draft} right={right} kind="answer-consent" />
    </section>
  );
}

type AnswerProps = Props & { readonly kind: 'answer-consent' | 'answer-for-host' };

/** Gives the consent, or takes it back. What has come into force with it stays. */
export function Answer({ draft, right, kind }: AnswerProps) {
  return (
    <Act right={right} onAct={() => dispatch({ kind, draft: draft.id, consents: !draft.consents })}>
      {draft.consents ? words.letter.takeBack : words.letter.consent}
    </Act>
  );
}

/** What everybody knows of the letter, where the host state sits at the table. */
export function ConsentLine({ draft, now }: { readonly draft: DraftInView; readonly now: PublicView }) {
  if (!draft.consents && now.host === null) return null;
  return <p class="quiet small">{draft.consents ? words.letter.has : words.letter.hasNot}</p>;
}
