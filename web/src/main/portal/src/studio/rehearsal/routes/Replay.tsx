import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const ReplayPage = lazy(() => import('../ReplayPage'));

/** Which replay is looked at. */
export type ReplayParams = { id: string };

export const ReplayRoute: AppRoute = { path: '/studio/replays/:id', element: <ReplayPage /> };

export const toReplay = (params: ReplayParams): string => address(ReplayRoute.path, params);
