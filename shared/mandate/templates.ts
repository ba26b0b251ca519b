/** Eleven texts to begin from, from the mildest to a coalition's enforcement. */
import type { Clause } from './catalogue.ts';

export const templateNames = [
  'observe',
  'prevent',
  'protect',
  'regional',
  'sanction',
  'smart',
  'administration',
  'trust',
  'transition',
  'aid',
  'coalition',
] as const;
export type TemplateName = (typeof templateNames)[number];

export type Template = { readonly clauses: readonly Clause[] };

const chapterVI: Clause = { kind: 'chapter', chapter: 'vi' };
/** Chapter VII and the determination that it needs (rule G3). */
const chapterVII: readonly Clause[] = [{ kind: 'chapter', chapter: 'vii' }, { kind: 'threat-to-peace' }];

/** A template at a time with or without an International Criminal Court: before it there are tribunals of the Council's own. */
export const clausesFrom = (name: TemplateName, hasCourt: boolean): readonly Clause[] =>
  hasCourt ? templates[name].clauses : templates[name].clauses.map(beforeTheCourt);

const beforeTheCourt = (clause: Clause): Clause =>
  clause.kind === 'icc-referral' ? { kind: 'ad-hoc-tribunal' } : clause;

/** Each of at most twelve clauses, without errors of `checkDraft`; none names a province. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  observe: {
    clauses: [
      chapterVI,
      { kind: 'territorial-integrity' },
      { kind: 'mission', troops: 4 },
      { kind: 'use-of-force', rule: 'self-defence' },
      { kind: 'equipment', standard: 'light' },
      { kind: 'humanitarian-access', level: 1 },
      { kind: 'mediation', level: 1 },
      { kind: 'sunset', rounds: '2' },
    ],
  },
  prevent: {
    clauses: [
      chapterVI,
      { kind: 'territorial-integrity' },
      { kind: 'prevention', level: 2 },
      { kind: 'mediation', level: 2 },
      { kind: 'humanitarian-access', level: 1 },
      { kind: 'reconstruction', level: 1, conditional: false },
      { kind: 'local-ownership', level: 2 },
    ],
  },
  protect: {
    clauses: [
      ...chapterVII,
      { kind: 'mission', troops: 16 },
      { kind: 'use-of-force', rule: 'robust' },
      { kind: 'equipment', standard: 'standard' },
      { kind: 'humanitarian-access', level: 2 },
      { kind: 'mediation', level: 1 },
      { kind: 'arms-embargo', target: 'host' },
    ],
  },
  regional: {
    clauses: [
      ...chapterVII,
      { kind: 'territorial-integrity' },
      { kind: 'mission', troops: 8 },
      { kind: 'use-of-force', rule: 'protect' },
      { kind: 'lead', by: 'regional' },
      { kind: 'humanitarian-access', level: 1 },
      { kind: 'mediation', level: 2 },
    ],
  },
  sanction: {
    clauses: [
      ...chapterVII,
      { kind: 'comprehensive-sanctions', target: 'host' },
      { kind: 'arms-embargo', target: 'host' },
      { kind: 'humanitarian-access', level: 1 },
    ],
  },
  smart: {
    clauses: [
      ...chapterVII,
      { kind: 'targeted-sanctions', target: 'host' },
      { kind: 'arms-embargo', target: 'host' },
      { kind: 'sanctions-monitoring' },
      { kind: 'icc-referral', exemptNonParties: false },
      { kind: 'mediation', level: 1 },
      { kind: 'humanitarian-access', level: 1 },
    ],
  },
  administration: {
    clauses: [
      ...chapterVII,
      { kind: 'mission', troops: 12 },
      { kind: 'use-of-force', rule: 'protect' },
      { kind: 'administration', authority: 'full-executive' },
      { kind: 'reconstruction', level: 2, conditional: false },
      { kind: 'security-sector-reform', level: 1 },
      { kind: 'humanitarian-access', level: 1 },
      { kind: 'transitional-justice' },
    ],
  },
  trust: {
    clauses: [
      ...chapterVII,
      { kind: 'mission', troops: 12 },
      { kind: 'use-of-force', rule: 'protect' },
      { kind: 'administration', authority: 'trusteeship' },
      { kind: 'trusteeship' },
      { kind: 'local-ownership', level: 1 },
      { kind: 'reconstruction', level: 3, conditional: false },
      { kind: 'security-sector-reform', level: 2 },
      { kind: 'humanitarian-access', level: 1 },
    ],
  },
  transition: {
    clauses: [
      chapterVI,
      { kind: 'territorial-integrity' },
      { kind: 'mission', troops: 8 },
      { kind: 'use-of-force', rule: 'protect' },
      { kind: 'administration', authority: 'co-govern' },
      { kind: 'local-ownership', level: 3 },
      { kind: 'security-sector-reform', level: 2 },
      { kind: 'reconstruction', level: 2, conditional: false },
      { kind: 'transitional-justice' },
      { kind: 'mediation', level: 1 },
      { kind: 'humanitarian-access', level: 1 },
      { kind: 'sunset', rounds: '4' },
    ],
  },
  aid: {
    clauses: [
      chapterVI,
      { kind: 'territorial-integrity' },
      { kind: 'humanitarian-access', level: 2 },
      { kind: 'mediation', level: 1 },
      { kind: 'reconstruction', level: 1, conditional: false },
      { kind: 'climate-adaptation', level: 1 },
      { kind: 'local-ownership', level: 2 },
    ],
  },
  coalition: {
    clauses: [
      ...chapterVII,
      { kind: 'mission', troops: 16 },
      { kind: 'use-of-force', rule: 'enforce' },
      { kind: 'equipment', standard: 'heavy-and-air' },
      { kind: 'lead', by: 'coalition' },
      { kind: 'administration', authority: 'co-govern' },
      { kind: 'humanitarian-access', level: 1 },
    ],
  },
};
