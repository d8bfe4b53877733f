import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const API = 'http://api.example:4100';

describe('the university portal', () => {
  let child: ChildProcess;
  let url: string;

  beforeAll(async () => {
    child = fork(new URL('./server.ts', import.meta.url), {
      env: {
        ...process.env,
        PORT: '0',
        VIVAVOCE_API_URL: API,
        VIVAVOCE_PUBLISHABLE_KEY: 'vv_test_pk_example',
      },
    });
    const [ready] = (await once(child, 'message')) as [{ type: string; url: string }];
    url = ready.url;
  });
  afterAll(() => void child.kill());

  it('allows one foreign origin and nothing inline', async () => {
    const response = await fetch(url);
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src ${API}; frame-src ${API}; connect-src ${API}; style-src 'self'`,
    );
    const page = await response.text();
    expect(page).toContain(`<script src="${API}/sdk/v1/loader.js" data-key="vv_test_pk_example"`);
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=|\{\{/);
  });

  it('puts the interview into the language that somebody chose, and into no markup', async () => {
    const place = async (query: string) =>
      /<div id="interview"[^>]*>/.exec(await (await fetch(`${url}/${query}`)).text())?.[0];
    expect(await place('')).toBe('<div id="interview" lang="en">');
    expect(await place('?lang=pt-BR')).toBe('<div id="interview" lang="pt-BR">');
    expect(await place('?lang=%22%3E%3Cb%3E')).toBe('<div id="interview" lang="en">');
  });

  it('has a dark mode, which the widget on it follows', async () => {
    const styles = await (await fetch(`${url}/portal.css`)).text();
    expect(styles).toContain('color-scheme: light dark;');
    expect(styles).toContain('@media (prefers-color-scheme: dark)');
    /* Every colour is a token, so that none is left behind. */
    const rules = styles.slice(styles.indexOf('* {'));
    expect(rules.match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
  });

  it('has a page with two interviews', async () => {
    const page = await (await fetch(`${url}/two`)).text();
    expect(page.match(/data-target="#\w+"/g)).toEqual(['data-target="#first"', 'data-target="#second"']);
  });

  it.each([
    ['/resume', 'tailor'],
    ['/applications', 'applications'],
  ])('has at %s a page with the widget %s, under the same policy', async (path, widget) => {
    const response = await fetch(`${url}${path}?lang=ar`);
    expect(response.headers.get('content-security-policy')).toContain(`script-src ${API};`);
    const page = await response.text();
    expect(page).toContain(`data-widget="${widget}" data-target="#${widget}"`);
    expect(page).toContain(`<div id="${widget}" lang="ar">`);
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=|\{\{/);
  });

  it('has a page whose own script removes the interview', async () => {
    const response = await fetch(`${url}/removable`);
    expect(response.headers.get('content-security-policy')).toContain(`script-src 'self' ${API}`);
    expect(await (await fetch(`${url}/removable.js`)).text()).toContain('unmount()');
  });

  it('ends when whoever started it is gone', async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    expect((await ended)[0]).toBe(0);
  });
});
