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
