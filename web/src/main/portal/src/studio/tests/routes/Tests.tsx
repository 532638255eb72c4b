import { lazy } from 'react';
import { type AppRoute } from '../../../platform/routing';

const TestsPage = lazy(() => import('../TestsPage'));

export const TestsRoute: AppRoute = { path: '/studio/tests', element: <TestsPage /> };

/** Of one diagram or table alone, or to record a ticket, perhaps. */
export const toTests = (about: { process: string } | { ticket: string } | null = null): string =>
  about === null ? TestsRoute.path : `${TestsRoute.path}?${new URLSearchParams(about).toString()}`;
