/** Texts to answer with, by HTTP. */
package org.sportello.savedreply.rest;
