/**
 * Decides what a requester's verdict is: said once, never altered, classified beside it (001-23).
 */
package org.sportello.satisfaction.domain;
