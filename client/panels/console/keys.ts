/** Single keys that do something, and when they do not: while somebody writes, or holds another key with them. */

/** Whether the key belongs to a field, or to the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  const field = target instanceof Element ? target.closest('input, textarea, select, [contenteditable]') : null;
  // A tick or a choice takes no letters.
  return field !== null && !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(field.type));
}

/** The next of so many, or the one before: the ends hold. @param key of the keyboard @returns null for any other key */
export function stepBy(key: string, index: number, count: number): number | null {
  const last = count - 1;
  if (key === 'ArrowDown' || key === 'j' || key === 'J') return Math.min(last, index + 1);
  if (key === 'ArrowUp' || key === 'k' || key === 'K') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}
