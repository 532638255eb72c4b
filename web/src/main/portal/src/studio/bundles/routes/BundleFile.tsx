import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const BundleFilePage = lazy(() => import('../BundleFilePage'));

/** Which file of which bundle is compared. */
export type BundleFileParams = { id: string; key: string };

export const BundleFileRoute: AppRoute = {
  path: '/studio/bundles/:id/files/:key',
  element: <BundleFilePage />,
};

export const toBundleFile = (params: BundleFileParams): string => address(BundleFileRoute.path, params);
