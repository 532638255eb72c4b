/** What is asked when a ticket is opened, in the API. */
package org.sportello.question.rest;
