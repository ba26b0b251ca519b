import { capital } from './counting.ts';

/** Names of seats as English sentences have them: "the Russian Federation", but "Kenya". */
const withArticle =
  /\b(Federation|Kingdom|States|Republic|Emirates|Union|Islands|Netherlands|Philippines|Opposition|Press|Secretary-General)\b/;

/** A name within a sentence, with its article where it has one. */
export const named = (name: string): string => (withArticle.test(name) ? `the ${name}` : name);

/** Seats that are several: "Relief agencies take their seats". The United States is one. */
const several = /\b(agencies|advocates)$/;

/** A sentence about a seat. @param one what it does, "takes its seat" @param many the same of several, "take their seats" */
export const does = (name: string, one: string, many: string): string => capital(doing(name, one, many));

/** The same within a sentence. */
export const doing = (name: string, one: string, many: string): string =>
  `${named(name)} ${several.test(name) ? many : one}`;
