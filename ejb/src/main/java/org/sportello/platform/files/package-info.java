/** Decides which files are taken, whatever way they come. */
package org.sportello.platform.files;
