/** Names of seats as English sentences have them: "the Russian Federation", but "Kenya". */
const withArticle =
  /\b(Federation|Kingdom|States|Republic|Emirates|Union|Islands|Netherlands|Philippines|Opposition|Press|Secretary-General)\b/;

/** A name within a sentence, with its article where it has one. */
export const named = (name: string): string => (withArticle.test(name) ? `the ${name}` : name);
