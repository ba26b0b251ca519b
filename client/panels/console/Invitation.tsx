import { useEffect, useState } from 'preact/hooks';
import { words } from '../../text/words.ts';

/** How delegates come in: the code, the link, and its QR code. */
export function Invitation({ code, join }: { readonly code: string; readonly join: string }) {
  const [copied, setCopied] = useState(false);
  const [matrix, setMatrix] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    void import('./qrMatrix.ts').then(({ qrMatrix }) => setMatrix(qrMatrix(join)));
  }, [join]);
  return (
    <section class="invitation">
      <div>
        <p>{words.host.share}</p>
        <p class="bigcode">{code}</p>
        <p class="linkline">
          <a href={join}>{join}</a>
          <button
            type="button"
            class="button"
            onClick={() => {
              void navigator.clipboard?.writeText(join).then(() => setCopied(true));
            }}
          >
            {copied ? words.host.copied : words.host.copy}
          </button>
        </p>
      </div>
      {matrix.length > 0 && <QrCode matrix={matrix} label={words.host.qr(join)} />}
    </section>
  );
}

function QrCode({ matrix, label }: { readonly matrix: readonly (readonly boolean[])[]; readonly label: string }) {
  const size = matrix.length + 8;
  const path = matrix.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
