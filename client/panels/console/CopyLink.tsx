import { useRef, useState } from 'preact/hooks';
import { words } from '../../text/words.ts';
import { Icon } from '../Icon.tsx';

/** A link to read, to open and to copy. */
export function CopyLink({ link }: { readonly link: string }) {
  const [copied, setCopied] = useState(false);
  const anchor = useRef<HTMLAnchorElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Browsers keep the clipboard from pages without https: the link is selected, for the keyboard to copy.
      if (anchor.current) getSelection()?.selectAllChildren(anchor.current);
    }
  };
  return (
    <p class="linkline">
      <a href={link} ref={anchor}>
        {link}
      </a>
      <button type="button" class="button" onClick={copy}>
        <Icon name={copied ? 'done' : 'copy'} /> {copied ? words.host.copied : words.host.copy}
      </button>
    </p>
  );
}
