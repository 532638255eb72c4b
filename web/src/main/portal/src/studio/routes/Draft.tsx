import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const DraftPage = lazy(() => import('../DraftPage'));

/** Which draft is worked on. */
export type DraftParams = { id: string };

export const DraftRoute: AppRoute = { path: '/studio/drafts/:id', element: <DraftPage /> };

export const toDraft = (params: DraftParams): string => address(DraftRoute.path, params);
