/** Decides which kinds of refusal exist; the REST layer maps each to one status. */
package org.sportello.platform.failure;
