/** Decides how organisations and people are entered over HTTP. */
package org.sportello.requester.rest;
