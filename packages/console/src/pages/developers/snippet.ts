/** What a snippet names. */
export interface SnippetFacts {
  /** Address of the API as browsers see it. */
  apiUrl: string;
  template: string;
  publishableKey: string;
  secretKey: string;
}

/** The hosted widget, without code. */
export function scriptSnippet({ apiUrl, template, publishableKey }: SnippetFacts): string {
  return `<div id="interview"></div>
<script
  src="${apiUrl}/sdk/v1/loader.js"
  data-key="${publishableKey}"
  data-template="${template}"
  data-target="#interview"
  defer
></script>`;
}

/** The widget as a component. */
export function reactSnippet({ apiUrl, template, publishableKey }: SnippetFacts): string {
  return `import { InterviewWidget, VivavoceProvider } from '@vivavoce/react';
import { createClient } from '@vivavoce/sdk';
import '@vivavoce/react/styles.css';

const client = createClient({
  apiUrl: '${apiUrl}',
  publishableKey: '${publishableKey}',
});

export function InterviewPage() {
  return (
    <VivavoceProvider client={client}>
      <InterviewWidget template="${template}" />
    </VivavoceProvider>
  );
}`;
}

/** An interview from a server, and its result. */
export function restSnippet({ apiUrl, template, secretKey }: SnippetFacts): string {
  return `export VIVAVOCE_KEY='${secretKey}'

# Create an interview. The answer holds the session and the token that opens it.
curl ${apiUrl}/v1/sessions \\
  -H "Authorization: Bearer $VIVAVOCE_KEY" \\
  -H "Content-Type: application/json" \\
  -H "Idempotency-Key: $(uuidgen)" \\
  -d '{ "template": "${template}", "externalId": "application-1042", "displayName": "Sam" }'

# Read its result, once it is over.
curl ${apiUrl}/v1/sessions/ses_…/evaluation \\
  -H "Authorization: Bearer $VIVAVOCE_KEY"`;
}
