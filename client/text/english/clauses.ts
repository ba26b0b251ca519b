/** The clauses of a resolution in plain words, with the term of the United Nations beside them. */
import {
  type Clause,
  type ClauseGroup,
  type ClauseKind,
  type catalogue,
  parametersOf,
} from '../../../shared/mandate/catalogue.ts';
import type { Parameter, Unit } from '../../../shared/mandate/parameters.ts';
import { inUnits } from '../../../shared/mandate/wording.ts';

/** What a parameter is called, and what each of its options or levels is. */
type WordsOf<Described> = Described extends { readonly options: readonly (infer Option extends string)[] }
  ? { readonly label: string; readonly options: Readonly<Record<Option, string>> }
  : Described extends { readonly unit: 'level' }
    ? { readonly label: string; readonly levels: readonly [string, string, string?] }
    : { readonly label: string };

type ClauseWords<Kind extends ClauseKind> = {
  readonly name: string;
  readonly help: string;
  readonly parameters: {
    readonly [Name in keyof (typeof catalogue)[Kind]['parameters']]: WordsOf<
      (typeof catalogue)[Kind]['parameters'][Name]
    >;
  };
};

export const clauseGroupWords = {
  basis: 'Basis in law',
  force: 'Mission and security',
  sanctions: 'Sanctions',
  justice: 'Justice',
  administration: 'Government and institutions',
  status: 'Status of the territory',
  people: 'People and aid',
  process: 'Talks and terms',
} as const satisfies Readonly<Record<ClauseGroup, string>>;

const against = { label: 'Against', options: { host: 'The country', sponsor: 'Outside backers' } } as const;

