/**
 * What Sportello does, shown on real parts. Each scenario says step by step what it does; {@code
 * wildfly-config/scenario} runs one against the running local stack, and the build runs all of them
 * on a stack of its own.
 */
package org.sportello.scenario;
