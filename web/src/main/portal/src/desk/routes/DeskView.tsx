import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const DeskViewPage = lazy(() => import('../DeskViewPage'));

/** Which view of the desk is shown. */
export type DeskViewParams = { view: string };

export const DeskViewRoute: AppRoute = { path: '/desk/:view', element: <DeskViewPage /> };

export const toDeskView = (params: DeskViewParams): string => address(DeskViewRoute.path, params);
