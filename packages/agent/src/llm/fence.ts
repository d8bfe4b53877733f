/**
 * Untrusted text inside a prompt: data between two tags that it cannot close itself. `<` never appears in it as such.
 */
export function fenceJson(tag: string, value: unknown): string {
  return `<${tag}>${JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')}</${tag}>`;
}

/** The same for words, which stay readable. */
export function fenceText(tag: string, text: string): string {
  return `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${tag}>`;
}
