/**
 * Reads rows where no entity is wanted: an answer that is only shown costs its statement and
 * nothing else.
 */
package org.sportello.platform.query;
