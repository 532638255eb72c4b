/** Decides how process owners read, propose and approve diagrams over REST. */
package org.sportello.processdesign.rest;
