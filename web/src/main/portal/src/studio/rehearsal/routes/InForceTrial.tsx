import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const InForceTrialPage = lazy(() => import('../InForceTrialPage'));

/** From which process or table the made-up ticket is looked at. */
export type InForceTrialParams = { key: string };

export const InForceTrialRoute: AppRoute = {
  path: '/studio/processes/:key/try',
  element: <InForceTrialPage />,
};

export const toInForceTrial = (params: InForceTrialParams): string => address(InForceTrialRoute.path, params);
