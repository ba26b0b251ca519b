/** The words of the United Nations that a delegation meets, each in a sentence or two, in English. */

/** In the order of the alphabet, as this language writes them. */
export const terms = [
  ...(['abstain', 'adopt', 'amendment', 'amnesty', 'embargo', 'chapter-vi', 'chapter-vii', 'consent'] as const),
  ...(['displaced', 'division', 'good-offices', 'access', 'blue', 'court', 'mandate', 'no-fly', 'operative'] as const),
  ...(['peacekeeping', 'penholder', 'pledge', 'point', 'preamble', 'procedural', 'protection', 'refugee'] as const),
  ...(['regional', 'responsibility', 'rule-37', 'engagement', 'safe-area', 'sanctions', 'self-determination'] as const),
  ...(['silence', 'sovereignty', 'envoy', 'sponsor', 'suzerainty', 'table', 'administration', 'trusteeship'] as const),
  'veto',
] as const;
export type Term = (typeof terms)[number];

type Meaning = { readonly name: string; readonly means: string };

export const glossary: Readonly<Record<Term, Meaning>> = {
  abstain: {
    name: 'Abstain',
    means: 'To vote neither for nor against. It helps no text to its nine votes, and it is never a veto.',
  },
  access: {
    name: 'Humanitarian access',
    means: 'That food, medicine and those who bring them reach everybody in need, on all sides of a front.',
  },
  administration: {
    name: 'Transitional administration',
    means: 'The United Nations, or others in its name, govern a territory for a time, until its own people do.',
  },
  adopt: { name: 'Adopt', means: 'To decide that a text is the Council’s. From then on it is a resolution.' },
  amendment: {
    name: 'Amendment',
    means:
      'A proposed change to a text that is tabled. It is voted on before the text, unless the penholder accepts it.',
  },
  amnesty: {
    name: 'Amnesty',
    means: 'A promise that deeds of the war are not punished. The United Nations accepts none for the gravest crimes.',
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
  consent: {
    name: 'Consent',
    means: 'The host state’s letter that it agrees to a mission on its soil.',
  },
  court: {
    name: 'International Criminal Court',
    means: 'It tries persons for genocide, war crimes and crimes against humanity where their own courts do not.',
  },
  displaced: {
    name: 'Displaced persons',
    means: 'People who had to flee and are still in their own country. Whoever has left it is a refugee.',
  },
  division: {
    name: 'Division',
    means: 'A separate vote on one part of a text (rule 32). A part that fails is left out.',
  },
  embargo: {
    name: 'Arms embargo',
    means: 'Nobody may sell or send weapons there. It binds all states when the Council decides it under Chapter VII.',
  },
  engagement: {
    name: 'Rules of engagement',
    means: 'What soldiers of a mission may do with their weapons: from defending themselves to enforcing its task.',
  },
  envoy: {
    name: 'Special Representative',
    means: 'Whoever acts for the Secretary-General in a country, and leads the mission there.',
  },
  'good-offices': {
    name: 'Good offices',
    means: 'Quiet help by somebody whom both sides trust, most often the Secretary-General, to have them talk.',
  },
  mandate: {
    name: 'Mandate',
    means: 'What a resolution orders a mission to do, with which means, and until when.',
  },
  'no-fly': {
    name: 'No-fly zone',
    means: 'Military aircraft may not fly there. Somebody must have the right, and the aircraft, to enforce it.',
  },
  operative: {
    name: 'Operative clause',
    means:
      'A numbered paragraph that does something: it decides, demands, authorizes or asks. The preamble only says why.',
  },
  peacekeeping: {
    name: 'Peacekeeping',
    means: 'Soldiers and police whom states lend to the United Nations, mostly with the agreement of those who fought.',
  },
  penholder: {
    name: 'Penholder',
    means: 'The delegation that leads on a text: it starts silence, accepts amendments and asks for the vote.',
  },
  pledge: {
    name: 'Pledge',
    means: 'A promise to lend soldiers. A text may ask for thousands: what is sent is what was pledged.',
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
  protection: {
    name: 'Protection of civilians',
    means: 'The task of keeping people who do not fight out of danger, with weapons if the mandate says so.',
  },
  refugee: {
    name: 'Refugee',
    means: 'Somebody who has fled to another country. Whoever fled inside their own is a displaced person.',
  },
  regional: {
    name: 'Regional organization',
    means: 'A union of states of one part of the world. Under Chapter VIII it may act, by force only with the Council.',
  },
  responsibility: {
    name: 'Responsibility to protect',
    means: 'Each state must protect its people from mass crimes. If it does not, the others must help, or act.',
  },
  'rule-37': {
    name: 'Rule 37',
    means: 'A state that is no member of the Council is invited to speak when its interests are touched.',
  },
  'safe-area': {
    name: 'Safe area',
    means: 'A place that the Council says must not be attacked. Without soldiers to guard it, it is a word.',
  },
  sanctions: {
    name: 'Sanctions',
    means: 'Trade, money or travel is cut to make a party give way: for a whole country, or for named persons.',
  },
  'self-determination': {
    name: 'Self-determination',
    means: 'The right of a people to choose how it is governed. Whether that may mean a state of its own is disputed.',
  },
  silence: {
    name: 'Silence procedure',
    means: 'A text is agreed when nobody objects before a set time. To object is to break silence.',
  },
  sovereignty: {
    name: 'Sovereignty',
    means: 'A state’s right to rule at home without others. On paper it may be whole while others in fact decide.',
  },
  sponsor: { name: 'Sponsor', means: 'A delegation that stands behind a text in public, by name.' },
  suzerainty: {
    name: 'Suzerainty',
    means: 'Somebody stronger supervises a state that governs itself only in part.',
  },
  table: {
    name: 'Table',
    means: 'To bring a text before the Council, so that everybody reads it and it comes to a vote.',
  },
  trusteeship: {
    name: 'Trusteeship',
    means: 'A territory that is no state is governed for its people under the Charter, until they govern themselves.',
  },
  veto: {
    name: 'Veto',
    means:
      'A vote against by China, France, Russia, the United Kingdom or the United States. It stops a text that would pass (Article 27).',
  },
};
