/** Decides what is asked when a ticket is opened (000-17), and what counts as an answer. */
package org.sportello.question.application;
