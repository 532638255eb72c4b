/**
 * Decides when a ticket's clocks are told what happened and who is told what they found: the use
 * cases of the service levels.
 */
package org.sportello.sla.application;
