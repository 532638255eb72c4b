import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const ProcessPage = lazy(() => import('../ProcessPage'));

/** Which process or table is looked at. */
export type ProcessParams = { key: string };

export const ProcessRoute: AppRoute = { path: '/studio/processes/:key', element: <ProcessPage /> };

export const toProcess = (params: ProcessParams): string => address(ProcessRoute.path, params);
