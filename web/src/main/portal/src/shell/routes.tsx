import { AuditRoute } from '../audit/routes/Audit';
import { ProofRoute } from '../audit/routes/Proof';
import { StoryRoute } from '../audit/routes/Story';
import { MyTicketRoute } from '../customer/routes/MyTicket';
import { MyTicketsRoute } from '../customer/routes/MyTickets';
import { OpenTicketRoute } from '../customer/routes/OpenTicket';
import { DeskTicketRoute } from '../desk/routes/DeskTicket';
import { DeskViewRoute } from '../desk/routes/DeskView';
import type { AppRoute } from '../platform/routing';
import { SearchRoute } from './routes/Search';

/** The pages for those who ask for help. */
export const customerRoutes: AppRoute[] = [MyTicketsRoute, OpenTicketRoute, MyTicketRoute];

/** The pages for everybody. */
export const commonRoutes: AppRoute[] = [SearchRoute];

/** The pages for those who help. */
export const deskRoutes: AppRoute[] = [DeskTicketRoute, DeskViewRoute];

/** The pages for those who audit. */
export const auditRoutes: AppRoute[] = [StoryRoute, ProofRoute, AuditRoute];
