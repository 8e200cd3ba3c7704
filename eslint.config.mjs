// Lint rules. A rule that is off, or looser than its preset, has its reason beside it.
import { existsSync, readdirSync } from 'node:fs';
import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SCHEMA = 'schema.graphql';
const DOCUMENT_FOLDERS = ['src/client/documents', 'src/http/examples', 'web'];

// ---------------------------------------------------------------------------------------------------------------------
// Checks of this house, as syntax selectors. ESLint takes one list per file, so each group of files below joins its own.

const NAMED_EXPORTS_ONLY = [
  {
    selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
    message: 'Named exports only: the same name everywhere, so that a search finds every use.',
  },
];

const thunkAt = (index) => `[arguments.${index}.type="ArrowFunctionExpression"]`;

/**
 * Types are never inferred (emitDecoratorMetadata is off): without them tsx and vitest fail, and tsc hides it.
 * @FieldResolver() may leave its type to the field of the class; where there is none, the schema is not built.
 */
const EXPLICIT_DECORATOR_TYPES = [
  {
    selector: `Decorator > CallExpression[callee.name=/^(Field|Args|Query|Mutation|Subscription)$/]:not(${thunkAt(0)})`,
    message: 'Give the type as the first argument: @Field(() => String).',
  },
  {
    selector: `Decorator > CallExpression[callee.name="Arg"]:not(${thunkAt(1)})`,
    message: "Give the type as the second argument: @Arg('id', () => ID).",
  },
  {
    selector:
      'Decorator > CallExpression[callee.name="prop"] > ObjectExpression:first-child:not(:has(> Property[key.name=/^(type|ref)$/][value.type="ArrowFunctionExpression"]))',
    message: 'Give the type: @prop({ type: () => String }).',
  },
  {
    selector: 'Decorator > CallExpression[callee.name="prop"]:not([arguments.0.type="ObjectExpression"])',
    message: 'Give the type in place: @prop({ type: () => String }).',
  },
  {
    selector:
      'Decorator[expression.type="Identifier"][expression.name=/^(Field|Arg|Args|Query|Mutation|Subscription|prop)$/]',
    message: 'Call the decorator, with an explicit type.',
  },
];

const PERFORMANCE_AND_SHAPE = [
  {
    selector: 'CallExpression[callee.property.name="populate"]',
    message: 'populate() defeats batching and returns documents: use a loader.',
  },
  {
    selector: 'Property[key.name="globalMiddlewares"]',
    message: 'A global middleware runs on every field and halves the throughput: put it on the resolvers that need it.',
  },
  {
    selector: ':matches(Property, MethodDefinition)[key.name="willResolveField"]',
    message: 'One plugin with willResolveField makes Apollo wrap every field resolver.',
  },
];

/** Services alone read and write the database; a model's class may be imported anywhere, its Mongoose model may not. */
const MODELS_STAY_IN_SERVICES = [
  {
    selector: 'ImportDeclaration[importKind!="type"] > ImportSpecifier[importKind!="type"][imported.name=/Model$/]',
    message:
      'Only <noun>.service, .import, .migration, .seed and .loaders files use a Mongoose model: call the service.',
  },
  {
    selector: 'ImportDeclaration[importKind!="type"][source.value=/[.]model[.]js$/] > ImportNamespaceSpecifier',
    message: 'Import the names that are used: a namespace import brings the Mongoose model with it.',
  },
];

/** Outside a transaction these can wait for good on the embedded database; by id in bulk they cannot. */
const BULK_WRITES_BY_ID = [
  {
    selector: 'CallExpression[callee.property.name=/^(updateMany|deleteMany)$/]',
    message: 'Use updateEach or deleteEach of src/database/bulk.ts: they write by id in a transaction.',
  },
];

/** A database finds the steps of a zone by tables of its own, or none: days without a midnight and zones of a half hour went wrong. */
const ZONES_STAY_IN_CODE = [
  {
    selector:
      'Property[key.name=/^[$]date/] Property[key.name="timezone"], Property[key.name=/^[$](year|month|week|isoWeek|day|hour|minute)/] Property[key.name="timezone"]',
    message: 'Compute the steps by stepsOf of src/shared/time-steps.ts, and group by stepOf of src/database/steps.ts.',
  },
];

