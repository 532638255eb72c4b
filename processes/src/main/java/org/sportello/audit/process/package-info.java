/** Decides what an audit quotes from deployed diagrams and tables. */
package org.sportello.audit.process;
