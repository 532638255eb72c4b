/** Decides how auditors ask their questions over REST. */
package org.sportello.inquiry.rest;
