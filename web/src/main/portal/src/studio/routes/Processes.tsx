import { lazy } from 'react';
import { type AppRoute } from '../../platform/routing';

const ProcessesPage = lazy(() => import('../ProcessesPage'));

export const ProcessesRoute: AppRoute = { path: '/studio', element: <ProcessesPage /> };

export const toProcesses = (): string => ProcessesRoute.path;
