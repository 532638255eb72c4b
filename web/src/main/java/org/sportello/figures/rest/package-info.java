/** Decides how the figures of the diagrams are read over REST. */
package org.sportello.figures.rest;
