/** Moving running tickets to another release of the diagrams, over HTTP. */
package org.sportello.moving.rest;
