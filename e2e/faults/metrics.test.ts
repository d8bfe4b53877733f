import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { useProduct } from '../support/stack.ts';

const DASHBOARD = new URL('../../docs/telemetry/dashboard.json', import.meta.url);
/** What a histogram is told as. */
const PARTS = /_(bucket|count|sum)$/;

interface Dashboard {
  panels: { title: string; targets: { expr: string }[] }[];
}

/** The metrics of a PromQL expression, each with the labels that it is asked by. */
function metricsIn(expression: string): string[] {
  return expression.match(/\b(?:vivavoce|process|nodejs)_\w+/g) ?? [];
}

describe('the dashboard for operators', () => {
  const product = useProduct();

  it('asks for nothing that no process serves', async () => {
    const ports = [0, 1, 2].map((place) => product.stack.metricsPort + place);
    const texts = await Promise.all(
      ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
    );
    const served = new Map(
      texts.flatMap((text) =>
        [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name = '', type]) => [name, type]),
      ),
    );
    const { panels } = JSON.parse(await readFile(DASHBOARD, 'utf8')) as Dashboard;
    expect(panels.length).toBeGreaterThan(5);
    for (const { title, targets } of panels) {
      for (const { expr } of targets) {
        const names = metricsIn(expr);
        expect(names, `${title}: ${expr}`).not.toEqual([]);
        for (const name of names) {
          const isPart = PARTS.test(name) && served.get(name.replace(PARTS, '')) === 'histogram';
          expect(isPart || served.has(name), `${title}: ${name}`).toBe(true);
        }
      }
    }
  });
});
