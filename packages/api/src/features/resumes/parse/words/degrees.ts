/** A degree by name, as far as it is one: what follows is its subject. The longer forms first. */
const DEGREE = new RegExp(
  `^(?:${[
    String.raw`(?:executive |joint |double |integrated )?(?:bachelor|master|associate|doctor)(?:'s|s|’s)?(?: degree)?(?: \(hons\)| \(honours\))? of (?:business administration|fine arts?|applied sciences?|engineering|technology|education|laws?|architecture|commerce|philosophy|medicine|nursing|public health|public administration|computer applications?|social work|music|design|science|sciences|arts?|letters)(?: degree| \(hons\)| \(honours\)| \([A-Za-z. ]{2,8}\))?`,
    `(?:bachelor|master|associate|doctoral|doctor|postgraduate|undergraduate|graduate)(?:'s|’s)? (?:degree|diploma|certificate)`,
    String.raw`(?:bachelor|master)(?:'s|’s)(?=\s+(?:in|of)\b)`,
    `high school diploma|secondary school certificate|higher national diploma|postgraduate (?:diploma|certificate)|graduate certificate|diploma|certificate|ged|gcses?|a[- ]levels?|foundation degree|honou?rs degree`,
    String.raw`b\.?\s?sc\.?(?: \(?hons\.?\)?)?|m\.?\s?sc\.?|b\.?\s?a\.?(?: \(?hons\.?\)?)?|m\.?\s?a\.?|b\.?\s?s\.?|m\.?\s?s\.?|b\.?\s?eng\.?(?: \(?hons\.?\)?)?|m\.?\s?eng\.?|b\.?\s?tech\.?|m\.?\s?tech\.?|b\.?\s?com\.?|m\.?\s?com\.?|m\.?b\.?a\.?|b\.?b\.?a\.?|ph\.?\s?d\.?|d\.?phil\.?|m\.?phil\.?|ll\.?\s?[bm]\.?|j\.?d\.?|m\.?d\.?|mres|m\.?p\.?a\.?|m\.?p\.?h\.?|m\.?f\.?a\.?|b\.?f\.?a\.?|b\.?ed\.?|m\.?ed\.?|b\.?c\.?a\.?|m\.?c\.?a\.?|a\.b\.|s\.b\.|b\.?e\.?|m\.?e\.?|a\.?a\.?s?\.?|a\.?s\.?|hnd|pgce|pgdip|btec`,
    `bachelor|master|associate|doctorate|magister`,
    String.raw`diplom(?:-(?:ingenieur(?:in)?|informatiker(?:in)?|kauf(?:mann|frau)|physiker(?:in)?|betriebswirt(?:in)?))?(?: \(fh\))?|staatsexamen|promotion|abitur|allgemeine hochschulreife|fachhochschulreife|mittlere reife|ausbildung (?:zum|zur|als)|berufsausbildung|fachabitur|meisterbrief`,
    String.raw`licence professionnelle|licence|master [12]|maîtrise|doctorat|dut|bts|but\b|baccalauréat|bac(?:\s?\+\s?\d)?|dea|dess|cap|diplôme d['’]ingénieur|diplôme|mastère(?: spécialisé)?|certificat`,
    `licenciatura|licenciad[oa]|grado(?: superior| medio)?|máster(?: universitario)?|maestría|doctorado|diplomatura|diplomado|bachillerato|ingeniería(?= (?:en|de))|técnico superior|posgrado|especialización|título`,
    `bacharelado|bacharel|licenciatura|mestrado(?: profissional)?|doutorado|doutoramento|pós-graduação|especialização|tecnólogo|ensino médio|mba|curso técnico|técnico`,
    'بكالوريوس|ليسانس|ماجستير|دكتوراه|دبلوم(?: عالي)?|ثانوية عامة|الثانوية العامة|إجازة|شهادة',
    'स्नातकोत्तर|स्नातक|परास्नातक|पीएचडी|डिप्लोमा|बी\\.?ए\\.?|एम\\.?ए\\.?|बी\\.?टेक|एमबीए|इंटरमीडिएट|हाई स्कूल',
    '学士|修士|博士|准学士|専門士|短期大学士|高校卒業|本科|硕士|大专|學士|碩士|专科|高中',
  ].join('|')})(?![\\p{L}\\p{M}])`,
  'iu',
);
const CJK_DEGREE =
  /^(学士|修士|博士|准学士|専門士|本科|硕士|学士学位|硕士学位|博士学位)|(学士|修士|博士|本科|硕士|大专)$/u;
const LINK =
  /^\s*(?:degree\b)?\s*(?:[,:：·・|–—-]|\b(?:in|of|en|em|de|der|des|im|für|du|da|do)\b|\(|في(?=\s)|في\s|में\s)?\s*/iu;

export interface Degree {
  studyType: string;
  area: string;
}

/** A degree with its subject, where the text begins with one (or, in Chinese and Japanese, ends with one). */
export function degreeOf(text: string): Degree | undefined {
  const found = DEGREE.exec(text) ?? CJK_DEGREE.exec(text);
  if (!found) return endingDegree(text);
  const studyType = found[0].trim();
  if (found.index > 0) return { studyType, area: text.slice(0, found.index).replace(/[\s・,、(（]+$/u, '') };
  const after = text.slice(found[0].length);
  const area = after
    .replace(LINK, '')
    .replace(/[\s),.;]+$/u, '')
    .trim();
  return { studyType, area: bracketed(after) ?? area };
}

/** `Economics, B.A.` and `情報学 学士`. */
function endingDegree(text: string): Degree | undefined {
  const parts = /^(.{3,80}?)(?:,\s*|\s+[–—-]\s+|\s*\()([^,()]{2,40})\)?$/u.exec(text);
  const [, area = '', name = ''] = parts ?? [];
  const degree = parts && DEGREE.exec(name);
  return degree && degree[0].length === name.length ? { studyType: name, area } : undefined;
}

function bracketed(after: string): string | undefined {
  return /^\s*\(([^()]{3,})\)\s*$/u.exec(after)?.[1];
}

/** Whether it begins with one: `Cambridge, MA` is a place. */
export function beginsWithDegree(text: string): boolean {
  return DEGREE.test(text);
}

export function hasDegree(text: string): boolean {
  return degreeOf(text) !== undefined;
}
