import type { ComponentChildren } from 'preact';
import '../style/empty.css';

type Props = {
  /** That nothing is there yet. */
  readonly title: string;
  /** What will stand here, and how that comes about. */
  readonly hint: string;
  /** A way to begin, where there is one. */
  readonly children?: ComponentChildren;
};

/** A place in which nothing is yet: it says what will be there, and how to bring it about. */
export function Empty({ title, hint, children }: Props) {
  return (
    <div class="empty">
      <p>
        <strong>{title}</strong>
      </p>
      <p class="quiet">{hint}</p>
      {children}
    </div>
  );
}
