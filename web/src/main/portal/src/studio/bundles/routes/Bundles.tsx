import { lazy } from 'react';
import { type AppRoute } from '../../../platform/routing';

const BundlesPage = lazy(() => import('../BundlesPage'));

export const BundlesRoute: AppRoute = { path: '/studio/bundles', element: <BundlesPage /> };

export const toBundles = (): string => BundlesRoute.path;
