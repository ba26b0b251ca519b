/**
 * Each of the 42 kinds of clause has its line: an entry in the ledger with a cause of its own, a figure that it moves, or a rule
 * that asks for it. By the same way that an adopted text takes in a session, on Velora.
 */
import { describe, expect, test } from 'vitest';
import { acted } from '../../server/tools/claims/acted.ts';
import { velora } from '../../server/tools/claims/games.ts';
import { months, session, tabled, voted } from '../../server/tools/claims/sessions.ts';
import type { Cause, LedgerEntry, Variable } from '../../shared/crisis/ledger.ts';
import { legitimacyAtAdoption } from '../../shared/crisis/legitimacy.ts';
import { type Readings, readingsOf } from '../../shared/crisis/readings.ts';
import { type CrisisState, withMandate } from '../../shared/crisis/state.ts';
import { monthlyTick } from '../../shared/crisis/tick.ts';
import { featuresOf } from '../../shared/interests/features.ts';
import { type Clause, type ClauseKind, clauseKinds } from '../../shared/mandate/catalogue.ts';
import { checkDraft } from '../../shared/mandate/legality.ts';
import { capitalFor } from '../../shared/outside/acts.ts';
import { adoptionOf } from '../../shared/world/criteria.ts';
import { adopt, nothingInForce } from '../../shared/world/inForce.ts';
import { crisisMandate } from '../../shared/world/translate.ts';

const chapterVII: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];
const soldiers: readonly Clause[] = [...chapterVII, { kind: 'mission', troops: 8 }, { kind: 'lead', by: 'regional' }];
const administration: readonly Clause[] = [...soldiers, { kind: 'administration', authority: 'decree' }];

type Course = { readonly states: readonly CrisisState[]; readonly entries: readonly LedgerEntry[] };

/** The course of Velora when a text with all its soldiers is adopted at the start. */
function under(clauses: readonly Clause[], length: number, opening = velora): Course {
  const mandate = adopt(nothingInForce, {
    ...{ clauses, mode: 'merge', resolution: 'S/RES/2901 (2031)', round: 1, month: 0 },
    ...{ hostConsents: true, pledges: { contributors: 24 } },
  });
  const felt = crisisMandate(mandate);
  const states = [withMandate(opening, felt)];
  const entries: LedgerEntry[] = [];
  while (states.length <= length) {
    // Half a draw is no noise, and no hazard that is small.
    const tick = monthlyTick(states.at(-1) as CrisisState, felt, () => 0.5);
    states.push(tick.state);
    entries.push(...tick.entries);
  }
  return { states, entries };
}

const sumOf = ({ entries }: Course, variable: Variable, cause: Cause): number =>
  entries
    .filter((each) => each.variable === variable && each.cause === cause)
    .reduce((sum, { amount }) => sum + amount, 0);
const endOf = ({ states }: Course, figure: keyof Readings): number => readingsOf(states.at(-1) as CrisisState)[figure];

/** What a text with the clause comes to, and one without it. */
type Line = () => { readonly with: number; readonly without: number };

/** Its own line in the ledger, over a year. */
const ledger =
  (clause: Clause, variable: Variable, cause: Cause, beside: readonly Clause[] = [], length = 12): Line =>
  () => ({
    with: sumOf(under([...beside, clause], length), variable, cause),
    without: sumOf(under(beside, length), variable, cause),
  });
/** A figure after a year that another clause brings, and that this one changes. */
const figure =
  (clause: Clause, name: keyof Readings, beside: readonly Clause[], length = 12): Line =>
  () => ({ with: endOf(under([...beside, clause], length), name), without: endOf(under(beside, length), name) });

const provinces = velora.provinces.map(({ id }) => id);
/** Findings of one rule against a text. */
const found = (clauses: readonly Clause[], rule: string): number =>
  checkDraft(clauses, provinces).filter((each) => each.rule === rule).length;
const rule =
  (clause: Clause, id: string, beside: readonly Clause[]): Line =>
  () => ({ with: found([...beside, clause], id), without: found(beside, id) });
