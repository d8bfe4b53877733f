/** What a question is after. */
export type QuestionKind = 'experience' | 'technical' | 'plan' | 'motive';

/** In the order of trust: why somebody wants a job is no matter of technique. */
const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'motive',
    /(?<!\p{L})(?:why do you want|why (?:this|our|us)|why are you (?:interested|applying)|what (?:interests|attracts|motivates)|motivat\p{L}*|warum (?:möchten|wollen|bewerben)|was (?:reizt|interessiert|motiviert)|por qué (?:quiere|le interesa)|qué le (?:motiva|interesa)|pourquoi (?:voulez|souhaitez)|qu['’]est-ce qui vous (?:motive|attire|intéresse)|por que (?:quer|deseja)|o que (?:motiva|atrai))(?!\p{L})|لماذا تريد|ما الذي يجذبك|क्यों (?:करना )?चाहते|क्या आकर्षित|志望|なぜ.*(?:たい|希望)/iu,
  ],
  [
    'plan',
    /(?<!\p{L})(?:how would you|what would you|imagine|suppose|where would you (?:start|begin)|wie würden sie|was würden sie|stellen sie sich vor|cómo (?:haría|resolvería|abordaría)|qué haría|imagine que|comment (?:feriez|procéderiez|aborderiez)|que feriez|imaginez|como (?:faria|resolveria|abordaria)|o que faria)(?!\p{L})|كيف (?:ست|كنت س)|ماذا ستفعل|तो आप क्या करेंगे|कैसे करेंगे|どうしますか|どのように(?:し|進め)ますか/iu,
  ],
  [
    'experience',
    /(?<!\p{L})(?:tell me about|describe (?:a|an|the|your|how)|(?:a|the last|one) time|when did you|what did you|have you ever|walk me through|(?:erzählen|berichten|beschreiben|schildern) sie|wann haben sie|cuénteme|hábleme|describa|cuándo fue|parlez-moi|racontez|décrivez|quand avez-vous|conte|fale|descreva|quando foi)(?!\p{L})|حدثني|أخبرني|صف|के बारे में बताइए|वर्णन|教えてください|お聞かせ|話してください/iu,
  ],
  [
    'technical',
    /(?<!\p{L})(?:what is|what are|what does|how does|how do|difference|explain|complexity|why is|was ist|was sind|unterschied|wie funktioniert|erklären sie|qué es|diferencia|cómo funciona|explique|qu['’]est-ce que|différence|comment fonctionne|expliquez|o que é|diferença|como funciona)(?!\p{L})|ما هو|ما الفرق|كيف يعمل|क्या है|अंतर|कैसे काम|とは|違い|仕組み/iu,
  ],
];

/** Told by the question's words; `undefined` where they tell nothing. */
export function kindOfQuestion(text: string): QuestionKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0];
}
