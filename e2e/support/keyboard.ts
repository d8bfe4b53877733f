import type { Locator, Page } from 'playwright-core';

/** Nothing on a page of ours is further away than that. */
const MOST_STEPS = 150;

/** Where the focus stands, seen from an element. */
type Way = 'here' | 'before' | 'after';

/** Somebody without a pointer: everything is reached by Tab and pressed by its key, and where the focus is can be seen. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Goes to a control, step by step. @throws Error where no step leads there, or the focus cannot be seen on it */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const way = await target.evaluate(wayTo);
      if (way === 'here') {
        if (!(await target.evaluate(showsFocus))) throw new Error(`No focus is seen on ${target}.`);
        return;
      }
      await this.#page.keyboard.press(way === 'after' ? 'Shift+Tab' : 'Tab');
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
      if ((await entry.evaluate(wayTo)) === 'here') break;
      await this.#page.keyboard.press('ArrowDown');
    }
    await this.#page.keyboard.press('Enter');
  }
}

/** Runs in the page. */
function wayTo(element: Element): Way {
  const { activeElement } = document;
  if (activeElement === element) return 'here';
  if (!activeElement || activeElement === document.body) return 'before';
  return activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING
    ? 'after'
    : 'before';
}

/** Runs in the page: whether an outline or a ring tells that the focus is there, also one around the row that a link opens. */
function showsFocus(element: Element): boolean {
  return [null, '::before', '::after'].some((part) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element, part);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
}
