import type { RouterRoute } from 'hono/types';

/** Which methods an address takes, from the routes of the application. Middleware (`ALL`) is no route. */
export function createMethodFinder(routes: readonly RouterRoute[]): (path: string) => string[] {
  const patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  for (const { method, path } of routes) {
    if (method === 'ALL') continue;
    const known = patterns.get(path) ?? { pattern: patternOf(path), methods: new Set() };
    known.methods.add(method);
    if (method === 'GET') known.methods.add('HEAD');
    patterns.set(path, known);
  }
  return (path) => {
    const methods = new Set<string>();
    for (const { pattern, methods: taken } of patterns.values()) {
      if (pattern.test(path)) for (const method of taken) methods.add(method);
    }
    return [...methods].sort();
  };
}

/** `/v1/sessions/:id{[a-z]+}` and `/embed/*` as regular expressions. */
function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      const named = /^:[A-Za-z0-9_]+(?:\{(.+)\})?(\??)$/.exec(part);
      return named ? (named[1] ?? '[^/]+') : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
