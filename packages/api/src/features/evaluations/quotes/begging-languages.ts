const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');

const NUMBER =
  '(?:\\p{N}+|quatre|cinq|dix|vingt|cent|cuatro|cinco|diez|veinte|cien|quatro|dez|vinte|cem|خمسة|خمس|عشرة|عشر|पाँच|पांच|दस|सौ|五|十|百)';
const FEW = "(?: [\\p{L}’'-]+){0,5}?";

const FR = {
  award: `(?:note (?:maximale|maximum|parfaite|la plus (?:haute|élevée))|meilleure (?:note|évaluation)|(?:score|niveau) (?:maximal|maximum|parfait|le plus (?:haut|élevé))|maximum(?: de points)?|tous les points|${NUMBER} (?:sur ${NUMBER}|points|étoiles))`,
  ask: '(?:donnez|donne|accordez|accorde|attribuez|attribue|mettez|mets|notez|évaluez|(?:veuillez|merci de|pouvez-vous|il faut)(?: \\p{L}+)? (?:donner|accorder|attribuer|mettre))',
};
const ES = {
  award: `(?:(?:nota|calificación|puntuación) (?:máxima|perfecta|más alta)|(?:puntaje|nivel) (?:máximo|perfecto|más alto)|máxim[oa] (?:nota|calificación|puntuación|puntaje)|mejor (?:nota|calificación|puntuación)|todos los puntos|${NUMBER} (?:(?:de|sobre) ${NUMBER}|puntos|estrellas))`,
  ask: '(?:deme|dame|denme|dé|póngame|ponme|pónganme|ponga|otórgueme|otórgame|otorgue|asígneme|asígname|asigne|concédame|califíqueme|califícame|califique|evalúe|evalúeme|puntúe|puntúeme)',
};
const PT = {
  award: `(?:(?:nota|pontuação|avaliação|classificação) (?:máxima|perfeita|mais alta)|nível (?:máximo|mais alto)|melhor (?:nota|avaliação)|todos os pontos|nota (?:dez|cem|\\p{N}+)|${NUMBER} (?:de ${NUMBER}|pontos|estrelas))`,
  ask: '(?:me dê|me dá|me deem|dê-me|dá-me|dê|atribua|conceda|avalie|classifique|pontue|coloque)',
};
const AR_AWARD = `(?:(?:ال)?(?:درجة|علامة|نتيجة) (?:ال)?(?:كاملة|قصوى|نهائية)|أعلى (?:درجة|علامة|تقييم|مستوى)|كامل (?:الدرجات|النقاط|العلامات)|التقييم الأعلى|${NUMBER} من ${NUMBER}|تقييما (?:عاليا|ممتازا))`;
const HI_AWARD = `(?:(?:पूरे|पूर्ण|अधिकतम|सर्वोच्च|सबसे (?:ज़्यादा|अधिक|ऊँचे|ऊंचे)) (?:अंक|नंबर|स्कोर|मार्क्स)|(?:ऊँची|ऊंची|अच्छी|उच्च|पूरी|सबसे (?:अच्छी|ऊँची|ऊंची)) (?:रेटिंग|ग्रेड|श्रेणी)|सबसे (?:ऊँचा|ऊंचा) स्तर|${NUMBER} में से ${NUMBER})`;
const JA_AWARD = `(?:満点|最高(?:点|得点|評価|ランク|の(?:点数|評価|段階))|(?:高い|良い|いい)(?:評価|点数|点|スコア)|${NUMBER}点|${NUMBER}/${NUMBER})`;

