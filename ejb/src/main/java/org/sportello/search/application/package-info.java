/** Decides how words are found in tickets: both languages at once, misspelt words put right. */
package org.sportello.search.application;
