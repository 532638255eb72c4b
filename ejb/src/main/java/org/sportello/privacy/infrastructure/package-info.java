/** How what is held about a person is laid out. */
package org.sportello.privacy.infrastructure;
