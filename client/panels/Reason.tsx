import { refusalRules } from '../../shared/council/refusals.ts';
import { type AnyRefusalCode, doorRules } from '../../shared/wire/envelope.ts';
import { refusalWords } from '../text/english/refusals.ts';
import { words } from '../text/words.ts';

const rules: Readonly<Record<AnyRefusalCode, string>> = { ...refusalRules, ...doorRules };

type Props = {
  readonly code: AnyRefusalCode;
  /** The one that was named with the refusal, where that says more than its code. */
  readonly rule?: string;
};

/** Why something cannot be done, and by which rule of shared/RULES.md. */
export function Reason({ code, rule = rules[code] }: Props) {
  return (
    <>
      {refusalWords[code]} <cite>{words.drafts.rule(rule, '')}</cite>
    </>
  );
}

/** The same without its rule. */
export const Sentence = ({ code }: Pick<Props, 'code'>) => <>{refusalWords[code]}</>;
