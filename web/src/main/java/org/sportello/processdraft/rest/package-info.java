/** Decides how process owners work on drafts of diagrams and tables over REST. */
package org.sportello.processdraft.rest;
