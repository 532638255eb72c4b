/** Rehearsals of diagrams over HTTP. */
package org.sportello.rehearsal.rest;
