/** The tokens as custom properties: what `base.css` imports as `tokens.css` is written here, and stands in no file. */
import { PAGE_LIGHT, PAGE_PRINT, PAGE_PROJECTOR, type PageColours } from './colours.ts';
import { FACES, FOCUS, LINES, MOTION, PRINT_TYPE, RADIUS, ROOTS, SPACE, TARGET, TYPE } from './measures.ts';
import { STAGE_LIGHT, STAGE_PROJECTOR, type StageColours, VIOLENCE } from './stageColours.ts';

type Properties = Readonly<Record<string, string>>;

const named = (prefix: string, values: Readonly<Record<string, string | number>>, unit = ''): Properties =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}${name}`, `${value}${unit}`]));

/** What pages draw of the stage: the thumbnail of a map. */
const ofStage = ({ sea, abroad }: StageColours): Properties => ({
  sea,
  abroad,
  ...named('violence-', VIOLENCE),
});

const measures: Properties = {
  ...FACES,
  ...ROOTS,
  unit: '1px',
  ...Object.fromEntries(Object.entries(TYPE).map(([name, size]) => [`text-${name}`, `${size / 16}rem`])),
  ...named('print-', PRINT_TYPE, 'pt'),
  ...Object.fromEntries(SPACE.map((size) => [`space-${size}`, `calc(${size} * var(--unit))`])),
  ...named('line-', LINES, 'px'),
  ...named('radius-', RADIUS, 'px'),
  target: `${TARGET}px`,
  focus: `${FOCUS.width}px`,
  'focus-gap': `${FOCUS.gap}px`,
  ease: 'var(--motion-control) ease-out',
  'ease-vote': 'var(--motion-vote) ease-out',
};

const moving: Properties = named('motion-', MOTION, 'ms');
const still: Properties = named('motion-', Object.fromEntries(Object.keys(MOTION).map((name) => [name, 0])), 'ms');

const rule = (selector: string, properties: Properties): string =>
  `${selector} {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name === 'color-scheme' ? '' : '--'}${name}: ${value};\n`)
    .join('')}}\n`;

const coloursOf = (page: PageColours, stage: StageColours): Properties => ({ ...page, ...ofStage(stage) });

/** Only what another theme has otherwise. */
const differing = (theme: Properties, from: Properties): Properties =>
  Object.fromEntries(Object.entries(theme).filter(([name, value]) => from[name] !== value));

/** The style sheet of all tokens: light, projector, print, and without motion. */
export function tokenSheet(): string {
  const light = coloursOf(PAGE_LIGHT, STAGE_LIGHT);
  const projector = coloursOf(PAGE_PROJECTOR, STAGE_PROJECTOR);
  return [
    rule(':root', { 'color-scheme': 'light', ...light, ...measures, ...moving }),
    rule(':root[data-theme="projector"]', { 'color-scheme': 'dark', ...differing(projector, light) }),
    `@media print {\n${rule(':root, :root[data-theme]', { 'color-scheme': 'light', ...PAGE_PRINT })}}\n`,
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', still)}}\n`,
  ].join('\n');
}
