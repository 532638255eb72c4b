import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });

test('the server serves the portal at every address of a page', async () => {
  const { auditRoutes, customerRoutes, deskRoutes } = await import('./routes');
  const servlet = readFileSync(
    path.resolve(import.meta.dirname, '../../../java/org/sportello/platform/page/PortalServlet.java'),
    'utf8',
  );
  const served = [...(/@WebServlet\(\{(.*)\}\)/.exec(servlet)?.[1] ?? '').matchAll(/"\/([\w-]+)/g)].map(
    (found) => found[1],
  );
  for (const route of [...customerRoutes, ...deskRoutes, ...auditRoutes]) {
    expect(served, route.path).toContain(route.path.split('/')[1]);
  }
});
