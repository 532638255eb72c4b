import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Installs the checks' libraries once for each package-lock.json, so that a second build needs no network. */
const here = path.dirname(fileURLToPath(import.meta.url));
const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
const mark = path.join(here, 'node_modules', '.installed-lock');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], { cwd: here, stdio: 'inherit' });
  writeFileSync(mark, lock);
}
