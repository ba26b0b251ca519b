/** One act outside the Council of each kind. */
import { type Act, type ActKind, actKinds } from '../../shared/outside/acts.ts';

type Words = { readonly [Kind in ActKind]: Omit<Extract<Act, { readonly kind: Kind }>, 'kind'> };

export function oneOfEach(province: string, patron: string): readonly Act[] {
  const words: Words = {
    intervene: { authority: 'none' },
    'regional-force': {},
    'arm-proxy': {},
    'hire-company': { patron: null },
    recognise: {},
    'invited-support': { patron },
    protectorate: { patron },
    strike: { province, reported: true },
    withdraw: { what: 'coalition' },
    'name-and-shame': { province },
    'independent-relief': { province },
    'accept-contract': {},
    'expel-mission': {},
    'end-invitation': {},
    'accept-talks': {},
    crackdown: {},
    reform: {},
    'open-talks': {},
    ceasefire: { province },
    'declare-independence': {},
    'propose-entity': {},
  };
  return actKinds.map((kind) => ({ kind, ...words[kind] }) as Act);
}
