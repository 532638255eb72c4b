/** Tells what happens, while it happens, as server-sent events. */
package org.sportello.live.rest;
