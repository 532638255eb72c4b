/** Sportello over HTTP, as people and programs use it, and the tickets that it holds meanwhile. */
package org.sportello.benchmark.desk;
