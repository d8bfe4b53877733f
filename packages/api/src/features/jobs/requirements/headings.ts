/** What the lines below a heading are. */
export type Part = 'must' | 'nice' | 'tasks' | 'other';

/** Words of headings, by the languages of the platform. The first that fits decides. */
const HEADINGS: readonly (readonly [Part, RegExp])[] = [
  [
    'nice',
    /nice[ -]to[ -]have|bonus|preferred|desirable|good to have|\bplus\b|extra points|would be great|von vorteil|wünschenswert|idealerweise|pluspunkt|das wäre toll|deseable|se valora|valorable|se valorar|souhait|un plus|atouts?\b|apprécié|diferencia|desejáve|يفضل|ميزة إضافية|वांछनीय|अतिरिक्त योग्यता|歓迎|尚可|あると望ましい/iu,
  ],
  [
    'must',
    /require|qualification|must[ -]have|who you are|what you(?:'ll|’ll)? (?:bring|need)|you (?:have|bring)|about you|your (?:profile|skills|background)|skills|experience|we(?:'re|’re| are)? look(?:ing)? for|ideal candidate|essential|anforderung|dein profil|ihr profil|was du mitbringst|das bringst du|qualifikation|voraussetzung|kenntnisse|requisito|perfil|lo que buscamos|experiencia|exigences|profil|compétences|ce que nous recherchons|prérequis|qualifica|o que (?:buscamos|procuramos|esperamos)|المتطلبات|المؤهلات|متطلبات|المهارات|आवश्यक|योग्यता|कौशल|応募資格|必須|求める|資格要件|スキル/iu,
  ],
  [
    'tasks',
    /responsib|what you(?:'ll|’ll| will) do|the role|your (?:role|tasks?|mission|impact)|duties|day[ -]to[ -]day|aufgaben|deine rolle|funciones|responsabilidades|tareas|missions?\b|responsabilités|vos tâches|atividades|المسؤوليات|المهام|जिम्मेदार|कार्य|仕事内容|業務内容|職務内容/iu,
  ],
  [
    'other',
    /benefit|we offer|what we offer|perks|salary|compensation|pay\b|about (?:us|the company|[\p{Lu}])|who we are|how to apply|apply|equal opportunit|diversity|privacy|contact|location|our (?:values|culture|stack)|wir bieten|das bieten|unser angebot|über uns|bewerb|kontakt|ofrecemos|beneficios|sobre nosotros|cómo aplicar|nous offrons|avantages|à propos|postuler|benefícios|oferecemos|sobre nós|candidat|المزايا|نقدم|من نحن|लाभ|हमारे बारे|福利厚生|待遇|会社概要|応募方法|給与/iu,
  ],
];

const MAX_HEADING_LENGTH = 70;

/** What a line heads; nothing where it is no heading, or one that says nothing about requirements. */
export function partHeadedBy(line: string): Part | undefined {
  const bare = line.replace(/^#+\s*/, '').trim();
  const endsOpen = /[:：]$/.test(bare);
  if (bare.length > MAX_HEADING_LENGTH || (!endsOpen && /[.!;,。]$/.test(bare))) return undefined;
  if (!endsOpen && bare.split(/\s+/).length > 8) return undefined;
  return HEADINGS.find(([, words]) => words.test(bare))?.[0];
}

/** Words of a single line that make it a wish, whatever it stands below. */
const WISH =
  /(?<!\p{L})(?:nice[ -]to[ -]have|is a (?:big |strong |huge )?plus|a plus|bonus|preferred|preferably|ideally|desirable|advantageous|von vorteil|wünschenswert|idealerweise|deseable|valorable|se valora|souhaité\p{L}*|un plus|serait un atout|est un atout|desejável|diferencial|é um plus|يفضل|يُفضل|वांछनीय|歓迎|尚可)/iu;

export function isWish(line: string): boolean {
  return WISH.test(line);
}
