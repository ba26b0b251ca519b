/** Every sentence of the console that is not in hosting.ts, in English. */

import { unbroken } from '../unbroken.ts';
import { deckWords } from './consoleDeck.ts';
import { inboxWords, talkDeskWords } from './consoleInbox.ts';
import { roomWords } from './consoleRoom.ts';
import { seatsWords } from './consoleSeats.ts';
import { correctionWords, sessionWords } from './consoleSession.ts';

export const deskWords = unbroken({
  room: roomWords,
  inbox: inboxWords,
  seats: seatsWords,
  deck: deckWords,
  talk: talkDeskWords,
  correction: correctionWords,
  session: sessionWords,
} as const);
