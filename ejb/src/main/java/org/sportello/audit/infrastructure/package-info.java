/** Decides how stories become documents. */
package org.sportello.audit.infrastructure;
