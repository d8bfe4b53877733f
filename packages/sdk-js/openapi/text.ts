// What `generate.ts` writes: the types by `openapi-typescript`, and what the client has to know of each operation.
import { readFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../../docs/openapi.json', import.meta.url);
const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const JSON_TYPE = 'application/json';

interface Schema {
  $ref?: string;
  properties?: Record<string, unknown>;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
  parameters?: { name: string; in: string }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

interface Description {
  openapi: string;
  info: object;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/**
 * Only what a secret key may call, and what it answers where all is well: failures are the one error of the package, and
 * the key of a repeat is the client's own.
 */
function forSecretKeys({ openapi, info, paths, components }: Description): Description {
  const kept = Object.entries(paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      return operation && isCallable(operation) ? [[method, trimmed(operation)]] : [];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { openapi, info, paths: Object.fromEntries(kept), components: { schemas: components.schemas } };
}

function isCallable({ security = [], requestBody }: Operation): boolean {
  return (
    security.some((way) => 'secretKey' in way) && (!requestBody?.content || JSON_TYPE in requestBody.content)
  );
}

function trimmed(operation: Operation): Operation {
  return {
    ...operation,
    parameters: (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header'),
    responses: Object.fromEntries(
      Object.entries(operation.responses).filter(([status]) => status.startsWith('2')),
    ),
  };
}

/**
 * What the client has to know of an operation: where it goes, where its input goes, and what comes back.
 */
function tableOf({ paths, components }: Description): string {
  const lines = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
      const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
      const answers = answerOf(Object.values(responses)[0]?.content ?? {}, components.schemas);
      const entry = {
        method: method.toUpperCase(),
        path,
        answers,
        ...(requestBody ? { body: true } : {}),
        ...(query.length > 0 ? { query } : {}),
      };
      return `  ${operationId}: ${JSON.stringify(entry)},`;
    }),
  );
  return ['export const OPERATIONS = {', ...lines.sort(), '} as const;', ''].join('\n');
}

function answerOf(content: NonNullable<Content['content']>, schemas: Record<string, Schema>): string {
  const schema = content[JSON_TYPE]?.schema;
  if (!schema) return Object.keys(content).length === 0 ? 'nothing' : 'response';
  const { properties } = schema.$ref ? (schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
  return properties && 'data' in properties && 'nextCursor' in properties ? 'pages' : 'json';
}

/** The text of the generated file, for the description as it is. */
export async function generate(): Promise<string> {
  const document = forSecretKeys(JSON.parse(await readFile(DOCUMENT, 'utf8')) as Description);
  // What has a default may be left out of a request.
  const types = astToString(await openapiTS(JSON.stringify(document), { defaultNonNullable: false }));
  const header = '// Generated from `docs/openapi.json` by `openapi/generate.ts`: run `npm run docs`.\n';
  return `${header}\n${types}\n${tableOf(document)}`;
}
