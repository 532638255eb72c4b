/**
 * Decides how the REST API speaks: problems (RFC 9457), lists with cursors, entity tags, idempotent
 * POSTs, strict JSON. No word of the domain stands here.
 */
package org.sportello.platform.rest;
