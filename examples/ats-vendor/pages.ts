import { html } from 'hono/html';
import type { Applicant } from './applicants.ts';

/** A page of the system. What people wrote is text in it, never markup. */
export function page(title: string, content: ReturnType<typeof html>) {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Hireworks</title>
        <style>
          body { font: 16px/1.5 system-ui; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark; }
          *, ::before, ::after { box-sizing: border-box; }
          form { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: end; }
          label { display: grid; flex: 1 1 12rem; font-size: 0.875rem; }
          input, select, button { font: inherit; padding: 0.4rem 0.6rem; min-height: 2.75rem; }
          table { width: 100%; margin-block-start: 1.5rem; border-collapse: collapse; }
          td, th { text-align: start; padding: 0.4rem 1rem 0.4rem 0; }
          dt { font-weight: 600; }
          a { color: light-dark(#0f766e, #2dd4bf); }
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

export function applicantList(
  applicants: readonly Applicant[],
  templates: readonly { slug: string; title: string }[],
) {
  return page(
    'Applicants',
    html`<form method="post" action="/applicants">
        <label>Name <input name="name" required maxlength="100" /></label>
        <label>Email <input name="email" type="email" required /></label>
        <label
          >Interview
          <select name="template">
            ${templates.map(({ slug, title }) => html`<option value="${slug}">${title}</option>`)}
          </select></label
        >
        <button>Invite</button>
      </form>
      <table>
        <thead>
          <tr>
            <th>Applicant</th>
            <th>Interview</th>
          </tr>
        </thead>
        <tbody>
          ${
            applicants.length === 0 &&
            html`<tr>
              <td colspan="2">Nobody yet. Invite the first applicant above.</td>
            </tr>`
          }
          ${applicants.map(
            ({ id, name, status }) =>
              html`<tr>
                <td><a href="/applicants/${id}">${name}</a></td>
                <td>${status}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

export function applicantPage({ id, name, email, linkUrl, status, transcript, evaluation }: Applicant) {
  return page(
    name,
    html`<p>${email}</p>
      <p>Interview: <strong>${status}</strong></p>
      ${
        status === 'erased'
          ? html`<p>Everything about this applicant is erased, here and at Vivavoce.</p>`
          : html`<p>Their link: <a href="${linkUrl}">${linkUrl}</a></p>
            <form method="post" action="/applicants/${id}/erase"><button>Erase</button></form>`
      }
      ${
        evaluation &&
        html`<h2>Evaluation</h2>
        <p>${evaluation.summary}</p>
        <ul>
          ${evaluation.questions.map(
            ({ title, score, maxScore }) =>
              html`<li>${title}: ${score === null ? 'too little was said' : `${score} of ${maxScore}`}</li>`,
          )}
        </ul>`
      }
      ${
        transcript.length > 0 &&
        html`<h2>Transcript</h2>
        <dl>${transcript.map(({ who, text }) => html`<dt>${who}</dt><dd>${text}</dd>`)}</dl>`
      }
      <p><a href="/">All applicants</a></p>`,
  );
}