/** `name` and `help` per kind; for each parameter its label, the names of its options, or of its levels from 1. */
export const clauseWords = {
  chapter: {
    name: 'Chapter of the Charter',
    help: 'Chapter VI settles disputes peacefully, by agreement. Chapter VII lets the Council use sanctions and force; it needs a finding of a threat to the peace (Article 39).',
    parameters: { chapter: { label: 'Chapter', options: { vi: 'VI', vii: 'VII' } } },
  },
  'host-consent': {
    name: 'Host government’s consent',
    help: 'Asks the host government to agree to this text, or notes that it has agreed. With consent a mission is more legitimate, and under Chapter VI it cannot go in without it (Article 2(7)).',
    parameters: { status: { label: 'Consent is', options: { sought: 'Asked for', obtained: 'Given' } } },
  },
  'threat-to-peace': {
    name: 'Threat to the peace (Art. 39)',
    help: 'Finds that the situation threatens international peace and security. The Council must say so before it can act under Chapter VII.',
    parameters: {},
  },
  'territorial-integrity': {
    name: 'Borders stay as they are',
    help: 'Reaffirms the country’s sovereignty and territorial integrity: no part may be split off. It moves nothing on the ground, but governments that fear separation vote for it more readily.',
    parameters: {},
  },
  mission: {
    name: 'Mission',
    help: 'Sends soldiers to the country (a peace operation). The more there are, the safer people become, if the rules let them use force; they arrive over several months and cost a lot.',
    parameters: { troops: { label: 'Troops' } },
  },
  'use-of-force': {
    name: 'Force may be used to',
    help: 'Says when the soldiers may use force (rules of engagement). Observers protect hardly anybody; stopping armed groups or imposing peace needs Chapter VII (Article 42).',
    parameters: {
      rule: {
        label: 'Force may be used to',
        options: {
          observe: 'Observe only',
          'self-defence': 'Defend itself',
          protect: 'Protect civilians',
          robust: 'Stop armed groups',
          enforce: 'Impose peace',
        },
      },
    },
  },
  equipment: {
    name: 'Equipment',
    help: 'Says what the force brings with it. Light equipment makes it much weaker; heavy weapons and aircraft make it stronger and a tenth more expensive.',
    parameters: {
      standard: {
        label: 'Equipment',
        options: { light: 'Light', standard: 'Standard', 'heavy-and-air': 'Heavy, with aircraft' },
      },
    },
  },
  lead: {
    name: 'Led by',
    help: 'Says who commands the force. A coalition arrives fastest but needs Chapter VII; a regional body reports to the Council (Article 54); a company may send 8,000 at most and loses local support.',
    parameters: {
      by: {
        label: 'Led by',
        options: { un: 'UN', regional: 'Regional body', coalition: 'Coalition', company: 'Private company' },
      },
    },
  },
  police: {
    name: 'UN police',
    help: 'Sends police officers who keep order and train the local police. Two officers make people about as safe as one soldier.',
    parameters: { officers: { label: 'Officers' } },
  },
  'no-fly-zone': {
    name: 'No-fly zone',
    help: 'Bans all flights except those for aid or allowed by the Council. Where violence is high it falls a little faster; needs Chapter VII (Article 42).',
    parameters: {},
  },
  'safe-area': {
    name: 'Safe area',
    help: 'Gathers more of the mission’s protection in one province, and so leaves less for the others. If the force there is too weak the area can fall, as Srebrenica did in 1995.',
    parameters: { province: { label: 'Province' } },
  },
  prevention: {
    name: 'Prevention teams',
    help: 'Sends civilians who warn early and calm disputes, with the host’s consent (conflict prevention). They help while violence is still low, and little once it is high.',
    parameters: { level: { label: 'Presence', levels: ['early warning', 'lasting presence'] } },
  },
  disarmament: {
    name: 'Disarmament',
    help: 'Collects weapons and helps fighters back into civilian life (DDR: disarmament, demobilization and reintegration). The stronger the mission, the faster it goes.',
    parameters: { level: { label: 'The mission', levels: ['helps', 'carries it out'] } },
  },
  'arms-embargo': {
    name: 'Arms embargo',
    help: 'Forbids all states to supply weapons. Fewer arms get in, though some are smuggled; needs Chapter VII (Article 41).',
    parameters: { target: against },
  },
  'targeted-sanctions': {
    name: 'Sanctions on leaders',
    help: 'Freezes the money and stops the travel of named people and groups (targeted sanctions). It presses leaders to give way and does others little harm; needs Chapter VII (Article 41).',
    parameters: { target: against },
  },
  'comprehensive-sanctions': {
    name: 'Ban on all trade',
    help: 'Stops all trade and payments (comprehensive sanctions). It presses leaders hardest, but ordinary people go hungry and smugglers grow rich; needs Chapter VII (Article 41).',
    parameters: { target: against },
  },
  'humanitarian-exemption': {
    name: 'Food and medicine exempt',
    help: 'Lets food, medicine and other relief through a ban on all trade (humanitarian exemption). Civilians then suffer much less from it.',
    parameters: {},
  },
  'sanctions-monitoring': {
    name: 'Border monitors',
    help: 'Posts monitors at borders and ports to see that sanctions are kept. Less is smuggled, and organized crime earns less.',
    parameters: {},
  },
  'icc-referral': {
    name: 'Referral to the ICC',
    help: 'Sends crimes since 1 July 2002 to the International Criminal Court; it acts only where local courts cannot, or the host agrees. Leaders dig in for six months, then yield if the mission is strong; citizens of non-parties can be exempted.',
    parameters: { exemptNonParties: { label: 'Exempt other non-parties' } },
  },
  'ad-hoc-tribunal': {
    name: 'Special tribunal',
    help: 'Sets up a court for the gravest crimes of this conflict, as for the former Yugoslavia in 1993 and Rwanda in 1994. Where people trust it, old wrongs hurt less; needs Chapter VII (Article 41).',
    parameters: {},
  },
  'transitional-justice': {
    name: 'Truth and reparation',
    help: 'A commission finds out what happened, and victims are compensated (transitional justice). Anger over old wrongs fades and trust grows, slowly.',
    parameters: {},
  },
  amnesty: {
    name: 'Amnesty',
    help: 'Fighters who stop are not punished, except for the gravest crimes such as genocide and war crimes. Leaders give way more easily, but victims are angered.',
    parameters: {},
  },
  administration: {
    name: 'UN part in government',
    help: 'Says how much of the government the United Nations takes over (transitional administration). State services improve, but people resent foreign rule, more so the longer it lasts and the less they decide.',
    parameters: {
      authority: {
        label: 'The UN may',
        options: {
          advise: 'Advise',
          'co-govern': 'Govern jointly',
          decree: 'Rule by decree',
          'full-executive': 'Govern alone',
          trusteeship: 'Govern in trust',
        },
      },
    },
  },
  trusteeship: {
    name: 'UN holds public property',
    help: 'The United Nations owns public property on behalf of the people (trusteeship, Chapter XII). Article 78 bars this over a UN Member, so the Council can only recommend it, and the host and the General Assembly must agree.',
    parameters: {},
  },
  'local-ownership': {
    name: 'Say of local people',
    help: 'Gives a council of local people a say in all that is done (local ownership). The more they decide, the more they trust and accept the mission.',
    parameters: { level: { label: 'Local people', levels: ['are consulted', 'have an equal voice', 'decide'] } },
  },
  'anti-corruption': {
    name: 'Action against corruption',
    help: 'Fights the theft of public money. Fair trials build trust step by step; punishment without trial destroys it and needs a UN part in government.',
    parameters: { manner: { label: 'By', options: { 'due-process': 'Fair trials', imposed: 'Orders, no trial' } } },
  },
  elections: {
    name: 'Elections',
    help: 'Calls free elections, by a set month or once the country is ready (benchmarks). Held amid violence and mistrust they bring hardliners to power; held later they build trust.',
    parameters: {
      timing: { label: 'When', options: { month: 'By a set month', benchmarks: 'When ready' } },
      month: { label: 'Held within' },
    },
  },
  'security-sector-reform': {
    name: 'Army and police reform',
    help: 'Puts the army, police and secret services under civilian control (security sector reform). The state slowly becomes able to keep order itself.',
    parameters: { level: { label: 'The UN gives', levels: ['advice', 'training and vetting'] } },
  },
  reconstruction: {
    name: 'Rebuilding',
    help: 'Asks states and banks to pay for repairs and new services (reconstruction). The economy and the state recover; audits as a condition guard the money, but feel like outside control.',
    parameters: {
      level: { label: 'Scope', levels: ['basic services', 'wider programme', 'full programme'] },
      conditional: { label: 'Only with audits' },
    },
  },
  'exit-benchmarks': {
    name: 'Power handed back in steps',
    help: 'Every six months the Council checks whether people trust their institutions and these work (exit benchmarks). Each time they do, the United Nations gives back a step of its power.',
    parameters: {},
  },
  autonomy: {
    name: 'Autonomy for a province',
    help: 'A province governs itself within the country, with safeguards for all who live there. It calms the wish to separate without a new border.',
    parameters: { province: { label: 'Province' } },
  },
  independence: {
    name: 'Supervised independence',
    help: 'Leads the disputed territory to statehood under international watch, as was proposed for Kosovo in 2007. It calms those who want to separate and angers those who do not.',
    parameters: {},
  },
  referendum: {
    name: 'Vote on the territory’s future',
    help: 'The people of the disputed territory decide on its status (self-determination). In calm conditions this can settle the dispute; amid violence it brings more.',
    parameters: { month: { label: 'Held within' } },
  },
  'non-recognition': {
    name: 'No recognition by force',
    help: 'Asks states not to recognize a change of status made by force or without agreement. A breakaway territory gains less support abroad.',
    parameters: {},
  },
  'humanitarian-access': {
    name: 'Humanitarian access',
    help: 'Asks all sides to let aid through; under Chapter VII the Council demands it. Fewer people go hungry or sick, above all where a mission keeps the roads safe.',
    parameters: { level: { label: 'Access', levels: ['main roads', 'full'] } },
  },
  'ngo-funding': {
    name: 'Support for aid groups',
    help: 'Supports non-governmental organizations (NGOs). A grant leaves them independent; a contract costs nothing here, but ties them to the mission, so that fewer people trust and receive their aid.',
    parameters: { manner: { label: 'By', options: { grant: 'Grant', contract: 'Contract' } } },
  },
  refugees: {
    name: 'Return of refugees',
    help: 'Helps refugees to go home safely and by their own choice, and helps the countries that host them. More return where violence is low, and the neighbours feel less strain.',
    parameters: {},
  },
  'climate-adaptation': {
    name: 'Climate adaptation',
    help: 'Helps people to live with drought and floods. It eases one of the slow causes of conflict, over years rather than months.',
    parameters: { level: { label: 'Scope', levels: ['local projects', 'national programme'] } },
  },
  mediation: {
    name: 'Mediation',
    help: 'Helps the parties to talk: the Secretary-General offers to go between them (good offices), or a Special Envoy works at it all the time. Talks advance and leaders give way more.',
    parameters: { level: { label: 'Through', levels: ['good offices', 'envoy'] } },
  },
  sunset: {
    name: 'Expires after',
    help: 'Sets one end date for all force, powers and sanctions, also those of earlier texts, unless the Council renews them (sunset clause); the latest date counts and the rest stays. An end date makes the mission more legitimate.',
    parameters: {
      rounds: {
        label: 'Expires after',
        options: { 1: '1 round', 2: '2 rounds', 4: '4 rounds', none: 'No end date' },
      },
    },
  },
  review: {
    name: 'Report to the Council',
    help: 'The Secretary-General reports regularly on how it is going (review clause), which makes the mission more legitimate. The Council may also promise to look at the text again at once if violence grows.',
    parameters: {
      months: { label: 'Every' },
      trigger: { label: 'If violence grows', options: { none: 'No promise', auto: 'Look again at once' } },
    },
  },
  demand: {
    name: 'Words to the parties',
    help: 'Condemns attacks on civilians, or tells all sides to stop fighting (Article 40). Words cost nothing, and move leaders only if nearly the whole Council stands behind them.',
    parameters: { what: { label: 'Say', options: { condemn: 'Condemn attacks', ceasefire: 'Stop fighting' } } },
  },
} as const satisfies { readonly [Kind in ClauseKind]: ClauseWords<Kind> };

