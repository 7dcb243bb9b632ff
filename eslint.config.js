import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const syntaxBans = [
  {
    selector: "NewExpression[callee.name='RegExp']",
    message: 'Write a literal: the regex checker reads literals only.',
  },
  {
    selector: "CallExpression[callee.name='RegExp']",
    message: 'Write a literal: the regex checker reads literals only.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'Use a module.' },
  { selector: 'Decorator', message: 'No decorators.' },
];
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only tools that demand a default export get one.',
};
const noJsxHtml = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Page text is untrusted.',
};
const noInnerHtml = {
  selector:
    "AssignmentExpression[left.type='MemberExpression'][left.property.name=/^(inner|outer)HTML$/]",
  message: 'Page text is untrusted.',
};
const strictSyntax = [...syntaxBans, noDefaultExport, noJsxHtml, noInnerHtml];

const limits = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', { max: 12 }],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/**',
      '.output/**',
      '.wxt/**',
      'dist/**',
      'bin/**',
      'out/**',
      'test-results/**',
      'playwright-report/**',
      'src/engine/globals.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  regexp.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...limits,
      'no-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...strictSyntax],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, allowDefaultCaseForExhaustiveSwitch: true },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      // Enums of other people's packages (node types of domhandler) are compared with their strings.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // An i flag would also fold letters of the other classes in the pattern.
      'regexp/use-ignore-case': 'off',
      'regexp/no-obscure-range': [
        'error',
        { allowed: ['alphanumeric', '０-９', 'Ａ-Ｚ', '一-龥', '一-鿿'] },
      ],
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['src/engine/**'],
    ignores: ['src/engine/calendar/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        {
          name: 'Date',
          message: 'The clock is an argument; calendar arithmetic is in src/engine/calendar.',
        },
        { name: 'performance', message: 'The engine has no clock.' },
      ],
    },
  },
  { files: ['src/node/cli/**', 'scripts/**', 'tests/e2e/**'], rules: { 'no-console': 'off' } },
  { files: ['entrypoints/**'], rules: { 'max-lines': ['error', { max: 40 }] } },
  {
    files: ['entrypoints/**', '*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': ['error', ...syntaxBans, noJsxHtml, noInnerHtml] },
  },
  {
    files: ['tests/**', 'scripts/**'],
    // Answers of JSON.parse and of expect.any are compared, not trusted.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/consistent-type-assertions': 'off',
    },
  },
  // Development scripts run in plain Node, before anything is installed or compiled.
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
);
