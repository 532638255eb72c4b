import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const TrialPage = lazy(() => import('../TrialPage'));

/** Which draft is tried. */
export type TrialParams = { id: string };

export const TrialRoute: AppRoute = { path: '/studio/drafts/:id/try', element: <TrialPage /> };

export const toTrial = (params: TrialParams): string => address(TrialRoute.path, params);
