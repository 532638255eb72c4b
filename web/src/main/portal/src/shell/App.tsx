import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { readsStories } from '../audit/roles';
import { isAtDesk } from '../desk/roles';
import type { Me } from '../platform/api/client';
import { type Desk, DeskContext } from '../platform/api/context';
import { ServerAway } from '../platform/api/problem';
import type { AppRoute } from '../platform/routing';
import type { Session } from '../platform/session/session';
import type { Settings } from '../platform/settings';
import { followDrafts } from '../studio/draftQueries';
import { isInStudio } from '../studio/roles';
import { follow } from '../ticket/following';
import { Broken, ForRole, Home, Nowhere } from './guards';
import { auditRoutes, commonRoutes, customerRoutes, deskRoutes, studioRoutes } from './routes';
import { Shell } from './Shell';

const AGAIN = 3000;

/** Asks again for as long as the server is away, and else not at all: what it refused, it refuses twice. */
function createQueries(desk: Desk): QueryClient {
  const isAway = (_: number, error: unknown) => error instanceof ServerAway;
  const queries = new QueryClient({
    defaultOptions: {
      queries: { retry: isAway, retryDelay: AGAIN, staleTime: 2000, networkMode: 'always' },
      mutations: { retry: isAway, retryDelay: AGAIN, networkMode: 'always' },
    },
  });
  desk.connection.subscribe(() => {
    if (!desk.connection.isAway()) void queries.invalidateQueries();
  });
  follow(desk.live, queries);
  followDrafts(desk.live, queries);
  desk.live.start();
  return queries;
}

function guarded(routes: AppRoute[], settings: Settings, isTheirs: (me: Me) => boolean): AppRoute[] {
  return routes.map((route) => ({
    path: route.path,
    element: (
      <ForRole firm={settings.name} isTheirs={isTheirs}>
        {route.element}
      </ForRole>
    ),
  }));
}

function createRouter({ settings }: Desk, session: Session) {
  return createBrowserRouter([
    {
      element: <Shell settings={settings} session={session} />,
      errorElement: <Broken />,
      children: [
        { path: '/', element: <Home /> },
        ...commonRoutes,
        ...customerRoutes,
        ...guarded(deskRoutes, settings, isAtDesk),
        ...guarded(studioRoutes, settings, isInStudio),
        ...guarded(auditRoutes, settings, readsStories),
        { path: '*', element: <Nowhere /> },
      ],
    },
  ]);
}

export function App({ desk, session }: { desk: Desk; session: Session }) {
  const [queries] = useState(() => createQueries(desk));
  const [router] = useState(() => createRouter(desk, session));
  return (
    <DeskContext value={desk}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </DeskContext>
  );
}
