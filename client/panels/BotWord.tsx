import { words } from '../text/words.ts';

/** The word after the name of a seat that a bot was at. */
export function BotWord() {
  return <span class="bot"> {words.bots.bot}</span>;
}
