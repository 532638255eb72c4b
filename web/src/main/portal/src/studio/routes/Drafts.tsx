import { lazy } from 'react';
import { type AppRoute } from '../../platform/routing';

const DraftsPage = lazy(() => import('../DraftsPage'));

export const DraftsRoute: AppRoute = { path: '/studio/drafts', element: <DraftsPage /> };

export const toDrafts = (): string => DraftsRoute.path;
