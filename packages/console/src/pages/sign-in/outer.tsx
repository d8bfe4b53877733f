import { type ReactNode, useEffect } from 'react';
import { Plain } from '../../kit/plain.tsx';
import { signInLanguage } from '../../words/sign-in.ts';

/** The place of a page on which one signs in, in the language of whoever does. */
export function Outer({ children }: { children: ReactNode }) {
  useEffect(() => {
    const { documentElement: root } = document;
    root.lang = signInLanguage;
    root.dir = signInLanguage === 'ar' ? 'rtl' : 'ltr';
    return () => {
      root.lang = 'en';
      root.dir = 'ltr';
    };
  }, []);
  return <Plain>{children}</Plain>;
}
