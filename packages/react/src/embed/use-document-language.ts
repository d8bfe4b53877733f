import { useEffect } from 'react';
import type { Voice } from '../words/words.ts';

/** The document in the frame is the widget's alone: it is in the widget's language too, for whoever reads the page by it. */
export function useDocumentLanguage({ locale, direction }: Voice, title: string): void {
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = direction;
    document.title = title;
  }, [locale, direction, title]);
}
