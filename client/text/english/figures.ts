/** Figures as sentences and tables have them. */
import { inWords, plural } from './counting.ts';

export const one = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
export const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const roughly = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** "−12", "+3", "0": with a sign that lines up. */
export const signed = (amount: number): string => {
  const size = (Math.abs(amount) < 3 ? one : whole).format(Math.abs(amount));
  if (size === '0') return '0';
  return `${amount < 0 ? '−' : '+'}${size}`;
};
export const percent = (share: number): string => `${whole.format(share * 100)} %`;
export const monthsLong = (months: number): string => `${whole.format(months)} ${plural(months, 'month', 'months')}`;
/** "two years" for 24 months. */
export const span = (months: number): string => {
  if (months === 0 || months % 12 !== 0) return monthsLong(months);
  return `${inWords(months / 12)} ${plural(months / 12, 'year', 'years')}`;
};
/** Less than half a point is no difference that a page should speak of. */
export const same = 0.5;

/** How a figure of a document that is kept for reading is said. */
export type Unit = 'points' | 'thousands' | 'persons' | 'thousand-troops' | 'millions' | 'share';
export const inUnit = (unit: Unit, value: number): string => {
  switch (unit) {
    case 'points':
      return whole.format(value);
    case 'thousands':
      return roughly.format(value * 1000);
    case 'persons':
      return roughly.format(value);
    case 'thousand-troops':
      return whole.format(value * 1000);
    case 'millions':
      return value >= 1000 ? `$${one.format(value / 1000)} bn` : `$${whole.format(value)} m`;
    case 'share':
      return percent(value);
  }
};