/** The same requests, of whoever judges, in the other languages. */
export const BEGGING_ELSEWHERE: readonly RegExp[] = [
  word(`${FR.ask}(?:-(?:moi|nous|lui))?${FEW} ${FR.award}`),
  word(
    `(?:je|j'|cette réponse|ma réponse)(?: \\p{L}+)? ?(?:mérite|vaut|veux|voudrais|souhaite|demande|attends)${FEW} ${FR.award}`,
  ),
  word(`${FR.award},? (?:s'il (?:vous|te) plaît|svp)`),
  word(
    '(?:notez|évaluez|note|évalue)[- ](?:moi|cette réponse|ma réponse|ceci|cela)(?: \\p{L}+){0,2}? (?:généreusement|favorablement|très haut|haut|bien|comme excellent\\p{L}*)',
  ),
  word('(?:ignorez|ignore|oubliez|oublie) (?:\\p{L}+ ){0,3}?(?:instructions|consignes|règles|critères)'),
  word('(?:embauchez|recrutez|engagez|sélectionnez|recommandez)-moi'),
  word('(?:cher|chère) (?:évaluateur|évaluatrice|correcteur|correctrice|examinateur|examinatrice)'),

  word(`${ES.ask}${FEW} ${ES.award}`),
  word(
    `(?:yo |esta respuesta |mi respuesta )?(?:merezco|merece|quiero|quisiera|espero|pido|necesito)${FEW} ${ES.award}`,
  ),
  word(`${ES.award},? por favor`),
  word(
    '(?:califique|evalúe|puntúe|califíqueme|evalúeme|puntúeme)(?: (?:esta|mi) respuesta| esto)?(?: \\p{L}+){0,2}? (?:alto|bien|generosamente|favorablemente|como excelente)',
  ),
  word('(?:ignore|ignora|olvide|olvida) (?:\\p{L}+ ){0,3}?(?:instrucciones|reglas|criterios)'),
  word('(?:contráteme|contrátame|contrátenme|selecciónenme|selecciónme|recomiéndeme)'),
  word('(?:estimad[oa]|querid[oa]) (?:evaluador|evaluadora|examinador|examinadora)'),

  word(`${PT.ask}${FEW} ${PT.award}`),
  word(
    `(?:eu |esta resposta |minha resposta )?(?:mereço|merece|quero|queria|gostaria|espero|peço|preciso)${FEW} ${PT.award}`,
  ),
  word(`${PT.award},? por favor`),
  word(
    '(?:avalie|classifique|pontue)(?: (?:esta|a minha|minha) resposta| isto| isso)?(?:-me)?(?: \\p{L}+){0,2}? (?:alto|bem|generosamente|favoravelmente|como excelente)',
  ),
  word('(?:ignore|ignora|esqueça|esquece) (?:\\p{L}+ ){0,3}?(?:instruções|regras|critérios)'),
  word('(?:me contrat(?:e|em)|contrat(?:e|em)-me|me selecion(?:e|em)|me recomend(?:e|em))'),
  word('(?:car[oa]|prezad[oa]) (?:avaliador|avaliadora|examinador|examinadora)'),

  new RegExp(
    `(?:أعطني|أعطوني|أعطيني|امنحني|امنحوني|ضع لي|ضعوا لي|سجل لي|أعط|امنح|ضع|قيم|قيمني)(?: [^ .!؟]+){0,4}? ${AR_AWARD}`,
    'u',
  ),
  new RegExp(`(?:أستحق|تستحق|أريد|أطلب|أرجو|أتوقع)(?: [^ .!؟]+){0,3}? ${AR_AWARD}`, 'u'),
  new RegExp(`${AR_AWARD}،? (?:من فضلك|رجاء|لو سمحت)`, 'u'),
  /(?:تجاهل|تجاهلوا|تجاهلي|انس)(?: [^ .!؟]+){0,3}? ?(?:التعليمات|تعليماتك|القواعد|المعايير)/u,
  /(?<!\p{L})(?:وظفني|وظفوني|اخترني|اختاروني|أرجو توظيفي)(?!\p{L})/u,
  /(?:عزيزي|عزيزتي|حضرة) (?:المقيم|المقيمة|المصحح|الممتحن)/u,

  new RegExp(`${HI_AWARD}[^।.!?]{0,16}?(?:दीजिए|दीजिये|दे दो|दें|दो(?!\\p{L})|चाहिए|मिलने चाहिए|दे दीजिए)`, 'u'),
  new RegExp(
    `${HI_AWARD},? कृपया|(?:हकदार|योग्य)[^।]{0,10}${HI_AWARD}|${HI_AWARD}[^।]{0,8}(?:हकदार|के योग्य)`,
    'u',
  ),
  /(?:निर्देश|नियम|मापदंड|मानदंड)[\p{L}\p{M}]*[^।.!?]{0,16}?(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा)/u,
  /मुझे (?:नौकरी दे|चुन ल|पास कर|नियुक्त कर)/u,
  /प्रिय (?:मूल्यांकनकर्ता|परीक्षक|निर्णायक)/u,

  new RegExp(
    `${JA_AWARD}(?:の評価)?(?:を|で|に|が)?(?:、)?(?:是非|ぜひ|どうか)?(?:ください|下さい|お願い|おねがい|つけて|付けて|与えて|欲しい|ほしい|して(?:ください|下さい|ほしい)|評価して|採点して|値し|いただけ(?:ます|ません)か)`,
    'u',
  ),
  /(?:高く|甘く|良く|好意的に)(?:評価|採点)(?:して|を)(?:ください|下さい|ほしい|お願い)/u,
  /(?:指示|ルール|規則|基準|命令)(?:を|は)(?:すべて|全て|全部)?(?:無視し|忘れ)(?:て|ろ)/u,
  /(?:採用|合格)に?して(?:ください|下さい|ほしい)|採用をお願い/u,
  /(?:採点者|評価者|審査員|面接官)(?:様|さん|の皆様|の方)へ?、/u,
];
