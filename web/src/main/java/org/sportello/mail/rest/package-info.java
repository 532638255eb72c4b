/** Decides how mails, sent and set aside, are shown to staff over HTTP. */
package org.sportello.mail.rest;
