/** Decides how plans are shown and changed over HTTP. */
package org.sportello.plan.rest;
