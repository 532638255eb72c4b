/**
 * Decides how a requester answers with one click and no login: signed, single use, and harmless
 * when a mail scanner opens it (001-05).
 */
package org.sportello.confirmation.application;
