import type { DraftInView } from '../../../shared/council/views/publicView.ts';
import { textStepOf, textSteps } from '../../store/drafts.ts';
import { words } from '../../text/words.ts';
import { TermWord } from '../guide/TermWord.tsx';

/** Where a text is on its way to the vote. */
export function TextSteps({ draft }: { readonly draft: DraftInView }) {
  const now = textStepOf(draft);
  if (now === null) return null;
  return (
    <ol class="textsteps" aria-label={words.drafts.stepsLabel}>
      {textSteps.map((step) => (
        <li
          key={step}
          aria-current={step === now ? 'step' : undefined}
          data-past={textSteps.indexOf(step) < textSteps.indexOf(now)}
        >
          {step === 'silence' || step === 'blue' ? (
            <TermWord of={step}>{words.drafts.steps[step]}</TermWord>
          ) : (
            words.drafts.steps[step]
          )}
        </li>
      ))}
    </ol>
  );
}
