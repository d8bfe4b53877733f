import { unit } from '../../../session/random.ts';
import { isObject, type JsonObject } from '../../json.ts';
import { type Judgement, judge } from './judge.ts';
import type { Material, MaterialCriterion, MaterialQuestion, Sentence } from './material.ts';
import { sentenceFor } from './remarks.ts';

/** Where in the answer a value is being written. */
interface Place {
  material: Material;
  root: JsonObject;
  key: string;
  criterion: MaterialCriterion | undefined;
  question: MaterialQuestion | undefined;
  quote: Sentence | undefined;
  judgement: Judgement;
  depth: number;
}

const MAX_DEPTH = 12;
const SCORE = /score|level|rating|grade/i;
const QUOTE = /quote|evidence|verbatim|excerpt/i;
const DECLINES = /abstain|insufficient|too_?little|not_?enough/i;

/** Any JSON schema, filled in earnest from the material: property names and limits say what is meant. */
export function fillSchema(schema: JsonObject, material: Material): unknown {
  const criterion = material.criteria.length === 1 ? material.criteria[0] : undefined;
  return fill(schema, {
    material,
    root: schema,
    key: '',
    criterion,
    question: material.questions.length === 1 ? material.questions[0] : undefined,
    quote: undefined,
    judgement: judge(material, criterion),
    depth: 0,
  });
}

function fill(given: unknown, place: Place): unknown {
  const schema = resolve(given, place.root);
  if (place.depth > MAX_DEPTH) return null;
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return chooseEnum(schema.enum, place);
  const variants = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(variants)) return fillVariant(variants, place);
  const types: unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  if (types.includes('null') && declines(place) && SCORE.test(place.key)) return null;
  switch (types.find((type) => type !== 'null') ?? (schema.properties ? 'object' : 'string')) {
    case 'object':
      return fillObject(schema, place);
    case 'array':
      return fillArray(schema, place);
    case 'integer':
      return Math.round(chooseNumber(schema, place));
    case 'number':
      return chooseNumber(schema, place);
    case 'boolean':
      return DECLINES.test(place.key) ? declines(place) : !declines(place);
    case 'string':
      return chooseText(schema, place);
    default:
      return null;
  }
}

function fillObject(schema: JsonObject, place: Place): JsonObject {
  const result: JsonObject = {};
  const properties = isObject(schema.properties) ? schema.properties : {};
  for (const [key, inner] of Object.entries(properties)) {
    // An object keyed by the criteria themselves is one more way to ask for a result for each.
    const named = place.material.criteria.find(({ id, name }) => id === key || name === key);
    const at = named ? withCriterion(place, named) : place;
    result[key] = fill(inner, { ...at, key, depth: place.depth + 1 });
  }
  return result;
}

function fillArray(schema: JsonObject, place: Place): unknown[] {
  const items = resolve(schema.items ?? {}, place.root);
  const fillItem = (at: Place) => fill(items, { ...at, depth: place.depth + 1 });
  if (QUOTE.test(place.key)) {
    return place.judgement.quotes
      .slice(0, limit(schema, 'maxItems') ?? Number.POSITIVE_INFINITY)
      .map((quote) => fillItem({ ...place, quote }));
  }
  if (asksFor(items, 'criterion', place.key) && place.material.criteria.length > 0) {
    const wanted = enumOf(items, /criterion|^id$/i);
    return place.material.criteria
      .filter(({ id }) => !wanted || wanted.includes(id))
      .map((criterion) => fillItem(withCriterion(place, criterion)));
  }
  if (asksFor(items, 'question', place.key) && place.material.questions.length > 0) {
    return place.material.questions.map((question) => fillItem({ ...place, question }));
  }
  const count = Math.max(1, limit(schema, 'minItems') ?? 1);
  return Array.from({ length: count }, (_, index) =>
    fillItem({ ...place, key: `${place.key}${index || ''}` }),
  );
}

function fillVariant(variants: unknown[], place: Place): unknown {
  const options = variants.map((variant) => resolve(variant, place.root));
  const isNull = (option: JsonObject) => option.type === 'null';
  if (declines(place) && SCORE.test(place.key) && options.some(isNull)) return null;
  const abstaining = options.find((option) =>
    DECLINES.test(JSON.stringify(option.properties ?? option.const ?? '')),
  );
  const real = options.filter((option) => !isNull(option));
  const chosen = declines(place)
    ? (abstaining ?? real[0])
    : (real.find((option) => option !== abstaining) ?? real[0]);
  return chosen ? fill(chosen, place) : null;
}

