import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });

test('the server serves the portal at every address of a page', async () => {
  const { auditRoutes, commonRoutes, customerRoutes, deskRoutes, studioRoutes } = await import('./routes');
  const servlet = readFileSync(
    path.resolve(import.meta.dirname, '../../../java/org/sportello/platform/page/PortalServlet.java'),
    'utf8',
  );
  const served = [...(/@WebServlet\(\{(.*?)\}\)/s.exec(servlet)?.[1] ?? '').matchAll(/"\/([\w-]+)/g)].map(
    (found) => found[1],
  );
  const routes = [...commonRoutes, ...customerRoutes, ...deskRoutes, ...studioRoutes, ...auditRoutes];
  for (const route of routes) {
    expect(served, route.path).toContain(route.path.split('/')[1]);
  }
});
