/**
 * Decides what happens to a mail that comes in and how one is written and sent: the services that
 * the steps of a diagram call, and the ports that the engine's side implements.
 */
package org.sportello.mail.application;
