import type { PortName } from '../stack/ports.ts';
import { definitionOf, EXAMPLES } from '../stack/processes/index.ts';
import type { Stack, StackChange } from '../stack/stack.ts';
import { exampleMode, isReal, VENDORS } from '../stack/vendors.ts';
import type { DevFile } from './dev-file.ts';
import { type LocalSpeech, localSpeechLines } from './local-speech.ts';

type Own = Readonly<Record<string, string | undefined>>;

/** One change of a running stack as a line for the terminal; nothing where it is not worth one. */
export function changeLine(change: StackChange): string {
  switch (change.type) {
    case 'moved': {
      const { name, wanted, taken } = change.port;
      return `  Port ${wanted} is busy: ${titleOf(name)} moved to ${taken}.`;
    }
    case 'started':
      return `  ${change.name.padEnd(18)} ready in ${(change.tookMs / 1000).toFixed(1)} s`;
    case 'ended':
      return `  [${change.name}] ended (${change.how}) and starts again in ${change.restartInMs} ms. ${change.line}`.trimEnd();
    case 'back':
      return `  [${change.name}] is back.`;
    case 'given_up':
      return [
        `  [${change.name}] ended again and again (${change.how}): see its log.`,
        ...change.lines.map((line) => `  [${change.name}] ${line}`),
      ].join('\n');
    default:
      return change satisfies never;
  }
}

function titleOf(name: PortName): string {
  return name === 'postgres' ? 'PostgreSQL' : definitionOf(name).title;
}

/** What `npm start` prints when everything is ready. */
export function readyReport(
  stack: Pick<Stack, 'liveKitUrl' | 'apiUrl' | 'keys' | 'owner' | 'pages' | 'tenantId'>,
  options: { own: Own; speech: LocalSpeech; folder: string; tookMs: number },
): string {
  const { keys, owner, pages } = stack;
  const sessions =
    exampleMode(options.own) === 'live'
      ? 'live sessions, which cost money at the configured vendors'
      : 'test sessions';
  return [
    '',
    `Vivavoce is ready (${(options.tookMs / 1000).toFixed(1)} s). Open one of these:`,
    '',
    ...EXAMPLES.map((name) => {
      const page = definitionOf(name).page;
      return `  ${(page?.name ?? name).padEnd(18)}  ${pages[name]}   ${page?.about ?? ''}`;
    }),
    `  Console             ${stack.apiUrl}/console   for recruiters; sign in as the owner below`,
    `  API                 ${stack.apiUrl}/v1/openapi.json`,
    '',
    `Northwind University (its pages start ${sessions})`,
    '',
    `  tenant              ${stack.tenantId}`,
    `  owner               ${owner.email}   password ${owner.password}`,
    `  test  publishable   ${keys.test.publishable}`,
    `        secret        ${keys.test.secret}`,
    `  live  publishable   ${keys.live.publishable}`,
    `        secret        ${keys.live.secret}`,
    '',
    'Vendors for live sessions (test sessions always use the stand-ins)',
    '',
    ...VENDORS.map((vendor) => vendorLine(vendor, options.own)),
    transportLine(stack.liveKitUrl),
    ...speechLines(options),
    ...modelLines(options.own),
    '',
    `These details are also in ${options.folder}/dev.json; logs are in ${options.folder}/logs. Press Ctrl-C to stop everything.`,
    '',
  ].join('\n');
}

/** Whoever tries the product by voice should know before what hears them. */
function speechLines({ own, speech }: { own: Own; speech: LocalSpeech }): string[] {
  if (VENDORS.some((vendor) => vendor.variable === 'DEEPGRAM_API_KEY' && isReal(vendor, own))) return [];
  return ['', ...localSpeechLines(speech)];
}

/** Whoever set a model behind the stand-in should see that it is taken, and which. */
function modelLines({ SANDBOX_LLM_URL, SANDBOX_LLM_MODEL }: Own): string[] {
  if (!SANDBOX_LLM_URL) return [];
  const which = SANDBOX_LLM_MODEL ? `The model ${SANDBOX_LLM_MODEL}` : 'The first model';
  return [`${which} at ${SANDBOX_LLM_URL} answers in test sessions (SANDBOX_LLM_URL).`];
}

function vendorLine(vendor: (typeof VENDORS)[number], own: Own): string {
  const which = isReal(vendor, own)
    ? `${vendor.name}, with ${vendor.variable}`
    : `stand-in; to use ${vendor.name}, set ${vendor.variable} in the environment or .env`;
  return `  ${vendor.role.padEnd(18)}  ${which}`;
}

/** How sound travels: whoever tries it should know which of the two is tried. */
function transportLine(liveKitUrl: string | undefined): string {
  const which = liveKitUrl
    ? `LiveKit at ${liveKitUrl}, and the WebSocket where a browser cannot reach it`
    : 'the WebSocket; for LiveKit, set LIVEKIT_URL, or put livekit-server on the search path';
  return `  ${'sound and text'.padEnd(18)}  ${which}`;
}

/** A second start beside a running one. */
export function runningReport(pid: number, running: DevFile | undefined): string {
  if (!running) return `Vivavoce is already starting, as process ${pid}.`;
  const pages = Object.values(running.pages).join(' and ');
  return `Vivavoce is already running, as process ${pid}. Open ${pages}, or press Ctrl-C where it was started.`;
}
