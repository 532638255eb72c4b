/**
 * Decides how tickets look in the REST API: their fields, conversation, files, actions, register
 * and history.
 */
package org.sportello.ticket.rest;
