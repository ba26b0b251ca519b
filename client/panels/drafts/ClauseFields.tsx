import { type Clause, parametersOf } from '../../../shared/mandate/catalogue.ts';
import type { Parameter } from '../../../shared/mandate/parameters.ts';
import { view } from '../../store/store.ts';
import { clauseWords, unitText } from '../../text/english/clauses.ts';
import { words } from '../../text/words.ts';
import { Stepper } from '../Stepper.tsx';
import { Segments } from './Segments.tsx';

type Props = { readonly clause: Clause; readonly onChange: (clause: Clause) => void };

/** The form of a clause, built from the catalogue's description. */
export function ClauseFields({ clause, onChange }: Props) {
  return Object.entries(parametersOf(clause.kind))
    .filter(([, parameter]) => isAsked(clause, parameter))
    .map(([key, parameter]) => (
      <ParameterField
        key={key}
        clause={clause}
        name={key}
        parameter={parameter}
        // The schema of the clause checks the value again on the server.
        onChange={(value) => onChange({ ...clause, [key]: value } as Clause)}
      />
    ));
}

function isAsked(clause: Clause, parameter: Parameter): boolean {
  const when = parameter.type === 'number' ? parameter.when : undefined;
  return !when || clause[when.parameter as keyof Clause] === when.is;
}

type FieldProps = {
  readonly clause: Clause;
  readonly name: string;
  readonly parameter: Parameter;
  readonly onChange: (value: number | string | boolean) => void;
};

function ParameterField({ clause, name, parameter, onChange }: FieldProps) {
  const value = clause[name as keyof Clause] as number | string | boolean;
  const spoken = parameterWords(clause, name);
  switch (parameter.type) {
    case 'number':
      return (
        <Stepper
          label={spoken.label}
          {...parameter}
          words={unitText(Number(value), parameter.unit, clause.kind)}
          value={Number(value)}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <Segments
          label={spoken.label}
          value={String(value)}
          options={parameter.options.map((option) => ({ value: option, label: spoken.options?.[option] ?? option }))}
          onChange={onChange}
        />
      );
    case 'switch':
      return (
        <Segments
          label={spoken.label}
          value={String(value)}
          options={[
            { value: 'false', label: words.drafts.no },
            { value: 'true', label: words.drafts.yes },
          ]}
          onChange={(chosen) => onChange(chosen === 'true')}
        />
      );
    case 'province':
      return (
        <label class="parameter">
          <span>{spoken.label}</span>
          <select class="input" value={String(value)} onChange={(event) => onChange(event.currentTarget.value)}>
            {view.value?.provinces.map((province) => (
              <option key={province.id} value={province.id}>
                {province.name}
              </option>
            ))}
          </select>
        </label>
      );
  }
}

type ParameterWords = { readonly label: string; readonly options?: Readonly<Record<string, string>> };

/** The words of a parameter; the catalogue and the words have the same keys, which the compiler knows kind by kind only. */
export function parameterWords({ kind }: Clause, name: string): ParameterWords {
  const all: Readonly<Record<string, ParameterWords>> = clauseWords[kind].parameters;
  return all[name] ?? { label: name };
}
