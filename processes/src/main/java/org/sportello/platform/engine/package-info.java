/** Decides how the engine runs inside the server and what a diagram may name. */
package org.sportello.platform.engine;
