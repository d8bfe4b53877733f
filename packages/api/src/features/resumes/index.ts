/** What other features use of resumes. */

export { type ExportedFile, exportDocument, exportLetterOf, LETTER_FORMATS } from './export/export.ts';
export { fileHeaders } from './export/headers.ts';
export { dropFiles, filesOf } from './files/owned.ts';
export { filesFolder } from './files/store.ts';
export { kindOf } from './parse/kind.ts';
export { UnreadableFile } from './parse/line.ts';
export { readingLanes } from './process/lanes.ts';
export { type ExportRequest, exportSchema } from './schema.ts';
