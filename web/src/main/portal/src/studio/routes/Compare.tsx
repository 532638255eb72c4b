import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const ComparePage = lazy(() => import('../ComparePage'));

/** Of which process or table two states are compared; the address says which. */
export type CompareParams = { key: string };

export const CompareRoute: AppRoute = { path: '/studio/processes/:key/compare', element: <ComparePage /> };

export const toCompare = (params: CompareParams): string => address(CompareRoute.path, params);
