import { lazy } from 'react';
import { address, type AppRoute } from '../../platform/routing';

const MyTicketPage = lazy(() => import('../MyTicketPage'));

/** Which ticket its requester looks at. */
export type MyTicketParams = { reference: string };

export const MyTicketRoute: AppRoute = { path: '/tickets/:reference', element: <MyTicketPage /> };

export const toMyTicket = (params: MyTicketParams): string => address(MyTicketRoute.path, params);
