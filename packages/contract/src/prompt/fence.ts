/**
 * Untrusted data inside a prompt, between two tags that it cannot close itself: neither `<` nor `>` appears in it as such.
 * Text stays readable, everything else is JSON.
 */
export function fence(tag: string, data: unknown): string {
  return `<${tag}>${typeof data === 'string' ? escapeText(data) : escapeJson(data)}</${tag}>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Brackets occur inside JSON's strings only, where an escape means the same. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}
