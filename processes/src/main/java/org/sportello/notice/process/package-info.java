/** Decides how diagrams write to requesters and staff. */
package org.sportello.notice.process;
