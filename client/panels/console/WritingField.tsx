import type { RefObject } from 'preact';
import { write, written } from '../../store/written.ts';

type Props = {
  /** What it is kept under. */
  readonly field: string;
  readonly label: string;
  /** Characters. */
  readonly longest: number;
  readonly rows?: number;
  readonly area?: RefObject<HTMLTextAreaElement | null>;
  /** On Enter; with Shift a new line. Left out, Enter makes a new line. */
  readonly onSend?: () => void;
  readonly onEscape?: () => void;
};

/** A field for some lines, which keeps what was typed through everything that happens meanwhile. */
export function WritingField({ field, label, longest, rows = 2, area, onSend, onEscape }: Props) {
  const text = written.value[field] ?? '';
  return (
    <label class="field writing">
      {label}
      <textarea
        class="input"
        rows={rows}
        maxLength={longest}
        value={text}
        {...(area ? { ref: area } : {})}
        onInput={({ currentTarget }) => write(field, currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter' && !event.shiftKey && onSend) {
            event.preventDefault();
            onSend();
          }
          if (event.key === 'Escape' && onEscape) {
            event.stopPropagation();
            onEscape();
          }
        }}
      />
    </label>
  );
}
