/** Decides which proposed diagrams are acceptable, and deploys the approved ones as a release. */
package org.sportello.processdesign.process;
