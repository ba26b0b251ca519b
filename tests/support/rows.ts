/** What stands in the tables of a panel, without a browser: components without hooks are called, and their words gathered. */
import type { ComponentChildren, VNode } from 'preact';

type Made = VNode<{ children?: ComponentChildren }>;
const isMade = (child: unknown): child is Made => typeof child === 'object' && child !== null && 'type' in child;

/** Its elements of HTML, with every component called. */
function elements(child: ComponentChildren): readonly (string | Made)[] {
  if (Array.isArray(child)) return child.flatMap((each: ComponentChildren) => elements(each));
  if (typeof child === 'string' || typeof child === 'number') return [String(child)];
  if (!isMade(child)) return [];
  if (typeof child.type === 'function') {
    const call = child.type as (props: unknown) => ComponentChildren;
    return elements(call(child.props));
  }
  return [child];
}

function textOf(child: ComponentChildren): string {
  return elements(child)
    .map((each) => (typeof each === 'string' ? each : textOf(each.props.children)))
    .join('');
}

const within = (child: ComponentChildren, tag: string): readonly Made[] =>
  elements(child).flatMap((each) => {
    if (typeof each === 'string') return [];
    return each.type === tag ? [each] : within(each.props.children, tag);
  });

/** Table by table, row by row of their bodies, the text of every cell. */
export const rowsIn = (panel: ComponentChildren): readonly (readonly (readonly string[])[])[] =>
  within(panel, 'table').map((table) =>
    within(within(table.props.children, 'tbody')[0]?.props.children, 'tr').map((row) =>
      elements(row.props.children).flatMap((cell) =>
        typeof cell === 'string' ? [] : [textOf(cell.props.children).replaceAll(/\s+/g, ' ').trim()],
      ),
    ),
  );
