import { useEffect } from 'react';
import type { Words } from '../words/translate.ts';

/** The document in the frame is the widget's alone: it is in the widget's language too, for whoever reads the page by it. */
export function useDocumentLanguage(words: Words): void {
  useEffect(() => {
    document.documentElement.lang = words.locale;
    document.documentElement.dir = words.direction;
    document.title = words.say('common.widget');
  }, [words]);
}
