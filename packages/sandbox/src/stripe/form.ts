/** A value of a request, as Stripe's form encoding nests it: `items[0][price]=price_1`. */
export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

const NO_NAMES = new Set(['__proto__', 'prototype', 'constructor']);

/** Reads a body or a query; objects whose names are 0, 1, 2 … are lists. */
export function parseForm(text: string): Form {
  const root: Form = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const path = key.split(/[[\]]+/).filter((name) => name !== '');
    // `expand[]` counts by itself.
    if (key.endsWith('[]')) path.push(String(Object.keys(objectAt(root, path)).length));
    const last = path.pop();
    if (last === undefined || [...path, last].some((name) => NO_NAMES.has(name))) continue;
    objectAt(root, path)[last] = value;
  }
  return withLists(root) as Form;
}

function objectAt(root: Form, path: readonly string[]): Form {
  let at = root;
  for (const name of path) {
    const next = at[name];
    if (isForm(next)) at = next;
    else {
      const made: Form = {};
      at[name] = made;
      at = made;
    }
  }
  return at;
}

function withLists(value: FormValue): FormValue {
  if (!isForm(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withLists(inner)] as const);
  if (entries.length > 0 && entries.every(([name], index) => name === String(index))) {
    return entries.map(([, inner]) => inner);
  }
  return Object.fromEntries(entries);
}

function isForm(value: FormValue | undefined): value is Form {
  return typeof value === 'object' && !Array.isArray(value);
}

export function textOf(form: Form, name: string): string | undefined {
  const value = form[name];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(form: Form, name: string): number | undefined {
  const text = textOf(form, name);
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

export function formOf(form: Form, name: string): Form {
  const value = form[name];
  return isForm(value) ? value : {};
}

export function listOf(form: Form, name: string): Form[] {
  const value = form[name];
  return Array.isArray(value) ? value.filter(isForm) : [];
}

export function textsOf(form: Form, name: string): string[] {
  const value = form[name];
  return Array.isArray(value) ? value.filter((inner) => typeof inner === 'string') : [];
}

/** Stripe's metadata: names and texts. */
export function metadataOf(form: Form): Record<string, string> {
  return Object.fromEntries(
    Object.entries(formOf(form, 'metadata')).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
