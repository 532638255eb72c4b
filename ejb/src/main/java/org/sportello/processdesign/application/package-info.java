/**
 * Decides how a diagram changes: proposed by one process owner, checked, approved by another, and
 * then in force for new tickets.
 */
package org.sportello.processdesign.application;
