import { play } from '../sound/listen.ts';
import { soundOn } from '../store/sound.ts';
import { words } from '../text/words.ts';
import { Icon } from './Icon.tsx';
import '../style/help.css';

const said = words.sound;

/** Sound on, or off as at first; switched on, the gavel is heard at once. */
export function SoundSwitch() {
  const isOn = soundOn.value;
  return (
    <button
      type="button"
      class="soundswitch"
      aria-pressed={isOn}
      title={said.hint}
      onClick={() => {
        soundOn.value = !isOn;
        play('gavel');
      }}
    >
      <Icon name={isOn ? 'sound' : 'silence'} />
      {isOn ? said.on : said.off}
    </button>
  );
}
