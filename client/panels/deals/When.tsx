import type { PublicView } from '../../../shared/council/views/publicView.ts';
import { type Condition, conditionSchema } from '../../../shared/deals/deals.ts';
import type { Text } from '../../store/deals.ts';
import { words } from '../../text/words.ts';
import { Select } from '../floor/Field.tsx';

const said = words.deals;
const kinds = ['at-once', 'adopted', 'not-adopted', 'votes'] as const;
const choices = ['in-favour', 'abstain', 'against'] as const;

type Props = {
  readonly when: Condition;
  readonly texts: readonly Text[];
  readonly now: PublicView;
  readonly onChange: (when: Condition) => void;
};

/** When what is locked changes hands. */
export function When({ when, texts, now, onChange }: Props) {
  const members = now.seats.filter(({ kind }) => kind !== 'non-member');
  const known = {
    draft: 'draft' in when ? when.draft : (texts[0]?.id ?? ''),
    seat: 'seat' in when ? when.seat : (members[0]?.id ?? ''),
    choice: 'choice' in when ? when.choice : ('in-favour' as const),
  };
  const set = (kind: Condition['kind'], part: Partial<typeof known> = {}): void => {
    const { draft, seat, choice } = { ...known, ...part };
    const about = kind === 'at-once' ? {} : kind === 'votes' ? { draft, seat, choice } : { draft };
    const next = conditionSchema.safeParse({ kind, ...about }).data;
    if (next) onChange(next);
  };
  return (
    <fieldset class="when">
      <legend>{said.when}</legend>
      <Select
        label={said.whenLabel}
        value={when.kind}
        options={kinds
          .filter((kind) => kind === 'at-once' || texts.length > 0)
          .map((value) => ({ value, name: said.whens[value] }))}
        onChoose={(kind) => set(kind)}
      />
      {when.kind !== 'at-once' && (
        <Select
          label={said.which}
          value={known.draft}
          options={texts.map(({ id, name }) => ({ value: id as string, name }))}
          onChoose={(draft) => set(when.kind, { draft })}
        />
      )}
      {when.kind === 'votes' && (
        <>
          <Select
            label={said.whoVotes}
            value={known.seat}
            options={members.map(({ id, name }) => ({ value: id as string, name }))}
            onChoose={(seat) => set('votes', { seat })}
          />
          <Select
            label={said.how}
            value={known.choice}
            options={choices.map((value) => ({ value, name: said.votes[value] }))}
            onChoose={(choice) => set('votes', { choice })}
          />
        </>
      )}
    </fieldset>
  );
}
