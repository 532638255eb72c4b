/** Decides how verdicts are given and read in the REST API. */
package org.sportello.satisfaction.rest;
