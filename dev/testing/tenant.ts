/** Stands in for the seeding of the demonstration tenant: says what it was given. */
let text = '';
for await (const part of process.stdin.setEncoding('utf8')) text += part;
const { origins } = JSON.parse(text) as { origins: string[] };
process.stderr.write(`${origins.length} origins\n`);
process.stdout.write('ten_small\n');
if (origins.length === 0) process.exitCode = 1;
