import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const DeskTicketPage = lazy(() => import('../DeskTicketPage'));

/** Which ticket the desk works on. */
export type DeskTicketParams = { reference: string };

export const DeskTicketRoute: AppRoute = { path: '/desk/tickets/:reference', element: <DeskTicketPage /> };

export const toDeskTicket = (params: DeskTicketParams): string => address(DeskTicketRoute.path, params);
