export type Scheme = 'light' | 'dark';

/**
 * The scheme in which the browser draws the page's own controls inside `element`, and each later one.
 *
 * @returns what reads it now, and what stops telling of changes
 */
export function watchScheme(
  element: Element,
  onChange: (scheme: Scheme) => void,
): { now: () => Scheme; stop: () => void } {
  const probe = document.createElement('i');
  const { style } = probe;
  style.position = 'absolute';
  style.width = '0';
  style.overflow = 'hidden';
  // The browser's own ground; the transition tells that it changes, whatever changed it, and nothing else does.
  style.color = 'Canvas';
  style.transition = 'color 1ms';
  element.append(probe);
  const now = () => (Number(/\d+/.exec(getComputedStyle(probe).color)) < 128 ? 'dark' : 'light');
  let told: Scheme = now();
  const look = () => {
    const scheme = now();
    if (scheme !== told) onChange(scheme);
    told = scheme;
  };
  probe.ontransitionend = look;
  return { now, stop: () => probe.remove() };
}
