import { anyOf, statementsOf } from './pattern.ts';

const claims = anyOf([
  String.raw`i(?:'m|\s+am)\s+(?:(?:a|an|really|actually|indeed|just|very\s+much|of\s+course|only|definitely|certainly)\s+)*(?:human(?:\s+being)?|(?:real\s+|living\s+)?(?:person|human))(?!\s+resources)`,
  String.raw`i(?:'m|\s+am)\s+(?:(?:just|every\s+bit|exactly|at\s+least)\s+)*as\s+(?:human|real)\s+as|i(?:'m|\s+am)\s+(?:(?:made|a\s+person)\s+)?of\s+flesh\s+and\s+blood`,
  String.raw`i(?:'m|\s+am)\s+(?:(?:really|actually|definitely|certainly)\s+)*not\s+(?:(?:a|an|some|just)\s+)*(?:ai|a\.i\.|artificial\s+intelligence|chatbot|bot|robot|machine|computer|program|recording)`,
  String.raw`ich\s+bin\s+(?:(?:ein|eine|natürlich|wirklich|tatsächlich|echt|auch|selbstverständlich)\s+)*(?:(?:echte|richtige)r?\s+)?(?:mensch|person|menschlich)`,
  String.raw`ich\s+bin\s+(?:(?:genauso|ebenso|so|doch|auch)\s+)+(?:menschlich|ein\s+mensch)|ich\s+bin\s+aus\s+fleisch\s+und\s+blut`,
  String.raw`ich\s+bin\s+(?:(?:wirklich|natürlich)\s+)*keine?\s+(?:ki|künstliche\s+intelligenz|bot|roboter|maschine|computer|programm)`,
  String.raw`(?<!no\s+)soy\s+(?:(?:un|una|realmente|tan|también|de\s+verdad)\s+)*(?:humano|humana|ser\s+humano|persona|de\s+carne\s+y\s+hueso)`,
  String.raw`no\s+soy\s+(?:(?:un|una|ningún|ninguna)\s+)?(?:ia|inteligencia\s+artificial|bot|robot|máquina|programa)`,
  String.raw`je\s+suis\s+(?:(?:un|une|bien|vraiment|aussi|tout|évidemment)\s+)*(?:humaine?|être\s+humain|(?:vraie\s+)?personne|en\s+chair\s+et\s+en\s+os)`,
  String.raw`je\s+ne\s+suis\s+pas\s+(?:un|une)\s+(?:ia|intelligence\s+artificielle|bot|robot|machine|programme)`,
  String.raw`(?<!não\s+)sou\s+(?:(?:um|uma|mesmo|tão|também)\s+)*(?:humano|humana|ser\s+humano|pessoa|de\s+carne\s+e\s+osso)`,
  String.raw`não\s+sou\s+(?:(?:um|uma)\s+)?(?:ia|inteligência\s+artificial|bot|robô|máquina|programa)`,
  String.raw`(?:أنا|إنني|إني)\s+(?:(?:بالطبع|طبعا|فعلا|حقا|أيضا|بالتأكيد)\s+)*(?:إنسانة?|بشر|شخص)`,
  String.raw`(?:لست|ليست?)\s+(?:مجرد\s+)?(?:روبوتا?|آلة|ذكاء\s+اصطناعيا?|برنامجا?)`,
  String.raw`मैं\s+(?:(?:एक|असली|भी|सच\s+में|आपकी\s+तरह|बिल्कुल)\s+)*(?:इंसान|मनुष्य|व्यक्ति)\s+(?:ही\s+)?हू[ँं]`,
  String.raw`मैं\s+(?:(?:कोई|एक)\s+)*(?:ai|एआई|कंप्यूटर|बॉट|रोबोट|मशीन|प्रोग्राम)\s+नहीं\s+हू[ँं]`,
]);
/** Says so of whom the candidate talks to; as a question it may ask about customers. */
const claimsOfTalk = anyOf([
  String.raw`you(?:'re|\s+are)\s+(?:(?:really|actually|indeed|definitely|certainly|now|currently)\s+)*(?:talking|speaking|chatting|dealing)\s+(?:to|with)\s+(?:(?:an?|real|actual|living|fellow)\s+)*(?:human(?:\s+being)?|person)(?=\s*(?:$|[.!,;])|\s+(?:here|now|right))`,
  String.raw`(?:this|that|it)(?:'s|\s+is)\s+(?:really\s+|actually\s+)?a\s+(?:(?:real|actual)\s+)?(?:human|person)\s+(?:speaking|talking|here)|there(?:'s|\s+is)\s+(?:really\s+|actually\s+)?a\s+(?:(?:real|actual)\s+)?(?:human|person)\s+(?:here|on\s+(?:this|the\s+other)\s+(?:end|side))`,
  String.raw`(?:sie\s+(?:sprechen|reden|unterhalten\s+sich)|(?:sprechen|reden)\s+sie|du\s+(?:sprichst|redest))\s+(?:(?:hier|gerade|wirklich|tatsächlich|natürlich|jetzt|auch)\s+)*mit\s+(?:einem|einer)\s+(?:(?:echten|richtigen)\s+)?(?:menschen|person)(?=\s*(?:$|[.!,;]))|hier\s+(?:spricht|sitzt)\s+ein\s+(?:echter\s+)?mensch`,
  String.raw`(?<!no\s+)(?:está|estás|habla|hablas)\s+(?:(?:usted|realmente|ahora|hablando)\s+)*con\s+(?:un|una)\s+(?:humano|humana|ser\s+humano|persona)(?:\s+(?:real|de\s+verdad))?(?=\s*(?:$|[.!,;]))`,
  String.raw`(?:vous\s+parlez|tu\s+parles|vous\s+êtes\s+en\s+train\s+de\s+parler)\s+(?:(?:bien|vraiment|réellement|actuellement)\s+)*(?:à|avec)\s+(?:un|une)\s+(?:(?:vrai|vraie|véritable)\s+)?(?:humaine?|être\s+humain|personne)(?=\s*(?:$|[.!,;]))|un\s+(?:humain|être\s+humain)\s+qui\s+vous\s+parle`,
  String.raw`(?<!não\s+)(?:está|fala|conversa)\s+(?:(?:mesmo|realmente|agora|falando|conversando|a\s+falar|a\s+conversar)\s+)*com\s+(?:(?:um|uma)\s+)?(?:humano|humana|ser\s+humano|pessoa)(?:\s+(?:real|de\s+verdade))?(?=\s*(?:$|[.!,;]))`,
  String.raw`(?<!لا\s+)(?:تتحدث|تتكلم|تتحدثين)\s+(?:(?:الآن|فعلا|حقا|هنا)\s+)*(?:مع|إلى)\s+(?:إنسان|بشر|شخص\s+حقيقي)`,
  String.raw`आप\s+(?:(?:एक|किसी|असली|सच\s+में|अभी)\s+)*(?:इंसान|मनुष्य|व्यक्ति)\s+से\s+(?:ही\s+)?(?:बात|बातचीत)\s+कर\s+रहे`,
]);
/** Written without spaces. */
const CLAIMS_JA =
  /(?:^|[、。,!！\s]|私|わたし|僕|こちら|もちろん|本当に)(?:は|も)?(?:本物の|本当の|生身の|普通の|同じ)?人間です(?!か)|人間と(?:お?話しして|話して|会話して)(?:い(?:ます|る)|おります)(?!か|わけ|の(?:では|か))|(?:ai|ロボット|機械|プログラム)(?:では|じゃ)(?:ありません|ない)/u;

/** The interviewer says to be a human, or no AI. */
export function claimsToBeHuman(text: string): boolean {
  return claims(text) || claimsOfTalk(statementsOf(text)) || CLAIMS_JA.test(text);
}
