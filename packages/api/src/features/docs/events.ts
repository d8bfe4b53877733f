import { z } from 'zod';
import { type Html, piece } from '../../core/html.ts';
import { codeSpans } from './pages.ts';

const examples = z.record(z.string(), z.object({ value: z.unknown() }));

/** What the description says of webhooks. */
export const webhooksSchema = z
  .record(
    z.string(),
    z.object({
      post: z.object({
        operationId: z.string(),
        summary: z.string(),
        description: z.string(),
        requestBody: z.object({ content: z.object({ 'application/json': z.object({ examples }) }) }),
      }),
    }),
  )
  .default({});

/** What webhooks tell: how, and an event of each type. */
export function eventsPart(webhooks: z.output<typeof webhooksSchema>): Html {
  const all = Object.values(webhooks).map(({ post }) => {
    const events = Object.entries(post.requestBody.content['application/json'].examples).map(
      ([type, { value }]) => piece`<h4 id="event-${type}"><code>${type}</code></h4>
<pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>
`,
    );
    return piece`<section aria-labelledby="${post.operationId}">
<h3 id="${post.operationId}">${post.summary}</h3>
<p>${withLinks(post.description)}</p>
${events}</section>
`;
  });
  return piece`<h2 id="about-events">Events</h2>
${all}`;
}

/** Links and code, as the description writes them. */
function withLinks(text: string): Html[] {
  return text.split(/(\[[^\]]+\]\(https:[^)\s]+\))/).map((part) => {
    const [, name, url] = /^\[([^\]]+)\]\((https:[^)\s]+)\)$/.exec(part) ?? [];
    return name && url ? piece`<a href="${url}">${name}</a>` : piece`${codeSpans(part)}`;
  });
}
