import { relative, sep } from 'node:path';
import { refusedEdge } from './edges.mjs';
import { refusedModule } from './guarded-modules.mjs';
import { importTarget } from './import-target.mjs';

const isType = (kind) => kind === 'type';

/** The exports that an import or re-export names; null stands for the whole module. Types are erased, so they name nothing. */
function namesOf(node) {
  if (isType(node.importKind) || isType(node.exportKind)) return [];
  if (!node.specifiers || node.specifiers.length === 0) return [null];
  return node.specifiers
    .filter((specifier) => !isType(specifier.importKind) && !isType(specifier.exportKind))
    .map((specifier) => {
      if (specifier.type === 'ImportSpecifier') return specifier.imported.name ?? specifier.imported.value;
      if (specifier.type === 'ExportSpecifier') return specifier.local.name ?? specifier.local.value;
      return null;
    });
}

/** Refuses imports over the edges of STYLE's layout, and guarded modules outside their one home. */
export const boundariesRule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{ why }}' } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const isTest = file.startsWith('test/');

    function check(node, source, names) {
      if (typeof source?.value !== 'string') return;
      const target = importTarget(file, source.value);
      const refusals = [refusedEdge(file, target)];
      if (target.module && !isTest) refusals.push(...names.map((name) => refusedModule(file, target.module, name)));
      for (const why of new Set(refusals.filter(Boolean)))
        context.report({ node, messageId: 'refused', data: { why } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source, namesOf(node)),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source, namesOf(node)),
      ExportAllDeclaration: (node) => check(node, node.source, isType(node.exportKind) ? [] : [null]),
      ImportExpression: (node) => check(node, node.source, [null]),
      TSImportType: (node) => check(node, node.source ?? node.argument, []),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], [null]),
    };
  },
};
