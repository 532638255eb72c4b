/** Holds the directions between the modules that the design settles. */
package org.sportello.architecture;
