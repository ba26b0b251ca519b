import { words } from '../../text/words.ts';
import { CopyLink } from './CopyLink.tsx';
import { QrCode } from './QrCode.tsx';

/** How delegates come in: the code, the link, and its QR code. */
export function Invitation({ code, join }: { readonly code: string; readonly join: string }) {
  return (
    <section class="invitation">
      <div>
        <p>{words.host.share}</p>
        <p class="bigcode">{code}</p>
        <CopyLink link={join} />
      </div>
      <QrCode link={join} />
    </section>
  );
}
