import { useEffect, useState } from 'preact/hooks';
import { words } from '../../text/words.ts';

/** A link as a QR code. How one is drawn is fetched here, when the first is shown. */
export function QrCode({ link }: { readonly link: string }) {
  const [matrix, setMatrix] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    if (!link) return;
    import('./qrMatrix.ts').then(
      ({ qrMatrix }) => setMatrix(qrMatrix(link)),
      () => {},
    );
  }, [link]);
  if (matrix.length === 0) return null;
  const size = matrix.length + 8;
  const path = matrix.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={words.host.qr(link)}
      shape-rendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} fill="var(--sheet)" />
      <path d={path} fill="var(--black)" />
    </svg>
  );
}
