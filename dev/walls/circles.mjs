import imports, { TESTS } from './imports.mjs';

/** Circles between folders, told from what runs for users: a test may look at whatever it tests from anywhere. */
export default {
  forbidden: [
    {
      name: 'no-circles-between-folders',
      severity: 'error',
      comment: 'A folder that needs one that needs it has no place in the tree.',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...imports.options, exclude: { path: `${imports.options.exclude.path}|${TESTS}` } },
};
