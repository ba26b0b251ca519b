/**
 * How the house is held together: pure functions of the sources, given by path from the root of the repository. A source is
 * read with expressions, not parsed: enough for code that biome keeps in one form.
 */

export type Sources = ReadonlyMap<string, string>;

/** What a folder (or a file) may import besides itself. `node` is everything that comes with Node. */
export type Layer = { readonly from: readonly string[]; readonly packages: readonly string[] };
export type Layers = Readonly<Record<string, Layer>>;

/** The source without its comments, line for line. An address such as `https://…` in a string is left alone. */
export function withoutComments(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}

/** Everything that a source imports or re-exports, types included, as it is written there. */
export function importsIn(source: string): readonly string[] {
  const code = withoutComments(source);
  const forms = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
  ];
  return forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
}

/** The path that a relative import leads to; it begins with `..` where it leads out of the repository. */
export function resolve(from: string, specifier: string): string {
  const steps = from.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const isRelative = (specifier: string): boolean => specifier.startsWith('.');
const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** `@scope/name/deep` is `@scope/name`, `name/deep` is `name`, `node:fs` is `node`. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The innermost layer that a path is in. */
const layerOf = (path: string, layers: Layers): string | undefined =>
  Object.keys(layers)
    .filter((place) => isIn(path, place))
    .toSorted((one, other) => other.length - one.length)[0];

/** Every import that the table does not allow, one line each. */
export function wrongImports(sources: Sources, layers: Layers): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const place = layerOf(path, layers);
    const layer = place === undefined ? undefined : layers[place];
    if (place === undefined || !layer) return [`${path}: is in no place that the table knows`];
    return importsIn(source).flatMap((specifier) => {
      if (!isRelative(specifier)) {
        const name = packageOf(specifier);
        return layer.packages.includes(name) ? [] : [`${path}: imports the package ${name}`];
      }
      const target = resolve(path, specifier);
      const allowed = layerOf(target, layers) === place || layer.from.some((each) => isIn(target, each));
      return allowed ? [] : [`${path}: imports ${target}`];
    });
  });
}

/** Paths that import a package whose name matches, outside the places that may. */
export function importersOf(sources: Sources, name: RegExp, places: readonly string[]): readonly string[] {
  return [...sources]
    .filter(([path]) => !places.some((place) => isIn(path, place)))
    .filter(([, source]) => importsIn(source).some((each) => !isRelative(each) && name.test(each)))
    .map(([path]) => path);
}

/** Relative imports that lead out of the repository. */
export function escapes(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, source]) =>
    importsIn(source)
      .filter((each) => isRelative(each) && resolve(path, each).startsWith('..'))
      .map((each) => `${path}: imports ${each}`),
  );
}

/** Groups of files that import each other, directly or not (Tarjan): types included, each group sorted. */
export function cycles(sources: Sources): readonly (readonly string[])[] {
  const next = new Map(
    [...sources].map(([path, source]) => [
      path,
      importsIn(source)
        .filter(isRelative)
        .map((each) => resolve(path, each))
        .filter((each) => sources.has(each)),
    ]),
  );
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (path: string): void => {
    const number = order.size;
    order.set(path, number);
    low.set(path, number);
    stack.push(path);
    for (const target of next.get(path) ?? []) {
      if (!order.has(target)) visit(target);
      if (order.has(target) && (target === path || stack.includes(target))) {
        low.set(path, Math.min(low.get(path) ?? number, low.get(target) ?? number));
      }
    }
    if (low.get(path) !== number) return;
    const group = stack.splice(stack.lastIndexOf(path));
    if (group.length > 1 || next.get(path)?.includes(path)) found.push(group.toSorted());
  };
  for (const path of sources.keys()) if (!order.has(path)) visit(path);
  return found;
}

/** Lines of code that match, outside the places that are named: `path:line: text`. */
export function linesWith(sources: Sources, words: RegExp, except: readonly string[] = []): readonly string[] {
  return [...sources]
    .filter(([path]) => !except.some((place) => isIn(path, place)))
    .flatMap(([path, source]) =>
      withoutComments(source)
        .split('\n')
        .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );
}
