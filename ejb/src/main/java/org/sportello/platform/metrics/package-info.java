/** Decides which figures of the desk an operator watches. */
package org.sportello.platform.metrics;