/** A process can be connected to one database after another. What it still knew of the one before was taken for what the next holds. */
const MEMORY_ENDS_WITH_THE_DATABASE = [
  {
    selector: 'Program > VariableDeclaration NewExpression[callee.name="LRUCache"]',
    message: 'Use databaseMemory of src/database/memory.ts: it is forgotten with the connection.',
  },
];

/** A label `constructor` found a function in a table of categories, and everybody's list failed on it. */
const TABLES_ARE_MAPS = [
  {
    selector:
      'Program > :matches(VariableDeclaration, ExportNamedDeclaration > VariableDeclaration) > VariableDeclarator > Identifier TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child',
    message: 'Use a Map: a key from outside, such as `constructor`, is also found in a plain object. Or type its keys.',
  },
];

const NO_FOCUSED_TEST = [
  {
    selector: 'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name="only"]',
    message: 'A focused test silently leaves out all others.',
  },
];

const NO_RETRY = {
  selector: 'Property[key.name="retry"]',
  message: 'A test that fails once has found something: wait for the condition that it depends on.',
};

/** What hides a race, or makes one on a busy machine. */
const NO_WAITING_BY_THE_CLOCK = [
  {
    selector:
      'NewExpression[callee.name="Promise"] CallExpression[callee.name="setTimeout"], ImportDeclaration[source.value=/^(node:)?timers.promises$/] > ImportSpecifier[imported.name="setTimeout"]',
    message: 'Wait for what shall be so, not for a time: until() of test/testkit/until.ts, expect.poll, or a gate.',
  },
  {
    selector: 'CallExpression[callee.property.name="waitForTimeout"]',
    message: 'Wait for what the page shall show: locator.waitFor(), expect.poll, or until() of test/testkit/until.ts.',
  },
  {
    selector:
      'CallExpression[callee.name="expect"] > BinaryExpression[operator="-"][left.callee.object.name=/^(Date|performance)$/][left.callee.property.name="now"]',
    message: 'How long it takes depends on the machine: assert what was done, count the steps, or print the time.',
  },
  { ...NO_RETRY, selector: `CallExpression > ObjectExpression > ${NO_RETRY.selector}` },
];

/** A page shows what it knows when it comes to it: a single look is right on a fast machine alone. */
const NO_LOOK_AT_ONE_MOMENT = [
  {
    selector:
      'CallExpression[callee.name="expect"] > AwaitExpression > CallExpression[callee.property.name=/^(count|isVisible|isHidden|textContent|innerText|getAttribute|inputValue|isChecked|isEnabled|isDisabled|allTextContents)$/]',
    message: 'Ask until the page shows it: await expect.poll(() => ...).',
  },
];

const syntax = (...lists) => ({ 'no-restricted-syntax': ['error', ...lists.flat()] });

const NO_ENVIRONMENT = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'src/config.ts is the only reader of the environment.' },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: ['process', 'node:process'].map((name) => ({
        name,
        message: '`process` is a global; settings come from src/config.ts.',
      })),
    },
  ],
};

/** A rule may be switched off in place only with its reason: `// eslint-disable-next-line rule -- why`. */
const reasonedDisables = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/.test(comment.value) || /\s--\s+\S/.test(comment.value)) continue;
        // Reported above the first line, where an unreasoned block comment cannot silence it.
        context.report({
          loc: { line: 0, column: 0 },
          message: `Line ${comment.loc.start.line}: say why a rule is switched off (eslint-disable-next-line rule -- reason).`,
        });
      }
    },
  }),
};

// ---------------------------------------------------------------------------------------------------------------------

const typescript = {
  name: 'tally/typescript',
  files: ['**/*.{ts,tsx}'],
  extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  plugins: { tally: { rules: { 'reasoned-disables': reasonedDisables } } },
  rules: {
    'tally/reasoned-disables': 'error',
    eqeqeq: 'error',
    // 300 lines is the aim, 500 the end; generated files are not linted.
    'max-lines': ['error', { max: 500 }],

    // An unawaited promise loses its error. A Mongoose query is only thenable, and never runs unless awaited; Fastify's
    // instance and reply are thenable too, and meant to be left alone.
    '@typescript-eslint/no-floating-promises': [
      'error',
      {
        checkThenables: true,
        allowForKnownSafePromises: [{ from: 'package', package: 'fastify', name: ['FastifyInstance', 'FastifyReply'] }],
      },
    ],
    '@typescript-eslint/no-misused-promises': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { requireDefaultForNonUnion: true }],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/consistent-type-exports': ['error', { fixMixedExportsWithInlineTypeSpecifier: true }],
    // `import { type A } from 'x'` still loads x under verbatimModuleSyntax.
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],

    // type-graphql and Typegoose classes hold fields and decorators only.
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    // GraphQL payloads and value objects are plain data: type-graphql needs no instance for an object type.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    // A number prints the same everywhere; objects, null and undefined in a text stay errors.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // `() => log.info(x)` is clear enough.
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    ...syntax(NAMED_EXPORTS_ONLY, EXPLICIT_DECORATOR_TYPES),
  },
};

