import type { SessionState, VivavoceClient } from '@vivavoce/sdk';
import { createRoot, type Root } from 'react-dom/client';
import { Applications } from '../src/applications/index.ts';
import { InterviewWidget, VivavoceProvider } from '../src/index.ts';
import { ResumeTailor } from '../src/tailor/index.ts';
import { keptResults } from './kept-results.ts';
import type { GalleryState } from './state.ts';
import { galleryState, isStateName, type StateName } from './states.ts';
import { stillApplications } from './still-applications.ts';
import { type StillSession, stillSession } from './still-session.ts';
import { stillTailor } from './still-tailor.ts';

declare global {
  interface Window {
    gallery: {
      /** Shows a state in place of the one that is shown, as if the page were new. */
      show(name: StateName): void;
      /** Lets the session that is shown say something else. */
      change(next: Partial<SessionState>): void;
      /** What the session says now; nothing before one is there. */
      state(): SessionState | undefined;
    };
  }
}

/** `?state=…&scheme=light|dark&locale=…&width=…&accent=…&presentation=…`: one state through the real components. */
const query = new URLSearchParams(location.search);
const asked = query.get('scheme');
const scheme = asked === 'dark' || asked === 'auto' ? asked : 'light';
const locale = query.get('locale');
const accent = query.get('accent');
const presentation = query.get('presentation');
const width = Number(query.get('width') ?? 960);
const place = document.querySelector<HTMLElement>('#widget');

let root: Root | undefined;
let session: StillSession | undefined;

window.gallery = { show, change: (next) => session?.change(next), state: () => session?.getState() };

document.documentElement.classList.toggle('dark', scheme === 'dark');
const first = query.get('state') ?? '';
show(isStateName(first) ? first : 'consent');

function show(name: StateName): void {
  if (!place) return;
  root?.unmount();
  session = undefined;
  window.scrollTo(0, 0);
  place.style.inlineSize = `${width}px`;
  root = createRoot(place);
  const { tailor, applications } = galleryState(name);
  const appearance = { colorScheme: scheme, ...(accent ? { accent } : {}) } as const;
  if (tailor) {
    root.render(
      <ResumeTailor tailor={stillTailor(tailor)} locale={locale ?? 'en-GB'} appearance={appearance} />,
    );
    return;
  }
  if (applications) {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: !applications.offline });
    root.render(
      <Applications
        applications={stillApplications(applications)}
        locale={locale ?? 'en-GB'}
        appearance={appearance}
      />,
    );
    return;
  }
  root.render(
    <VivavoceProvider client={clientOf(galleryState(name))} {...(locale ? { locale } : { locale: 'en-GB' })}>
      <InterviewWidget
        appearance={appearance}
        presentation={presentation === 'dialog' || presentation === 'page' ? presentation : 'inline'}
      />
    </VivavoceProvider>,
  );
}

function clientOf(shown: GalleryState): VivavoceClient {
  const state =
    shown.state && locale ? { ...shown.state, record: { ...shown.state.record, locale } } : shown.state;
  return {
    results: keptResults(shown.kept === true),
    interview: {
      repeatable: true,
      elsewhere: () =>
        Promise.resolve(
          shown.elsewhere && state
            ? {
                sessionId: state.record.id,
                title: state.record.template.title,
                startedAt: state.record.startedAt,
                resume: async () => {
                  session = stillSession(state, shown);
                  return session;
                },
              }
            : null,
        ),
      start: ({ resume } = {}) => {
        if (shown.failure) return Promise.reject(shown.failure);
        if (!state) return new Promise(() => {});
        session = stillSession(resume === false ? firstOf(state) : state, shown);
        return Promise.resolve(session);
      },
    },
  };
}

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
