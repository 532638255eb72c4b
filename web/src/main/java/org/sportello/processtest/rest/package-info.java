/** Test cases of processes over HTTP. */
package org.sportello.processtest.rest;