type AnyWords = {
  readonly label: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly levels?: readonly string[];
};

/** The words of one parameter: keys that the compiler knows kind by kind only. */
const wordsOf = (kind: ClauseKind, name: string): AnyWords | undefined =>
  (clauseWords[kind].parameters as Readonly<Record<string, AnyWords>>)[name];

/** What a form calls a parameter of a kind of clause. */
export const labelOf = (kind: ClauseKind, name: string): string => wordsOf(kind, name)?.label ?? name;

const levelText = (kind: ClauseKind | null, level: number): string =>
  (kind && wordsOf(kind, 'level')?.levels?.[level - 1]) ?? `level ${level}`;

/**
 * A number as a stepper shows it: "8,000", "500 officers", "6 months", "envoy".
 * @param kind the clause whose number it is: its levels then have names; without it "level 2"
 */
export function unitText(value: number, unit: Unit, kind: ClauseKind | null = null): string {
  switch (unit) {
    case 'thousand-troops':
      return inUnits(value);
    case 'thousand-officers':
      return `${inUnits(value)} officers`;
    case 'level':
      return levelText(kind, value);
    case 'months':
      return value === 1 ? '1 month' : `${value} months`;
  }
}

/** An option stands alone with a capital, and in a row without it; abbreviations such as "UN" and "VII" keep theirs. */
const inRow = (option: string): string =>
  /^[A-Z]{2}/.test(option) ? option : option.charAt(0).toLowerCase() + option.slice(1);

