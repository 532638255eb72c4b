import { lazy } from 'react';
import { address, type AppRoute } from '../../../platform/routing';

const MigrationPage = lazy(() => import('../MigrationPage'));

/** Which migration is looked at. */
export type MigrationParams = { id: string };

export const MigrationRoute: AppRoute = { path: '/studio/moving/:id', element: <MigrationPage /> };

export const toMigration = (params: MigrationParams): string => address(MigrationRoute.path, params);
