/**
 * Which file may import which. Imports point one way:
 *   shared <- config <- database, graphql, http, auth, mail, files, payments <- domains <- app <- main, commands
 * `src/client` stands apart: front ends import it, and it imports nothing of the server. `web`, the console, is one of them.
 * What a rule about one imported name needs (the Mongoose models) is in eslint.config.mjs.
 */
const TEST = '[.]test[.]ts$';
const ENGINE = '^src/(database|graphql|http|auth|mail|files|payments)/';
const OUTER = '^src/(app|main)[.]ts$|^src/commands/';

/** A test may import whatever it tests with. */
const from = (path, ...except) => ({ path, pathNot: [TEST, ...except] });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-imports-nothing',
      comment: 'Shared helpers are pure: they know nothing else of src.',
      severity: 'error',
      from: from('^src/shared/'),
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'config-imports-shared-only',
      comment: 'Everything reads the configuration, so it reads nothing but shared helpers.',
      severity: 'error',
      from: from('^src/config[.]ts$'),
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'engine-knows-no-domain',
      comment:
        'database, graphql, http, auth, mail, files and payments know no domain: what differs per domain is handed to them.',
      severity: 'error',
      from: from(ENGINE),
      to: { path: ['^src/domains/', OUTER] },
    },
    {
      name: 'domains-know-no-app',
      comment: 'The app is composed of domains, not the other way round.',
      severity: 'error',
      from: from('^src/domains/'),
      to: { path: OUTER },
    },
    {
      name: 'domain-through-its-index',
      comment: 'A domain reaches another one only through its index.ts.',
      severity: 'error',
      from: from('^src/domains/([^/]+)/'),
      to: { path: '^src/domains/[^/]+/', pathNot: ['^src/domains/$1/', '^src/domains/[^/]+/index[.]ts$'] },
    },
    {
      name: 'domains-through-their-index',
      comment: 'From outside, a domain is its index.ts.',
      severity: 'error',
      from: from('^src/', '^src/domains/[^/]+/'),
      to: { path: '^src/domains/[^/]+/', pathNot: '^src/domains/[^/]+/index[.]ts$' },
    },
    {
      name: 'list-of-domains-is-for-the-app',
      comment: 'A domain that imports the list of all domains imports itself.',
      severity: 'error',
      from: from('^src/domains/[^/]+/'),
      to: { path: '^src/domains/index[.]ts$' },
    },
    {
      name: 'nothing-imports-main',
      comment: 'main.ts is started, never imported: app.ts gives the app without listening.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'nothing-imports-a-command',
      comment: 'A command is started, never imported; what several need stands in a service.',
      severity: 'error',
      from: from('^src/', '^src/commands/'),
      to: { path: '^src/commands/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'Front ends take src/client as it is: nothing of the server comes with it.',
      severity: 'error',
      from: from('^src/client/'),
      to: { path: '^src/', pathNot: '^src/client/' },
    },
    {
      name: 'server-not-to-client',
      comment: 'The client calls the server, not the other way round.',
      severity: 'error',
      from: from('^src/', '^src/client/'),
      to: { path: '^src/client/' },
    },
    {
      name: 'server-not-to-console',
      comment: 'The server serves the built files of the console and knows nothing of its code.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^web/' },
    },
    {
      name: 'console-through-the-client',
      comment: 'The console is the example of a front end: it knows the client alone.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(src|test|bench|scripts)/', pathNot: '^src/client/' },
    },
    {
      name: 'area-knows-no-other',
      comment:
        'An area of the console comes in a chunk of its own; what several need stands in web/app, or is a part named .shared.',
      severity: 'error',
      from: { path: '^web/([^/]+)/', pathNot: '^web/app/' },
      to: { path: '^web/', pathNot: ['^web/$1/', '^web/app/', '[.]shared[.]tsx$'] },
    },
    {
      name: 'shell-knows-routes-alone',
      comment: 'The first page stays small: of an area it has the list of routes, never a screen.',
      severity: 'error',
      from: { path: '^web/app/' },
      to: { path: '^web/', pathNot: ['^web/app/', '^web/[^/]+/[^/]+[.]routes[.]tsx$'] },
    },
    {
      name: 'model-knows-no-use-case',
      comment: 'A model is what is stored; what is done with it stands in services and resolvers.',
      severity: 'error',
      from: from('[.]model[.]ts$'),
      to: { path: '^src/.*[.](service|resolver|inputs|rest|loaders|seed|import)[.]' },
    },
    {
      name: 'service-knows-no-transport',
      comment: 'A service is called by GraphQL, REST and commands alike.',
      severity: 'error',
      from: from('[.]service[.]'),
      to: { path: 'node_modules/(fastify|@fastify|@apollo|@as-integrations|graphql-ws)/' },
    },
    {
      name: 'edge-knows-no-database',
      comment: 'Resolvers, inputs and REST rows call a service or a loader.',
      severity: 'error',
      from: from('[.](resolver|inputs|rest)[.]'),
      to: { path: 'node_modules/(mongoose|mongodb|@typegoose)/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle crashes the built server at start, while tests pass. Type-only edges vanish and do not count.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^src/main[.]ts$',
          '^src/commands/',
          '^src/client/index[.]ts$',
          TEST,
          '[.]d[.]m?ts$',
          '^web/public/',
          '^[^/]+[.](ts|mjs|cjs)$',
        ],
      },
      to: {},
    },
    {
      name: 'src-not-to-test',
      comment: 'The product does not contain its tests and benchmarks.',
      severity: 'error',
      from: from('^src/'),
      to: { path: ['^(test|bench)/', TEST] },
    },
    {
      name: 'not-to-dev-dep',
      comment: 'What src runs on stands under dependencies. Types may come from devDependencies.',
      severity: 'error',
      from: from('^src/', '^src/client/'),
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'client-declared-packages-only',
      comment: 'The client is a package of its own: what it imports stands in src/client/package.json.',
      severity: 'error',
      from: from('^src/client/'),
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@apollo/client|@graphql-typed-document-node/core|graphql|graphql-ws|react|rxjs|@types/react)/',
      },
    },
    {
      name: 'declared-packages-only',
      comment: 'A package that is there only because another one needs it may be gone tomorrow.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      // What the build of the console makes itself: scripts/handbook.vite.ts.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(dist|web/dist|src/client/dist|[.]data|test/node24)/'] },
    // The client is a package of its own inside this one.
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      // The last two are for packages that hold types alone.
      mainFields: ['main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
};
