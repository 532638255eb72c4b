/**
 * What only the running server can show: that its transactions and locks hold everything together.
 */
package org.sportello.container;
