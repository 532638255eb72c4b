/**
 * Decides how words are kept that are not sent yet: by person and place, for nobody else's eyes.
 */
package org.sportello.draft.application;
