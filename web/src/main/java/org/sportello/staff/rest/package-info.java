/** Staff in the API: who works tickets, in which team, and who is there. */
package org.sportello.staff.rest;
