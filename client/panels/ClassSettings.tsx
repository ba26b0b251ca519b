import { type Seating, seatings, type Visibility, visibilities } from '../../shared/council/vocabulary.ts';
import { words } from '../text/words.ts';
import { Tick } from './BotSettings.tsx';
import { Segments } from './drafts/Segments.tsx';

/** What a host chooses for a class. */
export type ForClass = {
  readonly visibility: Visibility;
  readonly seating: Seating;
  /** People that one seat takes. */
  readonly delegation: 1 | 2 | 3;
  readonly languageFilter: boolean;
};
export const plainClass: ForClass = {
  visibility: 'facilitator-reads',
  seating: 'chosen',
  delegation: 1,
  languageFilter: true,
};

type Props = { readonly value: ForClass; readonly onChange: (value: ForClass) => void };

const said = words.forClass;
const sizes = ['1', '2', '3'] as const;

/** Who reads notes, who sits where, and with whom. */
export function ClassSettings({ value, onChange }: Props) {
  const { visibility, seating, delegation, languageFilter } = value;
  return (
    <div class="classsettings">
      <Segments
        label={said.notes}
        value={visibility}
        options={visibilities.map((each) => ({ value: each, label: said.visibilities[each] }))}
        onChange={(chosen) => {
          const next = visibilities.find((each) => each === chosen);
          if (next) onChange({ ...value, visibility: next });
        }}
      />
      <p class={visibility === 'private' ? 'warning small' : 'quiet small'}>{said.visibilityHints[visibility]}</p>
      <Segments
        label={said.seating}
        value={seating}
        options={seatings.map((each) => ({ value: each, label: said.seatings[each] }))}
        onChange={(chosen) => {
          const next = seatings.find((each) => each === chosen);
          if (next) onChange({ ...value, seating: next });
        }}
      />
      <p class="quiet small">{said.seatingHints[seating]}</p>
      <Segments
        label={said.delegation}
        value={String(delegation)}
        options={sizes.map((each) => ({ value: each, label: said.delegations[each] }))}
        onChange={(chosen) => {
          const next = ([1, 2, 3] as const).find((each) => String(each) === chosen);
          if (next) onChange({ ...value, delegation: next });
        }}
      />
      <p class="quiet small">{said.delegationHints[delegation]}</p>
      <Tick
        label={said.filter}
        checked={languageFilter}
        onChange={(on) => onChange({ ...value, languageFilter: on })}
      />
      <p class="quiet small">{said.filterHint}</p>
    </div>
  );
}
