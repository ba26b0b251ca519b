/** Texts that several claims about the rules are tried on. */
import type { Clause } from '../../../shared/mandate/catalogue.ts';
import type { Text } from './sessions.ts';

export const chapterVII: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];

export const missionOf = (troops: number, ...others: readonly Clause[]): readonly Clause[] => [
  { kind: 'mission', troops },
  { kind: 'use-of-force', rule: 'protect' },
  ...others,
];

/** Led by the region: it comes under Chapter VII without the host state’s letter too. */
const regional: Clause = { kind: 'lead', by: 'regional' };

/** Robust, with relief, and with soldiers enough: five of the six criteria at least where violence is extreme. */
export const wellFounded: Text = {
  clauses: [
    ...chapterVII,
    { kind: 'mission', troops: 16 },
    { kind: 'use-of-force', rule: 'robust' },
    regional,
    { kind: 'humanitarian-access', level: 2 },
  ],
  pledges: { 'united-states': 16 },
};

/** A full embargo without exemptions, where nothing was tried before: authority, and hardly a criterion more. */
export const illFounded: Text = {
  clauses: [...chapterVII, { kind: 'comprehensive-sanctions', target: 'host' }],
};

export const regionalMission = (troops: number): readonly Clause[] => [...chapterVII, ...missionOf(troops, regional)];
