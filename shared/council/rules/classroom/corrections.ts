/** Rule FA4: what the facilitator puts right, for all to see and with a reason. */
import type { Correction } from '../../classroom.ts';
import type { CommandOf } from '../../commands.ts';
import { type Asking, accept, type Decision, deny } from '../../decision.ts';
import type { EventOf } from '../../events.ts';
import { type Council, draftById, seatById } from '../../state.ts';

/** What of the correction names nothing that there is; null where it can be made. */
function misfit(council: Council, correction: Correction): string | null {
  switch (correction.what) {
    case 'capital':
    case 'money':
      if (correction.by === 0) return 'by';
      return seatById(council, correction.seat) && council.setup.briefs[correction.seat] ? null : 'seat';
    case 'words': {
      const said = council.said[correction.index];
      return said && !said.struck ? null : 'index';
    }
    case 'remark': {
      const remark = council.talk.remarks[correction.index];
      return remark && !remark.struck ? null : 'index';
    }
    case 'draft': {
      const draft = draftById(council, correction.draft);
      return draft?.status === 'withdrawn' && draft.symbol === '' ? null : 'draft';
    }
  }
}

export function decideCorrect({ council }: Asking, { correction, reason }: CommandOf<'correct'>): Decision {
  if (council.phase === 'ended') return deny('session-ended');
  const place = misfit(council, correction);
  return place ? deny('nothing-to-correct', ['correction', place]) : accept({ kind: 'corrected', correction, reason });
}

export function applyCorrected(council: Council, { correction, reason }: EventOf<'corrected'>): Council {
  const after = put(council, correction);
  const corrections = [...council.classroom.corrections, { correction, reason, round: council.round }];
  return { ...after, classroom: { ...after.classroom, corrections } };
}

const struckAt = <Words extends { readonly text: string; readonly struck?: true }>(
  all: readonly Words[],
  index: number,
): readonly Words[] =>
  all.map((each, place) => (place === index ? { ...each, text: '', struck: true as const } : each));

function put(council: Council, correction: Correction): Council {
  switch (correction.what) {
    case 'capital': {
      const { seat, by } = correction;
      return { ...council, capital: { ...council.capital, [seat]: (council.capital[seat] ?? 0) + by } };
    }
    case 'money': {
      const { seat, by } = correction;
      const { dealings } = council;
      const purse = Math.max(0, (dealings.purses[seat] ?? 0) + by);
      return { ...council, dealings: { ...dealings, purses: { ...dealings.purses, [seat]: purse } } };
    }
    case 'words':
      return { ...council, said: struckAt(council.said, correction.index) };
    case 'remark':
      return { ...council, talk: { ...council.talk, remarks: struckAt(council.talk.remarks, correction.index) } };
    case 'draft': {
      const draft = draftById(council, correction.draft);
      if (!draft) return council;
      return { ...council, drafts: { ...council.drafts, [draft.id]: { ...draft, status: 'working' } } };
    }
  }
}
