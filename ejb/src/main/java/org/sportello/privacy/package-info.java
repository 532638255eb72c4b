/**
 * Decides what becomes of a person's data: shown to them (GDPR, article 15), destroyed (article 17)
 * unless the law wants them kept, and not kept longer than needed (article 5).
 */
package org.sportello.privacy;
