/** Laying hands on running processes, over HTTP. */
package org.sportello.intervention.rest;
