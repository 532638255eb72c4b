import { lazy } from 'react';
import { type AppRoute } from '../../../platform/routing';

const MovingPage = lazy(() => import('../MovingPage'));

export const MovingRoute: AppRoute = { path: '/studio/moving', element: <MovingPage /> };

export const toMoving = (): string => MovingRoute.path;
