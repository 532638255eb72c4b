/** Decides what a link in a mail stands for, and what makes it genuine. */
package org.sportello.confirmation.domain;
