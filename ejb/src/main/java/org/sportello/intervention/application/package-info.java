/**
 * Lays hands on running processes: decides who may ask for it and who consents, and keeps for ever
 * what was asked for and done. How it is done is the engine's.
 */
package org.sportello.intervention.application;