const source = [
  {
    name: 'tally/source',
    files: ['src/**/*.ts'],
    rules: {
      ...NO_ENVIRONMENT,
      // The log is pino's: with a level, a request id and redaction.
      'no-console': 'error',
      ...syntax(
        NAMED_EXPORTS_ONLY,
        EXPLICIT_DECORATOR_TYPES,
        PERFORMANCE_AND_SHAPE,
        BULK_WRITES_BY_ID,
        ZONES_STAY_IN_CODE,
        MEMORY_ENDS_WITH_THE_DATABASE,
        TABLES_ARE_MAPS,
      ),
    },
  },
  {
    name: 'tally/models-stay-in-services',
    files: ['src/domains/**/*.ts', 'src/commands/**/*.ts', 'src/http/**/*.ts', 'src/app.ts', 'src/main.ts'],
    ignores: [
      'src/**/*.{service,import,migration,seed,loaders,model}.ts',
      'src/**/*.{service,import,migration,seed,loaders}.*.ts',
    ],
    rules: syntax(
      NAMED_EXPORTS_ONLY,
      EXPLICIT_DECORATOR_TYPES,
      PERFORMANCE_AND_SHAPE,
      BULK_WRITES_BY_ID,
      ZONES_STAY_IN_CODE,
      MEMORY_ENDS_WITH_THE_DATABASE,
      TABLES_ARE_MAPS,
      MODELS_STAY_IN_SERVICES,
    ),
  },
  {
    name: 'tally/environment',
    files: ['src/config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    name: 'tally/terminal',
    // These talk to a person in a terminal.
    files: ['src/main.ts', 'src/commands/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
];

/** All words of the console stand in its catalogues of texts, so that they can be read, mended and translated in one place. */
const TEXTS_IN_CATALOGUES = [
  {
    selector: 'JSXText[value=/[a-z]{2}/i]',
    message: 'Words stand in <area>.texts.ts: write {texts.name} here.',
  },
  {
    selector:
      'JSXAttribute[name.name=/^(label|title|description|placeholder|alt|hint|empty|question|consequence|yes|no|aria-label)$/] > Literal[value=/[a-z]{2}/i]',
    message: 'Words stand in <area>.texts.ts: write {texts.name} here.',
  },
];

const consoleRules = {
  name: 'tally/console',
  files: ['web/**/*.{ts,tsx}'],
  rules: { 'no-console': 'error', ...syntax(NAMED_EXPORTS_ONLY, TEXTS_IN_CATALOGUES) },
};

const tests = [
  {
    name: 'tally/tests',
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: syntax(NAMED_EXPORTS_ONLY, EXPLICIT_DECORATOR_TYPES, NO_FOCUSED_TEST, NO_WAITING_BY_THE_CLOCK),
  },
  {
    name: 'tally/console-tests',
    files: ['test/e2e/console/**/*.ts'],
    rules: syntax(
      NAMED_EXPORTS_ONLY,
      EXPLICIT_DECORATOR_TYPES,
      NO_FOCUSED_TEST,
      NO_WAITING_BY_THE_CLOCK,
      NO_LOOK_AT_ONE_MOMENT,
    ),
  },
  {
    name: 'tally/waiting',
    // The one place that pauses, between two questions.
    files: ['test/testkit/until.ts'],
    rules: syntax(NAMED_EXPORTS_ONLY, EXPLICIT_DECORATOR_TYPES),
  },
  {
    name: 'tally/tests-environment',
    // The harness in test/ starts servers and hands them an environment; a test itself goes through the harness.
    files: ['test/**/*.test.ts'],
    rules: NO_ENVIRONMENT,
  },
];

const configurationFiles = {
  name: 'tally/configuration',
  // Their tools ask for a default export.
  files: ['*.config.ts'],
  rules: syntax(EXPLICIT_DECORATOR_TYPES, NO_RETRY),
};

const GLOBALS_OF_NODE = [
  'AbortController AbortSignal Buffer TextDecoder TextEncoder URL URLSearchParams console fetch performance process',
  'clearImmediate clearInterval clearTimeout queueMicrotask setImmediate setInterval setTimeout structuredClone',
].flatMap((line) => line.split(' '));

const scripts = {
  name: 'tally/scripts',
  // Plain JavaScript: these run before anything is installed or built.
  files: ['**/*.mjs', '**/*.cjs'],
  extends: [js.configs.recommended],
  languageOptions: { globals: Object.fromEntries(GLOBALS_OF_NODE.map((name) => [name, 'readonly'])) },
  plugins: { tally: { rules: { 'reasoned-disables': reasonedDisables } } },
  rules: {
    'tally/reasoned-disables': 'error',
    eqeqeq: 'error',
    'max-lines': ['error', { max: 500 }],
    'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  },
};

const scriptExports = {
  name: 'tally/script-exports',
  files: ['**/*.mjs'],
  ignores: ['*.config.mjs'],
  rules: syntax(NAMED_EXPORTS_ONLY),
};

const commonJs = {
  name: 'tally/commonjs',
  files: ['**/*.cjs'],
  languageOptions: {
    sourceType: 'commonjs',
    globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
  },
};

// ---------------------------------------------------------------------------------------------------------------------
// GraphQL: the emitted schema, and every document written by hand. Both wait until `npm run schema` has written it.

const hasDocuments = (folder) =>
  existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => name.endsWith('.graphql'));
// A folder without documents would be an error to the plugin.
const documents = DOCUMENT_FOLDERS.filter(hasDocuments).map((folder) => `${folder}/**/*.graphql`);
const graphqlLanguage = {
  parser: graphql.parser,
  parserOptions: { graphQLConfig: { schema: SCHEMA, documents } },
};

const schemaRules = {
  name: 'tally/schema',
  files: [SCHEMA],
  languageOptions: graphqlLanguage,
  plugins: { '@graphql-eslint': graphql },
  rules: {
    ...graphql.configs['flat/schema-recommended'].rules,
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        DirectiveDefinition: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        // type-graphql makes the three root types and takes no description for them.
        ignoredSelectors: ['[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]'],
      },
    ],
    // Records implement Node, which has the id; every other type is a value.
    '@graphql-eslint/strict-id-in-types': 'off',
    // `consultationType` is a name that callers know, and `interviewers` of an Interview is no prefix.
    '@graphql-eslint/no-typename-prefix': 'off',
    // Forward paging only: `first` and `after`.
    '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
    '@graphql-eslint/relay-connection-types': 'error',
    // A connection has `nodes` beside `edges`, a capped list is a plain list, and an item that lives inside its record, such as
    // a message, is not found by `node(id)`.
    '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    '@graphql-eslint/relay-page-info': 'error',
  },
};

const documentRules = {
  name: 'tally/documents',
  files: ['src/**/*.graphql', 'bench/**/*.graphql', 'web/**/*.graphql'],
  languageOptions: graphqlLanguage,
  plugins: { '@graphql-eslint': graphql },
  rules: {
    ...graphql.configs['flat/operations-recommended'].rules,
    // Only the client's cache needs every id; see below.
    '@graphql-eslint/require-selections': 'off',
    // The server's own limit on depth decides.
    '@graphql-eslint/selection-set-depth': 'off',
    // Names are unique per folder, not across all: codegen and the playground each check their own.
    '@graphql-eslint/unique-operation-name': 'off',
    '@graphql-eslint/unique-fragment-name': 'off',
  },
};

const clientDocuments = {
  name: 'tally/client-documents',
  files: ['src/client/documents/**/*.graphql', 'web/**/*.graphql'],
  // Apollo Client keeps records by id.
  rules: { '@graphql-eslint/require-selections': 'error' },
};

export default defineConfig(
  globalIgnores(['**/dist/', '.data/', 'coverage/', 'node_modules/', '**/generated/', 'test/node24/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  typescript,
  source,
  consoleRules,
  tests,
  configurationFiles,
  scripts,
  scriptExports,
  commonJs,
  existsSync(SCHEMA) ? [schemaRules, documentRules, clientDocuments] : [],
);
