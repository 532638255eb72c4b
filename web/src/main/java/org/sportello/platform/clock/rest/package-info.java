/** Decides how a trial installation's clock is read and moved on over REST. */
package org.sportello.platform.clock.rest;
