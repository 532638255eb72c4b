import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const MyTicketsPage = lazy(() => import('../MyTicketsPage'));

export const MyTicketsRoute: AppRoute = { path: '/tickets', element: <MyTicketsPage /> };

export const toMyTickets = (): string => MyTicketsRoute.path;