/** Legitimacy that the text gives to its mission. */
const legitimacy =
  (clause: Clause): Line =>
  () => {
    const of = (clauses: readonly Clause[]) =>
      legitimacyAtAdoption(
        adoptionOf({
          clauses,
          result: { yes: 9, needed: 9, abstentions: 0 },
          hostConsents: clauses.some(({ kind }) => kind === 'host-consent'),
          criteria: 3,
          highestViolence: 60,
        }),
      );
    return { with: of([...soldiers, clause]), without: of(soldiers) };
  };

const secession = (clauses: readonly Clause[]): number =>
  featuresOf({ clauses, chapter: 'vi', imposed: [], term: null, unsent: [], duty: false }).secession;
const recognitions = (nonRecognition: boolean): number =>
  acted([[{ kind: 'recognise' }, 'france']], { nonRecognition }).scene.crisis.recognitionPrecedent;

/** A state that is nearly ready to do without others. */
const recovered: CrisisState = {
  ...velora,
  trust: 60,
  acceptance: 70,
  peaceProcess: 40,
  provinces: velora.provinces.map((each) => ({ ...each, violence: 10, capacity: 60 })),
};

const northreach = { province: 'Northreach' } as const;
const host = { target: 'host' } as const;

type Directed = { readonly line: Line; readonly sign: 1 | -1 };
const more = (line: Line): Directed => ({ line, sign: 1 });
const less = (line: Line): Directed => ({ line, sign: -1 });

