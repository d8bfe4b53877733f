// Who may import whom. `npm run walls` reads every import of the repository against these rules; each says why it is there.

export const TESTS = String.raw`(\.(test|bench)\.tsx?$|/testing/|/gallery/)`;
/** A room: a package, an example, or one of the folders beside them. */
const ROOM = '^((?:packages|examples)/[^/]+|dev|e2e|bench)/';

/**
 * A package that imports nothing of ours but what `to` names.
 *
 * @param {string} room
 * @param {string[]} to
 * @param {{ except?: string }} [options] files that are free of it
 */
function only(room, to, { except = '' } = {}) {
  const allowed = [`^${room}/`, ...to].join('|');
  return {
    name: `${room.replace('packages/', '')}-imports-only-its-own`,
    severity: 'error',
    comment: `${room} stands on ${to.length > 0 ? to.join(', ') : 'nobody'}.`,
    from: { path: `^${room}/`, ...(except ? { pathNot: except } : {}) },
    to: { path: ROOM, pathNot: allowed },
  };
}

const CONTRACT = '^packages/contract/src/';
const API = '^packages/api/src/';
/** Folders of the API that features stand on. */
const GROUND = 'auth|blobs|core|database|events|logging|mail|models|process|queue|tasks|vendors';
/** What a page may have of the contract: types and constants, and the notice by the language. */
const PLAIN = '^packages/contract/src/(plain|notice/.+)\\.ts$';

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one, or a third is missing.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'all-are-found',
      severity: 'error',
      comment: 'An import that cannot be followed is held against no other rule.',
      // The peer's program runs beside its own packages, which are not installed here.
      from: { pathNot: '^bench/peer/agent\\.mjs$' },
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
    {
      name: 'rooms-by-name',
      severity: 'error',
      comment: 'Import a package by its name, never by a path that crosses into another one.',
      from: { path: ROOM },
      to: { path: ROOM, pathNot: '^$1/', dependencyTypes: ['local'], dependencyTypesNot: ['aliased'] },
    },
    only('packages/contract', []),
    {
      name: 'plain-has-no-zod',
      severity: 'error',
      comment: 'What browser code imports has no Zod: put schemas into a `*.schema.ts`.',
      from: { path: PLAIN },
      to: { path: '(^|/)zod(/|$)', reachable: true },
    },
    {
      name: 'browser-has-no-zod',
      severity: 'error',
      comment: 'Browser code imports `@vivavoce/contract/plain`, which has no Zod.',
      from: { path: '^packages/(sdk-js|react)/src/' },
      to: { path: '(^|/)zod(/|$)' },
    },
    only('packages/sdk-js', [PLAIN]),
    only('packages/react', [PLAIN, '^packages/sdk-js/src/']),
    // Of the API the type of its procedures, and no code.
    only('packages/console', [
      CONTRACT,
      '^packages/(sdk-js|react)/src/',
      '^packages/api/src/console-router\\.ts$',
    ]),
    {
      name: 'console-takes-types-of-the-api',
      severity: 'error',
      comment: 'The console is built without the API: of its procedures it knows the type.',
      from: { path: '^packages/console/' },
      to: { path: '^packages/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-shell-waits-for-nothing',
      severity: 'error',
      comment:
        'What is loaded before anything is on screen: forms, tables, charts and Zod come with the pages that need them.',
      from: {
        path: '^packages/console/src/(shell|session|acts|styles|words)/|^packages/console/src/[^/]+\\.tsx?$',
      },
      to: { path: '^packages/console/src/kit/(form|table|chart)/|node_modules/(zod|uplot|react-hook-form)/' },
    },
    {
      name: 'the-kit-knows-no-page',
      severity: 'error',
      comment: 'A part of the kit serves every page; pages know each other by their addresses.',
      from: { path: '^packages/console/src/(kit|session|acts)/' },
      to: { path: '^packages/console/src/(pages|shell)/' },
    },
    {
      name: 'pages-know-no-other',
      severity: 'error',
      comment: 'A page is a chunk: what two of them share belongs to the kit, or to a folder of its own.',
      from: { path: '^packages/console/src/pages/([^/]+)/' },
      to: { path: '^packages/console/src/(pages|shell)/', pathNot: '^packages/console/src/pages/$1/' },
    },
    only('packages/sandbox', [CONTRACT]),
    only('packages/candidate', [CONTRACT]),
    only('packages/agent', [CONTRACT], { except: TESTS }),
    only('packages/api', [CONTRACT], { except: TESTS }),
    {
      name: 'tests-of-agent-and-api',
      severity: 'error',
      comment: 'Their tests stand on development, stand-ins and the headless candidate, never on each other.',
      from: { path: `^packages/(agent|api)/.*${TESTS}` },
      to: {
        path: ROOM,
        pathNot: `^packages/$1/|${CONTRACT}|^packages/(sandbox|candidate)/src/|^dev/index\\.ts$`,
      },
    },
    only('examples', ['^packages/(sdk-js|react)/src/']),
    only('dev', [CONTRACT]),
    only('e2e', [CONTRACT, '^packages/candidate/src/', '^dev/index\\.ts$']),
    only('bench', [
      CONTRACT,
      '^packages/candidate/src/',
      '^dev/index\\.ts$',
      // The turn in virtual time, for `bench:turns`.
      '^packages/agent/src/testing/(cost|turns)\\.ts$',
      // Fixtures and figures of the parser and of the check, for `bench:resume` and `bench:tailor`.
      '^packages/api/src/features/(resumes|tailorings)/testing/measure\\.ts$',
    ]),
    {
      name: 'no-tests-in-production',
      severity: 'error',
      comment: 'What runs for users stands on nothing that was made for tests.',
      from: { pathNot: `${TESTS}|^(dev|e2e|bench)/|vitest|\\.config\\.ts$` },
      to: { path: TESTS },
    },
    {
      name: 'turn-is-pure',
      severity: 'error',
      comment: 'The turn is a reducer: no I/O, no clock, nothing but its own words and the contract’s.',
      from: { path: '^packages/agent/src/turn/', pathNot: TESTS },
      to: { pathNot: `^packages/agent/src/turn/|${CONTRACT}` },
    },
    {
      name: 'ground-knows-no-feature',
      severity: 'error',
      comment:
        'What every feature stands on knows none of them; the programs and `app.ts` put features together.',
      from: { path: `${API}(${GROUND}|http)/`, pathNot: TESTS },
      to: { path: `${API}features/` },
    },
    {
      name: 'ground-knows-no-http',
      severity: 'error',
      comment: 'HTTP is one way in: what is said in it is said in the adapter, a `routes.ts`.',
      from: { path: `${API}(${GROUND})/`, pathNot: `${TESTS}|/routes\\.ts$` },
      to: { path: `${API}http/` },
    },
    {
      name: 'verbs-know-no-http',
      severity: 'error',
      comment:
        'A feature is functions; only its adapters know HTTP: `routes.ts`, and what writes the hosted pages.',
      from: { path: `${API}features/`, pathNot: `${TESTS}|/(routes|page|pages|serve)\\.ts$` },
      to: { path: `${API}http/` },
    },
    {
      name: 'verbs-know-no-trpc',
      severity: 'error',
      comment: 'The same for tRPC: only a `procedures.ts` knows it.',
      from: { path: `${API}(features|${GROUND}|http)/`, pathNot: `${TESTS}|/procedures\\.ts$` },
      to: { path: `${API}(trpc/|procedures\\.ts$)` },
    },
    {
      name: 'features-by-their-index',
      severity: 'error',
      comment: 'What another feature may use of one is listed in its `index.ts`.',
      from: { path: `${API}features/([^/]+)/`, pathNot: TESTS },
      to: { path: `${API}features/`, pathNot: `${API}features/($1/|[^/]+/index\\.ts$)` },
    },
    {
      name: 'stand-ins-know-no-other',
      severity: 'error',
      comment: 'A stand-in sees what its vendor would see; what they share knows none of them.',
      from: { path: '^packages/sandbox/src/([^/]+)/' },
      to: {
        path: '^packages/sandbox/src/(anthropic|deepgram|elevenlabs|openai)/',
        pathNot: '^packages/sandbox/src/$1/',
      },
    },
  ],
  options: {
    // Types count: whoever names another's type knows it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|\\.types)/' },
  },
};
