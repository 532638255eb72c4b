import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const RetentionPage = lazy(() => import('../RetentionPage'));

export const RetentionRoute: AppRoute = { path: '/audit/retention', element: <RetentionPage /> };

export const toRetention = (): string => RetentionRoute.path;
