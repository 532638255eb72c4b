/**
 * Decides how tickets are found by words: both languages at once, misspelt words put right, names
 * and references included, the best answers first.
 */
package org.sportello.search.application;
