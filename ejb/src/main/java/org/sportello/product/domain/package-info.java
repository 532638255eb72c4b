/** Decides what is supported. */
package org.sportello.product.domain;
