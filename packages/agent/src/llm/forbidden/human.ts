import { anyOf } from './pattern.ts';

const claims = anyOf([
  String.raw`i(?:'m|\s+am)\s+(?:(?:a|an|really|actually|indeed|just|very\s+much|of\s+course|only|definitely|certainly)\s+)*(?:human(?:\s+being)?|real\s+(?:person|human))(?!\s+resources)`,
  String.raw`i(?:'m|\s+am)\s+(?:(?:really|actually|definitely|certainly)\s+)*not\s+(?:(?:a|an|some|just)\s+)*(?:ai|a\.i\.|artificial\s+intelligence|chatbot|bot|robot|machine|computer|program|recording)`,
  String.raw`ich\s+bin\s+(?:(?:ein|eine|natürlich|wirklich|tatsächlich|echt|auch|selbstverständlich)\s+)*(?:(?:echte|richtige)r?\s+)?(?:mensch|person)`,
  String.raw`ich\s+bin\s+(?:(?:wirklich|natürlich)\s+)*keine?\s+(?:ki|künstliche\s+intelligenz|bot|roboter|maschine|computer|programm)`,
  String.raw`(?<!no\s+)soy\s+(?:(?:un|una|realmente)\s+)*(?:humano|humana|ser\s+humano|persona)`,
  String.raw`no\s+soy\s+(?:un|una)\s+(?:ia|inteligencia\s+artificial|bot|robot|máquina|programa)`,
  String.raw`je\s+suis\s+(?:(?:un|une|bien|vraiment)\s+)*(?:humaine?|être\s+humain|vraie\s+personne|personne\s+réelle)`,
  String.raw`je\s+ne\s+suis\s+pas\s+(?:un|une)\s+(?:ia|intelligence\s+artificielle|bot|robot|machine|programme)`,
  String.raw`(?<!não\s+)sou\s+(?:(?:um|uma|mesmo)\s+)*(?:humano|humana|ser\s+humano|pessoa)`,
  String.raw`não\s+sou\s+(?:(?:um|uma)\s+)?(?:ia|inteligência\s+artificial|bot|robô|máquina|programa)`,
  String.raw`أنا\s+(?:إنسان|إنسانة|بشر|شخص\s+حقيقي)`,
  String.raw`لست\s+(?:روبوتا|آلة|ذكاء\s+اصطناعيا|برنامجا)`,
  String.raw`मैं\s+(?:(?:एक|असली)\s+)*इंसान\s+हू[ँं]`,
  String.raw`मैं\s+(?:कोई\s+)?(?:एआई|रोबोट|मशीन|प्रोग्राम)\s+नहीं\s+हू[ँं]`,
]);
/** Written without spaces. */
const CLAIMS_JA =
  /(?:私|わたし|僕)(?:は|も)?(?:本物の)?人間です|(?:ai|ロボット|機械)(?:では|じゃ)(?:ありません|ない)/u;

/** The interviewer says to be a human, or no AI. */
export function claimsToBeHuman(text: string): boolean {
  return claims(text) || CLAIMS_JA.test(text);
}
