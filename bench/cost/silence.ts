/** The agent runs in this process, and its log goes where the figures go: they alone are wanted there. Imported before it. */
process.env.LOG_LEVEL ??= 'silent';