function chooseEnum(values: readonly unknown[], place: Place): unknown {
  const { key, criterion, question, judgement } = place;
  const known = values.find((value) => value === criterion?.id || value === question?.id);
  if (known !== undefined && /id$|criterion|question/i.test(key)) return known;
  const declining = values.find((value) => typeof value === 'string' && DECLINES.test(value));
  if (declining !== undefined) {
    return declines(place) ? declining : (values.find((value) => value !== declining) ?? declining);
  }
  const ordered = values.filter((value) => value !== null);
  if (values.includes(null) && declines(place)) return null;
  return ordered[Math.min(ordered.length - 1, Math.floor(judgement.strength * ordered.length))];
}

function chooseNumber(schema: JsonObject, place: Place): number {
  const { key, criterion, quote, judgement, material } = place;
  if (/sequence|utterance/i.test(key)) return quote?.sequence ?? 1;
  if (/^(start|at|time)/i.test(key)) return 0;
  const low = limit(schema, 'minimum') ?? (SCORE.test(key) ? 1 : 0);
  const high = limit(schema, 'maximum') ?? (SCORE.test(key) ? criterion?.levels.length || 5 : 1);
  if (/confidence/i.test(key)) return low + (high - low) * (0.6 + 0.3 * unit(material.seed, key));
  const steps = high - low + 1;
  return Math.min(high, low + Math.floor(judgement.strength * steps));
}

function chooseText(schema: JsonObject, place: Place): string {
  const { key, criterion, question, quote, judgement } = place;
  const text = () => {
    if (/criterion_?id/i.test(key) || (/^id$/i.test(key) && criterion)) return criterion?.id ?? '';
    if (/question_?id/i.test(key) || (/^id$/i.test(key) && question)) return question?.id ?? '';
    if (quote && (QUOTE.test(key) || /text|said|words/i.test(key))) return quote.text;
    if (QUOTE.test(key)) return judgement.quotes[0]?.text ?? '';
    if (/^(criterion_?)?name$/i.test(key) && criterion) return criterion.name;
    if (SCORE.test(key) || /^label$/i.test(key)) return levelLabel(place);
    return sentenceFor(key, place);
  };
  return text().slice(0, limit(schema, 'maxLength') ?? 4000);
}

function levelLabel({ criterion, judgement }: Place): string {
  const levels = criterion?.levels ?? [];
  return levels[Math.min(levels.length - 1, Math.floor(judgement.strength * levels.length))] ?? '';
}

function declines({ judgement }: Place): boolean {
  return judgement.quotes.length === 0;
}

function withCriterion(place: Place, criterion: MaterialCriterion): Place {
  return { ...place, criterion, judgement: judge(place.material, criterion) };
}

function asksFor(items: JsonObject, what: 'criterion' | 'question', key: string): boolean {
  const names = Object.keys(isObject(items.properties) ? items.properties : {});
  const stemmed = what === 'criterion' ? /criteri/i : /question/i;
  if (names.some((name) => /id$|^name$/i.test(name) && stemmed.test(name))) return true;
  return names.length > 0 && stemmed.test(key);
}

function enumOf(items: JsonObject, name: RegExp): unknown[] | undefined {
  const properties = isObject(items.properties) ? items.properties : {};
  const found = Object.entries(properties).find(([key]) => name.test(key))?.[1];
  return isObject(found) && Array.isArray(found.enum) ? found.enum : undefined;
}

/** A limit of the schema; the vendor's SDK moves those it does not send into the description, as `{minimum: 1}`. */
function limit(schema: JsonObject, name: string): number | undefined {
  const own = schema[name];
  if (typeof own === 'number') return own;
  const described = new RegExp(`\\b${name}"?:\\s*(-?\\d+)`).exec(String(schema.description ?? ''))?.[1];
  return described === undefined ? undefined : Number(described);
}

function resolve(schema: unknown, root: JsonObject): JsonObject {
  let current: unknown = schema;
  for (let step = 0; isObject(current) && typeof current.$ref === 'string' && step < MAX_DEPTH; step++) {
    const path = current.$ref.replace(/^#\/?/, '').split('/').filter(Boolean);
    current = path.reduce<unknown>((at, part) => (isObject(at) ? at[part] : undefined), root);
  }
  return isObject(current) ? current : {};
}
