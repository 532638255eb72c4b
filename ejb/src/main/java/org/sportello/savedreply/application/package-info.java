/**
 * Decides about texts to answer with: whose they are, who may change them, and what stands in the
 * places that each ticket fills otherwise.
 */
package org.sportello.savedreply.application;
