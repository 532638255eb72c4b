/** Decides what time it is: one clock for the domain and the engine (design.md, "Time"). */
package org.sportello.platform.clock;
