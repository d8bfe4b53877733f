import { fold } from '../text.ts';

/** Number words of the languages, value by value. One is left out: it is an article in most of them, and claims nothing. */
const WORDS: Record<number, string> = {
  0: 'zero null cero zéro صفر शून्य',
  2: 'two zwei zwo dos deux dois duas اثنان اثنين اثنتين दो',
  3: 'three drei tres trois três ثلاث ثلاثة तीन',
  4: 'four vier cuatro quatre quatro أربع أربعة चार',
  5: 'five fünf fuenf cinco cinq خمس خمسة पांच पाँच',
  6: 'six sechs seis ست ستة छह छः',
  7: 'seven sieben siete sept sete سبع سبعة सात',
  8: 'eight acht ocho huit oito ثمان ثماني ثمانية आठ',
  9: 'nine neun nueve neuf nove تسع تسعة नौ',
  10: 'ten zehn diez dix dez عشر عشرة दस',
  11: 'eleven elf onze ग्यारह',
  12: 'twelve dozen zwölf zwoelf dutzend doce docena douze douzaine doze dúzia बारह دزينة',
  13: 'thirteen dreizehn trece treize treze तेरह',
  14: 'fourteen vierzehn catorce quatorze catorze चौदह',
  15: 'fifteen fünfzehn quince quinze पंद्रह',
  16: 'sixteen sechzehn dieciséis seize dezesseis सोलह',
  17: 'seventeen siebzehn diecisiete dezessete सत्रह',
  18: 'eighteen achtzehn dieciocho dezoito अठारह',
  19: 'nineteen neunzehn diecinueve dezenove उन्नीस',
  20: 'twenty zwanzig veinte vingt vinte عشرون عشرين बीस',
  25: 'veinticinco पच्चीस',
  30: 'thirty dreißig dreissig treinta trente trinta ثلاثون ثلاثين तीस',
  35: 'पैंतीस',
  40: 'forty vierzig cuarenta quarante quarenta أربعون أربعين चालीस',
  45: 'पैंतालीस',
  50: 'fifty fünfzig cincuenta cinquante cinquenta خمسون خمسين पचास',
  60: 'sixty sechzig sesenta soixante sessenta ستون ستين साठ',
  70: 'seventy siebzig setenta septante سبعون سبعين सत्तर',
  75: 'पचहत्तर',
  80: 'eighty achtzig ochenta quatre-vingt quatre-vingts oitenta ثمانون ثمانين अस्सी',
  90: 'ninety neunzig noventa nonante تسعون تسعين नब्बे',
  200: 'doscientos doscientas duzentos duzentas مئتان مئتين مائتين',
  300: 'trescientos trezentos ثلاثمئة ثلاثمائة',
  500: 'quinientos quinhentos خمسمئة خمسمائة',
};

const SCALES: Record<number, string> = {
  100: 'hundred hundert cien ciento cent cents cem cento مئة مائة सौ',
  1000: 'k thousand tausend tsd mil mille ألف آلاف हज़ार हजार',
  100000: 'lakh lakhs लाख',
  1000000: 'm mn mio million millions millionen millón millones milhão milhões مليون ملايين',
  10000000: 'crore crores करोड़',
  1000000000:
    'bn billion billions milliarde milliarden mrd milliard milliards bilhão bilhões مليار مليارات अरब',
};

/** Units, each with its words; a number with a unit is another number than one without. */
const UNITS: Record<string, string> = {
  percent:
    '% percent per-cent pct prozent prozentpunkte porciento pourcent porcento بالمئة بالمائة प्रतिशत फीसदी パーセント',
  year: 'year years yr yrs jahr jahre jahren año años an ans année années ano anos سنة سنوات سنين عام أعوام عاما साल सालों वर्ष वर्षों',
  month: 'month months monat monate monaten mes meses mois mês meses شهر أشهر شهور महीना महीने महीनों माह',
  week: 'week weeks woche wochen semana semanas semaine semaines أسبوع أسابيع सप्ताह हफ्ते हफ़्ते',
  day: 'day days tag tage tagen día días jour jours dia dias يوم أيام दिन दिनों',
  hour: 'hour hours hr hrs h stunde stunden hora horas heure heures ساعة ساعات घंटे घंटा घंटों',
  minute: 'minute minutes min mins minuten minuto minutos دقيقة دقائق मिनट मिनटों',
  second:
    'second seconds sec secs s sekunde sekunden segundo segundos seconde secondes ثانية ثواني ثوان सेकंड सेकेंड',
  millisecond: 'ms millisecond milliseconds millisekunden milisegundos millisecondes',
  times: 'x times fold fach mal veces fois vezes مرات गुना',
  eur: '€ eur euro euros يورو यूरो',
  usd: '$ usd us$ dollar dollars dólar dólares دولار डॉलर',
  gbp: '£ gbp pound pounds pfund libras livres',
  jpy: '¥ jpy yen ين येन',
  inr: '₹ inr rupee rupees rupien रुपये रुपए روبية',
  brl: 'r$ brl reais',
  chf: 'chf franken francs',
};

/** Words that turn a figure into a bound. */
const BOUNDS: Record<string, string> = {
  over: 'over above exceeding more than at least more-than über mehr mindestens más más-de plus plus-de au-moins mais mais-de acima أكثر فوق अधिक ज्यादा से-अधिक',
  under:
    'under below less fewer almost nearly up-to weniger knapp fast beinahe bis-zu höchstens menos casi hasta moins presque jusqu quase até أقل تقريبا قرابة लगभग कम',
};

export const numberWords = tableOf(WORDS);
export const scaleWords = tableOf(SCALES);
export const unitWords = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) => split(words).map((word) => [word, unit] as const)),
);
export const boundWords = new Map(
  Object.entries(BOUNDS).flatMap(([bound, words]) => split(words).map((word) => [word, bound] as const)),
);

function tableOf(table: Record<number, string>): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([value, words]) =>
      split(words).map((word) => [word, Number(value)] as const),
    ),
  );
}

function split(words: string): string[] {
  return words.split(/\s+/).filter(Boolean).map(fold);
}
