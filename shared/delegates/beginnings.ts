/** What a delegation can begin a text from: a template, one that somebody else leads, or what would otherwise run out. */
import type { Clause } from '../mandate/catalogue.ts';
import { clausesFrom, type TemplateName, templateNames } from '../mandate/templates.ts';
import { atRoundEnd, type ClauseInForce } from '../world/inForce.ts';
import type { Ground } from './outlook.ts';

export type Beginning = {
  /** Null: from an empty page. */
  readonly template: TemplateName | null;
  readonly clauses: readonly Clause[];
};

type Clauses = readonly Clause[];

/**
 * Under Chapter VII a mission that the United Nations leads waits for the host state all the same (rule H2); that of a region
 * or a coalition does not.
 */
function ledOtherwise(clauses: Clauses): readonly Clauses[] {
  const at = clauses.findIndex(({ kind }) => kind === 'mission');
  const isImposed = clauses.some((clause) => clause.kind === 'chapter' && clause.chapter === 'vii');
  if (at < 0 || !isImposed || clauses.some(({ kind }) => kind === 'lead')) return [clauses];
  const led = (by: 'regional' | 'coalition'): Clauses => clauses.toSpliced(at + 1, 0, { kind: 'lead', by });
  return [clauses, led('regional'), led('coalition')];
}

/** Rule by others that a host state in distress can agree to: with its people's say, and an end. */
const underSupervision: Clauses = [
  { kind: 'chapter', chapter: 'vii' },
  { kind: 'threat-to-peace' },
  { kind: 'mission', troops: 12 },
  { kind: 'use-of-force', rule: 'protect' },
  { kind: 'administration', authority: 'decree' },
  { kind: 'local-ownership', level: 3 },
  { kind: 'humanitarian-access', level: 1 },
  { kind: 'sunset', rounds: '4' },
];

/** Every template, and every one with soldiers under Chapter VII also under the lead of a region and of a coalition. */
const from = (hasCourt: boolean): readonly Beginning[] => [
  ...templateNames.flatMap((template) =>
    ledOtherwise(clausesFrom(template, hasCourt)).map((clauses) => ({ template, clauses })),
  ),
  { template: 'administration', clauses: underSupervision },
];
export const fromTemplates = from(true);
const beforeTheCourt = from(false);

/** At a time with or without an International Criminal Court. */
export const beginningsIn = (hasCourt: boolean): readonly Beginning[] => (hasCourt ? fromTemplates : beforeTheCourt);

/**
 * What ends with this round, said again for two more: a mission does not leave because nobody has thought of it.
 * @param most clauses: the mission and the new end are never left out for want of room
 */
export function renewalOn({ mandate, round }: Ground, most: number): Beginning | null {
  const stays = new Set(atRoundEnd(mandate, round).clauses);
  const ending = mandate.clauses.filter(
    (entry) => !stays.has(entry) && entry.consent !== 'pending' && entry.clause.kind !== 'sunset',
  );
  const isMission = ({ clause }: ClauseInForce): boolean => clause.kind === 'mission';
  if (!ending.some(isMission)) return null;
  const basis: Clauses = ending.some(({ chapter }) => chapter === 'vii')
    ? [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }]
    : [{ kind: 'chapter', chapter: 'vi' }];
  const byWeight = [...ending.filter(isMission), ...ending.filter((entry) => !isMission(entry))];
  const said = byWeight.slice(0, most - basis.length - 1).map(({ clause }) => clause);
  const clauses = [...basis, ...said, { kind: 'sunset', rounds: '2' } as const];
  return { template: null, clauses };
}
