/** Decides how people and organisations are found in the database. */
package org.sportello.requester.infrastructure;
