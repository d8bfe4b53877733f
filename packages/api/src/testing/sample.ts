import type { z } from 'zod';

/** Some input that a schema takes; its ids are what `idOf` says for their names. Nothing where none was found. */
export function sampleOf(schema: z.ZodType, idOf: (name: string) => string): unknown {
  const value = sample(schema as Schema, '', idOf);
  return schema.safeParse(value).success ? value : undefined;
}

interface Schema {
  _zod: { def: Definition };
  safeParse(value: unknown): { success: boolean };
  minLength?: number | null;
  minValue?: number | null;
}

interface Definition {
  type: string;
  innerType?: Schema;
  in?: Schema;
  shape?: Record<string, Schema>;
  options?: Schema[];
  element?: Schema;
  entries?: Record<string, string>;
  values?: unknown[];
}

const TEXTS = ['x', 'kim@example.com', '2026-01-01T00:00:00.000Z', 'https://x.example', 'en', '#0f766e'];

function sample(schema: Schema, name: string, idOf: (name: string) => string): unknown {
  const { def } = schema._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return undefined;
    case 'nullable':
      return null;
    case 'pipe':
    case 'readonly':
    case 'catch':
      return sample((def.in ?? def.innerType) as Schema, name, idOf);
    case 'object': {
      const entries = Object.entries(def.shape ?? {}).map(([key, inner]) => [key, sample(inner, key, idOf)]);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case 'string': {
      if (/(^id|Id|^idOrSlug)$/.test(name)) return idOf(name);
      return (
        [...TEXTS, 'x'.repeat(schema.minLength ?? 1)].find((text) => schema.safeParse(text).success) ?? 'x'
      );
    }
    case 'number':
      return Math.max(1, schema.minValue ?? 1);
    case 'boolean':
      return true;
    case 'enum':
      return Object.values(def.entries ?? {})[0];
    case 'literal':
      return def.values?.[0];
    case 'array': {
      const none = schema.safeParse([]).success;
      return none ? [] : [sample(def.element as Schema, name.replace(/s$/, ''), idOf)];
    }
    case 'union':
      return def.options
        ?.map((option) => sample(option, name, idOf))
        .find((value) => schema.safeParse(value).success);
    default:
      return undefined;
  }
}
