// Writes what is generated: the documents of `docs/`, then the types that follow from the description of the API.
for (const path of ['packages/api/src/docs/generate.ts', 'packages/sdk-js/openapi/generate.ts']) {
  await import(new URL(`../../${path}`, import.meta.url).href);
}
