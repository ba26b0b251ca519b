/** The words of the United Nations that a delegation meets, each in a sentence or two, in English. */

/** In the order of the alphabet, as this language writes them. */
export const terms = [
  ...(['abstain', 'adopt', 'amendment', 'chapter-vi', 'chapter-vii', 'consent', 'division', 'blue'] as const),
  ...([
    'mandate',
    'operative',
    'penholder',
    'point',
    'preamble',
    'procedural',
    'rule-37',
    'silence',
    'sponsor',
  ] as const),
  ...(['table', 'veto'] as const),
] as const;
export type Term = (typeof terms)[number];

type Meaning = { readonly name: string; readonly means: string };

export const glossary: Readonly<Record<Term, Meaning>> = {
  abstain: {
    name: 'Abstain',
    means: 'To vote neither for nor against. It helps no text to its nine votes, and it is never a veto.',
  },
  adopt: { name: 'Adopt', means: 'To decide that a text is the Council’s. From then on it is a resolution.' },
  amendment: {
    name: 'Amendment',
    means:
      'A proposed change to a text that is tabled. It is voted on before the text, unless the penholder accepts it.',
  },
  blue: {
    name: 'In blue',
    means: 'The final form of a text, once printed in blue ink. Its words no longer change, save by an amendment.',
  },
  'chapter-vi': {
    name: 'Chapter VI',
    means: 'The part of the Charter on settling disputes peacefully. What stands on it needs the host state’s consent.',
  },
  'chapter-vii': {
    name: 'Chapter VII',
    means: 'The part of the Charter on threats to the peace. What stands on it binds all states, and can be enforced.',
  },
  consent: { name: 'Consent', means: 'The host state’s letter that it agrees to a mission on its soil.' },
  division: {
    name: 'Division',
    means: 'A separate vote on one part of a text (rule 32). A part that fails is left out.',
  },
  mandate: { name: 'Mandate', means: 'What a resolution orders a mission to do, with which means, and until when.' },
  operative: {
    name: 'Operative clause',
    means:
      'A numbered paragraph that does something: it decides, demands, authorizes or asks. The preamble only says why.',
  },
  penholder: {
    name: 'Penholder',
    means: 'The delegation that leads on a text: it starts silence, accepts amendments and asks for the vote.',
  },
  point: {
    name: 'Point of order',
    means: 'An objection that a rule is broken. It stops everything until the President has ruled (rule 30).',
  },
  preamble: {
    name: 'Preamble',
    means: 'The first part of a text: what it stands on, and why. Its paragraphs have no numbers.',
  },
  procedural: {
    name: 'Procedural vote',
    means:
      'A vote on how the Council works, not on what it decides: the agenda, who may speak, a break. No veto counts.',
  },
  'rule-37': {
    name: 'Rule 37',
    means: 'A state that is no member of the Council is invited to speak when its interests are touched.',
  },
  silence: {
    name: 'Silence procedure',
    means: 'A text is agreed when nobody objects before a set time. To object is to break silence.',
  },
  sponsor: { name: 'Sponsor', means: 'A delegation that stands behind a text in public, by name.' },
  table: {
    name: 'Table',
    means: 'To bring a text before the Council, so that everybody reads it and it comes to a vote.',
  },
  veto: {
    name: 'Veto',
    means:
      'A vote against by China, France, Russia, the United Kingdom or the United States. It stops a text that would pass (Article 27).',
  },
};
