/** What the room looks like by what goes on: its mood in every step, its lights, and what was just said over the table. */
import { describe, expect, it } from 'vitest';
import { bubbleOf, reachOf, wrapText } from '../../client/scenes/chamber/bubble.ts';
import { chamberPicture } from '../../client/scenes/chamber/chamberPicture.ts';
import { chamberLayout } from '../../client/scenes/chamber/geometry.ts';
import { lit, mix, ROOMS } from '../../client/scenes/chamber/lights.ts';
import { VOICE_SHAPES, VOICE_STEP, voicePlace } from '../../client/scenes/chamber/voice.ts';
import { palette } from '../../client/scenes/palette.ts';
import { overlaps } from '../../client/scenes/plane.ts';
import { MOODS, moodOf } from '../../client/store/room.ts';
import { saidIn, speakerOf } from '../../client/store/saying.ts';
import { contrast } from '../../client/style/tokens/contrast.ts';
import type { Result } from '../../shared/council/events.ts';
import type { MeetingInView } from '../../shared/council/views/meetingView.ts';
import { type PublicView, publicView } from '../../shared/council/views/publicView.ts';
import type { Told } from '../../shared/council/views/redactEvent.ts';
import type { SeatId } from '../../shared/council/vocabulary.ts';
import { aCouncilOfFifteen, given, seated, theWorld } from '../support/council.ts';

const seat = (id: string) => id as SeatId;
const view: PublicView = publicView(
  given(aCouncilOfFifteen(theWorld()), seated('china', 'france', 'kenya', 'velora')).council,
);
const meeting: MeetingInView = {
  ...{ number: 9901, ceded: false, stage: 'debate', until: null, proposed: [], invited: [], refused: [], list: [] },
  ...{ agenda: [{ id: 1, title: 'The situation in Velora', by: null }], listClosed: false, floor: null, point: null },
  ...{ ruling: null, motions: [], suspended: null, caucus: null, stopped: false },
};
const result: Result = {
  ...{ vote: 1, round: view.round, subject: { kind: 'agenda', item: null, by: seat('china') } },
  ...{ character: 'procedural', symbol: '', title: '', version: 0, resolution: '', needed: 9, outcome: 'adopted' },
  ...{ withoutVeto: 'adopted', vetoedBy: [], byPolicy: [], byStandIn: [], withheld: [] },
  ballots: { [seat('china')]: 'no', [seat('france')]: 'yes' },
  totals: { yes: 1, no: 1, abstain: 0, not_participating: 0, absent: 0 },
};
const at = (changes: Partial<PublicView>): PublicView => ({ ...view, meeting: null, vote: null, ...changes });
const vote = { number: 1, subject: result.subject, character: 'procedural', needed: 9 } as const;

describe('the mood of the room', () => {
  it.each([
    ['gathering', at({ phase: 'lobby' })],
    ['gathering', at({ phase: 'sitrep' })],
    ['informal', at({ phase: 'consultations' })],
    ['formal', at({ phase: 'meeting', meeting })],
    ['formal', at({ phase: 'voting', meeting })],
    ['informal', at({ phase: 'meeting', meeting: { ...meeting, suspended: 1000 } })],
    ['voting', at({ phase: 'voting', meeting, vote })],
    ['result', at({ phase: 'voting', meeting, results: [result] })],
    ['adjourned', at({ phase: 'voting', meeting: { ...meeting, stage: 'closed' } })],
    ['adjourned', at({ phase: 'orders' })],
    ['adjourned', at({ phase: 'field' })],
    ['adjourned', at({ phase: 'epilogue' })],
    ['adjourned', at({ phase: 'ended', results: [result] })],
  ] as const)('is %s', (mood, now) => {
    expect(moodOf(now)).toBe(mood);
    expect(chamberPicture(now, null, 'light').mood).toBe(mood);
  });

  it('has papers in consultations alone, flags in a formal meeting, and nobody in the chairs of one that is over', () => {
    expect(MOODS.filter((mood) => ROOMS[mood].papers)).toEqual(['informal']);
    expect(MOODS.filter((mood) => ROOMS[mood].flags)).toEqual(['formal', 'voting', 'result']);
    expect(MOODS.filter((mood) => ROOMS[mood].emptyChairs)).toEqual(['adjourned']);
    expect(MOODS.filter((mood) => ROOMS[mood].dim > 0)).toEqual(['voting', 'adjourned']);
  });

  it.each(MOODS.flatMap((mood) => (['light', 'projector'] as const).map((theme) => [mood, theme] as const)))(
    'keeps names, marks and the board legible when it is %s, in %s',
    (mood, theme) => {
      const colours = lit(palette(theme), mood);
      for (const ink of ['ink', 'secondInk', 'blue'] as const) {
        expect(contrast(colours[ink], colours.floor), `${ink} on the floor`).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(colours.boardInk, colours.board)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours.tableInk, colours.table)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours.secondInk, colours.well), 'an open ballot').toBeGreaterThanOrEqual(3);
    },
  );

  it('mixes colours by their share', () => {
    expect([mix('#000000', '#ffffff', 0.5), mix('#102030', '#ffffff', 0)]).toEqual(['#808080', '#102030']);
  });
});

const proceeding = (event: Extract<Told, { readonly kind: 'proceeding' }>['event']): Told => ({
  kind: 'proceeding',
  event,
});
const words = (text: string): Told =>
  proceeding({ kind: 'words-recorded', seat: seat('kenya'), purpose: 'statement', text });

