import type { z } from 'zod';

/** A piece of a generated document, as far as this file reads it. */
interface SchemaNode {
  $ref?: string;
  type?: unknown;
  required?: string[];
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  additionalProperties?: SchemaNode | boolean;
  anyOf?: SchemaNode[];
  oneOf?: SchemaNode[];
  allOf?: SchemaNode[];
}

/** What this file reads of a schema's definition. */
interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: z.ZodType[];
  left?: z.ZodType;
  right?: z.ZodType;
  in?: z.ZodType;
}

/**
 * Takes fields that may be left out, but not be `undefined` (`exactOptional`), off the `required` of a generated schema. The
 * generator asks whether a field takes `undefined`, and so takes them for required.
 */
export function relaxRequired(
  schema: z.ZodType,
  node: SchemaNode,
  components: Record<string, unknown>,
): void {
  const seen = new Set<SchemaNode>();
  const visit = (each: z.ZodType | undefined, given: SchemaNode | undefined): void => {
    const at = resolve(given, components);
    if (!each || !at || seen.has(at)) return;
    const definition = each.def as unknown as Definition;
    switch (definition.type) {
      case 'object': {
        seen.add(at);
        for (const part of [at, ...(at.allOf ?? []).map((entry) => resolve(entry, components) ?? entry)]) {
          visitObject(definition.shape ?? {}, part);
        }
        return;
      }
      case 'array':
        visit(definition.element, at.items);
        return;
      case 'record':
        visit(
          definition.valueType,
          typeof at.additionalProperties === 'object' ? at.additionalProperties : undefined,
        );
        return;
      case 'union':
        definition.options?.forEach((option, index) => {
          visit(option, (at.anyOf ?? at.oneOf)?.[index]);
        });
        return;
      case 'intersection':
        visit(definition.left, at.allOf?.[0]);
        visit(definition.right, at.allOf?.[1]);
        return;
      case 'pipe':
        visit(definition.in, at);
        return;
      default:
        // Optional, nullable, default and their like: the schema inside is described by the same piece, or its first variant.
        visit(definition.innerType, at.properties ? at : ((at.anyOf ?? at.oneOf ?? at.allOf)?.[0] ?? at));
        return;
    }
  };
  const visitObject = (shape: Record<string, z.ZodType>, at: SchemaNode): void => {
    const required = at.required?.filter((name) => shape[name]?._zod.optin !== 'optional');
    if (required && required.length > 0) at.required = required;
    else delete at.required;
    for (const [name, field] of Object.entries(shape)) visit(field, at.properties?.[name]);
  };
  visit(schema, node);
}

function resolve(node: SchemaNode | undefined, components: Record<string, unknown>): SchemaNode | undefined {
  if (node?.$ref === undefined) return node;
  const name = node.$ref.split('/').at(-1) ?? '';
  return components[name] as SchemaNode | undefined;
}
