import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import {
  bannedBridge,
  bannedGlobals,
  bannedOpener,
  bannedProperties,
  bannedSyntax,
} from './build/lint/banned-syntax.mjs';
import { boundariesRule } from './build/lint/boundaries-rule.mjs';

const APP = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'];
const TYPESCRIPT = ['**/*.{ts,tsx,mts}'];
const LONGEST_FILE = 250;

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'tour/**', 'coverage/**'] },
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  {
    rules: {
      'max-lines': ['error', { max: LONGEST_FILE, skipBlankLines: true, skipComments: true }],
      'no-warning-comments': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{js,mjs,cjs}'], languageOptions: { globals: globalsOfNode() } },
  { files: TYPESCRIPT, extends: [tseslint.configs.recommended] },
  {
    files: TYPESCRIPT,
    plugins: { 'partner-desk': { rules: { boundaries: boundariesRule } } },
    rules: {
      'partner-desk/boundaries': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Theme augmentation extends a library's interface with nothing of its own.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: APP,
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...bannedGlobals],
      'no-restricted-properties': ['error', ...bannedProperties, bannedOpener],
      'no-restricted-syntax': ['error', ...bannedSyntax, bannedBridge],
    },
  },
  // Numbers beyond 2^53 are what some tests are about.
  { files: ['test/**'], rules: { 'no-loss-of-precision': 'off' } },
  // Playwright reads a fixture's dependencies from its first parameter's pattern, which may be empty.
  { files: ['test/e2e/**/*.ts'], rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] } },
  {
    files: ['electron/windows/system-browser.ts'],
    rules: { 'no-restricted-properties': ['error', ...bannedProperties] },
  },
  { files: ['renderer/lib/bridge.ts'], rules: { 'no-restricted-syntax': ['error', ...bannedSyntax] } },
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // It tells what the React Compiler would skip, and that compiler is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
);

function globalsOfNode() {
  const names = [
    'process',
    'Buffer',
    'URL',
    'setTimeout',
    'clearTimeout',
    'console',
    'performance',
    'require',
    'module',
    '__dirname',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
