/** A map as text, laid out as the formatter of this project has it. */
const lineWidth = 120;

export const written = (value: unknown): string => `${laidOut(value, '', 0)}\n`;

/** @param taken letters that stand in the line before it and after it */
function laidOut(value: unknown, indent: string, taken: number): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const short = JSON.stringify(value).replaceAll(',', ', ');
    if (!short.includes('{') && taken + short.length <= lineWidth) return short;
    const rows = value.map((each) => `${deeper}${laidOut(each, deeper, deeper.length + 1)}`);
    return `[\n${rows.join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).map(([key, each]) => {
    const start = `${deeper}${JSON.stringify(key)}: `;
    return `${start}${laidOut(each, deeper, start.length + 1)}`;
  });
  return rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n${indent}}`;
}
