import { Link } from '@tanstack/react-router';
import { Page } from '../kit/page.tsx';
import { Plain } from '../kit/plain.tsx';
import { shellWords } from '../words/shell.ts';

/** No page at this address. */
export function NotFound() {
  const { title, text, overview } = shellWords.notFound;
  return (
    <Plain>
      <Page title={title} intro={text}>
        <Link to="/">{overview}</Link>
      </Page>
    </Plain>
  );
}
