/** Decides what is supported: the use cases. */
package org.sportello.product.application;
