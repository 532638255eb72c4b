/**
 * Moves running tickets to another release of the diagrams: decides who may ask and start, which
 * tickets are moved when, and what is kept of it. How a process is moved is the engine's.
 */
package org.sportello.moving.application;
