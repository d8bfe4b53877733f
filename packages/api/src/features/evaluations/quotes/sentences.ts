/** A stretch of a text: from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** What ends in a dot without ending a sentence. One letter and a dot ("z. B.", "J. Doe") is one as well. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|Dr|Mr|Mrs|Ms|Prof|St|No|Nr|ca|bzw|usw|etc|vs|approx|evtl|ggf|inkl|Std|Min|Mio|Mrd|Inc|Ltd|Co|Art|Abs|vgl|sog|bspw|(?:\p{L}\.)+\p{L})\.$/u;
/** German dates and ordinals: "am 3. Mai". */
const ORDINAL = /\p{N}\.$/u;
const TRAILS_OFF = /(?:…|\.{3})$/;

const OPENERS = /\p{Ps}+$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The sentences of a text, without the white space between them. Where it is not sure that one ends, it goes on: after an
 * abbreviation, an ellipsis, a German ordinal, and inside quotation marks.
 */
export function sentencesOf(text: string, locale: string): Span[] {
  const spans: Span[] = [];
  let open: Span | undefined;
  let opened = 0;
  for (const { segment, index } of segmenterOf(locale).segment(text)) {
    const start: number = open?.start ?? index - opened;
    // The rule of Unicode leaves 「 with the sentence before it, which it does not belong to.
    const body = segment.trimEnd().replace(OPENERS, '');
    opened = segment.trimEnd().length === segment.length ? segment.length - body.length : 0;
    const end = index + body.length;
    if (end <= start) continue;
    if (goesOn(text.slice(start, end), locale)) {
      open = { start, end };
      continue;
    }
    spans.push({ start, end });
    open = undefined;
  }
  if (open) spans.push(open);
  return spans;
}

/** The whole sentences that a stretch of the text is part of. */
export function around(cut: Span, touched: readonly Span[]): Span {
  return {
    start: Math.min(cut.start, touched[0]?.start ?? cut.start),
    end: Math.max(cut.end, touched.at(-1)?.end ?? cut.end),
  };
}

function goesOn(sentence: string, locale: string): boolean {
  if (ABBREVIATION.test(sentence) || TRAILS_OFF.test(sentence)) return true;
  if (locale.startsWith('de') && ORDINAL.test(sentence)) return true;
  return isInsideQuotation(sentence);
}

function isInsideQuotation(sentence: string): boolean {
  let closer: string | undefined;
  for (const character of sentence) {
    if (closer !== undefined) {
      if (closer.includes(character)) closer = undefined;
    } else if (character === '"') closer = '"';
    else if (character === '“') closer = '”"';
    else if (character === '„') closer = '“”"';
    else if (character === '«') closer = '»';
    else if (character === '「') closer = '」';
    else if (character === '『') closer = '』';
  }
  return closer !== undefined;
}

function segmenterOf(locale: string): Intl.Segmenter {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  return segmenter;
}
