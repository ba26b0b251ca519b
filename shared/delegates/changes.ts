/** One-field changes of a text: what can be asked for across a table in one sentence. */
import {
  type Clause,
  type ClauseKind,
  catalogue,
  clauseKinds,
  defaultClause,
  parametersOf,
} from '../mandate/catalogue.ts';
import { hasErrors } from '../mandate/legality.ts';
import type { Parameter } from '../mandate/parameters.ts';
import { isInTrust } from '../mandate/reading.ts';
import { conflictsWith, type MandateInForce } from '../world/inForce.ts';
import { remembered } from './remembered.ts';

type Clauses = readonly Clause[];

/**
 * Kinds that a delegation thinks of by itself when it bargains; to govern a people, or to promise it a safe area, is nothing
 * that one adds in passing. Design choice.
 */
const bargained: readonly ClauseKind[] = clauseKinds.filter(
  (kind) =>
    ![
      'chapter',
      'threat-to-peace',
      'host-consent',
      'elections',
      'referendum',
      'safe-area',
      'administration',
      'review',
      'demand',
      'ngo-funding',
      'refugees',
    ].includes(kind),
);

/** Values next to the one that a parameter has; of a number one step up and one down, in steps that people speak in. */
function nextTo(parameter: Parameter, value: unknown): readonly unknown[] {
  switch (parameter.type) {
    case 'number': {
      const step = parameter.unit === 'thousand-troops' ? 4 : parameter.step;
      const near = [Number(value) - step, Number(value) + step];
      return near.filter((each) => each >= parameter.minimum && each <= parameter.maximum);
    }
    case 'choice': {
      const at = parameter.options.indexOf(String(value));
      return [parameter.options[at - 1], parameter.options[at + 1]].filter((each) => each !== undefined);
    }
    case 'switch':
      return [!value];
    case 'province':
      return [];
  }
}

/** The same clauses come up in text after text. */
const changed = remembered((clause: Clause): Clauses => {
  const words = Object.entries(clause);
  return Object.entries(parametersOf(clause.kind)).flatMap(([name, parameter]) =>
    nextTo(parameter, words.find(([key]) => key === name)?.[1]).map(
      (value) => ({ ...clause, [name]: value }) as Clause,
    ),
  );
});

/** On which chapter a text stands is no detail: who wants another one writes another text. */
const isBasis = ({ kind }: Clause): boolean => kind === 'chapter' || kind === 'threat-to-peace';

/** What can be added, by the province that a safe area would be in. */
const additions = new Map<string, Clauses>();

function additionsFor(worstProvince: string): Clauses {
  const found = additions.get(worstProvince) ?? bargained.flatMap((kind) => addedAs(kind, worstProvince));
  additions.set(worstProvince, found);
  return found;
}

/** Who leads is said where it is not the United Nations. */
const addedAs = (kind: ClauseKind, worstProvince: string): Clauses =>
  kind === 'lead'
    ? [
        { kind, by: 'regional' },
        { kind, by: 'coalition' },
      ]
    : [defaultClause(kind, worstProvince)];

/** Texts that are only written out when somebody thinks of one of them. */
export type Neighbours = { readonly length: number; readonly at: (place: number) => Clauses | undefined };

/** Every text that differs in one thing from this one, lawful or not. @param worstProvince that a safe area would be in */
export function neighboursOf(clauses: Clauses, worstProvince: string): Neighbours {
  const kinds = new Set(clauses.map(({ kind }) => kind));
  const added = additionsFor(worstProvince).filter(({ kind }) => !kinds.has(kind));
  return {
    length: clauses.reduce((sum, clause) => sum + waysOf(clause), added.length),
    at: (place) => {
      let way = place;
      for (const [index, clause] of clauses.entries()) {
        if (way < waysOf(clause)) return changedAt(clauses, index, way);
        way -= waysOf(clause);
      }
      const clause = added[way];
      return clause && [...clauses, clause];
    },
  };
}

/** To leave a clause out, and to put each of the others in its place. */
const waysOf = (clause: Clause): number => (isBasis(clause) ? 0 : 1 + changed(clause).length);

function changedAt(clauses: Clauses, index: number, way: number): Clauses {
  const other = clauses[index] && changed(clauses[index])[way - 1];
  return other ? clauses.toSpliced(index, 1, other) : clauses.toSpliced(index, 1);
}

/** No delegation asks for title over a Member of the United Nations, where a text can only recommend it (rule G32). */
export const asksForTitle = (clauses: Clauses): boolean => clauses.some(isInTrust);

/** What a text has to keep to. */
export type Limits = {
  readonly mandate: MandateInForce;
  readonly provinces: readonly string[];
  /** Clauses. */
  readonly most: number;
  /** Whether the failing state is a Member of the United Nations. */
  readonly isMember: boolean;
  /** Whether there is an International Criminal Court by now. */
  readonly hasCourt: boolean;
};

/** Whether a text could come before the Council, and somebody bring it there. */
export function isLawful(clauses: Clauses, { mandate, provinces, most, isMember, hasCourt }: Limits): boolean {
  if (clauses.length === 0 || clauses.length > most) return false;
  if (clauses.every(({ kind }) => catalogue[kind].group === 'basis')) return false;
  if ((isMember && asksForTitle(clauses)) || hasErrors(clauses, provinces, hasCourt)) return false;
  return conflictsWith(mandate, { clauses, mode: 'merge' }).length === 0;
}

/** Those that are lawful, each written out and looked at once: at the place of another there is none. */
export function lawfulAmong({ length, at }: Neighbours, limits: Limits): Neighbours {
  const known = new Map<number, Clauses | undefined>();
  return {
    length,
    at: (place) => {
      if (known.has(place)) return known.get(place);
      const clauses = at(place);
      const found = clauses && isLawful(clauses, limits) ? clauses : undefined;
      known.set(place, found);
      return found;
    },
  };
}

/** A text without what cannot stand, or has no room: the last clauses go first. */
export function madeLawful(clauses: Clauses, limits: Limits): Clauses {
  let now = clauses;
  while (now.length > 0 && !isLawful(now, limits)) {
    const shorter = now.map((_, index) => now.toSpliced(index, 1)).toReversed();
    now = shorter.find((each) => isLawful(each, limits)) ?? now.slice(0, -1);
  }
  return now;
}
