import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const TestPage = lazy(() => import('../TestPage'));

/** Which test case is looked at. */
export type TestParams = { id: string };

export const TestRoute: AppRoute = { path: '/studio/tests/:id', element: <TestPage /> };

export const toTest = (params: TestParams): string => address(TestRoute.path, params);
