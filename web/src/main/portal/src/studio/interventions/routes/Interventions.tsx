import { lazy } from 'react';
import { type AppRoute } from '../../../platform/routing';

const InterventionsPage = lazy(() => import('../InterventionsPage'));

export const InterventionsRoute: AppRoute = {
  path: '/studio/interventions',
  element: <InterventionsPage />,
};

export const toInterventions = (): string => InterventionsRoute.path;
