import type { FieldError } from '@vivavoce/contract/errors';
import type { z } from 'zod';

/** Part of a request that was read. */
export type RequestPart = 'json' | 'form' | 'query' | 'param' | 'header' | 'cookie';

type Issue = z.core.$ZodIssue;

const MAX_ERRORS = 30;

/** What is wrong with a request, field by field, in the words of the API. Never repeats a value that was sent. */
export function fieldErrors(part: RequestPart, issues: readonly Issue[]): FieldError[] {
  return issues
    .flatMap((issue) =>
      describe(issue).map(({ path, detail }) => ({ pointer: pointerTo(part, path), detail })),
    )
    .slice(0, MAX_ERRORS);
}

/** A JSON pointer (RFC 6901) into the body, or `query.<name>` and its like elsewhere. */
function pointerTo(part: RequestPart, path: readonly PropertyKey[]): string {
  if (part !== 'json' && part !== 'form') {
    return [part === 'param' ? 'path' : part, ...path.map(String)].join('.');
  }
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

interface Described {
  path: readonly PropertyKey[];
  detail: string;
}

const SHAPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

function describe(issue: Issue): Described[] {
  const at = (detail: string): Described[] => [{ path: issue.path, detail }];
  switch (issue.code) {
    case 'invalid_type': {
      const shape = SHAPES[issue.expected] ?? issue.expected;
      return at(`Missing, or not ${shape}. Send ${shape}.`);
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...issue.path, key],
        detail: 'This field is not known here, or not allowed with this key. Leave it out.',
      }));
    case 'too_small':
      return at(
        `Too ${sizeWord(issue.origin, 'small')}. Send at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}.`,
      );
    case 'too_big':
      return at(
        `Too ${sizeWord(issue.origin, 'big')}. Send at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}.`,
      );
    case 'invalid_value':
      return at(`Not one of the values. Send ${oneOf(issue.values)}.`);
    case 'invalid_format':
      // A schema that has words of its own for it has better ones.
      if (!issue.message.startsWith('Invalid ')) return at(issue.message);
      return at(
        `Not in the form \`${issue.format}\`${issue.format === 'regex' && issue.pattern ? ` ${issue.pattern}` : ''}. Send it in that form.`,
      );
    case 'invalid_union':
      // One field says which of the forms it is.
      if ('options' in issue && issue.options)
        return at(`Missing, or not one of the values. Send ${oneOf(issue.options)}.`);
      return at('Fits none of the forms that are allowed here. See the OpenAPI description.');
    case 'not_multiple_of':
      return at(`Send a multiple of ${issue.divisor}.`);
    case 'invalid_key':
    case 'invalid_element':
      return at('Holds a name or an entry that is not allowed.');
    case 'custom':
      return at(issue.message);
  }
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => `\`${String(value)}\``).join(' or ');
}

function unitOf(origin: string, count: number | bigint): string {
  const one = Number(count) === 1;
  switch (origin) {
    case 'string':
      return one ? ' character' : ' characters';
    case 'array':
    case 'set':
      return one ? ' entry' : ' entries';
    default:
      return '';
  }
}

function sizeWord(origin: string, word: 'small' | 'big'): string {
  if (origin === 'string' || origin === 'array') return word === 'small' ? 'short' : 'long';
  return word === 'small' ? 'low' : 'high';
}
