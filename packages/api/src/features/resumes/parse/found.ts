import type { FoundText } from '@vivavoce/contract/records';
import type { Line } from './line.ts';

/** Words to a machine that reads along, in the languages of the product. Whatever they ask, nothing of it is done. */
const INSTRUCTIONS = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|prompts?|rules?|previous|above|prior|guidelines)\b/iu,
  /\b(?:system|developer|assistant)\s*(?:prompt|message|instruction)\b/iu,
  /\bas an? (?:ai|language model|llm|assistant)\b|\byou are (?:now )?(?:an? )?(?:ai|assistant|language model|recruit|chatbot|hiring)/iu,
  /\b(?:rate|rank|score|evaluate|classify|mark) (?:this|the|me as).{0,40}\b(?:candidate|applicant|resume|cv|top|highest|best|excellent|10|100|qualified)\b/iu,
  /\b(?:recommend|approve|select|hire|shortlist|advance|accept) (?:this|the) (?:candidate|applicant|resume|person)\b/iu,
  /\b(?:do not|don't|never) (?:mention|reveal|tell|disclose|reject|question)\b.{0,60}\b(?:user|recruiter|prompt|instruction|candidate|this)\b/iu,
  /\b(?:add|insert|claim|state|say|write|include|invent) (?:that )?(?:the candidate|this candidate|they|he|she|i) (?:has|have|is|was|holds?|worked)\b/iu,
  /<\/?(?:system|instructions?|prompt|assistant|im_start|im_end)\b|\[\/?inst\]|<\|[a-z_]+\|>/iu,
  /\b(?:ignorier|missacht|vergiss).{0,40}\b(?:anweisung|befehl|vorgab|regel)|\b(?:ignore[zr]?|oublie[zr]?).{0,40}\b(?:instructions?|consignes?|règles?)|\b(?:ignora|olvida|omite|ignore|desconsidere|esqueça)\b.{0,40}\b(?:instrucciones|reglas|indicaciones|instruções|regras)/iu,
  /(?:تجاهل|انس|تجاوز).{0,40}(?:التعليمات|الأوامر|القواعد)|(?:निर्देशों?|आदेशों?).{0,40}(?:अनदेखा|नज़रअंदाज़|भूल)|(?:指示|命令|プロンプト|ルール).{0,20}(?:無視|忘れ)|忽略.{0,20}(?:指令|指示|提示|规则)/u,
];

/** What of the visible text speaks to a machine. */
export function instructionsIn(lines: readonly Line[]): FoundText[] {
  return lines.flatMap(({ text }, line) =>
    speaksToMachine(text) ? [{ kind: 'instruction' as const, text: text.slice(0, 500), line }] : [],
  );
}

export function speaksToMachine(text: string): boolean {
  return INSTRUCTIONS.some((pattern) => pattern.test(text));
}
