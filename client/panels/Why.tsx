import { refusalRules } from '../../shared/council/refusals.ts';
import { type AnyRefusalCode, doorRules } from '../../shared/wire/envelope.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';

type Props = {
  readonly code: AnyRefusalCode;
  /** The one that was named with the refusal, where that says more than its code. */
  readonly rule?: string;
};

const rules: Readonly<Record<AnyRefusalCode, string>> = { ...refusalRules, ...doorRules };

/** Why something cannot be done, and by which rule of shared/RULES.md. */
export function Why({ code, rule = rules[code] }: Props) {
  return (
    <>
      {refusalWords[code]} <cite>{words.drafts.rule(rule, '')}</cite>
    </>
  );
}