describe('what was just said', () => {
  it('is the last public word among what happened, and nothing private', () => {
    const press: Told = { kind: 'press-told', seat: seat('france'), text: 'We are hopeful.' };
    const note = { kind: 'note', channel: 'c', by: seat('china') } as unknown as Told;
    expect(saidIn([{ told: words('First.') }, { told: press }, { told: note }])).toEqual({
      seat: 'france',
      told: press,
    });
    expect(saidIn([{ told: note }])).toBeUndefined();
    expect(
      speakerOf(proceeding({ kind: 'silence-broken', draft: 'd' as never, by: seat('china'), reason: 'no' })),
    ).toBeNull();
    expect(
      speakerOf(proceeding({ kind: 'floor-given', seat: seat('china'), purpose: 'statement', until: 0, at: 0 })),
    ).toBeNull();
    expect(speakerOf(proceeding({ kind: 'floor-given', seat: seat('china'), purpose: 'reply', until: 0, at: 0 }))).toBe(
      'china',
    );
  });

  it('is gone with a vote, a new step, or a word that was struck out', () => {
    const opened: Told = { kind: 'vote-opened', vote: 1, subject: result.subject };
    expect(saidIn([{ told: words('First.') }, { told: opened }])).toBeNull();
    expect(saidIn([{ told: opened }, { told: words('After.') }])?.seat).toBe('kenya');
    expect(saidIn([{ told: { kind: 'phase-begun', phase: 'orders', round: 1 } }])).toBeNull();
  });

  it('stands in the picture, in quotes, and never while ballots lie on the table', () => {
    const said = { seat: seat('kenya'), told: words('Let the convoys through.') };
    const shown = (now: PublicView) => chamberPicture(now, null, 'light', null, 0, { said }).saying;
    expect(shown(at({ phase: 'meeting', meeting }))).toEqual({ seat: 'kenya', text: '“Let the convoys through.”' });
    expect(shown(at({ phase: 'voting', meeting, vote }))).toBeNull();
    expect(shown(at({ phase: 'voting', meeting, results: [result] }))).toBeNull();
    const point = proceeding({ kind: 'point-raised', by: seat('china'), point: { kind: 'motion' }, until: 0, at: 0 });
    expect(
      chamberPicture(at({ phase: 'meeting', meeting }), null, 'light', null, 0, {
        said: { seat: seat('china'), told: point },
      }).saying?.text,
    ).toBe('Point of order: that the motion is out of order');
  });
});

const measure = (text: string, size: number) => text.length * size * 0.56;
const picture = (speaking: string | null) => {
  const shown = chamberPicture(at({ phase: 'meeting', meeting }), null, 'light');
  const floor = <Place extends { readonly id: string }>(place: Place) => ({
    ...place,
    speaking: place.id === speaking,
  });
  return { ...shown, seats: shown.seats.map(floor), sides: shown.sides.map(floor) };
};
const layout = (width: number, height: number) => {
  const { seats, sides } = picture(null);
  const shorts = seats.map(({ short }) => short);
  const names = seats.map(({ name }) => name);
  return chamberLayout({ width, height, names, shorts, president: 7, sides: sides.map(({ short }) => short), measure });
};

describe.each([
  [612, 352],
  [390, 222],
  [1240, 760],
])('over the table at %d × %d', (width, height) => {
  const room = layout(width, height);

  it('the bubble lies on no placard and no name, and its tail reaches whose words they are', () => {
    const text =
      'We ask the Council to act before the rains come, because nobody else can keep the roads open for aid.';
    for (const { id } of [...picture(null).seats, ...picture(null).sides]) {
      const bubble = bubbleOf(room, { ...picture(null), saying: { seat: id, text } }, measure);
      if (!bubble) {
        expect(room.sides.length, id).toBe(0);
        continue;
      }
      for (const { placard, label } of room.seats) {
        expect(overlaps(bubble.box, { x: placard.x - 5, y: placard.y - 4, width: 10, height: 8 }), id).toBe(false);
        if (label) expect(overlaps(bubble.box, label.box), id).toBe(false);
      }
      const reach = reachOf(bubble);
      expect(reach.x <= bubble.from.x && bubble.from.x <= reach.x + reach.width).toBe(true);
      expect(bubble.font).toBeGreaterThanOrEqual(12.5);
    }
    expect(bubbleOf(room, picture(null), measure)).toBeNull();
  });

  it('a voice shows where somebody speaks, at the table or beside it', () => {
    expect(voicePlace(room, picture(null))).toBeNull();
    const place = voicePlace(room, picture('kenya'));
    const own = room.seats[picture(null).seats.findIndex(({ id }) => id === 'kenya')];
    expect(Math.hypot((place?.x ?? 0) - (own?.placard.x ?? 0), (place?.y ?? 0) - (own?.placard.y ?? 0))).toBeLessThan(
      30 * room.u,
    );
    expect(voicePlace(room, picture('velora')) === null).toBe(room.sides.length === 0);
  });
});

describe('a voice', () => {
  it('moves four to eight times a second, and no faster', () => {
    expect(1000 / VOICE_STEP).toBeGreaterThanOrEqual(4);
    expect(1000 / VOICE_STEP).toBeLessThanOrEqual(8);
    expect(VOICE_SHAPES).toBeGreaterThan(2);
  });
});

describe('a text in a bubble', () => {
  const width = (text: string) => text.length;
  it('breaks between words, and ends with dots where there is no room for the rest', () => {
    expect(wrapText('let the convoys through', 12, 4, width)).toEqual(['let the', 'convoys', 'through']);
    expect(wrapText('let the convoys through', 12, 2, width)).toEqual(['let the', 'convoys…']);
    expect(wrapText('unconditionally', 8, 2, width)).toEqual(['uncondi…']);
    expect(wrapText('let the convoys through now', 8, 1, width)).toEqual(['let the…']);
  });
});
