import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { live } from '../gallery/records.ts';
import { stillSession } from '../gallery/still-session.ts';
import { InterviewWidget, VivavoceProvider } from './index.ts';
import { InterviewPackages } from './packages/index.ts';

describe('on a server', () => {
  it('the package imports and renders without a browser', () => {
    expect(typeof document).toBe('undefined');
    const nothing = () => Promise.reject(new Error('A server starts nothing.'));
    const client = {
      interview: { repeatable: true, start: nothing, elsewhere: nothing },
      results: { list: () => [], open: nothing, add: () => {}, forget: nothing },
    };
    const html = renderToString(
      <StrictMode>
        <VivavoceProvider client={client} locale="ar">
          <InterviewWidget template="graduate-practice" appearance={{ accent: '#1c2f5c' }} />
        </VivavoceProvider>
      </StrictMode>,
    );
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('data-screen="loading"');
  });

  it('nothing is written that a strict policy forbids', () => {
    const html = renderToString(<InterviewWidget session={stillSession(live)} />);
    expect(html).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=/);
  });

  it('packages say that they are looked up, and show no interview yet', () => {
    const nothing = () => Promise.reject(new Error('A server asks for nothing.'));
    const packages = { apiUrl: 'https://api.example', read: nothing, buy: nothing, dispose: () => {} };
    const html = renderToString(
      <InterviewPackages packages={packages} locale="de">
        <p>The interview</p>
      </InterviewPackages>,
    );
    expect(html).toContain('role="status"');
    expect(html).not.toContain('The interview');
  });

  it('a dialog is its button', () => {
    const html = renderToString(<InterviewWidget presentation="dialog" session={stillSession(live)} />);
    expect(html).toContain('Open interview');
    expect(html).not.toContain('vv-widget');
  });

  it('a widget without a client says what is missing', () => {
    expect(() => renderToString(<InterviewWidget />)).toThrow('put a <VivavoceProvider client={…}> above');
  });
});
