import { useEffect, useRef, useState } from 'preact/hooks';
import { type Clause, parametersOf } from '../../shared/mandate/catalogue.ts';
import type { Parameter } from '../../shared/mandate/parameters.ts';
import { view } from '../store/store.ts';
import { clauseValue, clauseWords, unitText } from '../text/english/clauses.ts';
import { words } from '../text/words.ts';
import { Stepper } from './Stepper.tsx';

type Props = {
  readonly clause: Clause;
  /** Of its paragraph; null for a clause of the preamble. */
  readonly number: number | null;
  readonly open: boolean;
  readonly editable: boolean;
  readonly onToggle: () => void;
  /** Resolves when the server has answered. */
  readonly onChange: (clause: Clause) => Promise<unknown>;
  readonly onRemove: () => void;
  readonly onMove: (by: -1 | 1) => void;
};

/** One clause: its name and value in a row, and its form, built from the catalogue's description, when it is open. */
export function ClauseRow({ clause: saved, number, open, editable, onToggle, onChange, onRemove, onMove }: Props) {
  const [clause, change] = useUnsaved(saved, onChange);
  const spoken = clauseWords[clause.kind];
  const name = (id: string) => view.value?.provinces.find((province) => province.id === id)?.name ?? id;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li class="clause" data-open={open} ref={item}>
      <button type="button" class="row" aria-expanded={open} onClick={onToggle}>
        <span class="number">{number}</span>
        <span class="name">{spoken.name}</span>
        <strong>{clauseValue(clause, name)}</strong>
      </button>
      {open && (
        <div class="form">
          <p class="quiet small">{spoken.help}</p>
          {editable && (
            <>
              {Object.entries(parametersOf(clause.kind))
                .filter(([, parameter]) => isAsked(clause, parameter))
                .map(([key, parameter]) => (
                  <ParameterField
                    key={key}
                    clause={clause}
                    name={key}
                    parameter={parameter}
                    // The schema of the clause checks the value again on the server.
                    onChange={(value) => change({ ...clause, [key]: value } as Clause)}
                  />
                ))}
              <div class="actions">
                <button type="button" class="button plain" onClick={() => onMove(-1)}>
                  {words.drafts.up}
                </button>
                <button type="button" class="button plain" onClick={() => onMove(1)}>
                  {words.drafts.down}
                </button>
                <button type="button" class="button plain danger" onClick={onRemove}>
                  {words.drafts.remove}
                </button>
              </div>
            </>
          )}
        </div>
      )}
    </li>
  );
}

/**
 * The clause as whoever edits it last set it, ahead of the server: quick clicks add up, one change is under way at a time,
 * and the last one is sent when the one before it is answered.
 */
function useUnsaved(
  saved: Clause,
  send: (clause: Clause) => Promise<unknown>,
): readonly [Clause, (clause: Clause) => void] {
  const [unsaved, setUnsaved] = useState<Clause | null>(null);
  const wanted = useRef<Clause | null>(null);
  const busy = useRef(false);
  // The callback of the newest rendering: it knows the version that the answer brought.
  const latest = useRef(send);
  latest.current = send;
  const change = async (clause: Clause): Promise<void> => {
    wanted.current = clause;
    setUnsaved(clause);
    if (busy.current) return;
    busy.current = true;
    while (wanted.current) {
      const next: Clause = wanted.current;
      await latest.current(next);
      if (wanted.current === next) wanted.current = null;
    }
    busy.current = false;
    setUnsaved(null);
  };
  return [unsaved ?? saved, (clause) => void change(clause)];
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
function parameterWords({ kind }: Clause, name: string): ParameterWords {
  const all: Readonly<Record<string, ParameterWords>> = clauseWords[kind].parameters;
  return all[name] ?? { label: name };
}

type SegmentsProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
};

/** One of a few: radio buttons that look like a row of keys. */
export function Segments({ label, value, options, onChange }: SegmentsProps) {
  return (
    <fieldset class="parameter">
      <legend>{label}</legend>
      <span class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={label}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}
