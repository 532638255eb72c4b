import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * Builds the portal into web/target/portal, or does nothing when its sources are those of the last build. With
 * `check`: looks at style and runs the unit tests, once for each state of the sources. Libraries are installed once
 * for each package-lock.json, so that a second build needs no network.
 */
const KIB = 1024;
/** What the first page may cost, compressed. */
const BUDGET = { scripts: 300 * KIB, styles: 100 * KIB, files: 15 };
const here = path.dirname(fileURLToPath(import.meta.url));
const target = path.join(here, '../../../target');
const output = path.join(target, 'portal');

function run(command, ...parameters) {
  execFileSync(path.join(here, 'node_modules/.bin', command), parameters, { cwd: here, stdio: 'inherit' });
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .flatMap((entry) => {
      const full = path.join(folder, entry.name);
      return entry.isDirectory() ? files(full) : [full];
    })
    .sort();
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of files(here))
    hash.update(path.relative(here, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function once(name, state, work) {
  const mark = path.join(target, `portal-${name}`);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return;
  work();
  mkdirSync(target, { recursive: true });
  writeFileSync(mark, state);
}

function install() {
  const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  const mark = path.join(here, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], { cwd: here, stdio: 'inherit' });
  writeFileSync(mark, lock);
}

/** The scripts and style sheets that the first page loads: the entry and all that it imports at once. */
function firstPage() {
  const manifest = JSON.parse(readFileSync(path.join(output, '.vite/manifest.json'), 'utf8'));
  const wanted = new Set();
  const follow = (name) => {
    if (wanted.has(name)) return;
    wanted.add(name);
    (manifest[name].imports ?? []).forEach(follow);
  };
  Object.keys(manifest)
    .filter((name) => manifest[name].isEntry)
    .forEach(follow);
  const chunks = [...wanted].map((name) => manifest[name]);
  return {
    scripts: chunks.map((chunk) => chunk.file).filter((file) => file.endsWith('.js')),
    styles: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))],
  };
}

function compress() {
  for (const file of files(path.join(output, 'app')).filter((name) => /\.(js|css|svg|json)$/.test(name))) {
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
}

function compressed(names) {
  return names.reduce((sum, file) => sum + readFileSync(path.join(output, `${file}.gz`)).length, 0);
}

function checkBudget() {
  const { scripts, styles } = firstPage();
  const spent = {
    scripts: compressed(scripts),
    styles: compressed(styles),
    files: scripts.length + styles.length,
  };
  console.log(
    `Portal: first page ${(spent.scripts / KIB).toFixed(0)} KiB of compressed JavaScript, ` +
      `${(spent.styles / KIB).toFixed(0)} KiB of compressed style sheets, in ${spent.files} files`,
  );
  const over = Object.keys(BUDGET).filter((what) => spent[what] > BUDGET[what]);
  if (over.length > 0) {
    const allowed = over.map((what) => `${what}: ${spent[what]}, allowed ${BUDGET[what]}`).join('; ');
    throw new Error(`The first page costs too much (${allowed}): load what it does not need later`);
  }
}

function build() {
  run('openapi-typescript', 'openapi.json', '-o', 'node_modules/.api/schema.d.ts');
  run('tsc', '--noEmit');
  run('vite', 'build', '--logLevel', 'warn');
  compress();
  checkBudget();
  mkdirSync(path.join(output, 'WEB-INF'));
  renameSync(path.join(output, 'index.html'), path.join(output, 'WEB-INF/portal.html'));
}

function check() {
  run('eslint', '.', '--max-warnings', '0');
  run('prettier', '--check', '--log-level', 'warn', '.');
  run('vitest', 'run', '--reporter', 'dot');
}

install();
if (process.argv[2] === 'check') once('checked', fingerprint(), check);
else once('built', fingerprint(), build);
