import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const PersonDataPage = lazy(() => import('../PersonDataPage'));

/** Whose data are shown. */
export type PersonDataParams = { person: string };

export const PersonDataRoute: AppRoute = { path: '/audit/people/:person', element: <PersonDataPage /> };

export const toPersonData = (params: PersonDataParams): string => address(PersonDataRoute.path, params);
