import { lazy } from 'react';
import type { AppRoute } from '../../platform/routing';

const OpenTicketPage = lazy(() => import('../OpenTicketPage'));

export const OpenTicketRoute: AppRoute = { path: '/tickets/new', element: <OpenTicketPage /> };

export const toOpenTicket = (): string => OpenTicketRoute.path;
