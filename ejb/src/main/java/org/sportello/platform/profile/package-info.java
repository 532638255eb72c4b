/** Decides which kind of installation this is. */
package org.sportello.platform.profile;
