import { journey } from './journey.mjs';

const [input] = globalThis.Deno?.args ?? process.argv.slice(2);
console.log(JSON.stringify(await journey(JSON.parse(input))));
