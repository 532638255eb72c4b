import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Fetches the API document from a running server (the argument, or the local stack) and keeps it here. */
const server = process.argv[2] ?? 'http://localhost:8080';
const answer = await fetch(`${server}/openapi?format=json`, { headers: { Accept: 'application/json' } });
if (!answer.ok) throw new Error(`${server}/openapi answered ${answer.status}`);

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  );
}

const here = path.dirname(fileURLToPath(import.meta.url));
writeFileSync(path.join(here, 'openapi.json'), `${JSON.stringify(sorted(await answer.json()), null, 1)}\n`);
