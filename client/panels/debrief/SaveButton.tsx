import { useState } from 'preact/hooks';
import { words } from '../../text/words.ts';
import { saveFile } from '../document/saveFile.ts';
import { Icon } from '../Icon.tsx';
import { offlinePage } from './offline.ts';

const said = words.debrief.offline;

/** Takes the whole page along as one file, and says what came of it. */
export function SaveButton({ code, title }: { readonly code: string; readonly title: string }) {
  const [told, setTold] = useState('');
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    setTold(said.saving);
    const name = `debrief-${code}.html`;
    try {
      saveFile(await offlinePage(`${words.debrief.kicker}: ${title}`), name);
      setTold(said.saved(name));
    } catch {
      setTold(said.failed);
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <button type="button" class="button" aria-disabled={saving} onClick={save}>
        <Icon name="save" /> {said.save}
      </button>
      <span class="small quiet" role="status">
        {told}
      </span>
    </>
  );
}
