/** Colours as eyes see them that lack a kind of cone, after Machado, Oliveira and Fernandes (2009), severity 1. */
export type Eye = 'everybody' | 'protan' | 'deutan' | 'tritan';
type Row = readonly [number, number, number];

/** On linear red, green and blue. */
const matrices: Readonly<Record<Exclude<Eye, 'everybody'>, readonly [Row, Row, Row]>> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Linear light of `#RRGGBB` as that eye has it, 0 to 1 each. */
export function seenBy(eye: Eye, hex: string): Row {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  if (eye === 'everybody') return [r, g, b];
  return matrices[eye].map(([x, y, z]) => Math.max(0, Math.min(1, x * r + y * g + z * b))) as unknown as Row;
}

/** CIE L*, 0 to 100. */
export function lightness([r, g, b]: Row): number {
  const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return light > 0.008856 ? 116 * Math.cbrt(light) - 16 : 903.3 * light;
}
