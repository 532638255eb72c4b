/** Words that are not sent yet, by HTTP. */
package org.sportello.draft.rest;
