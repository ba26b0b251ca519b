/** What is done outside the Council, in plain words: for minutes, and for what a session would have been without it. */
import type { OrderFailure } from '../../shared/council/vocabulary.ts';
import type { Act, ActKind, Withdrawal } from '../../shared/outside/acts.ts';

/** Each after “orders”, “does” or “without”. */
export const actNames = {
  intervene: 'an intervention of a coalition',
  'regional-force': 'a force of the region',
  'arm-proxy': 'arms for a proxy',
  'hire-company': 'the hire of a private company',
  recognise: 'recognition of the secession',
  'invited-support': 'support at the invitation of the host state',
  protectorate: 'a treaty of protection',
  strike: 'a strike in self-defence',
  withdraw: 'a withdrawal',
  'name-and-shame': 'an accusation in public',
  'independent-relief': 'relief of its own',
  'accept-contract': 'a contract with those who administer',
  'expel-mission': 'the expulsion of the mission',
  'end-invitation': 'the end of its invitation to others',
  'accept-talks': 'consent to talks',
  crackdown: 'a crackdown',
  reform: 'reforms',
  'open-talks': 'an offer of talks',
  ceasefire: 'a ceasefire',
  'declare-independence': 'a declaration of independence',
  'propose-entity': 'a proposal to the General Assembly on the standing of an entity',
} as const satisfies Record<ActKind, string>;

const withdrawn = {
  coalition: 'from the coalition',
  region: 'of the force of the region',
  company: 'of its pay for the private company',
  patron: 'of its support at the invitation of the host state',
  proxy: 'of its arms for a proxy',
} as const satisfies Record<Withdrawal, string>;

const authorityWords = {
  none: '',
  advise: ', which advises',
  'co-govern': ', which governs with the host state',
} as const;

export type Names = {
  readonly seat: (id: string) => string;
  readonly province: (id: string) => string;
};

export function actWords(act: Act, { seat, province }: Names): string {
  const name = actNames[act.kind];
  switch (act.kind) {
    case 'intervene':
      return `${name}${authorityWords[act.authority]}`;
    case 'hire-company':
      return act.patron === null ? name : `${name}, paid by ${seat(act.patron)}`;
    case 'invited-support':
    case 'protectorate':
      return `${name}, by ${seat(act.patron)}`;
    case 'strike':
      return `${name} in ${province(act.province)}, ${act.reported ? 'reported' : 'not reported'} to the Council`;
    case 'withdraw':
      return `${name} ${withdrawn[act.what]}`;
    case 'name-and-shame':
    case 'independent-relief':
    case 'ceasefire':
      return `${name} in ${province(act.province)}`;
    default:
      return name;
  }
}

export const failureWords = {
  'no-partner': 'the other one has not ordered the same',
  'no-capital': 'there is too little political capital',
  'no-money': 'there is too little money',
  'not-possible': 'it is possible no longer',
  'one-key': 'of two who are there one has not signed it',
} as const satisfies Record<OrderFailure, string>;
