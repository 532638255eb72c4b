/** Decides how lists are taken away as CSV: streamed, and safe in a spreadsheet. */
package org.sportello.export.rest;
