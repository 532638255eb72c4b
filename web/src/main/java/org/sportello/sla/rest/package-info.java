/** Decides how business calendars and promises are shown and changed over HTTP. */
package org.sportello.sla.rest;
