/**
 * What is parsed on the server alone is not fetched by a browser: a schema on the top level of a module is marked as
 * something that does nothing but be there. The bundler leaves out those that nobody parses with, and zod with the last.
 */
import type { ESTree, Plugin } from 'vite';

/** The name that a chain of calls begins with: `z` of `z.string().min(1)`; null where it begins with no name. */
function rootOf(node: ESTree.Expression): string | null {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return rootOf(node.object);
  return node.type === 'CallExpression' ? rootOf(node.callee) : null;
}

const isSchema = (node: ESTree.Expression | null | undefined): node is ESTree.CallExpression =>
  node?.type === 'CallExpression' && /^z$|schema$/i.test(rootOf(node) ?? '');

/** Where schemas stand, from the last to the first: offsets into the text of the program. */
function schemasIn(program: ESTree.Program): readonly { readonly start: number; readonly end: number }[] {
  return program.body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .flatMap((statement) => (statement?.type === 'VariableDeclaration' ? statement.declarations : []))
    .flatMap(({ init }) => (isSchema(init) ? [init] : []))
    .toReversed();
}

export const pureSchemas = (): Plugin => ({
  name: 'pure-schemas',
  apply: 'build',
  // After types are gone.
  enforce: 'post',
  transform: {
    filter: { id: /\/(?:shared|client)\/[^?]*\.tsx?$/, code: /from ['"]zod['"]|[sS]chema\b/ },
    handler(code) {
      const marked = schemasIn(this.parse(code)).reduce(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`,
        code,
      );
      return { code: marked, map: null };
    },
  },
});
