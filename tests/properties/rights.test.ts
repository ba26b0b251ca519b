/** No button promises what the Council would refuse, and none is locked that it would allow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../shared/council/commands.ts';
import { decide } from '../../shared/council/decide.ts';
import { type Council, seatOf } from '../../shared/council/state.ts';
import { type DraftRights, type Right, type Rights, seatView } from '../../shared/council/views/seatView.ts';
import type { DraftId, PersonId } from '../../shared/council/vocabulary.ts';
import { anyBeginning, anySteps, outsiders, people, play } from './histories.ts';

/** A command that uses each right. */
const uses = {
  takeSeat: ({ seats }) => ({
    kind: 'take-seat',
    seat: Object.values(seats).find(({ holder }) => !holder)?.id ?? ('none' as never),
  }),
  cast: ({ vote }) => ({ kind: 'cast-ballot', vote: vote?.number ?? 1, choice: 'abstain' }),
  ready: () => ({ kind: 'say-ready', ready: true }),
  create: () => ({ kind: 'create-draft', title: 'Another', template: null }),
  adjourn: () => ({ kind: 'move-motion', motion: 'adjourn', draft: null }),
} satisfies { [Name in Exclude<keyof Rights, 'drafts'>]: (council: Council) => Command };

const draftUses = {
  edit: (draft) => ({ kind: 'retitle-draft', draft, title: 'Another' }),
  table: (draft) => ({ kind: 'table-draft', draft }),
  sponsor: (draft) => ({ kind: 'sponsor-draft', draft }),
  unsponsor: (draft) => ({ kind: 'unsponsor-draft', draft }),
  withdraw: (draft) => ({ kind: 'withdraw-draft', draft }),
  takeNext: (draft) => ({ kind: 'move-motion', motion: 'take-next', draft }),
} satisfies { [Name in keyof DraftRights]: (draft: DraftId) => Command };

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

describe('rights', () => {
  test('D1 B1 M1 F1 agree with the Council, for everybody, along any history', () => {
    fc.assert(
      fc.property(anyBeginning, anySteps(80), (beginning, steps) => {
        for (const { council, before, now } of play(beginning, steps)) {
          if (council === before) continue;
          for (const person of [...people, ...outsiders]) expectAgreement(council, person, now);
        }
      }),
      { numRuns: 40 },
    );
  });
});

function expectAgreement(council: Council, person: PersonId, now: number): void {
  const { rights } = seatView(council, person, now);
  const expectRight = (name: string, right: Right, command: Command) => {
    const decision = decide(council, command, { role: 'person', person }, now);
    expect([name, decision.accepted ? null : decision.refusal.code]).toEqual([name, right]);
  };
  for (const name of names(uses)) expectRight(name, rights[name], uses[name](council));
  for (const [id, draftRights] of Object.entries(rights.drafts) as [DraftId, DraftRights][]) {
    for (const name of names(draftUses)) expectRight(name, draftRights[name], draftUses[name](id));
  }
  // Where no rights are listed there is nothing to do, and a draft that one may not read is not there.
  const seat = seatOf(council, person);
  for (const draft of Object.values(council.drafts)) {
    if (Object.hasOwn(rights.drafts, draft.id)) continue;
    const hidden = seat && draft.symbol === '' && !draft.drafters.includes(seat.id);
    for (const name of names(draftUses)) {
      const decision = decide(council, draftUses[name](draft.id), { role: 'person', person }, now);
      expect([name, decision.accepted]).toEqual([name, false]);
      if (
        hidden &&
        name !== 'takeNext' &&
        !decision.accepted &&
        !['session-frozen', 'session-ended'].includes(decision.refusal.code)
      ) {
        expect(decision.refusal.code).toBe('unknown-draft');
      }
    }
  }
}
