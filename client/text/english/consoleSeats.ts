/** Who sits where: for whoever seats a class. In English. */
import type { Seating } from '../../../shared/council/vocabulary.ts';
import type { LineRead } from '../../store/roster.ts';
import { plural } from './counting.ts';

const problems = {
  'too-long': 'longer than 40 characters: shorten it',
  twice: 'is on the list twice: tell them apart',
  'too-many': 'too many: a list has up to 120 names',
} as const;

export const seatsWords = {
  seating: {
    title: 'How people come to their seats',
    names: { chosen: 'They choose', assigned: 'You seat them' } satisfies Record<Seating, string>,
    hints: {
      chosen: 'Whoever joins takes any seat that is free.',
      assigned: 'Whoever joins waits until you seat them, or comes by a seat’s own link.',
    } satisfies Record<Seating, string>,
  },
  waiting: {
    title: 'Without a seat',
    hint: 'Drag a name onto a seat of the room, or choose the seat here.',
    seat: 'Seat …',
    seatOf: (name: string) => `Seat ${name}`,
    draw: 'Seat everybody by lot',
    place: (seat: string, room: boolean) => (room ? `${seat} (joins the delegation)` : seat),
  },
  list: {
    title: 'Class list',
    hint: 'One name or initials a line; behind a semicolon the seat, where you know it. Only you read this list.',
    example: 'Anna B.; France\nBen\nCem K.; Kenya',
    field: 'Names',
    preview: 'How it is read',
    line: ({ label }: LineRead, seat: string | null) => (seat ? `${label} → ${seat}` : `${label}: any seat`),
    noSuchSeat: (written: string) => `there is no seat “${written}”`,
    problem: (kind: keyof typeof problems) => problems[kind],
    keep: 'Keep the list',
    kept: (count: number) => `${count} ${plural(count, 'name', 'names')} kept`,
    empty: 'Nothing to read yet.',
    sheet: 'Links and placards to print',
    sheetHint: 'Each seat has a link and a QR code of its own: whoever opens it sits there, without a code.',
  },
  links: {
    title: 'The seat’s own link',
    show: 'Show its link and QR code',
    hint: 'Whoever opens it sits here. Whoever holds the seat and is there keeps it.',
    failed: 'The link could not be fetched:',
    loading: 'Fetching …',
  },
  toActFor: 'Seats that you act for',
  card: {
    title: (seat: string) => `Seat: ${seat}`,
    none: 'Choose a seat in the room to see who holds it, hand it over, or send it a word.',
    close: 'Close',
    nobody: 'Nobody holds this seat.',
    handOver: 'Hand it over to',
    handOverHint: 'A vote that is open goes on undisturbed; a ballot that was cast stays cast.',
    handOverDo: (name: string) => `Hand over to ${name}`,
    join: 'Seat somebody here',
    swap: 'Swap with',
    swapHint: 'Both delegations sit down anew: neither reads what the other was written.',
    swapDo: (one: string, other: string) => `Swap ${one} and ${other}`,
    choose: 'Choose …',
    policy: 'While nobody is there',
  },
  people: {
    title: 'Everybody who joined',
    rename: 'Rename',
    renameTo: (name: string) => `New name for ${name}`,
    renameDo: 'Rename',
    mute: 'Mute',
    muteOf: (name: string) => `Mute ${name}: no notes, statements or remarks`,
    unmute: 'Let them write again',
    unmuteOf: (name: string) => `Let ${name} write again`,
    remove: 'Send out',
    removeOf: (name: string) => `Send ${name} out`,
    removeSure: (name: string) => `${name} loses the seat and cannot come back until you let them in.`,
    admit: 'Let in again',
    admitOf: (name: string) => `Let ${name} in again`,
    muted: 'muted',
    removed: 'sent out',
    away: 'away',
    none: 'Nobody has joined yet.',
    without: 'no seat',
  },
} as const;
