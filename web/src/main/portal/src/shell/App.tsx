import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { type Desk, DeskContext } from '../platform/api/context';
import { ServerAway } from '../platform/api/problem';
import type { Session } from '../platform/session/session';
import { follow } from '../ticket/following';
import { AtDesk, Broken, Home, InStudio, Nowhere } from './guards';
import { commonRoutes, customerRoutes, deskRoutes, studioRoutes } from './routes';
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
  desk.live.start();
  return queries;
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
        ...deskRoutes.map((route) => ({
          path: route.path,
          element: <AtDesk firm={settings.name}>{route.element}</AtDesk>,
        })),
        ...studioRoutes.map((route) => ({
          path: route.path,
          element: <InStudio firm={settings.name}>{route.element}</InStudio>,
        })),
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
