/** Lays hands on processes by the engine: puts tickets elsewhere, retries jobs, sets timers. */
package org.sportello.intervention.process;
