/** Decides how what is too old is destroyed by a diagram. */
package org.sportello.privacy.process;