type Value = number | string | boolean;

export function parameterValue(kind: ClauseKind, name: string, parameter: Parameter, value: Value): string {
  switch (parameter.type) {
    case 'number':
      return unitText(Number(value), parameter.unit, kind);
    case 'choice':
      return inRow(wordsOf(kind, name)?.options?.[String(value)] ?? String(value));
    case 'switch':
      return value ? 'yes' : 'no';
    case 'province':
      return String(value);
  }
}

/**
 * The short value at the right of a clause's row: "8,000", "protect civilians", "Northreach", "2 rounds"; "yes" where
 * there is nothing to choose.
 */
export function clauseValue(clause: Clause, provinceName: (id: string) => string): string {
  switch (clause.kind) {
    case 'safe-area':
    case 'autonomy':
      return provinceName(clause.province);
    case 'icc-referral':
      return clause.exemptNonParties ? 'with exemptions' : 'without exemptions';
    case 'elections':
      return clause.timing === 'month' ? `within ${unitText(clause.month, 'months')}` : 'when ready';
    case 'referendum':
      return `within ${unitText(clause.month, 'months')}`;
    case 'reconstruction':
      return `${unitText(clause.level, 'level', clause.kind)}${clause.conditional ? ', audited' : ''}`;
    case 'review': {
      const every = clause.months === 1 ? 'every month' : `every ${unitText(clause.months, 'months')}`;
      return clause.trigger === 'auto' ? `${every}, or if worse` : every;
    }
  }
  const values = Object.entries(parametersOf(clause.kind)).map(([name, parameter]) =>
    // Each parameter of the catalogue is a key of its clause.
    parameterValue(clause.kind, name, parameter, clause[name as keyof Clause] as Value),
  );
  return values.join(', ') || 'yes';
}
