import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const AuditPage = lazy(() => import('../AuditPage'));

export const AuditRoute: AppRoute = { path: '/audit', element: <AuditPage /> };

export const toAudit = (): string => AuditRoute.path;