const lines: Readonly<Record<ClauseKind, readonly Directed[]>> = {
  chapter: [
    more(rule({ kind: 'chapter', chapter: 'vii' }, 'G3', [])),
    less(rule({ kind: 'chapter', chapter: 'vii' }, 'G8', [{ kind: 'arms-embargo', ...host }])),
  ],
  'host-consent': [
    more(legitimacy({ kind: 'host-consent', status: 'obtained' })),
    less(rule({ kind: 'host-consent', status: 'obtained' }, 'G25', [{ kind: 'mission', troops: 8 }])),
  ],
  'threat-to-peace': [less(rule({ kind: 'threat-to-peace' }, 'G3', [{ kind: 'chapter', chapter: 'vii' }]))],
  'territorial-integrity': [
    less(() => ({ with: secession([{ kind: 'territorial-integrity' }]), without: secession([]) })),
    more(rule({ kind: 'territorial-integrity' }, 'G24', [{ kind: 'independence' }])),
  ],
  mission: [less(ledger({ kind: 'mission', troops: 8 }, 'violence', 'foreign-presence', chapterVII))],
  'use-of-force': [
    less(ledger({ kind: 'use-of-force', rule: 'robust' }, 'violence', 'foreign-presence', soldiers)),
    less(ledger({ kind: 'use-of-force', rule: 'enforce' }, 'acceptance', 'enforcement', soldiers)),
    more(ledger({ kind: 'use-of-force', rule: 'observe' }, 'violence', 'standing-by', soldiers)),
  ],
  equipment: [
    less(ledger({ kind: 'equipment', standard: 'heavy-and-air' }, 'violence', 'foreign-presence', soldiers)),
    more(ledger({ kind: 'equipment', standard: 'light' }, 'violence', 'foreign-presence', soldiers)),
  ],
  lead: [
    less(
      ledger({ kind: 'lead', by: 'regional' }, 'regionalInstability', 'regional-lead', [
        { kind: 'mission', troops: 8 },
        ...chapterVII,
      ]),
    ),
    less(
      ledger({ kind: 'lead', by: 'company' }, 'acceptance', 'private-company', [
        { kind: 'mission', troops: 8 },
        ...chapterVII,
      ]),
    ),
  ],
  police: [less(ledger({ kind: 'police', officers: 3 }, 'violence', 'foreign-presence', soldiers))],
  'no-fly-zone': [less(ledger({ kind: 'no-fly-zone' }, 'violence', 'no-fly-zone', soldiers))],
  'safe-area': [
    less(ledger({ kind: 'safe-area', ...northreach }, 'violence', 'foreign-presence', soldiers)),
    more(() => {
      const fallen = (clauses: readonly Clause[]) =>
        session(
          {
            provinces: session().council.setup.provinces.map((each) => ({ ...each, violence: 95 })),
            seed: 3,
          },
          tabled({ clauses, pledges: { bangladesh: 4 } }),
          voted(),
          months,
          months,
        ).council.crisis?.provinces.filter((each) => each.fallen).length ?? 0;
      const observers: readonly Clause[] = [
        ...chapterVII,
        { kind: 'mission', troops: 4 },
        { kind: 'use-of-force', rule: 'observe' },
        { kind: 'lead', by: 'regional' },
      ];
      return {
        with: fallen([...observers, { kind: 'safe-area', province: 'northreach' }]),
        without: fallen(observers),
      };
    }),
  ],
  prevention: [less(ledger({ kind: 'prevention', level: 2 }, 'violence', 'prevention'))],
  disarmament: [less(ledger({ kind: 'disarmament', level: 2 }, 'arms', 'disarmament', soldiers))],
  'arms-embargo': [
    less(ledger({ kind: 'arms-embargo', ...host }, 'arms', 'arms-embargo', chapterVII)),
    less(ledger({ kind: 'arms-embargo', target: 'sponsor' }, 'intransigence', 'sanctions-bite', chapterVII)),
  ],
  'targeted-sanctions': [
    less(ledger({ kind: 'targeted-sanctions', ...host }, 'legalEconomy', 'targeted-sanctions', chapterVII)),
    less(ledger({ kind: 'targeted-sanctions', target: 'sponsor' }, 'intransigence', 'sanctions-bite', chapterVII)),
  ],
  'comprehensive-sanctions': [
    more(ledger({ kind: 'comprehensive-sanctions', ...host }, 'need', 'comprehensive-sanctions', chapterVII)),
    less(ledger({ kind: 'comprehensive-sanctions', target: 'sponsor' }, 'intransigence', 'sanctions-bite', chapterVII)),
  ],
  'humanitarian-exemption': [
    less(
      ledger({ kind: 'humanitarian-exemption' }, 'need', 'comprehensive-sanctions', [
        ...chapterVII,
        { kind: 'comprehensive-sanctions', ...host },
      ]),
    ),
  ],
  'sanctions-monitoring': [
    less(
      ledger({ kind: 'sanctions-monitoring' }, 'illicitEconomy', 'sanctions-monitoring', [
        ...chapterVII,
        { kind: 'arms-embargo', ...host },
      ]),
    ),
  ],
  'icc-referral': [
    more(ledger({ kind: 'icc-referral', exemptNonParties: false }, 'intransigence', 'indictments', chapterVII)),
  ],
  'ad-hoc-tribunal': [less(ledger({ kind: 'ad-hoc-tribunal' }, 'grievance', 'criminal-justice', chapterVII))],
  'transitional-justice': [less(ledger({ kind: 'transitional-justice' }, 'grievance', 'transitional-justice'))],
  amnesty: [
    less(ledger({ kind: 'amnesty' }, 'intransigence', 'amnesty')),
    more(ledger({ kind: 'amnesty' }, 'grievance', 'amnesty')),
  ],
  administration: [
    less(ledger({ kind: 'administration', authority: 'decree' }, 'need', 'administration', soldiers)),
    more(figure({ kind: 'administration', authority: 'decree' }, 'intrusiveness', soldiers)),
  ],
  trusteeship: [
    less(
      figure({ kind: 'trusteeship' }, 'formalSovereignty', [
        ...soldiers,
        { kind: 'administration', authority: 'trusteeship' },
      ]),
    ),
  ],
  'local-ownership': [more(ledger({ kind: 'local-ownership', level: 3 }, 'trust', 'local-ownership'))],
  'anti-corruption': [
    more(ledger({ kind: 'anti-corruption', manner: 'due-process' }, 'trust', 'due-process')),
    less(ledger({ kind: 'anti-corruption', manner: 'imposed' }, 'trust', 'imposed-anti-corruption', administration)),
  ],
  elections: [
    more(ledger({ kind: 'elections', timing: 'month', month: 6 }, 'intransigence', 'failed-election')),
    more(() => {
      const by: Clause = { kind: 'elections', timing: 'benchmarks', month: 12 };
      return {
        with: sumOf(under([by], 12, recovered), 'trust', 'election'),
        without: sumOf(under([], 12, recovered), 'trust', 'election'),
      };
    }),
  ],
  'security-sector-reform': [
    more(ledger({ kind: 'security-sector-reform', level: 2 }, 'capacity', 'security-sector-reform', administration)),
  ],
  reconstruction: [
    more(ledger({ kind: 'reconstruction', level: 3, conditional: false }, 'legalEconomy', 'reconstruction')),
    more(figure({ kind: 'reconstruction', level: 3, conditional: true }, 'intrusiveness', [])),
  ],
  'exit-benchmarks': [
    less(() => {
      const powers = (clauses: readonly Clause[]) => under(clauses, 12, recovered).states.at(-1)?.intrusiveness ?? 0;
      return { with: powers([...administration, { kind: 'exit-benchmarks' }]), without: powers(administration) };
    }),
  ],
  autonomy: [less(ledger({ kind: 'autonomy', ...northreach }, 'grievance', 'autonomy'))],
  independence: [less(ledger({ kind: 'independence' }, 'grievance', 'independence'))],
  referendum: [more(ledger({ kind: 'referendum', month: 6 }, 'violence', 'failed-referendum'))],
  'non-recognition': [
    more(() => {
      const price = (nonRecognition: boolean) => capitalFor('recognise', { bypassPrecedent: 0, nonRecognition });
      return { with: price(true), without: price(false) };
    }),
    less(() => ({ with: recognitions(true), without: recognitions(false) })),
  ],
  'humanitarian-access': [less(ledger({ kind: 'humanitarian-access', level: 2 }, 'need', 'humanitarian-access'))],
  'ngo-funding': [
    less(
      ledger({ kind: 'ngo-funding', manner: 'contract' }, 'acceptance', 'contracted-aid', [
        { kind: 'humanitarian-access', level: 2 },
      ]),
    ),
    less(
      ledger({ kind: 'ngo-funding', manner: 'grant' }, 'need', 'granted-aid', [
        { kind: 'humanitarian-access', level: 2 },
      ]),
    ),
  ],
  refugees: [
    less(ledger({ kind: 'refugees' }, 'regionalInstability', 'refugee-support')),
    less(() => {
      const home = (clauses: readonly Clause[]) =>
        sumOf(under(clauses, 12, recovered), 'refugees', 'return-of-refugees') +
        sumOf(under(clauses, 12, recovered), 'refugees', 'refugee-support');
      return { with: home([{ kind: 'refugees' }]), without: home([]) };
    }),
  ],
  'climate-adaptation': [less(ledger({ kind: 'climate-adaptation', level: 2 }, 'climateStress', 'climate-adaptation'))],
  mediation: [
    more(ledger({ kind: 'mediation', level: 2 }, 'peaceProcess', 'mediation')),
    less(ledger({ kind: 'mediation', level: 2 }, 'intransigence', 'mediation')),
  ],
  sunset: [
    more(legitimacy({ kind: 'sunset', rounds: '1' })),
    less(() => {
      const inForce = (clauses: readonly Clause[]) =>
        session({}, tabled({ clauses, pledges: { bangladesh: 8 } }), voted(), months, months).council.mandate.clauses
          .length;
      return { with: inForce([...soldiers, { kind: 'sunset', rounds: '1' }]), without: inForce(soldiers) };
    }),
  ],
  review: [
    more(legitimacy({ kind: 'review', months: 6, trigger: 'none' })),
    more(() => {
      const reviews = (trigger: 'none' | 'auto') =>
        session(
          {},
          tabled({
            clauses: [
              { kind: 'mediation', level: 1 },
              { kind: 'review', months: 6, trigger },
            ],
          }),
          voted(),
          months,
          months,
        ).council.reviews.length;
      return { with: reviews('auto'), without: reviews('none') };
    }),
  ],
  demand: [
    more(() => {
      const demanded = (clauses: readonly Clause[]) =>
        session(
          {},
          tabled({ clauses: [{ kind: 'mediation', level: 1 }, ...clauses] }),
          voted(),
        ).council.influences.filter(({ cause }) => cause.kind === 'demand').length;
      return { with: demanded([{ kind: 'demand', what: 'condemn' }]), without: demanded([]) };
    }),
  ],
};

describe('every clause has its line', () => {
  test('all 42 of them', () => {
    expect(clauseKinds).toHaveLength(42);
  });

  test.each(clauseKinds.map((kind) => [kind] as const))('%s', (kind) => {
    for (const [index, { line, sign }] of lines[kind].entries()) {
      const { with: one, without: other } = line();
      expect(sign * (one - other), `line ${index + 1} of ${kind}: ${other} → ${one}`).toBeGreaterThan(0.5);
    }
  });
});
