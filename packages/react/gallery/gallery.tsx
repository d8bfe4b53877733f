import type { SessionState, VivavoceClient } from '@vivavoce/sdk';
import { createRoot } from 'react-dom/client';
import { InterviewWidget, VivavoceProvider } from '../src/index.ts';
import { type GalleryState, galleryState, isStateName } from './states.ts';
import { stillSession } from './still-session.ts';

/** `?state=…&scheme=light|dark&locale=…&width=…&accent=…&presentation=…`: one state through the real components. */
const query = new URLSearchParams(location.search);
const name = query.get('state') ?? 'consent';
const shown: GalleryState = galleryState(isStateName(name) ? name : 'consent');
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light';
const locale = query.get('locale');
const accent = query.get('accent');
const presentation = query.get('presentation');
const width = Number(query.get('width') ?? 960);

const state =
  shown.state && locale ? { ...shown.state, record: { ...shown.state.record, locale } } : shown.state;
const client: VivavoceClient = {
  interview: {
    repeatable: true,
    start: ({ resume } = {}) => {
      if (shown.failure) return Promise.reject(shown.failure);
      if (!state) return new Promise(() => {});
      return Promise.resolve(
        stillSession(resume === false ? firstOf(state) : state, shown.levels ?? { input: 0, output: 0 }),
      );
    },
  },
};

/** What another interview of the same kind begins with. */
function firstOf(over: SessionState): SessionState {
  const record = { ...over.record, status: 'created', consent: null, endReason: null } as const;
  return {
    ...over,
    record,
    connection: 'idle',
    phase: 'connecting',
    transcript: [],
    evaluation: { status: 'none' },
  };
}

document.documentElement.classList.toggle('dark', scheme === 'dark');
const place = document.querySelector<HTMLElement>('#widget');
if (place) {
  place.style.inlineSize = `${width}px`;
  createRoot(place).render(
    <VivavoceProvider client={client} {...(locale ? { locale } : { locale: 'en-GB' })}>
      <InterviewWidget
        appearance={{ colorScheme: scheme, ...(accent ? { accent } : {}) }}
        presentation={presentation === 'dialog' || presentation === 'page' ? presentation : 'inline'}
      />
    </VivavoceProvider>,
  );
}
