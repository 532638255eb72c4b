/**
 * Signed bundles of everything that process owners write, to go from one installation to another.
 * Decides whose signature counts, how a bundle is compared with what is in force, and that two
 * process owners take it in as a whole or not at all.
 */
package org.sportello.processbundle.application;
