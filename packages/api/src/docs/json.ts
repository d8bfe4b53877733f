const LINE_WIDTH = 110;

/** JSON in the layout of this repository's formatter: objects open, lists of plain values on one line where they fit. */
export function formatJson(value: unknown, indent = '', lead = ''): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((entry) => typeof entry !== 'object' || entry === null)) {
      const line = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
      // One more for the comma that may follow.
      if (indent.length + lead.length + line.length + 1 <= LINE_WIDTH) return line;
    }
    return `[\n${value.map((entry) => inner + formatJson(entry, inner)).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
    if (entries.length === 0) return '{}';
    const lines = entries.map(([name, entry]) => {
      const key = `${JSON.stringify(name)}: `;
      return inner + key + formatJson(entry, inner, key);
    });
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  return JSON.stringify(value);
}
