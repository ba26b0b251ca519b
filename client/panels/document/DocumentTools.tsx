import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';
import { copyText } from './clipboard.ts';
import type { CouncilDocument } from './documentOf.ts';
import { plainText } from './plainText.ts';
import { printAlone } from './printing.ts';
import { saveFile } from './saveFile.ts';

type Props = {
  readonly text: CouncilDocument;
  /** Where the document stands on the screen. */
  readonly sheet: RefObject<HTMLElement | null>;
};

const said = words.document;

/** What takes a document along: into the clipboard, onto paper, into a file. It says what came of it. */
export function DocumentTools({ text, sheet }: Props) {
  const [told, setTold] = useState('');
  const [making, setMaking] = useState(false);
  const copy = async (): Promise<void> => {
    setTold('');
    setTold((await copyText(plainText(text))) ? said.copied : said.notCopied);
  };
  const print = (): void => {
    setTold('');
    if (sheet.current) printAlone(sheet.current, text.fileName);
  };
  const save = async (): Promise<void> => {
    if (making) return;
    setMaking(true);
    setTold(said.making);
    try {
      const { wordFile } = await import('./wordFile.ts');
      const name = `${text.fileName}.docx`;
      saveFile(await wordFile(text), name);
      setTold(said.made(name));
    } catch {
      setTold(said.notMade);
    } finally {
      setMaking(false);
    }
  };
  return (
    <div class="tools">
      <button type="button" class="button plain" onClick={copy}>
        <Icon name="copy" /> {said.copy}
      </button>
      <button type="button" class="button plain" onClick={print}>
        <Icon name="print" /> {said.print}
      </button>
      <button type="button" class="button plain" aria-disabled={making} onClick={save}>
        <Icon name="save" /> {said.word}
      </button>
      <p class="quiet small" role="status">
        {told}
      </p>
    </div>
  );
}
