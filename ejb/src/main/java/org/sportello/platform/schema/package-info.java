/** Decides when the database's schema is brought up to date: at start, before everything else. */
package org.sportello.platform.schema;
