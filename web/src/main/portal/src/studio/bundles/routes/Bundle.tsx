import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const BundlePage = lazy(() => import('../BundlePage'));

/** Which bundle is looked at. */
export type BundleParams = { id: string };

export const BundleRoute: AppRoute = { path: '/studio/bundles/:id', element: <BundlePage /> };

export const toBundle = (params: BundleParams): string => address(BundleRoute.path, params);
