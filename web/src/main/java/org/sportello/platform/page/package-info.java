/** Decides how the few pages without a portal look: start, problems, errors, one-click links. */
package org.sportello.platform.page;
