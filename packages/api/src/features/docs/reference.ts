import { z } from 'zod';
import { type Html, piece } from '../../core/html.ts';
import { eventsPart, webhooksSchema } from './events.ts';
import { codeSpans, page } from './pages.ts';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const schema = z.looseObject({ $ref: z.string().optional() });
/** Of a parameter: what it may be. */
const shape = z.looseObject({
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  default: z.unknown().optional(),
});
const content = z.record(z.string(), z.object({ schema: schema.optional() })).optional();
const operation = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.record(z.string(), z.unknown())).default([]),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().default(false),
        description: z.string().default(''),
        schema: shape.default({}),
      }),
    )
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string().default(''), content })),
});
type Operation = z.output<typeof operation>;

/** What the page shows of the description. */
const description = z.object({
  info: z.object({ description: z.string() }),
  paths: z.record(z.string(), z.partialRecord(z.enum(METHODS), operation)),
  webhooks: webhooksSchema,
});

interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

/** Every operation of the API on one page, by what it is about; read from the description that is served. */
export function referencePage(document: unknown): string {
  const { info, paths, webhooks } = description.parse(document);
  const groups = new Map<string, Entry[]>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const found = item[method];
      if (!found) continue;
      const tag = found.tags[0] ?? 'Other';
      groups.set(tag, [...(groups.get(tag) ?? []), { method: method.toUpperCase(), path, operation: found }]);
    }
  }
  const all = [...groups].map(
    ([tag, entries]) => piece`<h2 id="${anchorOf(tag)}">${tag}</h2>\n${entries.map(operationPart)}`,
  );
  const links = [...groups.keys()].map((tag) => piece`<a href="#${anchorOf(tag)}">${tag}</a> `);
  return page(
    'API reference',
    piece`<h1>API reference</h1>
<p class="lead">${codeSpans(info.description)}</p>
<p>For programs: <a href="/v1/openapi.json">OpenAPI 3.1</a>. For servers in TypeScript: <code>@vivavoce/sdk/server</code> has a method of each name below. <a href="/docs/errors">Errors</a>.</p>
<nav aria-label="Operations by subject"><p>${links}<a href="#about-events">Events</a></p></nav>
${all}
${eventsPart(webhooks)}`,
  );
}

function operationPart({ method, path, operation: found }: Entry): Html {
  const { operationId, summary, description: text, security, parameters, requestBody, responses } = found;
  const inputs = parameters.filter((parameter) => parameter.in !== 'header');
  const rows = inputs.map(
    ({ name, required, description: about, schema: allowed }) =>
      piece`<tr><td><code>${name}</code>${required ? '' : ' (optional)'}</td><td>${codeSpans([about, meaningOf(name, allowed)].filter(Boolean).join(' '))}</td></tr>\n`,
  );
  const body = requestBody && namesOf(requestBody.content);
  const answers = Object.entries(responses).map(
    ([status, { description: about, content: answered }]) =>
      piece`<tr><td>${status}</td><td>${codeSpans(about)} ${status.startsWith('2') ? namesOf(answered) : ''}</td></tr>\n`,
  );
  const callers = [...new Set(security.flatMap((way) => Object.keys(way)))];
  return piece`<section aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p><code>${method} ${path}</code> · <code>${operationId}</code></p>
<p>${codeSpans(text)}</p>
<dl><dt>With</dt><dd>${callers.join(', ') || 'nothing'}</dd>${body ? piece`<dt>Body</dt><dd>${body}</dd>` : piece``}</dl>
${rows.length > 0 ? piece`<table><thead><tr><th scope="col">Parameter</th><th scope="col">Meaning</th></tr></thead><tbody>${rows}</tbody></table>` : piece``}
<table><thead><tr><th scope="col">Status</th><th scope="col">Answer</th></tr></thead><tbody>${answers}</tbody></table>
</section>
`;
}

/** What may be sent, where its own words leave that open. */
function meaningOf(name: string, { enum: values, minimum, maximum, default: usual }: z.output<typeof shape>) {
  const words = name === 'cursor' ? ['The `nextCursor` of the page before.'] : [];
  if (values) words.push(`One of ${values.map((value) => `\`${value}\``).join(', ')}.`);
  if (minimum !== undefined && maximum !== undefined) words.push(`${minimum} to ${maximum}.`);
  if (usual !== undefined) words.push(`\`${usual}\` where it is left out.`);
  return words.join(' ');
}

/** The names of the shapes, where they have some. */
function namesOf(of: z.output<typeof content>): string {
  return Object.entries(of ?? {})
    .map(([type, { schema: shape }]) => shape?.$ref?.split('/').at(-1) ?? type)
    .join(', ');
}

function anchorOf(tag: string): string {
  return `about-${tag.toLowerCase().replaceAll(/\W+/g, '-')}`;
}
