/** What other features use of reports: one interview, to be read outside the console. */
export { loadReport, type Report, type ReportQuestion } from './document.ts';
export { pdfHeaders } from './file.ts';
export { ReportPrinter } from './pdf/printer.ts';
export { ABSTAINED_WORDS, clock, DECISION_WORDS, day, missingScores } from './words.ts';
