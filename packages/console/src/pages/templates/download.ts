/** Saves a template as the file that `/v1/templates` and the import take. */
export function download(template: { slug: string }): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(template, null, 2)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${template.slug}.json`;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
