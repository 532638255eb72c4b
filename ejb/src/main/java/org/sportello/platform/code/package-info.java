/**
 * Decides how a closed set of values is spelled outside: in the API, the database and the diagrams.
 */
package org.sportello.platform.code;
