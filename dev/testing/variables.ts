const SHARED = ['PATH', 'NODE_COMPILE_CACHE', 'VIVAVOCE_POSTGRES_TEMPLATES'];

/**
 * The environment of a process that a test starts with variables of its own: the path, and what all processes of a run share,
 * their compiled modules and empty clusters.
 */
export function sharedVariables(): Record<string, string> {
  return Object.fromEntries(
    SHARED.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
