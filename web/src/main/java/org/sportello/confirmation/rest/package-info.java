/** Decides how one-click links look and sound; opening one changes nothing (001-05). */
package org.sportello.confirmation.rest;
