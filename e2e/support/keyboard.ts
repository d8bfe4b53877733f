import type { Locator, Page } from 'playwright-core';

/** Nothing on a page of ours is further away than that. */
const MOST_STEPS = 150;

/** Where the focus stands, seen from an element, and how many steps it takes at least. */
interface Way {
  way: 'here' | 'before' | 'after';
  least: number;
}

/** Somebody without a pointer: everything is reached by Tab and pressed by its key, and where the focus is can be seen. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes to a control, step by step. @throws Error where no step leads there, or the focus cannot be seen on it */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < MOST_STEPS; ) {
      const { way, least } = await target.evaluate(wayTo);
      if (way === 'here') {
        if (!(await target.evaluate(showsFocus))) throw new Error(`No focus is seen on ${target}.`);
        return;
      }
      for (let step = 0; step < least; step += 1) {
        await this.#page.keyboard.press(way === 'after' ? 'Shift+Tab' : 'Tab');
      }
      steps += least;
    }
    const { tag, text } = await this.#page.evaluate(() => ({
      tag: document.activeElement?.tagName,
      text: document.activeElement?.textContent?.slice(0, 80),
    }));
    throw new Error(`${target} is not reached by keyboard; the focus is on <${tag}> ${text}.`);
  }

  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('Enter');
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.#page.keyboard.press('ControlOrMeta+a');
    await this.#page.keyboard.insertText(text);
  }

  /** One of a group of radios, or of a list that the browser opens: the arrows go through them. */
  async choose(target: Locator): Promise<void> {
    const group = this.#page.locator(`input[type="radio"][name="${await target.getAttribute('name')}"]`);
    const tabStop = (await group.and(this.#page.locator(':checked')).count()) > 0 ? ':checked' : '*';
    await this.reach(group.and(this.#page.locator(tabStop)).first());
    for (let steps = 0; steps < MOST_STEPS && !(await target.isChecked()); steps += 1) {
      await this.#page.keyboard.press('ArrowDown');
    }
  }

  /** An entry of the browser's own list, by the text that it begins with. */
  async select(list: Locator, label: string): Promise<void> {
    await this.reach(list);
    await this.#page.keyboard.type(label);
  }

  /** An entry of a menu that a button opens. */
  async pick(button: Locator, entry: Locator): Promise<void> {
    await this.press(button);
    await entry.waitFor();
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if ((await entry.evaluate(wayTo)).way === 'here') break;
      await this.#page.keyboard.press('ArrowDown');
    }
    await this.#page.keyboard.press('Enter');
  }
}

/** Runs in the page. Counts links and buttons alone, each of which is a step; what else is on the way is stepped over one by one. */
function wayTo(element: Element): Way {
  const { activeElement } = document;
  if (activeElement === element) return { way: 'here', least: 0 };
  const root = element.closest('[role="dialog"], [role="alertdialog"]') ?? document;
  const stops = [...root.querySelectorAll('a[href], button')].filter(
    (stop) => stop.checkVisibility() && !stop.matches(':disabled, [tabindex="-1"]'),
  );
  const isFollowed = (one: Element, other: Element) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  const start = activeElement ?? document.body;
  const way = start !== document.body && isFollowed(element, start) ? 'after' : 'before';
  const [from, to] = way === 'after' ? [element, start] : [start, element];
  const between = stops.filter(
    (stop) => isFollowed(from, stop) && isFollowed(stop, to) && !from.contains(stop),
  );
  return { way, least: Math.max(1, between.length) };
}

/** Runs in the page: whether an outline or a ring tells that the focus is there, also one around the row that a link opens. */
function showsFocus(element: Element): boolean {
  return [null, '::before', '::after'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
}
