import { readFileSync } from 'node:fs';

const SHELLS = new Set(['sh', 'dash', 'bash', 'ash', 'busybox']);

/**
 * Who started this process, as a text that differs once they are gone: npm, or the shell that npm runs scripts in together
 * with npm behind it. Empty where no npm is at work: a process that was started by hand may outlive its terminal.
 */
export function startedBy() {
  if (!process.env.npm_lifecycle_event) return '';
  const parent = process.ppid;
  const { program, parent: grandparent } = statOf(parent);
  return SHELLS.has(program) ? `${parent} ${grandparent}` : `${parent}`;
}

/**
 * @param {number} pid
 * @returns {{ program: string, parent: string }} empty where the system does not tell
 */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    return {
      program: text.slice(text.indexOf('(') + 1, end),
      parent: text.slice(end + 2).split(' ')[1] ?? '',
    };
  } catch {
    return { program: '', parent: '' };
  }
}
