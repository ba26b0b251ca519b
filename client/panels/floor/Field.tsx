import { useId } from 'preact/hooks';
import { write, written } from '../../store/written.ts';

type Props = {
  /** What it is called in what is kept: `record`, `request` … */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly most: number;
};

/** A field whose words stay when the meeting goes on meanwhile, and when the page is loaded again. */
export function Field({ name, label, hint, rows = 1, most }: Props) {
  const id = useId();
  const shared = {
    id,
    class: 'input',
    value: written.value[name] ?? '',
    maxLength: most,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      write(name, currentTarget.value),
  };
  return (
    <span class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea {...shared} rows={rows} /> : <input {...shared} type="text" />}
      {hint && <span class="quiet small">{hint}</span>}
    </span>
  );
}

type SelectProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string; readonly disabled?: boolean }[];
  readonly onChoose: (value: Value) => void;
};

/** One of several, as the system shows it. */
export function Select<Value extends string>({ label, value, options, onChoose }: SelectProps<Value>) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value as Value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
