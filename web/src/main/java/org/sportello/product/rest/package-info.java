/** Products in the API. */
package org.sportello.product.rest;
